"""JSON that a stranger may have written: whatever cannot be read is one kind of error."""

import json
from typing import Any


def loads(text: str) -> Any:
    """The value of a text.

    Raises:
        json.JSONDecodeError: It is no JSON, nests too deeply, or holds a number of thousands of
            digits, which Python takes too long to read.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except RecursionError as error:
        problem = "nested too deeply"
        raise json.JSONDecodeError(problem, text, 0) from error
    except ValueError as error:
        problem = "a number is too long"
        raise json.JSONDecodeError(problem, text, 0) from error

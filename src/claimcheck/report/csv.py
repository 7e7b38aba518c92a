"""CSV, for spreadsheets and statistics: a folder with a file for each table."""

import csv
import io
import re
from collections.abc import Mapping
from decimal import Decimal

from claimcheck.model import Comparison
from claimcheck.report.escaping import safe_text
from claimcheck.report.listed import Value
from claimcheck.report.sheets import TABLES, Sheet, sheets
from claimcheck.report.wording import digits

# What a spreadsheet takes for a formula at a cell's start; the wide forms too, which it takes
# for the narrow ones. Behind ";" and "|" a cell can begin where the spreadsheet parts cells
# there: with the separators of another country "a;=1+1" is two cells.
FORMULA = re.compile(r"(\A|[;|])(\s*)(?=[=+\-@＝＋－＠])")

# Without this mark a spreadsheet reads UTF-8 as the charset of its own country.
MARK = "\ufeff"

# What the folder holds, in the order of the tables.
TABLE_FILES = tuple(f"{name}.csv" for name in TABLES)


def render_csv(comparison: Comparison) -> Mapping[str, str]:
    """Each table by the name of its file."""
    return dict(zip(TABLE_FILES, map(_file, sheets(comparison)), strict=True))


def _file(sheet: Sheet) -> str:
    """One table, as RFC 4180 has it, behind a mark that says that it is UTF-8."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_MINIMAL)
    writer.writerow([name for name, _ in sheet.columns])
    writer.writerows([_written(value) for value in row] for row in sheet.rows)
    return MARK + written.getvalue()


def _written(value: Value) -> str:
    """A value; text that would be a formula gets an apostrophe before its sign."""
    match value:
        case None:
            return ""
        case Decimal():
            return digits(value)
        case str():
            return FORMULA.sub(r"\1\2'", safe_text(value))
        case _:
            return str(value)

"""What a notebook shows of a comparison: its counts, and the questions with their answers."""

from collections.abc import Iterable, Iterator
from html import escape

from claimcheck.model import Comparison, Discrepancy
from claimcheck.report.answers import Answer, answers
from claimcheck.report.escaping import safe_text
from claimcheck.report.wording import UNSUPPORTED_NOTE, counted, figures, statuses

# A notebook scrolls; the report has them all.
MOST_QUESTIONS = 20


def render_notebook(comparison: Comparison) -> str:
    """HTML without a page around it, without scripts and styles; every word escaped."""
    sources = counted(len(comparison.sources), "source")
    claims = ", ".join(f"{number:,} {status}" for status, number in statuses(comparison))
    found = counted(len(comparison.discrepancies), "discrepancy", plural="discrepancies")
    both = [*zip(comparison.discrepancies, answers(comparison), strict=True)]
    lines = [
        f"<p><strong>{found}</strong> in {sources}; claims: {claims}.</p>",
        *_table(both[:MOST_QUESTIONS]),
        *([f"<p>and {len(both) - MOST_QUESTIONS:,} more</p>"] * (len(both) > MOST_QUESTIONS)),
        f"<p>{escape(UNSUPPORTED_NOTE)}</p>",
    ]
    return "\n".join(lines)


def _table(both: Iterable[tuple[Discrepancy, tuple[Answer, ...]]]) -> Iterator[str]:
    """A row for each question; nothing where there is none."""
    rows = [_row(*each) for each in both]
    if rows:
        heads = "".join(
            f'<th scope="col">{name}</th>' for name in ("question", "type", "answers")
        )
        yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
        yield from (*rows, "</tbody></table>")


def _row(found: Discrepancy, given: Iterable[Answer]) -> str:
    """A question, its range, and who says what."""
    said = figures(found)
    question = _text(found.question) + (f"<br>{_text(said)}" if said else "")
    items = "".join(f"<li>{_answer(answer)}</li>" for answer in given)
    head = f'<th scope="row">{question}</th>'
    return f"<tr>{head}<td>{found.type}</td><td><ol>{items}</ol></td></tr>"


def _answer(answer: Answer) -> str:
    """One answer: each claim's words and id, and how many witnesses it has."""
    quotes = "<br>".join(
        f"“{_text(claim.quote)}” <code>{_text(claim.id)}</code>" for claim in answer.claims
    )
    voices = counted(answer.witnesses, "independent witness", plural="independent witnesses")
    return f"{quotes}<br>{voices}"


def _text(words: str) -> str:
    """Words as HTML that shows just these words."""
    return escape(safe_text(words))

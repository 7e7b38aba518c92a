"""ClaimReview, the vocabulary of schema.org for fact-checks: a draft for each discrepancy.

What the sources say is filled in. The rating is the fact-checker's: it is there only where a
person confirmed or dismissed the discrepancy, and then in that person's words.
"""

import json
from collections.abc import Iterable

from claimcheck.model import Claim, Comparison, Decision, Discrepancy, Outcome, Source
from claimcheck.report.answers import Answer, answers
from claimcheck.report.context import line_and_column
from claimcheck.report.escaping import safe_text
from claimcheck.report.reviewed import decisions

Object = dict[str, object]

# How a person's decision reads as a rating; it says nothing of which source is right.
RATINGS = {
    Outcome.CONFIRMED: "The sources differ",
    Outcome.DISMISSED: "The sources do not differ",
}

# A page that carries JSON-LD in a script element must not end it, or begin another.
PAGE_SIGNS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}

WEB = ("http://", "https://")


def render_claimreview(comparison: Comparison) -> str:
    """JSON-LD: one ClaimReview for each discrepancy, severest first."""
    sources = {source.id: source for source in comparison.sources}
    said = decisions(comparison)
    graph = [
        _review(found, given, sources, said[found.id])
        for found, given in zip(comparison.discrepancies, answers(comparison), strict=True)
    ]
    document = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(document, ensure_ascii=False, indent=1).translate(PAGE_SIGNS) + "\n"


def _review(
    found: Discrepancy,
    given: Iterable[Answer],
    sources: dict[str, Source],
    said: Iterable[Decision],
) -> Object:
    """One discrepancy: the question is what is reviewed, each claim an item of it."""
    claims = [claim for answer in given for claim in answer.claims]
    review: Object = {
        "@type": "ClaimReview",
        "@id": f"urn:claimcheck:{safe_text(found.id)}",
        "claimReviewed": safe_text(found.question),
        "itemReviewed": [_claim(sources[claim.source], claim) for claim in claims],
    }
    return review | _rating(said)


def _claim(source: Source, claim: Claim) -> Object:
    """What one source says, in its own words, and where."""
    line, column = line_and_column(source, claim)
    work: Object = {
        "@type": "CreativeWork",
        "name": safe_text(source.title or source.path or source.id),
    }
    if source.publisher:
        work["publisher"] = {"@type": "Organization", "name": safe_text(source.publisher)}
    if source.published:
        work["datePublished"] = source.published.isoformat()
    if source.url.lower().startswith(WEB):
        work["url"] = safe_text(source.url)
    made: Object = {
        "@type": "Claim",
        "identifier": safe_text(claim.id),
        "text": safe_text(claim.quote),
        "appearance": work | {"position": f"line {line}, column {column}"},
    }
    if claim.speaker:
        made["author"] = {"@type": "Thing", "name": safe_text(claim.speaker)}
    return made


def _rating(said: Iterable[Decision]) -> Object:
    """The last confirmation or dismissal that was not reopened, by whoever made it."""
    last = None
    for decision in said:
        if decision.outcome is not Outcome.NOTED:
            last = decision
    if last is None or last.outcome not in RATINGS:
        return {}
    by: Object = {"@type": "Person", "name": safe_text(last.by)}
    rating: Object = {
        "@type": "Rating",
        "alternateName": RATINGS[last.outcome],
        "ratingExplanation": safe_text(last.reason),
        "author": by,
    }
    review: Object = {"reviewRating": rating, "author": by}
    return review | ({"datePublished": last.date.isoformat()} if last.date else {})

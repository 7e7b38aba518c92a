"""How well names, speakers and modality are read, against a hand-labelled check set.

    python benchmarks/mentions.py [--errors]

Prints precision, recall and F1 for each half of ``annotations/mentions``; ``--errors`` lists
the errors of the development half, and never those of the held one.

Entities: pairs of labelled mentions of one text that are called one thing. Speakers: predicates
whose words are somebody's; right where our speaker and theirs are one name or share their last
word. Modality: what is said of a predicate beyond plain assertion, its modality and its denial
counted each.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from claimcheck import analysis
from claimcheck.frames import entities, speakers
from claimcheck.frames.modality import modality, negated
from claimcheck.model import Modality

FOLDER = Path(__file__).parents[1] / "annotations" / "mentions"
HALVES = ("development", "held")
MARK = re.compile(
    r"<(?P<entity>\w+):(?P<name>[^>]+)>|\[(?P<word>[^=\]]+)=(?P<says>[^|\]]+)\|(?P<who>[^\]]*)\]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a stretch of a text is labelled with.

    Attributes:
        start: Offset of its first character in the plain text.
        end: Offset after its last.
        entity: Which entity it names; empty for a predicate.
        says: Modality of a predicate, with "not" before it where it is denied.
        who: Whose words a predicate is.
    """

    start: int
    end: int
    entity: str = ""
    says: str = ""
    who: str = ""


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list those of the first half")
    options = parser.parse_args()
    nlp = analysis.load()
    for half in HALVES:
        counts = Counter[str]()
        labels = 0
        for name, text, given in texts((FOLDER / f"{half}.txt").read_text("utf-8")):
            errors = options.errors and half == "development"
            counts += measure(nlp, text, given, heading=f"{name}: " if errors else "")
            labels += len(given) + sum(not label.entity for label in given)
        print(f"{half}: {labels} labels")
        for kind in ("entities", "speakers", "modality"):
            print(f"  {kind}: {figures(counts, kind)}")


def texts(marked: str) -> Iterator[tuple[str, str, list[Label]]]:
    """The plain texts of a file, with their names and labels."""
    for part in re.split(r"^## ", marked, flags=re.MULTILINE)[1:]:
        name, _, body = part.partition("\n")
        plain, labels, end = "", [], 0
        for mark in MARK.finditer(body):
            plain += body[end : mark.start()]
            words = mark["name"] or mark["word"]
            start, end = len(plain), mark.end()
            plain += words
            labels.append(
                Label(
                    start=start,
                    end=len(plain),
                    entity=mark["entity"] or "",
                    says=mark["says"] or "",
                    who=mark["who"] or "",
                )
            )
        yield name.strip(), plain + body[end:], labels


def measure(nlp: Language, text: str, labels: list[Label], *, heading: str) -> Counter[str]:
    """Count what is right, ours and gold; errors are printed where a heading is given."""
    (doc,) = analysis.parse(nlp, [text])
    named = [label for label in labels if label.entity]
    said = [label for label in labels if not label.entity]
    return (
        _entities(doc, named, heading)
        + _speakers(doc, said, heading)
        + _modality(doc, said, heading)
    )


def _entities(doc: Doc, labels: list[Label], heading: str) -> Counter[str]:
    names = {doc[m.place.start].idx: m.value for m in entities.mentions(doc)}
    one = entities.canonical(names.values())
    ours = {}
    for label in labels:
        inside = [at for at in names if label.start <= at < label.end]
        ours[label.start] = one[names[inside[-1]]] if inside else ""
    counts = Counter[str]()
    for left, right in combinations(labels, 2):
        gold = left.entity == right.entity
        found = bool(ours[left.start]) and ours[left.start] == ours[right.start]
        counts += _counted("entities", ours=found, gold=gold, right=gold and found)
        if heading and gold != found:
            pair = [doc.text[label.start : label.end] for label in (left, right)]
            print(f"{heading}{' / '.join(pair)} {'apart' if gold else 'one'}")
    return counts


def _speakers(doc: Doc, labels: list[Label], heading: str) -> Counter[str]:
    reports = speakers.mentions(doc)
    counts = Counter[str]()
    for label in labels:
        token = _predicate(doc, label)
        around = [m for m in reports if m.place.start <= token.i < m.place.end]
        nearest = min(around, key=lambda m: m.place.end - m.place.start, default=None)
        ours = nearest.value if nearest else ""
        right = bool(ours) and bool(label.who) and _one(ours, label.who)
        counts += _counted("speakers", ours=bool(ours), gold=bool(label.who), right=right)
        if heading and not right and (ours or label.who):
            print(f"{heading}{token} is said by {label.who or '-'}, not {ours or '-'}")
    return counts


def _one(ours: str, theirs: str) -> bool:
    left, right = entities.key(ours), entities.key(theirs)
    return entities.same(ours, theirs) or left.split()[-1:] == right.split()[-1:]


def _modality(doc: Doc, labels: list[Label], heading: str) -> Counter[str]:
    counts = Counter[str]()
    for label in labels:
        token = _predicate(doc, label)
        ours = {modality(token).value, "not" if negated(token) else ""}
        gold = {"not" if label.says.startswith("not ") else "", label.says.split()[-1]}
        for value in ("not", *(one.value for one in Modality if one is not Modality.CERTAIN)):
            found, wanted = value in ours, value in gold
            counts += _counted("modality", ours=found, gold=wanted, right=found and wanted)
        if heading and ours - {""} != gold - {""}:
            print(f"{heading}{token} is {label.says}, not {' '.join(sorted(ours))}")
    return counts


def _predicate(doc: Doc, label: Label) -> Token:
    """The token of a label, or the copula over an adjective."""
    token = next(token for token in doc if token.idx == label.start)
    if token.dep_ in {"acomp", "attr"} and token.head.pos_ in {"AUX", "VERB"}:
        return token.head
    return token


def _counted(kind: str, *, ours: bool, gold: bool, right: bool) -> Counter[str]:
    return Counter({f"{kind} ours": ours, f"{kind} gold": gold, f"{kind} right": right})


def figures(counts: Counter[str], kind: str) -> str:
    """Precision, recall and F1 of one kind."""
    right, ours, gold = (counts[f"{kind} {what}"] for what in ("right", "ours", "gold"))
    precision = right / ours if ours else 0.0
    recall = right / gold if gold else 0.0
    f1 = 2 * right / (ours + gold) if ours + gold else 0.0
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({gold} to find)"


if __name__ == "__main__":
    main()

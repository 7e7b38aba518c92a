"""How many claims follow from what their source says, by labels of readers.

    python benchmarks/entailment.py [--unread] [--errors]

The labels lie in ``annotations/allende``: two readings of 200 claims of ``corpus/allende``,
drawn with a fixed seed, and in ``gold.jsonl`` the answers on which the readings disagreed. A
label is about one wording of one claim. Where it no longer meets a claim, all claims of its
sentence are to be read; ``--unread`` prints them, and the draw itself while nothing is
labelled. ``--errors`` prints the claims that do not follow.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck import extraction
from claimcheck.analysis import load
from claimcheck.annotation import lines, shared
from claimcheck.annotation.anchoring import anchored
from claimcheck.annotation.labels import Answer, Aspect, Drawn, Kind, Label, Task
from claimcheck.annotation.tasks import chance, side
from claimcheck.evaluation.intervals import wilson
from claimcheck.model import Claim, Source
from claimcheck.sources import manifest

ROOT = Path(__file__).resolve().parent.parent
CORPUS, FOLDER = ROOT / "corpus" / "allende", ROOT / "annotations" / "allende"
SEED = 0
SIZE = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim, and the question whether it follows."""

    claim: Claim
    task: Task


def main() -> None:
    """Print the figures, and what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--unread", action="store_true", help="print what is to be labelled")
    parser.add_argument("--errors", action="store_true", help="print what does not follow")
    options = parser.parse_args()
    nlp = load()
    sources = {source.id: source for source in manifest.read(CORPUS)}
    asked = [
        Asked(claim, question(claim, source))
        for source in sources.values()
        for claim in extraction.claims(nlp, source)
    ]
    labels, disagreements = settled({id_: source.text for id_, source in sources.items()})
    met = [each for each in asked if each.task.id in labels]
    lost = [label for id_, label in labels.items() if id_ not in {a.task.id for a in asked}]
    waiting = unread(asked, labels, lost)
    wrong = [each for each in met if labels[each.task.id].answer is not Answer.YES]
    exact = sum(is_exact(each.claim, sources[each.claim.source].text) for each in asked)

    print(f"{len(asked)} claims, {exact} of them with exact spans")
    print(f"{len(labels)} labels, {disagreements} of them settled after two readings disagreed")
    print(f"{len(lost)} labels no longer meet a claim, {len(waiting)} claims are to be read")
    if met:
        right = len(met) - len(wrong)
        low, high = wilson(right, len(met))
        share = f"{right / len(met):.1%}, 95 % {low:.1%} to {high:.1%}"
        print(f"entailed: {right} of {len(met)} ({share})")
    for each in wrong if options.errors else ():
        show(each, sources[each.claim.source], labels[each.task.id].note)
    for each in waiting if options.unread else ():
        show(each, sources[each.claim.source], each.task.id)


def question(claim: Claim, source: Source) -> Task:
    """Whether a claim follows from its words in their context."""
    return Task(
        kind=Kind.CLAIM,
        sides=(side(claim, source.text),),
        aspect=Aspect.ENTAILED,
        text=claim.text,
        drawn=Drawn.RANDOM,
    )


def settled(texts: Mapping[str, str]) -> tuple[dict[str, Label], int]:
    """The answer to each question that was asked, and how many were disputed."""
    decisions: dict[str, Label] = {}
    for line in (FOLDER / "gold.jsonl").read_text("utf-8").splitlines():
        given = json.loads(line)
        if given.pop("id", "") and given.get("kind") == Kind.CLAIM:
            label = anchored(lines.parse(given), texts)
            decisions[label.task.id] = label
    found: dict[str, Label] = {}
    disputed = 0
    for id_, said in shared.said_in(FOLDER, texts).by_task.items():
        answers = tuple(said.values())
        if answers[0].task.aspect is not Aspect.ENTAILED:
            continue
        disputed += len({label.answer for label in answers}) > 1
        found[id_] = decisions.get(id_, answers[-1])
    return found, disputed


def unread(
    asked: Sequence[Asked], labels: Mapping[str, Label], lost: Sequence[Label]
) -> list[Asked]:
    """What is to be labelled: the draw, or else what took the place of what was labelled."""
    if not labels:
        by_lot = sorted(asked, key=lambda each: chance("entailed", SEED, each.task.id))
        return sorted(by_lot[:SIZE], key=asked.index)
    places = [
        (label.task.sides[0].source, label.task.sides[0].spans[0].start) for label in lost
    ]
    return [
        each
        for each in asked
        if each.task.id not in labels
        and any(
            source == each.claim.source
            and each.claim.sentence.start <= start < each.claim.sentence.end
            for source, start in places
        )
    ]


def is_exact(claim: Claim, text: str) -> bool:
    """Whether a claim's quote stands in the source where its spans say."""
    inside = all(0 <= start < end <= len(text) for start, end in claim.spans)
    return inside and " … ".join(text[start:end] for start, end in claim.spans) == claim.quote


def show(each: Asked, source: Source, note: str) -> None:
    """Print a sentence, the claim and a note."""
    sentence = " ".join(source.text[slice(*each.claim.sentence)].split())
    print(f"\n{source.id}: {sentence}\n  {each.claim.text}\n  {note}")


if __name__ == "__main__":
    main()

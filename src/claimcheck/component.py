"""Claims inside a spaCy pipeline: ``nlp.add_pipe("claimcheck")`` gives ``doc._.claims``.

spaCy finds ``make`` by the package's entry point and imports it with the first pipeline, so
this module must not import what parsing does not need. A ``Doc`` is taken as one paragraph:
whoever wants headings, lists and tables read gives the text to ``claimcheck.extract_many``.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import PipelineError
from claimcheck.extraction import composing, parts
from claimcheck.extraction.parts import Part
from claimcheck.model import BlockKind, Claim, Source

NAME = "claimcheck"
SOURCE = "text"


@Language.factory(
    NAME,
    assigns=["doc._.claims"],
    requires=["doc.sents", "token.dep", "token.pos", "token.tag", "token.lemma"],
    default_config={"source": SOURCE},
)
def make(nlp: Language, name: str, source: str) -> Component:
    """The component that a pipeline adds.

    Args:
        nlp: The pipeline; it must parse before this component runs.
        name: Of the component in the pipeline.
        source: Id of the source that the claims name.
    """
    del nlp  # spaCy gives it to every factory
    return Component(name, source)


class Component:
    """Sets ``doc._.claims``, a tuple of claims in reading order.

    Offsets are those of ``doc.text``.
    """

    def __init__(self, name: str, source: str):
        self.name = name
        self.source = source
        if not Doc.has_extension("claims"):
            Doc.set_extension("claims", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Read the claims of a parsed document.

        Raises:
            PipelineError: The document is not parsed.
        """
        missing = [a for a in ("DEP", "TAG", "LEMMA") if not doc.has_annotation(a)]
        if len(doc) and missing:
            message = (
                f"'{self.name}' needs a tagged, parsed and lemmatised document "
                "(add it at the end of a pipeline such as en_core_web_sm)"
            )
            raise PipelineError(message)
        doc._.claims = claims(doc, source=self.source)
        return doc


def claims(doc: Doc, *, source: str = SOURCE) -> tuple[Claim, ...]:
    """The atomic claims of a parsed document, in reading order.

    Args:
        doc: Taken as one paragraph.
        source: Id of the source that the claims name.
    """
    if not len(doc):
        return ()
    text = Source(id=source, text=doc.text)
    part = Part(
        text=doc.text,
        offsets=tuple(range(len(doc.text))),
        kind=BlockKind.PARAGRAPH,
        section="",
    )
    return tuple(composing.claims(text, [(part, doc)], about=parts.topic(text)))

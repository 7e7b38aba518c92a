"""How far a clause commits its speaker, and whether its main predication is denied."""

import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.frames.modality import modality, negated, negators
from claimcheck.model import Modality

# An empty Vocab knows no lower case.
VOCAB = spacy.blank("en").vocab


def find(doc, word):
    return next(token for token in doc if token.text == word)


def test_two_denials_cancel_out():
    doc = Doc(
        VOCAB,
        words=["They", "did", "not", "fail", "to", "answer"],
        lemmas=["they", "do", "not", "fail", "to", "answer"],
        pos=["PRON", "AUX", "PART", "VERB", "PART", "VERB"],
        tags=["PRP", "VBD", "RB", "VB", "TO", "VB"],
        deps=["nsubj", "aux", "neg", "ROOT", "aux", "xcomp"],
        heads=[3, 3, 3, 3, 5, 3],
    )

    assert [token.text for token in negators(doc[5])] == ["not", "fail"]
    assert not negated(doc[5])
    assert not negated(doc[3])


def test_no_longer_is_one_denial_of_two_words():
    doc = Doc(
        VOCAB,
        words=["It", "no", "longer", "works"],
        lemmas=["it", "no", "long", "work"],
        pos=["PRON", "DET", "ADV", "VERB"],
        tags=["PRP", "DT", "RBR", "VBZ"],
        deps=["nsubj", "neg", "advmod", "ROOT"],
        heads=[3, 2, 3, 3],
    )

    assert [token.text for token in negators(doc[3])] == ["no", "longer"]
    assert negated(doc[3])


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The agency conducted no internal review.", "conducted"),
        ("No lawsuits have surfaced.", "surfaced"),
        ("None of the guards was charged.", "charged"),
        ("Nobody answered the call.", "answered"),
        ("The crew failed to sound the alarm.", "failed"),
        ("The crew failed to sound the alarm.", "sound"),
        ("The mayor refused to resign.", "resign"),
        ("The plant is no longer operating.", "operating"),
        ("Neither the owner nor the captain was on board.", "was"),
        ("The police never searched the house.", "searched"),
        ("They were not arrested or charged.", "charged"),
        ("The owner could not be reached.", "reached"),
        ("The talks led to no agreement.", "led"),
        ("The police do not believe that the man fired.", "fired"),
        ("The officers were unable to reach the roof.", "reach"),
        ("Not one of the doors opened.", "opened"),
        ("There were no survivors.", "were"),
        ("The road is by no means safe.", "is"),
    ],
)
def test_denied(nlp, text, verb):
    assert negated(find(nlp(text), verb))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("There is no doubt that the valve leaked.", "leaked"),
        ("The fire killed not only guests but also staff.", "killed"),
        ("No fewer than 40 people died.", "died"),
        ("Many residents fled, not least the elderly.", "fled"),
        ("The strike hit not just the port.", "hit"),
        ("The plan was not without risk.", "was"),
        ("The dam leaked, didn't it?", "leaked"),
        ("They did not drown because the boat was old.", "drown"),
        ("They did not stop but drove on.", "drove"),
        ("They fled without shoes.", "fled"),
        ("Few survivors spoke.", "spoke"),
        ("The ferry did not leave until noon.", "leave"),
        ("The guard denied that he had slept.", "denied"),
        ("The ship carried no cargo and sank quickly.", "sank"),
    ],
)
def test_not_denied(nlp, text, verb):
    head = find(nlp(text), verb)

    assert not negated(head)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The owner denied that the ferry was overloaded.", "overloaded", Modality.DENIED),
        ("The owner denied any involvement.", "involvement", Modality.DENIED),
        ("The ministry rejected the claim that it knew.", "knew", Modality.DENIED),
        ("There is no evidence that the valve leaked.", "leaked", Modality.DENIED),
        ("He allegedly shot the guard.", "shot", Modality.ALLEGED),
        ("They accused the guard of taking bribes.", "taking", Modality.ALLEGED),
        ("He is suspected of lying.", "lying", Modality.PROBABLE),
        ("Prosecutors allege that he bribed a clerk.", "bribed", Modality.ALLEGED),
        ("The fire may have started in the kitchen.", "started", Modality.POSSIBLE),
        ("It is unclear whether the gate was locked.", "locked", Modality.POSSIBLE),
        ("The union plans to strike.", "strike", Modality.POSSIBLE),
        ("Police said the man may have fled.", "fled", Modality.POSSIBLE),
        ("The fire probably started in the kitchen.", "started", Modality.PROBABLE),
        ("The captain is believed to have left first.", "left", Modality.PROBABLE),
        ("They believe that the pilot fell asleep.", "fell", Modality.PROBABLE),
        ("The captain is said to have left first.", "left", Modality.REPORTED),
        ("According to the union, the gate was locked.", "locked", Modality.REPORTED),
        ("Police said the man was armed.", "armed", Modality.REPORTED),
        ("The company did not deny that the valve leaked.", "leaked", Modality.REPORTED),
        ("An estimated 40 people died.", "died", Modality.CERTAIN),
        ("There is no doubt that the valve leaked.", "leaked", Modality.CERTAIN),
        ("The owner could not be reached.", "reached", Modality.CERTAIN),
        ("The gate was locked.", "locked", Modality.CERTAIN),
    ],
)
def test_modality(nlp, text, word, expected):
    assert modality(find(nlp(text), word)) is expected

"""A copy is not a witness."""

from claimcheck import origins
from claimcheck.model import Claim, Source, Span

PASSAGE = (
    "The water rose by two metres in the night and took the old bridge with it before anyone "
    "could close the road."
)
HERALD = Source(id="herald", text=f"A flood came. {PASSAGE} The mayor spoke on Monday evening.")
MIRROR = Source(id="mirror", text=f"{PASSAGE} Its own reporter counted nine boats on the lake.")
POST = Source(
    id="post", text="Nine boats were lost on the lake, and a bridge fell in the night."
)


def claim(source, words, n=1):
    start = source.text.index(words)
    span = Span(start, start + len(words))
    return Claim(
        id=f"{source.id}#{n}",
        source=source.id,
        spans=(span,),
        quote=words,
        text=words,
        sentence=span,
    )


def test_a_shared_passage_is_found_in_both():
    (copying,) = origins.copied([POST, MIRROR, HERALD])

    assert {copying.copy, copying.original} == {"herald", "mirror"}
    assert {HERALD.text[start:end] for start, end in copying.spans["herald"]} == {PASSAGE[:-1]}


def test_claims_on_a_shared_passage_are_one_witness():
    copyings = origins.copied([HERALD, MIRROR])
    ours, theirs = (claim(source, "took the old bridge") for source in (HERALD, MIRROR))

    assert not origins.independent(ours, theirs, copyings)
    assert origins.witnesses([ours, theirs], copyings) == 1


def test_a_copying_source_is_a_witness_for_its_own_reporting():
    copyings = origins.copied([HERALD, MIRROR, POST])
    ours, theirs = claim(MIRROR, "counted nine boats"), claim(POST, "Nine boats were lost")

    assert origins.independent(ours, theirs, copyings)
    assert origins.witnesses([ours, theirs], copyings) == 2


def test_what_the_manifest_declares_needs_no_shared_words():
    declared = Source(id="mirror", text="Nothing alike here.", copies=("herald",))

    (copying,) = origins.copied([HERALD, declared])

    assert (copying.copy, copying.original, copying.declared) == ("mirror", "herald", True)
    assert not origins.independent(
        claim(HERALD, "A flood came."), claim(declared, "Nothing alike here."), (copying,)
    )


def test_a_source_is_no_witness_for_itself():
    assert not origins.independent(claim(POST, "Nine boats"), claim(POST, "a bridge fell"), ())


def test_independent_texts_share_nothing():
    assert origins.copied([HERALD, POST]) == ()

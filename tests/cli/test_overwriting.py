"""No result is written over what it is made of, and no link leads out of a folder."""

import os
import stat

import pytest

from claimcheck import atomic, decisions
from claimcheck.annotation.store import add_line
from claimcheck.cli.output import check_target
from claimcheck.errors import CorpusError, OutputError
from claimcheck.model import Decision, Outcome
from claimcheck.sources import manifest

MANIFEST = '[herald]\nfile = "herald.txt"\n'
WORDS = "Twelve people died in Kelm.\n"


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """A corpus of one topic with one source, and a file of gold."""
    monkeypatch.chdir(tmp_path)
    topic = tmp_path / "corpus" / "kelm"
    topic.mkdir(parents=True)
    (topic / "sources.toml").write_text(MANIFEST, "utf-8")
    (topic / "herald.txt").write_text(WORDS, "utf-8")
    labels = tmp_path / "annotations" / "kelm"
    labels.mkdir(parents=True)
    (labels / "ana.jsonl").write_text("", "utf-8")
    (labels / "gold.jsonl").write_text("", "utf-8")
    return tmp_path


SOURCE = "corpus/kelm/herald.txt"
EXPORT = ("export", "kelm", "--as", "ana", "-f", "csv", "-o")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(("compare", SOURCE, "-f", "json", "-o", SOURCE), "one of", id="compare"),
        pytest.param(("report", "-o", "corpus"), "among the sources of kelm", id="report"),
        pytest.param(("report", "-o", "corpus/kelm"), "among the sources of kelm", id="inside"),
        pytest.param((*EXPORT, SOURCE), "one of the sources", id="export"),
        pytest.param((*EXPORT, "annotations/kelm/ana.jsonl"), "one of the", id="export-labels"),
        pytest.param(("evaluate", "-o", SOURCE), "one of the sources", id="evaluate"),
        pytest.param(("evaluate", "--plot", SOURCE), "one of the sources", id="plot"),
        pytest.param(("calibrate", "-o", SOURCE), "one of the sources", id="calibrate"),
        pytest.param(("gate", "-f", "text", "-o", SOURCE), "one of the sources", id="gate"),
        pytest.param(("gate", "--baseline", SOURCE), "is no JSON", id="baseline"),
        pytest.param(
            ("baseline", "accept", "--all", "--reason", "r", "--by", "b", "--baseline", SOURCE),
            "is no JSON", id="accept",
        ),
        pytest.param(("draft", SOURCE, SOURCE, "-o", SOURCE), "one of the sources", id="draft"),
    ],
)  # fmt: skip
def test_no_result_is_written_over_a_source(corpus, run, arguments, problem):
    result = run(*arguments)

    assert result.exit_code == 2
    assert problem in result.stderr
    assert (corpus / SOURCE).read_text("utf-8") == WORDS


@pytest.mark.parametrize("link", [os.link, os.symlink], ids=["hard", "symbolic"])
def test_another_name_of_a_source_is_that_source(corpus, link):
    source = corpus / SOURCE
    link(source, corpus / "other.txt")

    with pytest.raises(OutputError, match="is one of the sources"):
        check_target(corpus / "other.txt", [source])


def test_a_link_in_the_place_of_a_report_is_replaced_and_not_followed(corpus):
    link = corpus / "report.txt"
    link.symlink_to(corpus / SOURCE)

    atomic.write_text(link, "A report.")

    assert (corpus / SOURCE).read_text("utf-8") == WORDS
    assert not link.is_symlink()


def test_a_topic_that_is_a_link_out_of_the_corpus_is_refused(corpus):
    (corpus / "elsewhere").mkdir()
    (corpus / "elsewhere" / "sources.toml").write_text(MANIFEST, "utf-8")
    (corpus / "corpus" / "linked").symlink_to(corpus / "elsewhere")

    with pytest.raises(CorpusError, match="leads out of the corpus"):
        manifest.read_all(corpus / "corpus" / "linked")


def test_nothing_is_added_through_a_link_out_of_the_corpus(corpus):
    (corpus / "elsewhere").mkdir()
    (corpus / "corpus" / "linked").symlink_to(corpus / "elsewhere")

    with pytest.raises(CorpusError, match="leads out of the corpus"):
        manifest.add(corpus / "corpus", "linked", corpus / SOURCE)

    assert not list((corpus / "elsewhere").iterdir())


def test_a_manifest_that_is_a_link_out_of_its_folder_is_refused(corpus):
    (corpus / "secret.toml").write_text(MANIFEST, "utf-8")
    path = corpus / "corpus" / "kelm" / "sources.toml"
    path.unlink()
    path.symlink_to(corpus / "secret.toml")

    with pytest.raises(CorpusError, match="leads out of the topic's folder"):
        manifest.read_all(path.parent)


def test_a_topic_that_is_a_link_inside_the_corpus_is_read(corpus):
    (corpus / "corpus" / "also").symlink_to(corpus / "corpus" / "kelm")

    found, errors = manifest.read_all(corpus / "corpus" / "also")

    assert ([source.id for source in found], errors) == (["herald"], ())


def test_a_corpus_that_is_a_link_itself_is_read(corpus):
    (corpus / "linked").symlink_to(corpus / "corpus")

    found, errors = manifest.read_all(corpus / "linked" / "kelm")

    assert ([source.id for source in found], errors) == (["herald"], ())


@pytest.mark.parametrize(
    "add",
    [
        pytest.param(lambda path: add_line(path, "{}"), id="label"),
        pytest.param(
            lambda path: decisions.add(
                path, Decision(discrepancy="0a", outcome=Outcome.CONFIRMED, by="b", reason="r")
            ),
            id="decision",
        ),
    ],
)
def test_nothing_is_added_to_a_file_by_a_link_out_of_its_folder(corpus, add):
    target = corpus / "notes"
    target.write_text("", "utf-8")
    link = corpus / "annotations" / "kelm" / "bob.jsonl"
    link.symlink_to(target)

    with pytest.raises(OutputError, match="leads out of its folder"):
        add(link)

    assert not target.read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002])
@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda path: atomic.write_text(path, "x"), id="results"),
        pytest.param(lambda path: add_line(path, "{}"), id="labels"),
    ],
)
def test_the_umask_decides_who_may_read_what_is_written(tmp_path, mask, write):
    before = os.umask(mask)
    try:
        write(tmp_path / "result")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "result").stat().st_mode) == 0o666 & ~mask

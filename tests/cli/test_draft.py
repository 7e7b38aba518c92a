"""``claimcheck draft``."""

import io

import pytest
from docx import Document

pytestmark = pytest.mark.usefixtures("piped")


@pytest.fixture
def story(folder):
    """A draft of one sentence, beside the two sources."""
    document = Document()
    document.add_paragraph("The flood killed 13 people.")
    document.save(str(folder / "story.docx"))
    return folder / "story.docx"


def test_the_copy_lies_beside_the_draft(run, story):
    before = story.read_bytes()

    result = run("draft", "story.docx", "herald.txt", "post.txt")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "1 comment: 1 where sources differ, 0 that sources say, too, 0 found in no source "
        "-> story.checked.docx\n"
    )
    assert story.read_bytes() == before
    (comment,) = Document(str(story.with_name("story.checked.docx"))).comments
    assert "“The flood killed 12 people.”" in comment.text


def test_a_copy_can_be_named_and_written_again(run, story, folder):
    first = run("draft", story.name, "herald.txt", "-o", "out/copy.docx")
    data = (folder / "out" / "copy.docx").read_bytes()

    again = run("draft", story.name, "herald.txt", "-o", "out/copy.docx")

    assert (first.exit_code, again.exit_code) == (0, 0)
    assert (folder / "out" / "copy.docx").read_bytes() == data


def test_the_draft_gets_a_free_id(run, story, folder, piped):
    (folder / "draft.txt").write_text("The flood killed 9 people.\n", "utf-8")

    run("draft", story.name, "draft.txt")

    ((sources, _),) = piped
    assert sorted(source.id for source in sources) == ["draft", "draft-2"]


def test_standard_input_is_a_source(run, story):
    result = run("draft", story.name, "-", input="The flood killed 12 people.\n")

    assert result.exit_code == 0


def test_a_source_that_cannot_be_read_does_not_lose_the_others(run, story):
    result = run("draft", story.name, "gone.txt", "herald.txt")

    assert result.exit_code == 2
    assert "gone.txt: no such file" in result.stderr
    assert story.with_name("story.checked.docx").is_file()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(("gone.docx", "herald.txt"), "gone.docx: no such file", id="no-draft"),
        pytest.param(("herald.txt", "post.txt"), "herald.txt: is no DOCX", id="text"),
        pytest.param(("story.docx",), "missing argument 'SOURCE'", id="no-source"),
        pytest.param(
            ("story.docx", "herald.txt", "-o", "story.docx"),
            "story.docx: is one of the sources",
            id="itself",
        ),
        pytest.param(
            ("story.docx", "herald.txt", "-o", "herald.txt"),
            "herald.txt: is one of the sources",
            id="a-source",
        ),
        pytest.param(("story.docx", "herald.txt", "-o", "."), ".: is a folder", id="folder"),
        pytest.param(
            ("story.docx", "herald.txt", "-o", "herald.txt/copy.docx"),
            "herald.txt/copy.docx: cannot be written",
            id="unwritable",
        ),
    ],
)
def test_what_cannot_be_done_is_one_line(run, story, folder, arguments, problem):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    result = run("draft", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"claimcheck: {problem}")
    assert result.stderr.count("\n") == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert story.name in before


def test_a_copy_in_which_somebody_may_have_written_is_kept(run, story):
    target = story.with_name("story.checked.docx")
    target.write_bytes(b"mine")

    result = run("draft", story.name, "herald.txt")

    assert result.exit_code == 2
    assert "story.checked.docx: is there already (remove it, or name a file" in result.stderr
    assert target.read_bytes() == b"mine"


def test_a_link_to_the_draft_is_not_overwritten(run, story, folder):
    (folder / "link.docx").symlink_to(story.name)
    before = story.read_bytes()

    result = run("draft", story.name, "herald.txt", "-o", "link.docx")

    assert result.exit_code == 2
    assert story.read_bytes() == before


@pytest.mark.model
def test_a_real_draft_is_commented_sentence_by_sentence(run, folder, monkeypatch):
    monkeypatch.undo()
    monkeypatch.chdir(folder)
    document = Document()
    document.add_paragraph("The flood at Kelm killed 13 people. Ada Brook is a painter.")
    file = io.BytesIO()
    document.save(file)
    (folder / "story.docx").write_bytes(file.getvalue())

    result = run("draft", "story.docx", "herald.txt", "post.txt")

    assert result.exit_code == 0
    comments = [each.text for each in Document(str(folder / "story.checked.docx")).comments]
    assert comments[0].startswith("How many people were killed? The sources differ from this")
    assert comments[1].startswith("No source speaks to this.")

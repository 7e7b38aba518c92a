"""The pages: a question, the steps that an answer needs, and the guidelines.

A page is shown by GET, which changes nothing; an answer and a step back are POSTs, answered by
a redirect to the next page. The script only turns keys into these forms.
"""

from collections.abc import Mapping
from urllib.parse import parse_qs

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from claimcheck.annotation import wording
from claimcheck.annotation.desk import Desk
from claimcheck.annotation.labels import Answer, Kind, Reason
from claimcheck.annotation.session import Question
from claimcheck.annotation.web.guard import Access, Guard
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Type

LARGEST_NOTE = 60_000  # characters


def application(
    desks: Mapping[str, Desk], access: Access, *, topic: str, guide: str
) -> ASGIApp:
    """The labeller for some annotators.

    Args:
        desks: Who asks each annotator.
        access: Who is let in.
        topic: Its name, for the page's head.
        guide: The guidelines as HTML that can be trusted.
    """
    pages = Pages(desks, topic=topic, guide=guide)
    routes = [
        Mount("/-", StaticFiles(packages=[("claimcheck.annotation.web", "static")])),
        Route("/{annotator}/", pages.question, methods=["GET"]),
        Route("/{annotator}/guidelines", pages.guidelines, methods=["GET"]),
        Route("/{annotator}/answer", pages.answer, methods=["POST"]),
        Route("/{annotator}/undo", pages.undo, methods=["POST"]),
    ]
    return Guard(Starlette(routes=routes), access)


class Pages:
    """The pages of one run, for all of its annotators."""

    def __init__(self, desks: Mapping[str, Desk], *, topic: str, guide: str) -> None:
        self._desks = desks
        self._topic = topic
        self._guide = guide
        self._templates = Environment(
            loader=PackageLoader("claimcheck.annotation.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    async def question(self, request: Request) -> Response:
        """The question of now, or the next step of its answer."""
        return await run_in_threadpool(self._question, request)

    async def answer(self, request: Request) -> Response:
        """Keep an answer, then lead on."""
        return await run_in_threadpool(self._answer, request, await _form(request))

    async def undo(self, request: Request) -> Response:
        """Take the last answer back, then lead to its question."""
        annotator = request.path_params["annotator"]
        await run_in_threadpool(self._desks[annotator].undo)
        return RedirectResponse(f"/{annotator}/", status_code=303)

    async def guidelines(self, request: Request) -> Response:
        """The guidelines for annotators."""
        annotator = request.path_params["annotator"]
        return self._page("guidelines.html", annotator=annotator, guide=self._guide)

    def _question(self, request: Request) -> Response:
        annotator = request.path_params["annotator"]
        desk = self._desks[annotator]
        found = desk.question()
        if found is None:
            done, total = desk.counts()
            return self._page("done.html", annotator=annotator, done=done, total=total)
        given = {name: request.query_params.get(name, "") for name in STEPS}
        if given["question"] != found.id:
            given = dict.fromkeys(STEPS, "")
        return self._step(annotator, found, given)

    def _step(self, annotator: str, found: Question, given: Mapping[str, str]) -> Response:
        """The question with what can be chosen next."""
        name, choices = next_choice(found.task.kind, given)
        return self._page(
            "question.html",
            annotator=annotator,
            question=found,
            asked=wording.asked(found.task),
            given=given,
            name=name,
            choices=choices,
            final={choice.value: _whole(found.task.kind, name, choice.value)
                   for choice in choices},
            keys=wording,
        )  # fmt: skip

    def _answer(self, request: Request, form: Mapping[str, str]) -> Response:
        annotator = request.path_params["annotator"]
        desk = self._desks[annotator]
        try:
            desk.answer(
                form.get("question", ""),
                Answer(form.get("label", "")),
                type_=Type(form.get("type") or Type.NONE),
                reason=Reason(form["reason"]) if form.get("reason") else None,
                soft=bool(form.get("soft")),
                note=form.get("note", "")[:LARGEST_NOTE],
            )
        except (ValueError, ClaimcheckError) as error:
            problem = f"Not saved: {error}"
            return self._page("problem.html", 400, annotator=annotator, problem=problem)
        return RedirectResponse(f"/{annotator}/", status_code=303)

    def _page(self, template: str, status: int = 200, /, **values: object) -> Response:
        page = self._templates.get_template(template).render(topic=self._topic, **values)
        return HTMLResponse(page, status_code=status)


# What the address of a step carries besides the question; nothing of it is kept.
STEPS = ("question", "label", "reason", "type", "soft", "note")


def next_choice(kind: Kind, given: Mapping[str, str]) -> tuple[str, tuple[wording.Choice, ...]]:
    """Which field of an answer is chosen next, and from what."""
    if kind is Kind.PAIR and given["label"] == Answer.COMPATIBLE and not given["reason"]:
        return "reason", wording.reasons()
    if kind is Kind.PAIR and given["label"] in {Answer.COMPATIBLE, Answer.CONFLICTING}:
        return "type", wording.types(Answer(given["label"]))
    return "label", wording.answers(kind)


def _whole(kind: Kind, name: str, value: str) -> bool:
    """Whether one more choice makes a whole answer."""
    if kind is not Kind.PAIR or name == "type":
        return True
    return name == "label" and value not in {Answer.COMPATIBLE, Answer.CONFLICTING}


async def _form(request: Request) -> Mapping[str, str]:
    """The fields of a form, each once."""
    body = (await request.body()).decode("utf-8", "replace")
    return {name: values[0] for name, values in parse_qs(body).items()}

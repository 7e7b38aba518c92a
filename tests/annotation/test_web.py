"""The labeller in a browser: who is let in, and a real Chromium driven by the keyboard."""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from claimcheck.annotation.labels import Kind
from claimcheck.annotation.web.app import next_choice
from claimcheck.annotation.web.guard import Access, Guard
from claimcheck.annotation.web.server import Listening, _names, is_loopback
from claimcheck.errors import UsageError

SCRIPT = Path(__file__).with_name("serve.py")
CHROMIUM, DRIVER = (shutil.which(name) for name in ("chromium", "chromedriver"))
needs_chromium = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="chromium and chromedriver are not installed"
)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--remote-debugging-port=0", "--window-size=1280,900",
)  # fmt: skip


class Served:
    """A running labeller: addresses by annotator, and plain requests to it."""

    def __init__(self, folder: Path, pairs: int, *annotators: str) -> None:
        self.folder = folder
        arguments = [sys.executable, str(SCRIPT), str(folder), str(pairs), *annotators]
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        lines = [self.process.stdout.readline().split() for _ in annotators]
        self.addresses = dict(lines)
        self.place = urlsplit(next(iter(self.addresses.values())))
        self.origin = f"http://{self.place.netloc}"

    def ask(self, path, *, method="GET", body=None, **headers):
        """Status, headers and text of one answer; nothing is followed."""
        connection = http.client.HTTPConnection(
            self.place.hostname, self.place.port, timeout=20
        )
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body=body, headers=named)
        answer = connection.getresponse()
        found = answer.status, dict(answer.getheaders()), answer.read().decode()
        connection.close()
        return found

    def cookie(self, annotator="ana"):
        place = urlsplit(self.addresses[annotator])
        _, headers, _ = self.ask(f"{place.path}?{place.query}")
        return headers["set-cookie"].partition(";")[0]

    def post(self, path, fields=(), **headers):
        given = {"Content_Type": "application/x-www-form-urlencoded", "Origin": self.origin}
        return self.ask(path, method="POST", body=urlencode(fields), **(given | headers))

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.communicate(timeout=20)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A labeller that several tests share: none of them may label anything."""
    server = Served(tmp_path_factory.mktemp("flood"), 60, "ana", "ben")
    yield server
    server.stop()


@pytest.fixture
def fresh(tmp_path):
    """A labeller of one test."""
    server = Served(tmp_path, 60, "ana", "ben")
    yield server
    server.stop()


def labels(folder, annotator):
    path = folder / f"{annotator}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def question(page):
    return re.search(r'data-question="([^"]+)"', page)[1]


def test_the_printed_address_gives_a_cookie_that_only_this_page_can_use(served):
    place = urlsplit(served.addresses["ana"])

    status, headers, _ = served.ask(f"{place.path}?{place.query}")

    assert (status, headers["location"]) == (303, "/ana/")
    assert "HttpOnly; Path=/ana/; SameSite=strict" in headers["set-cookie"]


@pytest.mark.parametrize(
    "path", ["/ana/", "/ana/guidelines", "/ben/", "/eva/", "/", "/ana/answer"]
)
def test_without_the_token_nothing_is_shown(served, path):
    status, _, text = served.ask(path)

    assert status == 403
    assert "Open the address that claimcheck printed" in text


def test_the_token_of_one_annotator_is_none_of_another(served):
    assert served.ask("/ben/", Cookie=served.cookie("ana"))[0] == 403
    token = urlsplit(served.addresses["ana"]).query
    assert served.ask(f"/ben/?{token}")[0] == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1", "", "localhost:1"]
)
def test_a_wrong_host_is_refused(served, host):
    status, _, _ = served.ask("/ana/", Cookie=served.cookie(), Host=host)

    assert status == 421


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Origin": "http://evil.example"}, id="foreign-origin"),
        pytest.param({"Origin": "null"}, id="no-origin"),
        pytest.param({"Sec_Fetch_Site": "cross-site"}, id="cross-site"),
        pytest.param({"Sec_Fetch_Site": "same-site"}, id="another-port"),
        pytest.param({"Origin": "https://127.0.0.1"}, id="other-scheme"),
    ],
)
def test_a_form_of_another_page_is_refused(served, headers):
    cookie = served.cookie()
    asked = question(served.ask("/ana/", Cookie=cookie)[2])

    status, _, _ = served.post(
        "/ana/answer", {"question": asked, "label": "unrelated"}, Cookie=cookie, **headers
    )

    assert status == 403
    assert labels(served.folder, "ana") == []


def test_a_form_that_says_nothing_of_its_page_is_refused(served):
    cookie = served.cookie()
    asked = question(served.ask("/ana/", Cookie=cookie)[2])
    body = urlencode({"question": asked, "label": "unrelated"})

    status, _, _ = served.ask("/ana/answer", method="POST", body=body, Cookie=cookie)

    assert status == 403
    assert labels(served.folder, "ana") == []


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["/ana/answer", "/ana/undo"])
def test_nothing_but_a_form_changes_anything(served, method, path):
    cookie = served.cookie()
    asked = question(served.ask("/ana/", Cookie=cookie)[2])
    given = urlencode({"question": asked, "label": "unrelated"})

    status, _, _ = served.ask(f"{path}?{given}", method=method, Cookie=cookie)

    assert status in {403, 405}
    assert labels(served.folder, "ana") == []


def test_what_is_too_long_or_has_no_length_is_refused(served):
    cookie = served.cookie()

    assert served.post("/ana/answer", {"note": "x" * 70_000}, Cookie=cookie)[0] == 413
    chunked = served.post("/ana/answer", Cookie=cookie, Transfer_Encoding="chunked")
    assert chunked[0] in {400, 411}


def test_every_answer_forbids_what_a_page_does_not_need(served):
    for path, cookie in (("/ana/", ""), ("/ana/", served.cookie()), ("/-/labeller.js", "")):
        _, headers, _ = served.ask(path, Cookie=cookie)

        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"


def test_an_answer_leads_to_the_next_question_and_back(fresh, tmp_path):
    cookie = fresh.cookie()
    first = question(fresh.ask("/ana/", Cookie=cookie)[2])

    status, headers, _ = fresh.post(
        "/ana/answer", {"question": first, "label": "unrelated", "note": "é"}, Cookie=cookie
    )

    assert (status, headers["location"]) == (303, "/ana/")
    assert [each["note"] for each in labels(tmp_path, "ana")] == ["é"]
    page = fresh.ask("/ana/", Cookie=cookie)[2]
    assert question(page) != first
    assert "1 of " in page
    fresh.post("/ana/undo", Cookie=cookie)
    assert question(fresh.ask("/ana/", Cookie=cookie)[2]) == first


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"label": "same"}, id="unknown-label"),
        pytest.param({"label": "conflicting"}, id="no-type"),
        pytest.param({"label": "conflicting", "type": "colour"}, id="unknown-type"),
        pytest.param({"label": "unrelated", "question": "pair-0"}, id="unknown-question"),
        pytest.param({}, id="nothing"),
    ],
)
def test_what_is_no_label_is_said_and_not_kept(served, fields):
    cookie = served.cookie()
    asked = question(served.ask("/ana/", Cookie=cookie)[2])

    status, _, page = served.post("/ana/answer", {"question": asked} | fields, Cookie=cookie)

    assert status == 400
    assert "Not saved" in page
    assert labels(served.folder, "ana") == []


def test_the_page_does_not_give_the_verdict_away(served):
    page = served.ask("/ana/", Cookie=served.cookie())[2]

    assert "rule-" not in page
    assert "similarity" not in page


def test_a_step_of_another_question_is_forgotten(served):
    page = served.ask("/ana/?question=pair-0&label=conflicting", Cookie=served.cookie())[2]

    assert 'name="label" value="corroborated"' in page


@pytest.mark.parametrize(
    ("given", "name"),
    [
        pytest.param({}, "label", id="first"),
        pytest.param({"label": "conflicting"}, "type", id="type"),
        pytest.param({"label": "compatible"}, "reason", id="reason"),
        pytest.param({"label": "compatible", "reason": "unit"}, "type", id="type-after-reason"),
        pytest.param({"label": "'><script>"}, "label", id="nonsense"),
    ],
)
def test_an_answer_is_asked_for_step_by_step(given, name):
    blank = {"label": "", "reason": "", "type": ""}

    assert next_choice(Kind.PAIR, blank | given)[0] == name


@pytest.mark.parametrize(
    ("listening", "names"),
    [
        pytest.param(Listening(), ("127.0.0.1", "localhost"), id="default"),
        pytest.param(Listening(host="::1"), ("[::1]",), id="ipv6"),
        pytest.param(Listening(host="192.0.2.7"), ("192.0.2.7",), id="address"),
        pytest.param(Listening(host="0.0.0.0", names=("desk.example",)), ("desk.example",),  # noqa: S104
                     id="everywhere"),
    ],
)  # fmt: skip
def test_the_names_that_a_browser_may_use(listening, names):
    assert _names(listening) == names


def test_listening_everywhere_needs_a_name():
    with pytest.raises(UsageError, match="say it with --name"):
        _names(Listening(host="0.0.0.0"))  # noqa: S104


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False),  # noqa: S104
     ("192.0.2.7", False), ("desk.example", False)],
)  # fmt: skip
def test_what_only_this_machine_can_reach(host, own):
    assert is_loopback(host) is own


@pytest.mark.parametrize(
    ("authorization", "status"),
    [
        pytest.param("", 401, id="none"),
        pytest.param("Basic YW5hOndyb25n", 401, id="wrong"),
        pytest.param("Basic ???", 401, id="damaged"),
        pytest.param("Bearer YW5hOnMzY3JldA==", 401, id="other-scheme"),
        pytest.param("Basic YW5hOnMzY3JldA==", 403, id="right-without-token"),
    ],
)
def test_a_password_comes_before_the_token(authorization, status):
    access = Access(hosts=frozenset({"desk:8000"}), tokens={"ana": "t"}, password="s3cret")  # noqa: S106
    headers = [(b"host", b"desk:8000"), (b"authorization", authorization.encode())]
    scope = {"type": "http", "method": "GET", "path": "/ana/", "query_string": b"",
             "headers": headers}  # fmt: skip

    refused = Guard(None, access).refusal(scope)

    assert refused.status_code == status


class Browser:
    """A Chromium of its own, which can be killed."""

    def __init__(self, profile: Path) -> None:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service

        arguments = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        self.process = subprocess.Popen(
            arguments, stderr=subprocess.DEVNULL, start_new_session=True
        )
        options = webdriver.ChromeOptions()
        options.debugger_address = f"127.0.0.1:{debugger(profile)}"
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))

    def open(self, address):
        self.driver.get(address)

    def shown(self):
        """The id of the question on the page; empty for none."""
        found = self.driver.find_elements("css selector", "form[data-question]")
        return found[0].get_attribute("data-question") if found else ""

    def press(self, keys):
        self.driver.switch_to.active_element.send_keys(keys)

    def answer(self, keys):
        """Press the keys of one answer, and wait for the next question."""
        before = self.shown()
        for key in keys:
            step = self.marks()
            self.press(key)
            self.wait(lambda step=step: self.marks() != step)
        self.wait(lambda: self.shown() != before)

    def marks(self):
        """What changes with each step: the question and the first choice."""
        script = (
            "return document.querySelector('main').innerText"
            " + (document.querySelector('[data-question]')?.dataset.question || '')"
        )
        return self.driver.execute_script(script)

    def wait(self, condition):
        until = time.monotonic() + 20
        while not condition():
            assert time.monotonic() < until, self.driver.page_source
            time.sleep(0.01)

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)

    def close(self):
        if self.process.poll() is None:
            self.kill()
        self.driver.service.stop()


def debugger(profile: Path) -> str:
    """The port that Chromium chose."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            port, _, rest = (profile / "DevToolsActivePort").read_text().partition("\n")
        except FileNotFoundError:
            rest = ""
        if rest:
            return port
        time.sleep(0.05)
    pytest.fail("Chromium did not start")


@pytest.fixture
def browser(tmp_path_factory):
    """Open browsers; each is closed in the end."""
    opened = []

    def build(address):
        opened.append(Browser(tmp_path_factory.mktemp("profile")))
        opened[-1].open(address)
        return opened[-1]

    yield build
    for each in opened:
        each.close()


# One key each, two where a type is asked, three where a reason is, too.
ANSWERS = ("u", "xq", "c", "mr.", "?", "xd")


@needs_chromium
def test_two_annotators_label_at_once_and_a_killed_browser_loses_nothing(
    fresh, browser, tmp_path
):
    ana, ben = browser(fresh.addresses["ana"]), browser(fresh.addresses["ben"])

    def label(who, count):
        answered = []
        for number in range(count):
            answered.append(who.shown())
            who.answer(ANSWERS[number % len(ANSWERS)])
        return answered

    with ThreadPoolExecutor(2) as pool:
        first, other = pool.submit(label, ana, 14), pool.submit(label, ben, 30)
        before, by_ben = first.result(), other.result()
    ana.press("x")  # half an answer
    ana.kill()
    again = browser(fresh.addresses["ana"])
    after = label(again, 16)

    kept = {who: [(each["label"], each.get("type"), each.get("reason"))
                  for each in labels(tmp_path, who)] for who in ("ana", "ben")}  # fmt: skip
    said = {"u": ("unrelated", None, None), "xq": ("conflicting", "quantity", None),
            "c": ("corroborated", None, None), "mr.": ("compatible", None, "rounding"),
            "?": ("unsure", None, None), "xd": ("conflicting", "date", None)}  # fmt: skip
    assert kept["ben"] == [said[ANSWERS[n % 6]] for n in range(30)]
    assert kept["ana"] == [said[ANSWERS[n % 6]] for n in [*range(14), *range(16)]]
    assert len(set(before + after)) == len(set(by_ben)) == 30


@needs_chromium
def test_keys_undo_note_and_call_soft(fresh, browser, tmp_path):
    ana = browser(fresh.addresses["ana"])
    first = ana.shown()

    ana.answer("u")
    ana.answer("z")
    assert ana.shown() == first
    ana.press("/")
    ana.press("c x\ue007")  # letters of a note are no keys; Enter ends it
    ana.press("!")
    ana.answer("xd")

    given = labels(tmp_path, "ana")
    assert [each["label"] for each in given] == ["unrelated", "withdrawn", "conflicting"]
    assert (given[-1]["note"], given[-1]["soft"]) == ("c x", True)
    assert ana.driver.get_log("browser") == []


@needs_chromium
@pytest.mark.parametrize(("width", "columns"), [(1280, 2), (480, 1)])
def test_quotes_stand_side_by_side_where_there_is_room(served, browser, width, columns):
    ana = browser(served.addresses["ana"])
    ana.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    script = """
        const tops = [...document.querySelectorAll("figure")].map(each => each.offsetTop);
        const root = document.documentElement;
        return [tops[0] === tops[1] ? 2 : 1, root.scrollWidth <= root.clientWidth];
    """

    assert ana.driver.execute_script(script) == [columns, True]


@needs_chromium
def test_escape_leads_back_to_the_first_step(served, browser):
    ana = browser(served.addresses["ana"])
    plain = ana.marks()

    ana.press("m")
    ana.wait(lambda: "why is it no conflict?" in ana.marks())
    ana.press("\ue00c")

    ana.wait(lambda: ana.marks() == plain)


@needs_chromium
def test_it_works_without_the_script(fresh, browser, tmp_path):
    ana = browser("about:blank")
    ana.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    ana.open(fresh.addresses["ana"])

    for value in ("conflicting", "quantity"):
        ana.driver.find_element("css selector", f"button[value={value}]").click()

    ana.wait(lambda: len(labels(tmp_path, "ana")) == 1)


@needs_chromium
def test_a_dead_server_is_said_on_the_page(fresh, browser):
    ana = browser(fresh.addresses["ana"])
    before = ana.shown()
    fresh.process.kill()
    fresh.process.wait()

    ana.press("u")

    alert = ana.driver.find_element("id", "alert")
    ana.wait(lambda: "Not saved" in alert.text)
    assert ana.shown() == before

"""How long a label takes from key to next question, and what many writers lose.

    python benchmarks/labelling.py [--pairs N] [--labels N] [--browser]

The first figure is taken at the server: an answer is posted, written, synced to the disk, and
the next question fetched. With --browser it is taken in a headless Chromium, from the key to
the next question on the page; chromium and chromedriver have to be installed. The second lets
four processes write labels into one file at once, kills one, and counts which of the labels
that were acknowledged are there.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from urllib.parse import urlencode, urlsplit

SERVE = Path(__file__).resolve().parent.parent / "tests" / "annotation" / "serve.py"
ALLOWED = 50  # milliseconds, at 10,000 pairs
PROCESSES = 4
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
WRITER = """
import sys
from pathlib import Path
from claimcheck.annotation.labels import Answer, Kind, Label, Side, Task
from claimcheck.annotation.store import LabelFile
from claimcheck.model import Span
side = Side(source="s", spans=(Span(0, 4),), quotes=("word",))
task = Task(kind=Kind.STATUS, sides=(side,), text="t")
file = LabelFile(Path(sys.argv[1]), {"s": "word"})
for number in range(int(sys.argv[3])):
    file.append(Label(task=task, answer=Answer.UNSURE, note=f"{sys.argv[2]}-{number}"))
    print(f"{sys.argv[2]}-{number}", flush=True)
"""


def main() -> None:
    """Measure, then print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--labels", type=int, default=200, help="answers that are timed")
    parser.add_argument("--browser", action="store_true", help="press keys in Chromium")
    asked = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        arguments = [sys.executable, str(SERVE), folder, str(asked.pairs), "ana"]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as server:
            address = (server.stdout.readline() if server.stdout else "").split()[1]
            timed = in_browser if asked.browser else at_server
            try:
                taken = sorted(timed(address, asked.labels))
            finally:
                server.send_signal(signal.SIGINT)
    where = "in Chromium, key to next question" if asked.browser else "at the server"
    high = taken[int(0.95 * len(taken))]
    print(f"a label among {asked.pairs:,} pairs, {where} ({len(taken)} labels)")
    print(
        f"  median {median(taken):.1f} ms, 95 % under {high:.1f} ms, worst {taken[-1]:.1f} ms"
    )
    print(f"  allowed: {ALLOWED} ms")
    many_writers()


def at_server(address: str, labels: int) -> list[float]:
    """Milliseconds from an answer to the next question, over one connection."""
    place = urlsplit(address)
    connection = http.client.HTTPConnection(str(place.hostname), place.port)

    def ask(path: str, body: str | None = None) -> tuple[str, str]:
        headers = {"Cookie": cookie, "Origin": f"http://{place.netloc}"}
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request("POST" if body else "GET", path, body=body, headers=headers)
        answer = connection.getresponse()
        return answer.headers.get("set-cookie", ""), answer.read().decode("utf-8")

    cookie = ""
    cookie = ask(f"{place.path}?{place.query}")[0].partition(";")[0]
    page = ask(place.path)[1]
    taken = []
    for _ in range(labels):
        found = re.search(r'data-question="([^"]+)"', page)
        body = urlencode({"question": found[1] if found else "", "label": "unrelated"})
        begun = time.perf_counter()
        ask(f"{place.path}answer", body)
        page = ask(place.path)[1]
        taken.append(1000 * (time.perf_counter() - begun))
    return taken


def in_browser(address: str, labels: int) -> list[float]:
    """Milliseconds from a key to the next question on the page, as the page itself sees it."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and driver):
        sys.exit("chromium and chromedriver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in FLAGS:
        options.add_argument(flag)
    browser = webdriver.Chrome(options=options, service=Service(driver))
    script = """
        const done = arguments[arguments.length - 1], begun = performance.now();
        const before = document.querySelector("[data-question]").dataset.question;
        const key = new KeyboardEvent("keydown", {key: "u", bubbles: true});
        document.activeElement.dispatchEvent(key);
        const look = () => {
          const now = document.querySelector("[data-question]");
          if (now && now.dataset.question !== before)
            requestAnimationFrame(() => done(performance.now() - begun));
          else setTimeout(look, 0);
        };
        look();
    """
    try:
        browser.get(address)
        return [float(browser.execute_async_script(script)) for _ in range(labels)]
    finally:
        browser.quit()


def many_writers(labels: int = 1000) -> None:
    """Let processes write at once, kill one, and count what is there."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ana.jsonl"
        begun = time.perf_counter()
        writers = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER, str(path), name, str(labels // PROCESSES)],
                stdout=subprocess.PIPE,
                text=True,
            )
            for name in "abcd"[:PROCESSES]
        ]
        first = writers[0].stdout
        said = [first.readline() for _ in range(labels // PROCESSES // 2)] if first else []
        writers[0].kill()
        for writer in writers:
            said += (writer.communicate()[0] or "").splitlines(keepends=True)
        taken = time.perf_counter() - begun
        acknowledged = {line.strip() for line in said if line.endswith("\n")}
        lines = path.read_text("utf-8").splitlines()
        there = {json.loads(line)["note"] for line in lines}
    print(f"{labels} labels by {PROCESSES} processes at once, one killed ({taken:.1f} s)")
    print(f"  acknowledged {len(acknowledged)}, of them missing {len(acknowledged - there)}, "
          f"damaged lines {len(lines) - len(there)}")  # fmt: skip


if __name__ == "__main__":
    main()

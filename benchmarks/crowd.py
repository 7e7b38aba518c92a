"""Whether the labeller holds fifty browsers, and a comparison many sources of which some break.

    python benchmarks/crowd.py labeller [--clients N] [--seconds S]
    python benchmarks/crowd.py sources [--sources N] [--broken N]

The first lets clients label at once, each as an annotator of its own, and counts answers that
were no success and labels that are not in the files. The second compares small files, some of
them broken, in a process of its own, and prints its highest memory at a quarter of the files,
at half and at all: what grows faster than the files is a leak.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

SERVE = Path(__file__).resolve().parent.parent / "tests" / "annotation" / "serve.py"
PAIRS = 5_000
BREAKS = (b"%PDF-1.4 cut", b"PK\x03\x04 cut", b"\x00\x01\x02", b"", b"\x89PNG\r\n\x1a\n")
SUFFIXES = (".pdf", ".docx", ".txt", ".txt", ".html")


def main() -> None:
    """Measure, then print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("what", choices=("labeller", "sources"))
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--sources", type=int, default=2_000)
    parser.add_argument("--broken", type=int, default=20)
    asked = parser.parse_args()
    if asked.what == "labeller":
        labeller(asked.clients, asked.seconds)
    else:
        for count in (asked.sources // 4, asked.sources // 2, asked.sources):
            compared(count, asked.broken)


def labeller(clients: int, seconds: float) -> None:
    """Clients that answer until the time is over, then what is in their files."""
    names = [f"a{number}" for number in range(clients)]
    given: dict[str, int] = {}
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        arguments = [sys.executable, str(SERVE), folder, str(PAIRS), *names]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as server:
            lines = server.stdout
            addresses = dict(lines.readline().split() for _ in names) if lines else {}
            end = time.monotonic() + seconds
            threads = [
                threading.Thread(target=label, args=(who, addresses[who], end, given, wrong))
                for who in names
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            server.send_signal(signal.SIGINT)
        kept = 0
        for who in names:
            written = [json.loads(line) for line in (Path(folder) / f"{who}.jsonl").open("rb")]
            kept += len(written)
    total = sum(given.values())
    print(
        f"{clients} clients, {seconds:.0f} s: {total:,} labels, {total / seconds:.0f} a second"
    )
    print(f"  errors {len(wrong)}, labels lost {total - kept}")
    for line in sorted(set(wrong))[:5]:
        print(f"  {line}")


def label(who: str, address: str, end: float, given: dict[str, int], wrong: list[str]) -> None:
    """One client: a question, an answer, the next question."""
    place = urlsplit(address)
    connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=30)

    def ask(path: str, body: str | None = None) -> tuple[int, str, str]:
        headers = {"Cookie": cookie, "Origin": f"http://{place.netloc}"}
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request("POST" if body else "GET", path, body=body, headers=headers)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8")
        return answer.status, answer.headers.get("set-cookie", ""), text

    given[who] = 0
    cookie = ""
    try:
        cookie = ask(f"{place.path}?{place.query}")[1].partition(";")[0]
        while time.monotonic() < end:
            status, _, page = ask(place.path)
            found = re.search(r'data-question="([^"]+)"', page)
            if status != http.client.OK or not found:
                wrong.append(f"a question: {status}")
                return
            body = urlencode({"question": found[1], "label": "unrelated"})
            status, _, _ = ask(f"{place.path}answer", body)
            if status == http.client.SEE_OTHER:
                given[who] += 1
            else:
                wrong.append(f"an answer: {status}")
    except (OSError, http.client.HTTPException) as error:
        wrong.append(f"{type(error).__name__}: {error}")


def compared(count: int, broken: int) -> None:
    """So many files compared, some of them broken."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number in range(count - broken):
            text = f"The fire at mill {number} hurt {number % 7 + 1} people.\n"
            (root / f"s{number:05}.txt").write_text(text, "utf-8")
        for number in range(broken):
            kind = number % len(BREAKS)
            (root / f"x{number:05}{SUFFIXES[kind]}").write_bytes(BREAKS[kind])
        names = sorted(path.name for path in root.iterdir())
        command = [sys.executable, "-m", "claimcheck", "compare", *names, "-o", "r.json"]
        begun = time.perf_counter()
        ended = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        taken = time.perf_counter() - begun
        refused = [line for line in ended.stderr.splitlines() if line.startswith("claimcheck:")]
        found = json.loads((root / "r.json").read_bytes())
    highest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{count:,} files: exit {ended.returncode}, {len(found['sources']):,} read, "
        f"{len(refused)} refused in a line each, {taken:.0f} s, at most {highest:.0f} MB"
    )


if __name__ == "__main__":
    main()

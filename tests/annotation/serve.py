"""Serves invented pairs to label: python serve.py FOLDER PAIRS ANNOTATOR... Ends on Ctrl-C."""

import sys
from pathlib import Path

from claimcheck.annotation.labels import Kind
from claimcheck.annotation.opening import queue_of, topic_of
from claimcheck.annotation.session import Session
from claimcheck.annotation.web.server import Listening, serve
from conftest import comparison_of


def main() -> None:
    """Print each annotator's address, then answer."""
    folder, count, annotators = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    comparison = comparison_of(count)
    queue = queue_of(comparison, Kind.PAIR, folder, seed=0, threshold=0.3)
    topic = topic_of("flood", comparison)
    desks = {who: Session(topic, queue, folder, who) for who in annotators}
    serve(desks, Listening(), topic="flood", guide="<h1>Guidelines</h1>", tell=tell)


def tell(addresses) -> None:
    for who, address in addresses.items():
        sys.stdout.write(f"{who} {address}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

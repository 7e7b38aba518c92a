"""Says whether the index still offers each pinned file: python tools/audit.py REPORT.

REPORT is what ``pip install --dry-run --require-hashes --report`` writes; pip itself ends in an
error where a version is gone or no file has a hash that is pinned. What it installs in silence,
and what ends this script with 1, is a version that its maintainers have withdrawn.
"""

import json
import sys
from pathlib import Path


def main() -> None:
    """Read the report, then print."""
    report = json.loads(Path(sys.argv[1]).read_bytes())
    withdrawn, unhashed = [], []
    for each in report["install"]:
        name = f"{each['metadata']['name']} {each['metadata']['version']}"
        if each.get("is_yanked"):
            withdrawn.append(name)
        if not each["download_info"].get("archive_info", {}).get("hashes"):
            unhashed.append(name)
    print(
        f"{len(report['install'])} pinned packages are offered with the hashes that are pinned"
    )
    for name in sorted(withdrawn):
        print(f"withdrawn by its maintainers: {name} (run: make pins)")
    for name in sorted(unhashed):
        print(f"without a hash: {name} (run: make pins)")
    sys.exit(1 if withdrawn or unhashed else 0)


if __name__ == "__main__":
    main()

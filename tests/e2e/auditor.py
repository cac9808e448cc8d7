"""Runs the invariants of a running platform whenever a line comes in; one process for all journeys, because Django's start costs seconds.

A process of its own: the tests' Django is bound to the tests' database.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from galleria.operations.embedded.layout import layout_for
from galleria.operations.engine_access import open_engine


def main(data_dir: str) -> None:
    """Answer each line of the input with one line: the violations as JSON."""
    with open_engine(layout_for(Path(data_dir))):
        from galleria.kernel.invariants import run_all

        for _ in sys.stdin:
            sys.stdout.write(json.dumps([asdict(violation) for violation in run_all()]) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])

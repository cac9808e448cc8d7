"""Rendering in a process of its own: resvg keeps Python's lock while it draws, which would stop every other request of a server for seconds."""

import os
import subprocess
import sys
import threading
from typing import Final

from galleria.media.errors import PicturesBusy
from galleria.media.illustrator.render import rasterise

LIMIT_S: Final = 90.0
WAIT_S: Final = 60.0
_slot = threading.BoundedSemaphore(1)


def rasterise_apart(svg: str, width: int) -> bytes:
    """PNG bytes, `width` pixels wide. One at a time in a process; the renderer gives way to everything else on the machine.

    Raises ValueError on markup that cannot be drawn, PicturesBusy (503) when it takes or waits too long, or was killed from outside.
    """
    if not _slot.acquire(timeout=WAIT_S):
        raise PicturesBusy(headers={"Retry-After": "10"})
    try:
        command = [sys.executable, "-m", "galleria.media.rasterise", str(width)]
        done = subprocess.run(command, input=svg.encode(), capture_output=True, timeout=LIMIT_S, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired as error:
        raise PicturesBusy(headers={"Retry-After": "60"}) from error
    finally:
        _slot.release()
    if done.returncode < 0:
        raise PicturesBusy(headers={"Retry-After": "10"})
    if done.returncode > 0:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise ValueError(last[0] if last else "the renderer gave no reason")
    return done.stdout


def main() -> None:
    """SVG in, PNG out."""
    os.nice(5)
    sys.stdout.buffer.write(rasterise(sys.stdin.buffer.read().decode(), int(sys.argv[1])))


if __name__ == "__main__":
    main()

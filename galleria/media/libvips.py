"""libvips as this platform runs it: one thread, no cache, no loader that its authors do not trust, one big job at a time."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pyvips

from galleria.media.errors import PicturesBusy, PictureTooSlow

Image = pyvips.Image
VipsError = pyvips.Error

# Throughput comes from processes. A cache would hold decoded pictures of past requests in memory.
pyvips.cache_set_max(0)
pyvips.concurrency_set(1)
# SVG, PDF, Matlab and their like: libvips marks these loaders as unsafe for files from strangers. Ours are named one by one anyway (inspection).
pyvips.block_untrusted_set(True)
logging.getLogger("pyvips").setLevel(logging.WARNING)  # it tells of every step at INFO

WAIT_S: Final = 30.0
_slot = threading.BoundedSemaphore(1)


@contextmanager
def working_memory() -> Iterator[None]:
    """One picture at a time is decoded or encoded in a process, which bounds its memory. Raises PicturesBusy (503) after WAIT_S seconds."""
    if not _slot.acquire(timeout=WAIT_S):
        raise PicturesBusy(headers={"Retry-After": "5"})
    try:
        yield
    finally:
        _slot.release()


def evaluate(image: pyvips.Image, *, limit_s: float) -> pyvips.Image:
    """Compute the pixels into memory. Raises VipsError for damaged input and PictureTooSlow (422) past the limit, in seconds."""
    deadline = time.monotonic() + limit_s
    stopped = False

    def watch(watched: pyvips.Image, _progress: Any) -> None:
        nonlocal stopped
        if time.monotonic() > deadline:
            stopped = True
            watched.set_kill(True)

    image.set_progress(True)
    image.signal_connect("eval", watch)
    try:
        return image.copy_memory()
    except pyvips.Error as error:
        if stopped:
            raise PictureTooSlow from error
        raise

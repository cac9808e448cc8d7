"""Tie a child to its parent, so that no death of ours, however sudden, leaves a process behind."""

import ctypes
import signal
import sys

SET_PARENT_DEATH_SIGNAL = 1


def die_with_parent(signal_number: int = signal.SIGINT) -> None:
    """Ask the kernel to send this process a signal when its parent ends (Linux; elsewhere nothing happens). Runs in the child."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal_number)

"""What a process does behind its answers: gathered, and handed over together a moment later by a thread of its own."""

import os
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

import structlog

log = structlog.get_logger(__name__)
Key = TypeVar("Key")
Value = TypeVar("Value")


class Behind(Generic[Key, Value]):
    """Values by key, handed over at most so many seconds after the first came. Nobody who is answered waits for it.

    Lost is what a process holds when it ends: for what can be lost, or is found again elsewhere.
    """

    def __init__(self, name: str, hand_over: Callable[[dict[Key, Value]], None], *, after_s: float, most: int) -> None:
        self._name, self._hand_over, self._after_s, self._most = name, hand_over, after_s, most
        self._begin()
        os.register_at_fork(after_in_child=self._begin)

    def _begin(self) -> None:
        """With nothing. What a parent holds it hands over itself; a lock that it held in the moment of the fork nobody would open in the child."""
        self._held: dict[Key, Value] = {}
        self._guard = threading.Lock()
        self._handing_over = threading.Lock()
        self._has_some = threading.Event()
        self._thread: threading.Thread | None = None

    def add(self, key: Key, make: Callable[[], Value]) -> None:
        """Hold this one, unless it is held already or too many are. `make` is called when it is not."""
        with self._guard:
            if key in self._held or len(self._held) >= self._most:
                return
            self._held[key] = make()
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._has_some.set()

    def hand_over(self) -> None:
        """Hand over what is held. What another thread hands over meanwhile has arrived too when this returns."""
        with self._handing_over:
            with self._guard:
                self._has_some.clear()
                held, self._held = self._held, {}
            if held:
                self._hand_over(held)

    def _run(self) -> None:
        while True:
            self._has_some.wait()
            time.sleep(self._after_s)
            try:
                self.hand_over()
            except Exception:
                log.exception("not_handed_over", what=self._name)

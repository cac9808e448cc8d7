"""What is done behind the answers: gathered, handed over once and together, by a thread that outlives a failure and a fork."""

import os
import threading
import time
from collections.abc import Callable

from galleria.kernel.behind import Behind


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_what_comes_together_is_handed_over_together_and_once() -> None:
    batches: list[dict[str, int]] = []
    behind = Behind("letters", batches.append, after_s=0.1, most=3)
    made: list[str] = []

    def make(key: str) -> Callable[[], int]:
        return lambda: made.append(key) or len(made)  # type: ignore[func-returns-value]

    for key in ("a", "b", "a", "c", "too many"):
        behind.add(key, make(key))
    wait_until(lambda: bool(batches))
    assert (batches, made) == ([{"a": 1, "b": 2, "c": 3}], ["a", "b", "c"])
    behind.add("a", make("a"))
    wait_until(lambda: len(batches) == 2)
    assert batches[1] == {"a": 4}


def test_nobody_waits_for_it_and_whoever_asks_has_it_all() -> None:
    entered, go_on = threading.Event(), threading.Event()
    done: list[int] = []

    def hand_over(held: dict[int, None]) -> None:
        entered.set()
        go_on.wait(20)
        done.extend(held)

    behind = Behind("slow", hand_over, after_s=0.0, most=10)
    behind.add(1, lambda: None)
    assert entered.wait(20)
    behind.add(2, lambda: None)  # while the first is under way
    assert done == []
    go_on.set()
    behind.hand_over()
    wait_until(lambda: done == [1, 2])


def test_a_failure_is_not_the_end() -> None:
    taken: list[int] = []

    def hand_over(held: dict[int, None]) -> None:
        if 1 in held:
            raise ValueError("not this one")
        taken.extend(held)

    behind = Behind("fragile", hand_over, after_s=0.0, most=10)
    behind.add(1, lambda: None)
    wait_until(lambda: not behind._held)
    behind.add(2, lambda: None)
    wait_until(lambda: taken == [2])


def test_the_child_of_a_fork_has_a_thread_of_its_own() -> None:
    reading, writing = os.pipe()

    def hand_over(held: dict[bytes, None]) -> None:
        os.write(writing, b"".join(held))

    behind = Behind("forked", hand_over, after_s=0.0, most=10)
    behind.add(b"parent ", lambda: None)
    assert os.read(reading, 100) == b"parent "
    child = os.fork()
    if child == 0:
        behind.add(b"child", lambda: None)
        time.sleep(20)
        os._exit(1)
    try:
        assert os.read(reading, 100) == b"child"
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)

"""What is due is taken up row by row: none holds up another, unless the service that all of them need is away."""

import pytest

from galleria.kernel.outside import OutsideUnavailable
from galleria.kernel.sweeps import AWAY_AFTER, take_up


def test_what_breaks_or_waits_holds_up_none_that_comes_after_it() -> None:
    tried: list[str] = []

    def work(key: str) -> bool:
        tried.append(key)
        if key == "broken":
            raise ValueError(key)
        if key == "away":
            raise OutsideUnavailable(service="bank")
        return key != "waits"

    keys = ["broken", "away", "waits", "first", "second", "third"]
    assert take_up(work, keys, most=2) == 2
    assert tried == keys[:5]


@pytest.mark.parametrize(("answers", "tried"), [("x" * 9, AWAY_AFTER), ("xx.xx.xx", 8), ("xxbxx.", 4)])
def test_a_service_that_answers_for_none_is_not_asked_for_all(answers: str, tried: int) -> None:
    asked: list[int] = []

    def work(key: int) -> int:
        asked.append(key)
        if answers[key] == "x":
            raise OutsideUnavailable(service="bank")
        if answers[key] == "b":
            raise ValueError(key)
        return 3

    assert take_up(work, range(len(answers))) == 3 * answers[:tried].count(".")
    assert len(asked) == tried

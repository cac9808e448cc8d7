from datetime import date

import pytest

from galleria.sellers.rules import DECISIONS, NEEDS_REASON, Kind, State, Step, compute_age, find_faults, find_next, list_steps

TABLE = {
    (None, Step.APPLY): State.APPLIED,
    (State.REFUSED, Step.APPLY): State.APPLIED,
    (State.APPLIED, Step.APPROVE): State.APPROVED,
    (State.APPLIED, Step.REFUSE): State.REFUSED,
    (State.APPROVED, Step.SUSPEND): State.SUSPENDED,
    (State.SUSPENDED, Step.READMIT): State.APPROVED,
}
TODAY = date(2026, 11, 26)


@pytest.mark.parametrize("state", [None, *State])
@pytest.mark.parametrize("step", list(Step))
def test_every_pair_of_state_and_step(state: State | None, step: Step) -> None:
    assert find_next(state, step) == TABLE.get((state, step))


def test_every_state_is_reached_and_none_is_stuck() -> None:
    reached: set[State] = set()
    waiting: list[State | None] = [None]
    while waiting:
        state = waiting.pop()
        for step in Step:
            after = find_next(state, step)
            if after and after not in reached:
                reached.add(after)
                waiting.append(after)
    assert reached == set(State)
    assert all(any(find_next(state, step) for step in Step) for state in State)


@pytest.mark.parametrize(
    ("state", "steps"),
    [(State.APPLIED, ["approve", "refuse"]), (State.APPROVED, ["suspend"]), (State.REFUSED, []), (State.SUSPENDED, ["readmit"])],
)
def test_staff_are_offered_what_can_be_decided(state: State, steps: list[str]) -> None:
    assert list_steps(state) == steps


def test_what_takes_something_away_is_owed_a_reason() -> None:
    assert {Step.REFUSE, Step.SUSPEND} == NEEDS_REASON
    assert set(DECISIONS) == set(Step) - {Step.APPLY}


@pytest.mark.parametrize(
    ("born", "faults"),
    [
        (None, ["birth_date"]),
        (date(2008, 11, 26), []),
        (date(2008, 11, 27), ["birth_date"]),
        (date(1890, 1, 1), ["birth_date"]),
        (date(2030, 1, 1), ["birth_date"]),
    ],
)
def test_private_sellers_are_of_age(born: date | None, faults: list[str]) -> None:
    assert list(find_faults(Kind.PRIVATE, company_name="", tax_id="", birth_date=born, today=TODAY)) == faults


def test_companies_say_who_they_are() -> None:
    assert list(find_faults(Kind.COMPANY, company_name="", tax_id="", birth_date=None, today=TODAY)) == ["company_name", "tax_id"]
    assert find_faults(Kind.COMPANY, company_name="Bell BV", tax_id="BE 1", birth_date=None, today=TODAY) == {}


def test_who_was_born_on_a_leap_day_is_older_on_the_first_of_march() -> None:
    assert compute_age(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert compute_age(date(2008, 2, 29), date(2026, 3, 1)) == 18

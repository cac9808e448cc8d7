"""Every status against every step: only what is written here is open."""

import pytest

from galleria.sales.errors import StepRefused
from galleria.sales.rules.status import BUYER_CANCELS, Status, Step, can_take, status_after, status_resumed

OPEN = {
    "pending": "pay>paid prepare>preparing cancel>cancelled",
    "paid": "prepare>preparing make_ready>ready ship>shipped cancel>cancelled dispute>disputed refund>refunded",
    "preparing": "pay>preparing make_ready>ready ship>shipped cancel>cancelled dispute>disputed refund>refunded",
    "ready": "pay>ready ship>shipped deliver>delivered cancel>cancelled dispute>disputed refund>refunded",
    "shipped": "deliver>delivered dispute>disputed refund>refunded",
    "delivered": "complete>completed dispute>disputed refund>refunded",
    "completed": "dispute>disputed refund>refunded",
    "disputed": "settle>completed refund>refunded",
    "cancelled": "",
    "refunded": "",
}


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("step", list(Step))
def test_a_step_is_open_or_refused(status: Status, step: Step) -> None:
    after = dict(entry.split(">") for entry in OPEN[status].split())
    assert can_take(status, step) == (step.value in after)
    if step.value in after:
        assert status_after(status, step, StepRefused) == after[step.value]
    else:
        with pytest.raises(StepRefused):
            status_after(status, step, StepRefused)


def test_every_status_can_be_reached_and_ends() -> None:
    reached, waiting = set(), [Status.PENDING]
    while waiting:
        status = waiting.pop()
        if status not in reached:
            reached.add(status)
            waiting += [Status(entry.split(">")[1]) for entry in OPEN[status].split()]
    assert reached == set(Status)
    assert all(can_take(status, Step.CANCEL) for status in BUYER_CANCELS)


@pytest.mark.parametrize("status", list(Status))
def test_a_settled_order_goes_on_only_where_it_can_have_stood(status: Status) -> None:
    if "dispute>disputed" in OPEN[status].split():
        assert status_resumed(status, StepRefused) == status
    else:
        with pytest.raises(StepRefused):
            status_resumed(status, StepRefused)

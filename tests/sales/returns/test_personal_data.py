"""Returns and their pictures in an export, and what an erasure leaves of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from galleria.accounts.access import PLATFORM
from galleria.kernel.personal_data import Subject, list_holdings
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Order
from galleria.sales.personal_data import erase_orders
from galleria.sales.returns.actions.answer_return import waive_return
from galleria.sales.returns.actions.refund_return import refund_return
from galleria.sales.returns.models import Return, ReturnPicture
from galleria.sales.returns.personal_data import erase_returns, export_returns, files, find_open_returns
from tests.sales.returns.conftest import asked, photograph

pytestmark = pytest.mark.django_db


@pytest.fixture
def subject(delivered: Order) -> Subject:
    """Whoever has proven the guest's address, with a return that shows a picture and a picture that waits."""
    asked(delivered, 1, reason="damaged", words="Ada's cup is cracked.", pictures=[photograph(delivered).json()["ref"]])
    photograph(delivered)
    return Subject(person_id=0, emails=(delivered.email,), pseudonym="erased-1")


def test_everything_is_handed_out(subject: Subject) -> None:
    returned, waiting = export_returns(subject)
    assert (returned["words"], returned["lines"][0]["quantity"], len(returned["pictures"]), len(waiting["pictures"])) == (
        "Ada's cup is cracked.",
        1,
        1,
        1,
    )
    handed = dict(files(subject))
    assert set(handed) == {*returned["pictures"], *waiting["pictures"]}
    assert all(content[8:12] == b"WEBP" for content in handed.values())
    other = Subject(person_id=0, emails=("somebody@example.test",), pseudonym="erased-2")
    assert (export_returns(other), list(files(other))) == (None, [])


def test_an_open_return_hinders(subject: Subject) -> None:
    one = Return.objects.across_shops().get()
    assert find_open_returns(subject) == f"return {one.ref}"
    waive_return(one.ref, actor=PLATFORM, answer="")
    refund_return(one.ref, actor=PLATFORM, amount_minor=100)
    assert find_open_returns(subject) == ""


@pytest.mark.parametrize("first", ["orders first", "returns first"])
def test_words_and_pictures_go_whatever_went_before(first: str, subject: Subject, store: Path) -> None:
    acts: list[Callable[[Subject], None]] = [erase_orders, erase_returns]
    for act in acts if first == "orders first" else reversed(acts):
        for _ in range(2):
            act(subject)
    one = Return.objects.across_shops().get()
    assert (one.words, one.tracking, one.lines.count()) == ("", "", 1)
    assert (ReturnPicture.objects.across_shops().count(), list(store.rglob("*.webp"))) == (0, [])
    assert "sales.returns" in {holding.name for holding in list_holdings()}
    refund_order(one.order.ref, actor=PLATFORM, amount_minor=100, reason="a dent", key="a")

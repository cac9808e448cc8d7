"""Any order of what buyers, sellers, staff and time can do: the books agree after every step, and nobody's money is stuck."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any, ClassVar

from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.kernel.problems import Conflict
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.dispute_order import dispute_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.actions.settle_dispute import settle_dispute
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.actions.extend_sale import answer_time, ask_time
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.models import Sale
from galleria.sales.models import Order, Payment
from galleria.sales.rules.status import Step
from galleria.shops.models import Shop
from tests.sales.market.conftest import MakeOrder, as_person, balances
from tests.sales.market.test_sales import let_time_pass

WHICH = st.integers(0, 1)


class Market(RuleBasedStateMachine):
    """Two sellers, the house and a buyer. What an example has done is undone at its end."""

    shop: ClassVar[Shop]
    sellers: ClassVar[list[User]]
    make_sold: ClassVar[MakeOrder]

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.refunds = 0

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    def attempt(self, act: Callable[..., Any], *arguments: Any, **options: Any) -> None:
        """Do it, or be told kindly that it cannot be done."""
        with suppress(Conflict), transaction.atomic():
            act(*arguments, **options)

    @initialize(pieces=st.integers(1, 2), has_house=st.booleans())
    def buy(self, pieces: int, has_house: bool) -> None:
        wanted: list[tuple[User | None, int]] = [(self.sellers[0], pieces), (self.sellers[1], 1)]
        self.order: Order = type(self).make_sold(*wanted, *([(None, 1)] if has_house else []))
        self.key = key_of(self.order.ref)

    def sale(self, which: int) -> Sale:
        return Sale.objects.across_shops().filter(order=self.order).order_by("pk")[which]

    @rule(which=WHICH)
    def ship(self, which: int) -> None:
        self.attempt(ship_sale, self.sale(which).ref, actor=as_person(self.sellers[which]), tracking="CH1")

    @rule(which=WHICH)
    def ship_and_receive(self, which: int) -> None:
        self.ship(which)
        self.attempt(receive_sale, self.sale(which).ref, actor=PLATFORM, key=self.key)

    @rule(which=WHICH)
    def ship_and_confirm(self, which: int) -> None:
        self.ship(which)
        self.attempt(confirm_sale, self.sale(which).ref, actor=PLATFORM, key=self.key)

    @rule(which=WHICH, days=st.integers(1, 20), is_granted=st.booleans())
    def want_time(self, which: int, days: int, is_granted: bool) -> None:
        self.attempt(ask_time, self.sale(which).ref, actor=PLATFORM, key=self.key, days=days)
        self.attempt(answer_time, self.sale(which).ref, actor=as_person(self.sellers[which]), is_granted=is_granted)

    @rule(share=st.integers(1, 100))
    def refund(self, share: int) -> None:
        left = Payment.objects.across_shops().get(order=self.order)
        amount = max((left.amount_minor - left.refunded_minor) * share // 100, 1)
        self.refunds += 1
        self.attempt(refund_order, self.order.ref, actor=PLATFORM, amount_minor=amount, reason="so", key=f"r{self.refunds}")

    @rule(what=st.sampled_from(["dispute", "cancel", "give up 0", "give up 1"]))
    def upset(self, what: str) -> None:
        if what == "dispute":
            self.attempt(dispute_order, self.order.ref, actor=PLATFORM, reason="not real")
        elif what == "cancel":
            self.attempt(cancel_order, self.order.ref, actor=PLATFORM, reason="other", key=self.key)
        else:
            which = int(what[-1])
            self.attempt(cancel_sale, self.sale(which).ref, actor=as_person(self.sellers[which]), reason="It fell.")

    @rule(share=st.integers(0, 100))
    def settle(self, share: int) -> None:
        left = Payment.objects.across_shops().get(order=self.order)
        amount = (left.amount_minor - left.refunded_minor) * share // 100
        self.attempt(settle_dispute, self.order.ref, actor=PLATFORM, words="So be it.", refund_minor=amount, key="settled")

    @rule(step=st.sampled_from([Step.PREPARE, Step.SHIP, Step.DELIVER, Step.COMPLETE]))
    def advance(self, step: Step) -> None:
        self.attempt(advance_order, self.order.ref, step, actor=PLATFORM)

    @rule(days=st.sampled_from([1, 8, 15]))
    def pass_days(self, days: int) -> None:
        let_time_pass(days)
        advance_due()
        # What nobody looks at for months the audit says by itself; here days pass at once.
        Sale.objects.across_shops().filter(order=self.order, paid_at__lt=self.order.placed_at - timedelta(days=70)).update(
            paid_at=self.order.placed_at
        )

    @invariant()
    def books_agree(self) -> None:
        assert [found for found in run_all() if "nothing_is_held_for_ever" not in str(found)] == []
        assert sum(balances(self.shop).values()) == 0


def test_any_order_of_events_keeps_the_books(market: Shop, otto: User, mia: User, make_sold: MakeOrder) -> None:
    machine = type("Here", (Market,), {"shop": market, "sellers": [otto, mia], "make_sold": staticmethod(make_sold)})
    run_state_machine_as_test(machine, settings=settings(max_examples=20, stateful_step_count=15, deadline=None))


def test_whatever_happened_a_sale_comes_to_its_end(market: Shop, otto: User, mia: User, make_sold: MakeOrder) -> None:
    order = make_sold((otto, 1), (mia, 1))
    for sale in Sale.objects.across_shops().filter(order=order):
        ship_sale(sale.ref, actor=as_person(sale.seller), tracking="")
    for _ in range(3):
        let_time_pass(20)
        advance_due()
    assert set(Sale.objects.across_shops().values_list("status", flat=True)) == {"released"}
    assert {name.split()[0] for name in balances(market) if name.startswith("sellers")} == {"sellers.available"}

"""The whole life of orders that several sell, as a machine: whatever buyers, sellers, staff, banks and time do, in any order."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import count
from typing import Any, ClassVar, TypeVar

from django.db import connection, transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.kernel.models import OutboxEvent
from galleria.kernel.outbox import deliver_event
from galleria.kernel.problems import Conflict, NotFound
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.dispute_order import dispute_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.actions.settle_dispute import settle_dispute
from galleria.sales.market.actions.cancel_sale import cancel_sale, cancel_unsent
from galleria.sales.market.actions.extend_sale import answer_time, ask_time, give_time
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale, remind_before_release
from galleria.sales.market.actions.send_no_more import send_no_more
from galleria.sales.market.actions.ship_sale import ship_sale, track_parcel
from galleria.sales.market.disputes.actions.accept_dispute import accept_dispute
from galleria.sales.market.disputes.actions.answer_dispute import answer_dispute
from galleria.sales.market.disputes.actions.ask_back import ask_back
from galleria.sales.market.disputes.actions.come_back import come_back
from galleria.sales.market.disputes.actions.decide_dispute import decide_dispute
from galleria.sales.market.disputes.actions.lapse_disputes import lapse_disputes
from galleria.sales.market.disputes.actions.open_dispute import Complaint, open_dispute
from galleria.sales.market.disputes.actions.send_back import send_back
from galleria.sales.market.disputes.actions.withdraw_dispute import withdraw_dispute
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.models import Sale
from galleria.sales.market.payouts.actions.close_payout import fail_payout, return_payout, settle_payout
from galleria.sales.market.payouts.actions.mark_sent import mark_sent
from galleria.sales.market.payouts.models import Payout, Run
from galleria.sales.models import Order, OrderLine
from galleria.sales.payments.actions.send_refund import sweep_refunds
from galleria.sales.payments.models import Dispute as BankDispute
from galleria.sales.payments.reads import read_left
from galleria.sales.returns.actions.answer_return import approve_return, decline_return, waive_return
from galleria.sales.returns.actions.cancel_return import cancel_return
from galleria.sales.returns.actions.close_return import close_return, close_unsent
from galleria.sales.returns.actions.receive_return import Came, receive_return
from galleria.sales.returns.actions.refund_return import refund_return
from galleria.sales.returns.actions.request_return import Wish, request_return
from galleria.sales.returns.actions.send_return import send_return
from galleria.sales.returns.models import Return
from galleria.sales.returns.status import Reason as WhyBack
from galleria.sales.rules.status import Step
from galleria.shops.models import Shop
from tests.sales.market.conftest import MakeOrder, as_person, balances, now_of, tell_dispute
from tests.sales.market.payouts.conftest import let_the_bank_work, pay_out

ANY = st.integers(0, 10_000)
SHARE = st.integers(0, 100)
MOST_ORDERS = 2
GUEST = Actor()
# What is shifted when time passes: everything that a clock of the market looks at.
CLOCKS = {
    "market_sale": ("paid_at", "shipped_at", "arrived_at", "due_at", "reminded_at", "released_at"),
    "market_parcel": ("sent_at",),
    "disputes_dispute": ("answer_by", "sent_back_at", "opened_at", "closed_at"),
    "payments_dispute": ("opened_at", "closed_at"),
    "returns_return": ("send_by",),
    "sales_refund": ("next_attempt_at",),
    "payouts_payout": ("next_look_at", "made_at", "sent_at", "closed_at"),
    "payouts_sandboxtransfer": ("due_at",),
}
LONG_HELD = "market.nothing_is_held_for_ever"  # staff and banks may take longer than the audit likes; at the end nothing is held
Row = TypeVar("Row")


def let_days_pass(days: float) -> None:
    """As if everything had happened so many days earlier."""
    with connection.cursor() as cursor:
        for table, columns in CLOCKS.items():
            cursor.execute(
                f"UPDATE {table} SET {', '.join(f'{one} = {one} - make_interval(secs => %s)' for one in columns)}", [days * 86_400] * len(columns)
            )


def run_clocks() -> None:
    """What the scheduler runs."""
    advance_due()
    remind_before_release()
    cancel_unsent()
    lapse_disputes()
    close_unsent()
    sweep_refunds()
    let_the_bank_work(1)


def deliver_events() -> None:
    """What the worker does after every commit. Every handler has done its work."""
    while found := list(OutboxEvent.objects.filter(settled_at=None).order_by("pk").values_list("pk", flat=True)):
        for pk in found:
            deliver_event(pk)
        assert not OutboxEvent.objects.filter(pk__in=found, settled_at=None).exists()


class Life(RuleBasedStateMachine):
    """Two sellers, the house, buyers, staff and their banks. What an example has done is undone at its end."""

    shop: ClassVar[Shop]
    sellers: ClassVar[list[User]]
    staff: ClassVar[Actor]
    make_sold: ClassVar[MakeOrder]
    make_charged: ClassVar[MakeOrder]
    reached: ClassVar[set[tuple[str, str]]]

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.orders: list[Order] = []
        self.numbers = count()
        self.is_well = True

    def teardown(self) -> None:
        try:
            if self.is_well:
                self.drain()
        finally:
            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

    def attempt(self, act: Callable[..., Any], *arguments: Any, **options: Any) -> None:
        """Do it, or be told kindly that it cannot be done."""
        with suppress(Conflict, NotFound), transaction.atomic():
            act(*arguments, **options)

    def pick(self, number: int, *statuses: str) -> Sale:
        """One of those that stand there, or of all when none does."""
        sales = list(Sale.objects.across_shops().filter(order__in=self.orders).select_related("order", "seller").order_by("pk"))
        return choose([one for one in sales if one.status in statuses] or sales, number)

    def new(self, name: str) -> str:
        """A key that nobody has used."""
        return f"{name} {next(self.numbers)}"

    @initialize(pieces=st.integers(1, 2), has_house=st.booleans(), by_card=st.booleans())
    def buy(self, pieces: int, has_house: bool, by_card: bool) -> None:
        wanted: list[tuple[User | None, int]] = [(self.sellers[0], pieces), (self.sellers[1], 1)]
        make = type(self).make_charged if by_card else type(self).make_sold
        self.orders.append(make(*wanted, *([(None, 1)] if has_house else [])))

    @rule(seller=st.integers(0, 1), by_card=st.booleans())
    @precondition(lambda self: len(self.orders) < MOST_ORDERS)
    def buy_more(self, seller: int, by_card: bool) -> None:
        self.orders.append((type(self).make_charged if by_card else type(self).make_sold)((self.sellers[seller], 1)))

    # Sellers and buyers

    @rule(which=ANY, tracking=st.sampled_from(["", "CH1", "CH2"]))
    def ship(self, which: int, tracking: str) -> None:
        sale = self.pick(which, "paid")
        self.attempt(ship_sale, sale.ref, actor=as_person(sale.seller), tracking=tracking)

    @rule(which=ANY, pieces=st.integers(1, 2), tracking=st.sampled_from(["", "CH3"]))
    def ship_a_part(self, which: int, pieces: int, tracking: str) -> None:
        sale = self.pick(which, "paid")
        position = sale.order.lines.filter(seller=sale.seller).values_list("position", flat=True)[0]
        self.attempt(ship_sale, sale.ref, actor=as_person(sale.seller), tracking=tracking, pieces=[(position, pieces)])
        self.attempt(track_parcel, sale.ref, pieces, actor=as_person(sale.seller), tracking=f"{tracking}4")

    @rule(which=ANY)
    def send_no_more(self, which: int) -> None:
        sale = self.pick(which, "paid")
        self.attempt(send_no_more, sale.ref, actor=as_person(sale.seller), reason="It fell.")

    @rule(which=ANY)
    def give_up(self, which: int) -> None:
        sale = self.pick(which, "paid")
        self.attempt(cancel_sale, sale.ref, actor=as_person(sale.seller), reason="It fell.")

    @rule(which=ANY)
    def receive(self, which: int) -> None:
        sale = self.pick(which, "shipped")
        self.attempt(receive_sale, sale.ref, actor=GUEST, key=key_of(sale.order.ref))

    @rule(which=ANY)
    def confirm(self, which: int) -> None:
        sale = self.pick(which, "shipped", "arrived")
        self.attempt(confirm_sale, sale.ref, actor=GUEST, key=key_of(sale.order.ref))

    @rule(which=ANY, days=st.integers(1, 20), answer=st.sampled_from([True, False, None]))
    def want_time(self, which: int, days: int, answer: bool | None) -> None:
        sale = self.pick(which, "shipped", "arrived")
        self.attempt(ask_time, sale.ref, actor=GUEST, key=key_of(sale.order.ref), days=days)
        if answer is None:
            self.attempt(give_time, sale.ref, actor=as_person(sale.seller), days=days)
        else:
            self.attempt(answer_time, sale.ref, actor=as_person(sale.seller), is_granted=answer)

    @rule(which=ANY)
    def call_off(self, which: int) -> None:
        order = choose(self.orders, which)
        self.attempt(cancel_order, order.ref, actor=GUEST, reason="other", key=key_of(order.ref))

    # What is wrong with a sale

    @rule(which=ANY, reason=st.sampled_from(Reason), share=st.integers(1, 100))
    def complain(self, which: int, reason: Reason, share: int) -> None:
        sale = self.pick(which, "shipped", "arrived")
        wish = Complaint(reason, max(sale.left_minor * share // 100, 1), "Look at this.")
        self.attempt(open_dispute, sale.ref, wish, actor=GUEST, key=key_of(sale.order.ref))

    @rule(
        which=ANY,
        act=st.sampled_from(["answer", "accept", "ask back", "want back", "send back", "come back", "here", "decide", "withdraw"]),
        share=SHARE,
    )
    @precondition(lambda self: Dispute.objects.across_shops().filter(closed_at=None).exists())
    def argue(self, which: int, act: str, share: int) -> None:
        dispute = choose(Dispute.objects.across_shops().filter(closed_at=None).select_related("sale__order", "sale__seller").order_by("pk"), which)
        sale, key = dispute.sale, key_of(dispute.sale.order.ref)
        seller, amount = as_person(sale.seller), sale.left_minor * share // 100
        acts: dict[str, Callable[[], Any]] = {
            "answer": lambda: answer_dispute(sale.ref, actor=seller, words="It was whole."),
            "accept": lambda: accept_dispute(sale.ref, actor=seller),
            "ask back": lambda: ask_back(sale.ref, actor=seller, words="Send it.", return_to="Gent"),
            "want back": lambda: ask_back(sale.ref, actor=self.staff, words="Send it.", return_to="Gent", decided_minor=amount),
            "send back": lambda: send_back(sale.ref, actor=GUEST, tracking="CH9", key=key),
            "come back": lambda: come_back(sale.ref, actor=seller),
            "here": lambda: come_back(sale.ref, actor=self.staff),
            "decide": lambda: decide_dispute(sale.ref, actor=self.staff, amount_minor=amount, words="So be it."),
            "withdraw": lambda: withdraw_dispute(sale.ref, actor=GUEST, key=key),
        }
        self.attempt(acts[act])

    # The buyer's bank

    @rule(which=ANY, share=st.integers(1, 100), status=st.sampled_from(["needs_response", "needs_response", "lost", "won"]))
    @precondition(lambda self: any(order.payment.method == "card" for order in self.orders))
    def dispute_at_bank(self, which: int, share: int, status: str) -> None:
        order = choose([one for one in self.orders if one.payment.method == "card"], which)
        tell_dispute(order, status, max(order.total_minor * share // 100, 1), reference=self.new("du"))

    @rule(which=ANY, status=st.sampled_from(["lost", "won", "under_review"]))
    @precondition(lambda self: BankDispute.objects.across_shops().exists())
    def hear_from_bank(self, which: int, status: str) -> None:
        dispute = choose(BankDispute.objects.across_shops().select_related("payment__order").order_by("pk"), which)
        tell_dispute(dispute.payment.order, status, dispute.amount_minor, reference=dispute.reference)

    # Staff

    @rule(which=ANY, share=st.integers(1, 100))
    def refund(self, which: int, share: int) -> None:
        order = now_of(choose(self.orders, which))
        amount = max(read_left(order.payment) * share // 100, 1)
        self.attempt(refund_order, order.ref, actor=self.staff, amount_minor=amount, reason="so", key=self.new("refund"))

    @rule(which=ANY, share=SHARE, marks=st.booleans())
    def mark_or_settle(self, which: int, share: int, marks: bool) -> None:
        order = now_of(choose(self.orders, which))
        if marks:
            self.attempt(dispute_order, order.ref, actor=self.staff, reason="not real")
        else:
            amount = read_left(order.payment) * share // 100
            self.attempt(settle_dispute, order.ref, actor=self.staff, words="So be it.", refund_minor=amount, key=self.new("settled"))

    @rule(which=ANY, step=st.sampled_from([Step.PREPARE, Step.SHIP, Step.DELIVER, Step.COMPLETE]))
    def advance(self, which: int, step: Step) -> None:
        self.attempt(advance_order, choose(self.orders, which).ref, step, actor=self.staff)

    @rule(which=ANY, reason=st.sampled_from(WhyBack))
    def want_to_return(self, which: int, reason: WhyBack) -> None:
        order = choose(self.orders, which)
        wish = Wish(pieces=[(0, 1)], reason=reason, words="", pictures=())
        self.attempt(request_return, order.ref, wish, actor=GUEST, key=key_of(order.ref))

    @rule(which=ANY, act=st.sampled_from(["approve", "waive", "decline", "send", "receive", "refund", "close", "cancel"]), share=st.integers(1, 100))
    @precondition(lambda self: Return.objects.across_shops().exists())
    def bring_back(self, which: int, act: str, share: int) -> None:
        one = choose(Return.objects.across_shops().select_related("order__payment").order_by("pk"), which)
        key = key_of(one.order.ref)
        acts: dict[str, Callable[[], Any]] = {
            "approve": lambda: approve_return(one.ref, actor=self.staff, answer=""),
            "waive": lambda: waive_return(one.ref, actor=self.staff, answer=""),
            "decline": lambda: decline_return(one.ref, actor=self.staff, answer="No."),
            "send": lambda: send_return(one.ref, actor=GUEST, key=key, tracking=""),
            "receive": lambda: receive_return(one.ref, actor=self.staff, came=all_came(one)),
            "refund": lambda: refund_return(one.ref, actor=self.staff, amount_minor=max(read_left(one.order.payment) * share // 100, 1)),
            "close": lambda: close_return(one.ref, actor=self.staff, answer="It is worn."),
            "cancel": lambda: cancel_return(one.ref, actor=GUEST, key=key),
        }
        self.attempt(acts[act])

    # Payouts and time

    @rule(bank=st.sampled_from(Run.Bank))
    def pay_sellers(self, bank: Run.Bank) -> None:
        self.attempt(pay_out, self.shop, bank, key=self.new("run"))

    @rule(which=ANY, act=st.sampled_from(["send", "settle", "fail", "return"]))
    @precondition(lambda self: Payout.objects.across_shops().filter(run__bank="file").exists())
    def handle_file(self, which: int, act: str) -> None:
        payout = choose(Payout.objects.across_shops().filter(run__bank="file").select_related("run").order_by("-pk"), which)
        acts: dict[str, Callable[[], Any]] = {
            "send": lambda: mark_sent(payout.run.ref, actor=self.staff),
            "settle": lambda: settle_payout(payout.ref, actor=self.staff),
            "fail": lambda: fail_payout(payout.ref, actor=self.staff, reason="No such account."),
            "return": lambda: return_payout(payout.ref, actor=self.staff, reason="Closed."),
        }
        self.attempt(acts[act])

    @rule(days=st.sampled_from([0.1, 1, 8, 15, 31]))
    def pass_days(self, days: float) -> None:
        let_days_pass(days)
        run_clocks()

    @invariant()
    def books_agree(self) -> None:
        self.is_well = False
        deliver_events()
        assert [found for found in run_all() if LONG_HELD not in str(found)] == []
        assert sum(balances(self.shop).values()) == 0
        note_reached(self.reached)
        self.is_well = True

    def drain(self) -> None:
        """Everybody idles but those who decide (staff what waits for them, banks their disputes): all comes to an end, and nothing is stuck."""
        for _ in range(8):
            self.decide_what_waits()
            deliver_events()
            let_days_pass(40)
            run_clocks()
        deliver_events()
        note_reached(self.reached)
        assert run_all() == []
        assert set(Sale.objects.across_shops().values_list("status", flat=True)) <= {"released", "refunded"}
        assert not Dispute.objects.across_shops().filter(closed_at=None).exists()
        assert not Payout.objects.across_shops().filter(status__in=("waiting", "sent")).exists()
        stuck = ("sellers.pending", "sellers.payout", "held.disputes", "owed.buyers")
        assert [name for name in balances(self.shop) if name.startswith(stuck)] == []
        # What the house sells is its own to send; of all others an order is at its end, too.
        houses = OrderLine.objects.across_shops().filter(seller=None).values("order")
        ends = Order.objects.across_shops().filter(pk__in=[one.pk for one in self.orders]).exclude(pk__in=houses)
        assert set(ends.values_list("status", flat=True)) <= {"completed", "refunded", "cancelled"}

    def decide_what_waits(self) -> None:
        """What the shop's staff and the buyers' banks owe an answer to."""
        for bank in BankDispute.objects.across_shops().filter(status="open").select_related("payment__order"):
            status = "lost" if bank.amount_minor % 2 else "won"  # the same whenever it is tried again
            tell_dispute(bank.payment.order, status, bank.amount_minor, reference=bank.reference)
        for order in Order.objects.across_shops().filter(status="disputed"):
            self.attempt(settle_dispute, order.ref, actor=self.staff, words="So be it.")
        for dispute in Dispute.objects.across_shops().filter(status="decision").select_related("sale"):
            amount = dispute.sale.left_minor * (dispute.asked_minor % 3) // 2
            self.attempt(decide_dispute, dispute.sale.ref, actor=self.staff, amount_minor=amount, words="So be it.")
        for one in Return.objects.across_shops().filter(status__in=("requested", "sent", "received")):
            act = {"requested": decline_return, "sent": close_return, "received": close_return}[one.status]
            self.attempt(act, one.ref, actor=self.staff, answer="No.")
        for run in Run.objects.across_shops().filter(bank="file"):
            self.attempt(mark_sent, run.ref, actor=self.staff)
        for payout in Payout.objects.across_shops().filter(run__bank="file", status="sent"):
            self.attempt(settle_payout, payout.ref, actor=self.staff)


def choose(rows: Iterable[Row], number: int) -> Row:
    """One of them."""
    found = list(rows)
    return found[number % len(found)]


def all_came(one: Return) -> dict[int, Came]:
    """All that was to come back is here, and none of it goes into stock."""
    return {line.pk: Came(line.quantity, 0) for line in one.lines.all()}


def note_reached(reached: set[tuple[str, str]]) -> None:
    """In which states everything stands now."""
    for name, model in (("sale", Sale), ("dispute", Dispute), ("payout", Payout), ("bank", BankDispute), ("return", Return), ("order", Order)):
        reached.update((name, status) for status in model.objects.across_shops().values_list("status", flat=True).distinct())
    reached.update(("outcome", outcome) for outcome in Dispute.objects.across_shops().values_list("outcome", flat=True).distinct() if outcome)

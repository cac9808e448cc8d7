"""The steps of an order as forms: which are open now, what each asks, and taking one through its action, with an entry in the log of changes."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django import forms
from django.db import transaction
from unfold.widgets import UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.rules import Right
from galleria.kernel.money import Money, exponent, parse_money
from galleria.sales.access import access_order
from galleria.sales.actions.advance_order import BY_STAFF, LEAVES, advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.dispute_order import UNPAID, dispute_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import REFUNDABLE, refund_order
from galleria.sales.actions.settle_dispute import settle_dispute
from galleria.sales.models import Order, Payment
from galleria.sales.office.words import say_money
from galleria.sales.payments.reads import is_at_bank, read_left
from galleria.sales.rules.status import Status, Step, can_take
from galleria.sales.terms import find_selling

REFERENCE_LONGEST = 120
REASON_LONGEST = 180  # of a refund's 200; a cancelled order's refund says "cancelled: " before it
OFFERED = (Step.PAY, Step.PREPARE, Step.MAKE_READY, Step.SHIP, Step.DELIVER, Step.COMPLETE, Step.SETTLE, Step.DISPUTE, Step.CANCEL, Step.REFUND)
BUTTONS = {
    Step.PAY: "Payment has come",
    Step.PREPARE: "Begin preparing",
    Step.MAKE_READY: "It is ready",
    Step.SHIP: "It has shipped",
    Step.DELIVER: "It was handed over",
    Step.COMPLETE: "Complete",
    Step.SETTLE: "Settle the dispute",
    Step.DISPUTE: "Mark as disputed",
    Step.CANCEL: "Cancel the order",
    Step.REFUND: "Refund",
}
DONE = {
    Step.PAY: "The payment of {ref} is noted.",
    Step.PREPARE: "{ref} is being prepared.",
    Step.MAKE_READY: "{ref} is ready.",
    Step.SHIP: "{ref} is on its way.",
    Step.DELIVER: "{ref} was handed over.",
    Step.COMPLETE: "{ref} is complete.",
    Step.SETTLE: "The dispute about {ref} is settled.",
    Step.DISPUTE: "{ref} is in dispute.",
    Step.CANCEL: "{ref} is cancelled.",
    Step.REFUND: "Money of {ref} goes back.",
}


class StepForm(forms.Form):
    """Nothing to ask but whether it is meant."""

    def __init__(self, order: Order, payment: Payment, values: Mapping[str, Any] | None = None) -> None:
        self.order, self.payment = order, payment
        super().__init__(values)

    def details(self) -> dict[str, Any]:
        """What was asked, for the log of changes."""
        return {name: value for name, value in self.cleaned_data.items() if value and name != "key"}


def _line(label: str, longest: int, *, required: bool = False, help_text: str = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=longest, required=required, help_text=help_text, widget=UnfoldAdminTextInputWidget)


class PayForm(StepForm):
    """Where the money was seen."""

    reference = _line("Reference", REFERENCE_LONGEST, help_text="As on the statement or the receipt. May stay empty.")


class ShipForm(StepForm):
    """How it is followed."""

    tracking = _line("Tracking", REFERENCE_LONGEST, help_text="The buyer reads it. May stay empty.")


class CancelForm(StepForm):
    """Why."""

    reason = _line("Reason", REASON_LONGEST, required=True)


class RefundForm(StepForm):
    """How much, and why. `key` is made with the form: sent twice, money goes back once."""

    amount = _line("Amount", 20, required=True)
    reason = _line("Reason", REASON_LONGEST, required=True)
    key = forms.RegexField(r"^[A-Za-z0-9_-]{22}$", widget=forms.HiddenInput)

    def __init__(self, order: Order, payment: Payment, values: Mapping[str, Any] | None = None) -> None:
        super().__init__(order, payment, values)
        left = Money(read_left(payment), order.currency)
        self.initial = {"amount": str(left.to_decimal()), "key": secrets.token_urlsafe(16)}
        self.fields["amount"].help_text = say_how_much(left)

    def clean_amount(self) -> int:
        """In minor units. Whether so much is left is for the action to say, which has the payment locked."""
        return read_amount(self.cleaned_data["amount"], self.order.currency)

    def details(self) -> dict[str, Any]:
        """With the currency."""
        return {"amount": say_money(self.cleaned_data["amount"], self.order.currency), "reason": self.cleaned_data["reason"]}


def say_how_much(left: Money) -> str:
    """Beside an amount that goes back."""
    point = ", with a point before the decimals" if exponent(left.currency) else ""
    return f"In {left.currency}{point}. {left.format('en')} are left to refund."


def read_amount(text: str, currency: str) -> int:
    """What somebody typed, in minor units. Raises forms.ValidationError."""
    try:
        amount = parse_money(text.strip(), currency).amount_minor
    except ValueError:
        raise forms.ValidationError(f"This is no amount in {currency}.", code="invalid") from None
    if amount <= 0:
        raise forms.ValidationError("It must be more than nothing.", code="invalid")
    return amount


class DisputeForm(StepForm):
    """Why."""

    reason = _line("Reason", REASON_LONGEST, required=True, help_text="The buyer reads it in a letter.")


class SettleForm(RefundForm):
    """How it ended, and how much goes back, if anything does."""

    amount = _line("Refund", 20)
    reason = _line("How it was settled", REASON_LONGEST, required=True, help_text="The buyer reads it in a letter.")
    field_order = ("reason", "amount", "key")

    def __init__(self, order: Order, payment: Payment, values: Mapping[str, Any] | None = None) -> None:
        super().__init__(order, payment, values)
        self.initial["amount"] = ""
        self.fields["amount"].help_text = f"May stay empty. {self.fields['amount'].help_text}"

    def clean_amount(self) -> int:
        """In minor units; 0 when it was left empty."""
        return super().clean_amount() if self.cleaned_data["amount"].strip() else 0

    def details(self) -> dict[str, Any]:
        """With the currency, when money goes back."""
        return super().details() if self.cleaned_data["amount"] else {"reason": self.cleaned_data["reason"]}


FORMS: dict[Step, type[StepForm]] = {
    Step.PAY: PayForm,
    Step.SHIP: ShipForm,
    Step.SETTLE: SettleForm,
    Step.DISPUTE: DisputeForm,
    Step.CANCEL: CancelForm,
    Step.REFUND: RefundForm,
}
DANGER = (Step.CANCEL, Step.REFUND, Step.DISPUTE)


@dataclass(frozen=True)
class OfferedStep:
    """A step of an order or a return that is open now, as the page shows it."""

    step: StrEnum
    button: str
    form: forms.Form
    says: tuple[str, ...]  # what it does, before it is done, sentence by sentence
    is_main: bool
    is_danger: bool


def list_open_steps(order: Order, payment: Payment, actor: Actor) -> list[Step]:
    """What this person can do with the order as it stands, in the order of a day's work."""
    if not actor.has_right(order.shop, Right.MANAGE_ORDERS):
        return []
    may_refund = actor.has_right(order.shop, Right.REFUND)
    return [step for step in OFFERED if _is_open(order, payment, step) and (step != Step.REFUND or may_refund)]


def offer_steps(order: Order, payment: Payment, actor: Actor, *, bound: tuple[Step, StepForm] | None = None) -> list[OfferedStep]:
    """The open steps with their forms. `bound` is one that was sent and did not fit."""
    steps = list_open_steps(order, payment, actor)
    return [
        OfferedStep(
            step=step,
            button=BUTTONS[step],
            form=_asked_of(actor, bound[1] if bound and bound[0] == step else make_form(step, order, payment)),
            says=(say_step(step, order, payment),),
            is_main=place == 0 and step not in DANGER,
            is_danger=step in DANGER,
        )
        for place, step in enumerate(steps)
    ]


def _asked_of(actor: Actor, form: StepForm) -> StepForm:
    """The form without what this person may not do."""
    if isinstance(form, SettleForm) and not actor.has_right(form.order.shop, Right.REFUND):
        form.fields["amount"].widget = forms.HiddenInput()
        form.fields["amount"].help_text = ""
    return form


def make_form(step: Step, order: Order, payment: Payment, values: Mapping[str, Any] | None = None) -> StepForm:
    """The form of a step; bound when there are values."""
    return FORMS.get(step, StepForm)(order, payment, values)


def say_step(step: Step, order: Order, payment: Payment) -> str:
    """What happens when it is confirmed."""
    total, left = say_money(payment.amount_minor, order.currency), read_left(payment)
    selling = find_selling(order.shop)
    fresh = ", but for fresh ones that were made already" if selling and selling.fresh else ""
    pieces = f"the pieces go back into stock{fresh}" + (" and the place in the slot becomes free" if order.slot_id else "")
    kept = payment.status in REFUNDABLE and left
    is_card = payment.method == Payment.Method.CARD
    way = "go back to the card" if is_card else "are booked as given back"
    gives = "goes back to the card of" if is_card else "is booked as given back to"
    return {
        Step.PAY: f"{total} are booked as received. This cannot be taken back; a refund can follow.",
        Step.PREPARE: "The buyer sees that somebody is at it, and cannot cancel any more without writing to you.",
        Step.MAKE_READY: "The buyer sees that it is ready.",
        Step.SHIP: "It has left the house. It cannot be cancelled after this.",
        Step.DELIVER: "The buyer has it.",
        Step.COMPLETE: "Nothing is left to do.",
        Step.SETTLE: "The order is complete then, and the buyer is told how it was settled. What goes back is booked.",
        Step.DISPUTE: "Nothing more is done with it until it is settled. The buyer is told that you look into it, and why.",
        Step.CANCEL: f"Then {pieces}{f', and {say_money(left, order.currency)} {way}' if kept else ''}. This is for good.",
        Step.REFUND: f"It {gives} {order.name}. The order's pieces do not go back into stock. This is for good.",
    }[step]


def take_step(order: Order, step: Step, form: StepForm, *, actor: Actor) -> bool:
    """Take it, and log it. Returns whether anything changed: taking a step twice is harmless.

    Raises what the step's action raises: StepRefused, NotPaid, RefundTooLarge (409), Forbidden (403), OrderNotFound (404).
    """
    values = form.cleaned_data
    with transaction.atomic():
        locked = access_order(actor, order.ref, to="see", lock=True)
        before = _standing(locked)
        if step == Step.PAY:
            pay_order(order.ref, actor=actor, reference=values["reference"])
        elif step == Step.CANCEL:
            access_order(actor, order.ref, to="manage")
            cancel_order(order.ref, actor=actor, reason=values["reason"])
        elif step == Step.DISPUTE:
            dispute_order(order.ref, actor=actor, reason=values["reason"])
        elif step == Step.SETTLE:
            settle_dispute(order.ref, actor=actor, words=values["reason"], refund_minor=values["amount"], key=values["key"])
        elif step == Step.REFUND:
            refund_order(order.ref, actor=actor, amount_minor=values["amount"], reason=values["reason"], key=values["key"])
        else:
            advance_order(order.ref, step, actor=actor, tracking=values.get("tracking", ""))
        after = _standing(access_order(actor, order.ref, to="see"))
        if before == after:
            return False
        log_change(actor, order.shop, what=f"{step.value.replace('_', ' ')} order", row=f"order {order.ref}", before=before,
                   after={**after, **form.details()})  # fmt: skip
        return True


def _standing(order: Order) -> dict[str, Any]:
    payment = order.payment
    return {"status": order.status, "payment": payment.status, "refunded": say_money(payment.refunded_minor, order.currency)}


def _is_open(order: Order, payment: Payment, step: Step) -> bool:
    status, kind = Status(order.status), order.delivery["kind"]
    if step in (Step.REFUND, Step.SETTLE) and is_at_bank(payment):
        return False
    if step == Step.REFUND:
        return payment.status in REFUNDABLE and bool(read_left(payment))
    if not can_take(status, step):
        return False
    if step == Step.PAY:
        return payment.status == Payment.Status.OPEN and payment.method != Payment.Method.CARD
    if step == Step.DISPUTE:
        return payment.status not in UNPAID
    if step not in BY_STAFF:
        return True
    if (step == Step.SHIP and kind in ("pickup", "download")) or (step == Step.DELIVER and kind == "parcel" and status != Status.SHIPPED):
        return False
    return payment.status in (Payment.Status.PAID, Payment.Status.PART_REFUNDED) or (
        step not in LEAVES and payment.method == Payment.Method.AT_PICKUP
    )

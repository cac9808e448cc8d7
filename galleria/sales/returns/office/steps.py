"""The steps of a return as forms: which are open now, what each asks, and taking one through its action, with an entry in the log of changes."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db import transaction
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.rules import Right
from galleria.kernel.money import Money
from galleria.sales.models import Order, Payment
from galleria.sales.office.steps import OfferedStep, read_amount, say_how_much
from galleria.sales.office.words import say_money
from galleria.sales.returns.access import access_return
from galleria.sales.returns.actions.answer_return import approve_return, decline_return, waive_return
from galleria.sales.returns.actions.close_return import close_return
from galleria.sales.returns.actions.receive_return import Came, receive_return
from galleria.sales.returns.actions.refund_return import refund_return
from galleria.sales.returns.models import Return, ReturnLine
from galleria.sales.returns.reads import find_left, propose
from galleria.sales.returns.status import FAULTS, Reason, Status, Step, can_take
from galleria.sales.returns.terms import find_terms, list_return_address, look_at

ANSWER_LONGEST = 1000
OFFERED = (Step.APPROVE, Step.RECEIVE, Step.REFUND, Step.WAIVE, Step.DECLINE, Step.CLOSE)
BUTTONS = {
    Step.APPROVE: "Approve",
    Step.WAIVE: "Refund without sending",
    Step.DECLINE: "Decline",
    Step.RECEIVE: "It has arrived",
    Step.REFUND: "Refund",
    Step.CLOSE: "Close",
}
DONE = {
    Step.APPROVE: "{ref} is approved: the buyer knows where to send it.",
    Step.WAIVE: "{ref} need not be sent. Now give the money back.",
    Step.DECLINE: "{ref} is declined.",
    Step.RECEIVE: "{ref} has arrived.",
    Step.REFUND: "The money for {ref} goes back.",
    Step.CLOSE: "{ref} is closed.",
}


class StepForm(forms.Form):
    """Base of what a step asks."""

    def __init__(self, order: Order, one: Return, payment: Payment, values: Mapping[str, Any] | None = None) -> None:
        self.order, self.one, self.payment = order, one, payment
        super().__init__(values)

    def details(self) -> dict[str, Any]:
        """What was asked, for the log of changes."""
        return {name: value for name, value in self.cleaned_data.items() if value}


def _words(label: str, help_text: str, *, required: bool) -> forms.CharField:
    return forms.CharField(label=label, max_length=ANSWER_LONGEST, required=required, help_text=help_text, widget=UnfoldAdminTextareaWidget)


class AnswerForm(StepForm):
    """Words for the buyer, if there are any."""

    answer = _words("Words to the buyer", "They stand in the letter. May stay empty.", required=False)


class WhyForm(StepForm):
    """Words for the buyer, who is owed a reason."""

    answer = _words("Why", "The buyer reads it.", required=True)


class ReceiveForm(StepForm):
    """How many of each came, and how many can be sold again."""

    def __init__(self, order: Order, one: Return, payment: Payment, values: Mapping[str, Any] | None = None) -> None:
        super().__init__(order, one, payment, values)
        self.lines: list[ReturnLine] = list(one.lines.select_related("line"))
        for line in self.lines:
            title, most = line.line.title, line.quantity
            sellable = 0 if Reason(one.reason) in FAULTS else most
            self.fields[f"came_{line.pk}"] = _number(f"{title}: how many came", most, initial=most, help_text=f"{most} were to come.")
            self.fields[f"stock_{line.pk}"] = _number(
                f"{title}: back into stock", most, initial=sellable, help_text="Of those that came, how many can be sold again."
            )

    def clean(self) -> dict[str, Any]:
        """No more can be sold again than came, and something came."""
        values = dict(self.cleaned_data)
        for line in self.lines:
            pieces, stock = values.get(f"came_{line.pk}"), values.get(f"stock_{line.pk}")
            if pieces is not None and stock is not None and stock > pieces:
                self.add_error(f"stock_{line.pk}", forms.ValidationError("No more than came.", code="too_many"))
        if not self.errors and not any(values[f"came_{line.pk}"] for line in self.lines):
            self.add_error(f"came_{self.lines[0].pk}", forms.ValidationError("Nothing has come? Then close the return.", code="nothing"))
        return values

    def counted(self) -> dict[int, Came]:
        """By the id of the return's line."""
        values = self.cleaned_data
        return {line.pk: Came(values[f"came_{line.pk}"], values[f"stock_{line.pk}"]) for line in self.lines}

    def details(self) -> dict[str, Any]:
        """By the number of the piece."""
        return {
            line.line.sku: f"{one.pieces} of {line.quantity} came, {one.restocked} back into stock"
            for line, one in zip(self.lines, self.counted().values(), strict=True)
        }


def _number(label: str, most: int, *, initial: int, help_text: str) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=most, initial=initial, help_text=help_text, widget=UnfoldAdminTextInputWidget)


class RefundForm(StepForm):
    """How much; the proposal stands there."""

    amount = forms.CharField(label="Amount", max_length=20, widget=UnfoldAdminTextInputWidget)

    def __init__(self, order: Order, one: Return, payment: Payment, values: Mapping[str, Any] | None = None) -> None:
        super().__init__(order, one, payment, values)
        left = Money(find_left(order, one, payment), order.currency)
        self.initial = {"amount": str(Money(propose(order, one, payment).amount_minor, order.currency).to_decimal())}
        self.fields["amount"].help_text = say_how_much(left)

    def clean_amount(self) -> int:
        """In minor units. Whether so much is left is for the action to say, which has the payment locked."""
        return read_amount(self.cleaned_data["amount"], self.order.currency)

    def details(self) -> dict[str, Any]:
        """With the currency."""
        return {"amount": say_money(self.cleaned_data["amount"], self.order.currency)}


FORMS: dict[Step, type[StepForm]] = {
    Step.APPROVE: AnswerForm, Step.WAIVE: AnswerForm, Step.DECLINE: WhyForm, Step.RECEIVE: ReceiveForm, Step.REFUND: RefundForm, Step.CLOSE: WhyForm,
}  # fmt: skip


def offer_steps(order: Order, one: Return, payment: Payment, actor: Actor, *, bound: tuple[Step, StepForm] | None = None) -> list[OfferedStep]:
    """The steps that this person can take now, with their forms. `bound` is one that was sent and did not fit."""
    if not actor.has_right(order.shop, Right.MANAGE_ORDERS):
        return []
    closed = set() if actor.has_right(order.shop, Right.REFUND) else {Step.REFUND}
    if one.status == Status.REQUESTED and _never_comes_back(order, one):
        closed.add(Step.APPROVE)
    steps = [step for step in OFFERED if can_take(Status(one.status), step) and step not in closed]
    return [
        OfferedStep(
            step=step,
            button=BUTTONS[step],
            form=bound[1] if bound and bound[0] == step else make_form(step, order, one, payment),
            says=say_step(step, order, one, payment),
            is_main=place == 0 and step not in (Step.DECLINE, Step.CLOSE),
            is_danger=step in (Step.DECLINE, Step.CLOSE),
        )
        for place, step in enumerate(steps)
    ]


def _never_comes_back(order: Order, one: Return) -> bool:
    """Whether all of it is of the kind that nobody wants sent: then it is not offered."""
    never = {line.line.pk for line in look_at(order).lines if line.is_never}
    return never.issuperset(one.lines.values_list("line", flat=True))


def make_form(step: Step, order: Order, one: Return, payment: Payment, values: Mapping[str, Any] | None = None) -> StepForm:
    """The form of a step; bound when there are values."""
    return FORMS[step](order, one, payment, values)


def say_step(step: Step, order: Order, one: Return, payment: Payment) -> tuple[str, ...]:
    """What happens when it is confirmed, sentence by sentence."""
    if step == Step.APPROVE:
        days, to = find_terms(order).send_within_days, ", ".join(list_return_address(order, one.seller_id))
        payer = f"{'The seller pays' if one.seller_id else 'You pay'} the way back." if one.paid_by == "shop" else "The buyer pays the way back."
        return (f"The buyer is asked to send it to {to} within {days} days; after that it closes by itself.", payer)
    if step == Step.REFUND:
        proposal = propose(order, one, payment)
        return (*proposal.explanation, f"Proposed: {say_money(proposal.amount_minor, order.currency)}. It is booked as given back, for good.")
    return {
        Step.WAIVE: ("The buyer keeps the pieces and sends nothing. None goes back into stock. The money is given back in the next step.",),
        Step.DECLINE: ("The buyer is told why, and may ask again while there is time. This is for good.",),
        Step.RECEIVE: ("What came is counted, and what can be sold again goes back into stock. The buyer is told that it is here.",),
        Step.CLOSE: ("Nothing is given back for it. The buyer is told why. This is for good.",),
    }[step]


def take_step(one: Return, step: Step, form: StepForm, *, actor: Actor) -> bool:
    """Take it, and log it. Returns whether anything changed: taking a step twice is harmless. Raises what the step's action raises."""
    with transaction.atomic():
        order, locked = access_return(actor, one.ref, to="see", lock=True)
        before = locked.status
        values = form.cleaned_data
        if step == Step.RECEIVE:
            assert isinstance(form, ReceiveForm)  # noqa: S101 - for the type checker
            taken = receive_return(one.ref, actor=actor, came=form.counted())
        elif step == Step.REFUND:
            taken = refund_return(one.ref, actor=actor, amount_minor=values["amount"])
        else:
            act = {Step.APPROVE: approve_return, Step.WAIVE: waive_return, Step.DECLINE: decline_return, Step.CLOSE: close_return}[step]
            taken = act(one.ref, actor=actor, answer=values["answer"])
        if taken.status == before:
            return False
        what = f"{step.value} return"
        log_change(actor, order.shop, what=what, row=f"return {one.ref}", before={"status": before}, after={"status": taken.status, **form.details()})
        return True

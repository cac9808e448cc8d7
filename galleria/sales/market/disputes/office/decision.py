"""Deciding a dispute: the form, what it would do, and doing it once that was seen, with an entry in the log of changes."""

from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

from django import forms
from django.db import transaction
from unfold.widgets import UnfoldAdminRadioSelectWidget, UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.kernel.money import Money
from galleria.sales.market.disputes.access import Case, access_case
from galleria.sales.market.disputes.actions.ask_back import ask_back
from galleria.sales.market.disputes.actions.come_back import come_back
from galleria.sales.market.disputes.actions.decide_dispute import decide_dispute
from galleria.sales.market.disputes.effects import read_effect
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.rules import Effect
from galleria.sales.office.steps import read_amount, say_how_much
from galleria.sales.office.words import say_money

VERDICTS = {
    "nothing": "Nothing goes back",
    "part": "A part goes back",
    "all": "All of it goes back",
    "return": "It is sent back first, then the money",
}
NEED_AMOUNT = ("part", "return")


class DecisionForm(forms.Form):
    """How much goes back, and why. `seen` is what the preview said it does; without it, the preview is what comes."""

    verdict = forms.ChoiceField(label="Decision", choices=list(VERDICTS.items()), widget=UnfoldAdminRadioSelectWidget)
    amount = forms.CharField(label="Amount", max_length=20, required=False, widget=UnfoldAdminTextInputWidget)
    words = forms.CharField(label="Words to both", max_length=2000, widget=UnfoldAdminTextareaWidget, help_text="Buyer and seller read them.")
    return_to = forms.CharField(
        label="Send it back to",
        max_length=500,
        required=False,
        widget=UnfoldAdminTextareaWidget,
        help_text="The seller's address, as the buyer writes it on the parcel. Only when it is sent back first.",
    )
    seen = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(self, case: Case, values: Mapping[str, Any] | None = None) -> None:
        self.case, sale = case, case.sale
        self.left_minor = sale.left_minor
        super().__init__(values, initial={"amount": str(Money(min(case.it.asked_minor, self.left_minor), case.order.currency).to_decimal())})
        self.fields["amount"].help_text = f"For a part, or when it comes back. {say_how_much(Money(self.left_minor, case.order.currency))}"

    def clean(self) -> dict[str, Any]:
        """`amount` in minor units: nothing, all that is left, or what was typed and is left."""
        values = dict(self.cleaned_data)
        verdict = values.get("verdict")
        if verdict in NEED_AMOUNT and "amount" in values:
            try:
                values["amount"] = read_amount(values["amount"], self.case.order.currency)
            except forms.ValidationError as wrong:
                self.add_error("amount", wrong)
            else:
                if values["amount"] > self.left_minor:
                    self.add_error("amount", forms.ValidationError("No more than is left of the sale.", code="too_much"))
        else:
            values["amount"] = self.left_minor if verdict == "all" else 0
        if verdict == "return" and not values.get("return_to"):
            self.add_error("return_to", forms.ValidationError("Where does the buyer send it?", code="required"))
        return values

    def preview(self) -> Effect:
        """What it would do now; only of a form that fits."""
        return read_effect(self.case.order, self.case.sale, self.cleaned_data["amount"])

    @property
    def says_seen(self) -> Effect | None:
        """What the preview said, when there was one."""
        try:
            return Effect(*(int(number) for number in self.cleaned_data["seen"].split()))
        except (TypeError, ValueError):
            return None


def write_seen(effect: Effect) -> str:
    """As the form carries it."""
    return " ".join(str(number) for number in astuple(effect))


def take_decision(form: DecisionForm, seen: Effect, *, actor: Actor) -> bool:
    """Decide, and log it. Returns whether anything changed. Raises what the actions raise; EffectChanged (409) when it would do something else than
    was seen.
    """
    values, ref, currency = form.cleaned_data, form.case.sale.ref, form.case.order.currency
    with transaction.atomic():
        before = access_case(actor, ref, to="see", lock=True).it.status
        if values["verdict"] == "return":
            decided = ask_back(ref, actor=actor, words=values["words"], return_to=values["return_to"], decided_minor=values["amount"])
        else:
            decided = decide_dispute(ref, actor=actor, amount_minor=values["amount"], words=values["words"], seen=seen)
        details = {"decision": VERDICTS[values["verdict"]], "amount": say_money(values["amount"], currency), "words": values["words"]}
        return _log(decided, form.case, before, "decide dispute", details, actor=actor)


def take_arrival(case: Case, *, actor: Actor) -> bool:
    """Staff know that it came back: the money goes back. Returns whether anything changed. Raises what the action raises."""
    with transaction.atomic():
        before = access_case(actor, case.sale.ref, to="see", lock=True).it.status
        closed = come_back(case.sale.ref, actor=actor)
        details = {"amount": say_money(closed.granted_minor or 0, case.order.currency)}
        return _log(closed, case, before, "receive dispute", details, actor=actor)


def _log(dispute: Dispute, case: Case, before: str, what: str, details: dict[str, Any], *, actor: Actor) -> bool:
    if dispute.status == before:
        return False
    log_change(
        actor, case.order.shop, what=what, row=f"dispute {dispute.ref}", before={"status": before}, after={"status": dispute.status, **details}
    )
    return True

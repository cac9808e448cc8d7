"""What sellers sell of an order, on its page: where each part stands, and what staff can do for its seller, through the same actions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from urllib.parse import quote

from django import forms
from django.db import transaction
from unfold.widgets import UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.rules import Right
from galleria.sales.market.access import access_sale
from galleria.sales.market.actions.extend_sale import give_time
from galleria.sales.market.actions.ship_sale import ship_sale, track_parcel
from galleria.sales.market.invoices.reads.documents import list_sale_documents
from galleria.sales.market.models import Sale
from galleria.sales.market.pieces import find_unsent
from galleria.sales.market.reads import describe_sellers, list_in_dispute, list_parcels, list_sales_of, list_sellers_steps
from galleria.sales.market.rules import MOST_EXTENSION_DAYS, compute_net
from galleria.sales.market.status import Status
from galleria.sales.models import Order
from galleria.sales.office.words import PART_SENT, SALE_COLOURS, SALE_SAID, say_moment, say_money
from galleria.sales.payments.reads import is_order_at_bank
from galleria.sales.terms import zone_of

TRACKING_LONGEST = 120
DOCUMENTS = {"invoice": "Invoice", "receipt": "Receipt", "credit_note": "Credit note"}


class Doing(StrEnum):
    """What staff do for a seller."""

    SHIP = "ship"
    TRACK = "track"
    GIVE_TIME = "give-time"


BUTTONS = {Doing.SHIP: "It has shipped", Doing.TRACK: "Change the tracking", Doing.GIVE_TIME: "Give more time"}
DONE = {Doing.SHIP: "{ref} is on its way.", Doing.TRACK: "The tracking of {ref} is changed.", Doing.GIVE_TIME: "The buyer of {ref} has more time."}


class TrackingForm(forms.Form):
    """How it is followed."""

    tracking = forms.CharField(
        label="Tracking",
        max_length=TRACKING_LONGEST,
        required=False,
        help_text="The buyer reads it. May stay empty.",
        widget=UnfoldAdminTextInputWidget,
    )


class DaysForm(forms.Form):
    """How many more."""

    def __init__(self, values: Mapping[str, Any] | None = None, *, most: int, **given: Any) -> None:
        super().__init__(values, **given)
        self.fields["days"] = forms.IntegerField(label="Days", min_value=1, max_value=most, help_text=f"From 1 to {most}.")


@dataclass(frozen=True)
class Offered:
    """Something that can be done with a sale now, as the page shows it."""

    doing: Doing
    name: str
    button: str
    says: str
    form: forms.Form
    is_open: bool  # it was sent and did not fit


def describe_sales(order: Order, actor: Actor, *, bound: tuple[int, Doing, forms.Form] | None = None) -> list[dict[str, Any]]:
    """The parts of an order with their open steps. `bound` is a form that was sent for one of them (its id) and did not fit."""
    sales = list(list_sales_of(order))
    if not sales:
        return []
    sellers = describe_sellers(order.shop_id, (sale.seller for sale in sales))
    in_dispute, at_bank = list_in_dispute(order), is_order_at_bank(order)
    documents = list_sale_documents([sale.pk for sale in sales])
    zone, may = zone_of(order.shop), actor.has_right(order.shop, Right.MANAGE_ORDERS)
    titles: dict[int | None, list[str]] = {}
    lines = list(order.lines.order_by("position").values_list("pk", "position", "title", "quantity", "seller_id"))
    names = {position: title for _, position, title, _, _ in lines}
    sold = [(line, title, seller) for line, _, title, _, seller in lines]
    for _, _, title, quantity, seller in lines:
        titles.setdefault(seller, []).append(_say_pieces(quantity, title))
    parcels, unsent = list_parcels(sales), find_unsent(order)
    return [
        {
            "sale": sale,
            "seller": sellers[sale.seller_id]["name"],
            "titles": titles.get(sale.seller_id, []),
            "parcels": [
                {
                    "number": parcel["number"],
                    "pieces": [_say_pieces(one["quantity"], names[one["position"]]) for one in parcel["pieces"]],
                    "tracking": parcel["tracking"],
                    "sent": say_moment(datetime.fromisoformat(parcel["sent_at"]), zone),
                }
                for parcel in parcels[sale.pk]
            ],
            "unsent": [_say_pieces(unsent[line], title) for line, title, seller in sold if seller == sale.seller_id and line in unsent],
            "said": PART_SENT if sale.is_part_sent else SALE_SAID[Status(sale.status)],
            "colour": SALE_COLOURS[Status(sale.status)],
            "held": _say_held(sale, waits=sale.pk in in_dispute, at_bank=at_bank, due=say_moment(sale.due_at, zone) if sale.due_at else ""),
            "sums": _list_sums(sale, order.currency),
            "asked": sale.asked_days,
            "documents": [_describe_document(sale, one, order.currency) for one in documents[sale.pk]],
            "offered": [_offer(sale, doing, bound, seller=sellers[sale.seller_id]["name"]) for doing in list_doings(sale)] if may else [],
        }
        for sale in sales
    ]


def list_doings(sale: Sale) -> list[Doing]:
    """What staff can do with a sale as it stands."""
    steps = list_sellers_steps(sale)
    return [doing for doing, step in ((Doing.SHIP, "ship"), (Doing.TRACK, "track"), (Doing.GIVE_TIME, "give_time")) if step in steps]


def make_doing_form(sale: Sale, doing: Doing, values: Mapping[str, Any] | None = None) -> forms.Form:
    """Bound when there are values."""
    if doing == Doing.GIVE_TIME:
        return DaysForm(values, most=MOST_EXTENSION_DAYS - sale.extension_days, initial={"days": sale.asked_days or ""})
    return TrackingForm(values, initial={"tracking": sale.tracking})


def take_doing(sale: Sale, doing: Doing, values: Mapping[str, Any], *, actor: Actor) -> bool:
    """Do it, and log it. Returns whether anything changed.

    Raises SaleNotFound (404), Forbidden (403), SaleStepRefused, TooLongHeld (409).
    """
    with transaction.atomic():
        _, before, _ = access_sale(actor, sale.ref, to="manage", lock=True)
        was = _standing(before)
        if doing == Doing.GIVE_TIME:
            after = give_time(sale.ref, actor=actor, days=values["days"])
        else:
            after = _send(before, doing, values["tracking"].strip(), actor=actor)
        if was == _standing(after):
            return False
        log_change(actor, before.order.shop, what=f"{doing.value.replace('-', ' ')} sale", row=f"sale {sale.ref}", before=was, after=_standing(after))
        return True


def _send(sale: Sale, doing: Doing, tracking: str, *, actor: Actor) -> Sale:
    if doing == Doing.TRACK and sale.parcel_count:
        return track_parcel(sale.ref, sale.parcel_count, actor=actor, tracking=tracking)
    return ship_sale(sale.ref, actor=actor, tracking=tracking)


def _say_pieces(count: int, title: str) -> str:
    return f"{count} × {title}"  # noqa: RUF001 - as it is printed


def _standing(sale: Sale) -> dict[str, Any]:
    return {"status": sale.status, "tracking": sale.tracking, "extra days": sale.extension_days}


def _offer(sale: Sale, doing: Doing, bound: tuple[int, Doing, forms.Form] | None, *, seller: str) -> Offered:
    is_open = bound is not None and bound[:2] == (sale.pk, doing)
    last = f"Of parcel {sale.parcel_count}, the last one. " if sale.parcel_count > 1 else ""
    return Offered(
        doing=doing,
        name=f"{sale.ref}-{doing.value}",
        button=BUTTONS[doing],
        says={
            Doing.SHIP: f"All that is left, for {seller}: it counts as with the buyer {sale.assumed_days} days from now, if nobody says so sooner.",
            Doing.TRACK: f"{last}The buyer sees it on the page of the order.",
            Doing.GIVE_TIME: f"{seller} gets the money so much later. This cannot be taken back.",
        }[doing],
        form=bound[2] if bound is not None and is_open else make_doing_form(sale, doing),
        is_open=is_open,
    )


def _describe_document(sale: Sale, document: Mapping[str, Any], currency: str) -> dict[str, str]:
    name = f"{DOCUMENTS[document['kind']]} {document['number']}"
    address = f"/api/v1/sales/{quote(sale.ref)}/documents/{quote(document['number'])}"
    return {"name": name, "address": address, "amount": say_money(document["amount_minor"], currency)}


def _say_held(sale: Sale, *, waits: bool, at_bank: bool, due: str) -> str:
    if at_bank and sale.status == Status.RELEASED:
        return "The buyer's bank looks into the payment; the seller has the money."
    if not sale.is_held:
        return ""
    if at_bank:
        return "The buyer's bank looks into the payment: its money waits until the bank has decided."
    if waits:
        return "Its money waits until what is open about this order is settled."
    if sale.status == Status.ARRIVED:
        return f"Held until {due}, then the seller has the money."
    return f"Counts as with the buyer on {due}, if nobody says so sooner." if due else "Held until the buyer has it and has looked at it."


def _list_sums(sale: Sale, currency: str) -> list[tuple[str, str]]:
    net = compute_net(sale.part.total_minor, sale.commission_minor, refunded_minor=sale.refunded_minor)
    refunded = sale.refunded_minor - sale.charged_back_minor
    back = [("Went back", say_money(refunded, currency))] if refunded else []
    back += [("Taken by the buyer's bank", say_money(sale.charged_back_minor, currency))] if sale.charged_back_minor else []
    return [
        ("Paid", say_money(sale.part.total_minor, currency)),
        ("Commission", say_money(sale.commission_minor, currency)),
        *back,
        ("For the seller", say_money(net, currency)),
    ]

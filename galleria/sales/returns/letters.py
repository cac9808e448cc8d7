"""What a buyer is told of their return, and its seller, in the shop's look. The letter about the money is the order's (galleria/notifications)."""

from datetime import datetime
from typing import Any
from urllib.parse import quote

from babel.dates import format_date
from django.conf import settings

from galleria.kernel.letters import queue_letter
from galleria.kernel.personal_data import ERASED
from galleria.sales.access import key_of
from galleria.sales.market.objections import list_objections
from galleria.sales.market.reads import describe_sellers
from galleria.sales.models import Order
from galleria.sales.returns.endings import Answerer, find_answerer
from galleria.sales.returns.models import Return
from galleria.sales.returns.reads import find_money
from galleria.sales.returns.rules import find_sellers_deadline
from galleria.sales.returns.status import Status
from galleria.sales.terms import zone_of
from galleria.shops.letter_look import render_letter


def send_return_letter(order: Order, one: Return, kind: str) -> None:
    """Queue the letter of this kind (templates/letters/returns/) in the caller's transaction; none to who was erased."""
    if order.email.endswith(ERASED):
        return
    subject, text, html = render_letter(order.shop, f"returns/{kind}", build_context(order, one))
    queue_letter(to=order.email, subject=subject, text=text, html=html, sender_name=order.shop.name)


SELLERS = {
    "requested": (
        "Somebody wants to send something back: {ref}",
        "A buyer wants to send back what you sold. Answer until {until}; after that the shop may answer for you.",
    ),
    "sent": ("It is on its way back: {ref}", "Your buyer has sent it. Say so as soon as it is there: then the money goes back."),
    "cancelled": ("It is not sent back: {ref}", "Your buyer keeps it, and has given the return up. You need not do anything."),
    "closed": ("The return is closed: {ref}", "The shop has closed it: nothing is given back for it, and what is left of the sale goes on."),
    "unsent": ("The return is closed: {ref}", "Your buyer did not send it in time. They keep it, and what is left of the sale goes on."),
    "ended_by_bank": (
        "The return is closed: {ref}",
        "Your buyer's bank has taken the money of this sale back, so nothing can be given back for it. You need not do anything.",
    ),
    "ended": (
        "The return is closed: {ref}",
        "The money of this sale went back to your buyer another way, so nothing can be given back for it. You need not do anything.",
    ),
}


def send_sellers_letter(order: Order, one: Return, kind: str) -> None:
    """Queue the letter of this kind to its seller; none for the house, and none to who was erased."""
    seller = one.seller
    if seller is None or seller.email.endswith(ERASED):
        return
    shop, until = order.shop, find_sellers_deadline(Status(one.status), requested_at=one.requested_at, moved_at=one.updated_at)
    title, says = SELLERS[kind]
    known = {"ref": one.ref, "until": say_day(order, until) if until else ""}
    context = {
        "title": title.format(**known),
        "says": says.format(**known),
        "name": describe_sellers(order.shop_id, [seller])[seller.pk]["name"],
        "lines": build_context(order, one)["lines"],
        "quoted": one.words if kind == "requested" else one.answer if kind == "closed" else "",
        "tracking": one.tracking if kind == "sent" else "",
        "address": f"{settings.PUBLIC_URL}/{shop.slug}/sell/returns/{quote(one.ref)}",
    }
    subject, text, html = render_letter(shop, "returns/seller", context)
    queue_letter(to=seller.email, subject=subject, text=text, html=html, sender_name=shop.name)


def build_context(order: Order, one: Return) -> dict[str, Any]:
    """What the templates know: everything written out for people."""
    lines = one.lines.select_related("line")
    is_declined = one.status == Status.DECLINED
    objects_until = list_objections(order).get(one.seller_id or 0) if is_declined else None
    return {
        "ref": one.ref,
        "order": order.ref,
        "name": order.name,
        "address": f"{settings.PUBLIC_URL}/{order.shop.slug}/orders/{quote(order.ref)}?key={key_of(order.ref)}#returns",
        "lines": [
            {
                "title": line.line.title,
                "options": ", ".join(line.line.options.values()),
                "quantity": line.quantity,
                "received": line.received,
                "is_missing": line.received is not None and line.received < line.quantity,
            }
            for line in lines
        ],
        "answer": one.answer,
        "by_seller": is_declined and find_answerer(one) == Answerer.SELLER,
        "objects_until": say_day(order, objects_until) if objects_until else "",
        "money": find_money(order, one, order.payment).value if one.status == Status.RECEIVED else "",
        "to": one.address,
        "shop_pays": one.paid_by == "shop",
        "seller": describe_sellers(order.shop_id, [one.seller])[one.seller.pk]["name"] if one.seller else "",
        "send_by": say_day(order, one.send_by) if one.send_by else "",
        "tracking": one.tracking,
    }


def say_day(order: Order, at: datetime) -> str:
    """On the shop's calendar, in its language."""
    return str(format_date(at.astimezone(zone_of(order.shop)), "long", locale=order.shop.language.replace("-", "_")))

"""What both sides are told of a dispute, in the shop's look. The letter about the money is the order's (galleria/notifications)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from babel.dates import format_date
from django.conf import settings

from galleria.kernel.letters import queue_letter
from galleria.kernel.money import Money
from galleria.kernel.personal_data import ERASED
from galleria.sales.access import key_of
from galleria.sales.market.disputes.access import Case
from galleria.sales.market.disputes.status import Reason
from galleria.sales.terms import zone_of
from galleria.shops.letter_look import render_letter

REASONS = {
    Reason.NOT_RECEIVED: "it has not come",
    Reason.NOT_AS_DESCRIBED: "it is not as described",
    Reason.DAMAGED: "it is damaged",
    Reason.NOT_AUTHENTIC: "it is not authentic",
    Reason.OTHER: "something else",
}


@dataclass(frozen=True)
class Said:
    """What a letter says: its title, and a sentence to either side."""

    title: str
    to_buyer: str
    to_seller: str


KINDS = {
    "opened": Said(
        "Something is wrong: {ref}",
        "You have told {seller} what is wrong, and ask for {asked} back. They have until {until} to answer; the money stays where it is.",
        "Your buyer says: {reason}, and asks for {asked} back. Answer until {until}: give it, ask for it back first, or say why you do not agree. "
        "After that the shop decides without your words.",
    ),
    "answered": Said(
        "There is an answer: {ref}",
        "{seller} does not agree. The shop now looks at what both of you say and show, and decides.",
        "You do not agree. The shop now looks at what both of you say and show, and decides.",
    ),
    "accepted": Said(
        "It is settled: {ref}", "{seller} gives you {granted} back.", "You give {granted} back. What is left of the sale for you goes on."
    ),
    "asked_back": Said(
        "It goes back first: {ref}",
        "Send it back until {until}: {granted} come back to you as soon as it is there. The address:",
        "Your buyer is asked to send it back until {until}. Say so when it is there: {granted} go back to them then. The address:",
    ),
    "lapsed": Said(
        "The shop decides: {ref}",
        "Nobody answered in time. The shop looks at it and decides.",
        "Nobody answered in time. The shop looks at it and decides; say what there is to say soon.",
    ),
    "missed": Said(
        "It was not sent back: {ref}",
        "It was not sent back in time. The shop looks at it again and decides.",
        "It was not sent back in time. The shop looks at it again and decides.",
    ),
    "decided": Said(
        "The shop has decided: {ref}",
        "{granted} of what you paid go back to you. The shop's words:",
        "{granted} go back to your buyer. What is left of the sale for you goes on. The shop's words:",
    ),
    "sent_back": Said(
        "It is on its way back: {ref}",
        "You have sent it back. {seller} has until {until} to say that it came; then {granted} go back to you.",
        "Your buyer has sent it back. Say so when it is there: {granted} go back to them then. After {until} the shop decides.",
    ),
    "came_back": Said(
        "It has come back: {ref}", "It is back with {seller}: {granted} go back to you.", "It is back with you: {granted} go back to your buyer."
    ),
    "withdrawn": Said(
        "It is settled: {ref}", "You let it be: the sale goes on as it did before.", "Your buyer lets it be: the sale goes on as it did before."
    ),
}


def send_letters(case: Case, kind: str, *, words: str = "") -> None:
    """Queue the letter of this kind to both sides in the caller's transaction; none to who was erased."""
    for is_seller, to in ((False, case.order.email), (True, case.sale.seller.email)):
        if to.endswith(ERASED):
            continue
        subject, text, html = render_letter(case.order.shop, "disputes/dispute", build_context(case, kind, is_seller=is_seller, words=words))
        queue_letter(to=to, subject=subject, text=text, html=html, sender_name=case.order.shop.name)


def build_context(case: Case, kind: str, *, is_seller: bool, words: str) -> dict[str, Any]:
    """What the template knows: everything written out for people."""
    order, sale, dispute, said = case.order, case.sale, case.it, KINDS[kind]
    shop = order.shop

    def money(amount: int) -> str:
        return Money(amount, order.currency).format_short(shop.language)

    def day(at: datetime | None) -> str:
        return str(format_date(at.astimezone(zone_of(shop)), "long", locale=shop.language.replace("-", "_"))) if at else ""

    known = {
        "ref": dispute.ref,
        "seller": sale.seller.get_full_name(),
        "reason": REASONS[Reason(dispute.reason)],
        "asked": money(dispute.asked_minor),
        "granted": money(dispute.granted_minor or 0),
        "until": day(dispute.answer_by),
    }
    path = f"sell/sales/{quote(sale.ref)}" if is_seller else f"orders/{quote(order.ref)}?key={key_of(order.ref)}"
    return {
        "title": said.title.format(**known),
        "says": (said.to_seller if is_seller else said.to_buyer).format(**known),
        "name": sale.seller.get_full_name() if is_seller else order.name,
        "quoted": words or (dispute.return_to if kind == "asked_back" else ""),
        "tracking": dispute.tracking if kind == "sent_back" else "",
        "lines": [f"{line.quantity} × {line.title}" for line in order.lines.filter(seller=sale.seller_id)],  # noqa: RUF001 - as it is printed
        "button": "The sale" if is_seller else "Your order",
        "address": f"{settings.PUBLIC_URL}/{shop.slug}/{path}",
    }

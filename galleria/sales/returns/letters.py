"""What a buyer is told of their return, in the shop's look. The letter about the money is the order's (galleria/notifications)."""

from datetime import datetime
from typing import Any
from urllib.parse import quote

from babel.dates import format_date
from django.conf import settings

from galleria.kernel.letters import queue_letter
from galleria.kernel.personal_data import ERASED
from galleria.sales.access import key_of
from galleria.sales.models import Order
from galleria.sales.returns.models import Return
from galleria.sales.terms import zone_of
from galleria.shops.letter_look import render_letter


def send_return_letter(order: Order, one: Return, kind: str) -> None:
    """Queue the letter of this kind (templates/letters/returns/) in the caller's transaction; none to who was erased."""
    if order.email.endswith(ERASED):
        return
    subject, text, html = render_letter(order.shop, f"returns/{kind}", build_context(order, one))
    queue_letter(to=order.email, subject=subject, text=text, html=html, sender_name=order.shop.name)


def build_context(order: Order, one: Return) -> dict[str, Any]:
    """What the templates know: everything written out for people."""
    lines = one.lines.select_related("line")
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
        "to": one.address,
        "shop_pays": one.paid_by == "shop",
        "send_by": say_day(order, one.send_by) if one.send_by else "",
        "tracking": one.tracking,
    }


def say_day(order: Order, at: datetime) -> str:
    """On the shop's calendar, in its language."""
    return str(format_date(at.astimezone(zone_of(order.shop)), "long", locale=order.shop.language.replace("-", "_")))

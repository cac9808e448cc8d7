"""What buyers and sellers are told about ratings, in the shop's look."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.conf import settings

from galleria.kernel.letters import queue_letter
from galleria.kernel.personal_data import ERASED
from galleria.sales.access import key_of
from galleria.sales.market.ratings.access import RatedSale
from galleria.sales.market.ratings.rules import Fault
from galleria.sales.market.reads import describe_sellers
from galleria.shops.letter_look import render_letter

FAULTS = {
    Fault.OFFENSIVE: "it offends",
    Fault.PERSONAL: "it tells something personal",
    Fault.OFF_TOPIC: "it is not about this sale",
    Fault.UNLAWFUL: "it is against the law",
    Fault.PRESSURE: "it was given, or threatened with, to get something",
}


@dataclass(frozen=True)
class Said:
    """What a letter says."""

    title: str
    says: str
    button: str = "Your order"


TO_BUYER = {
    "ask": Said(
        "How was {seller}?",
        "some days have passed since your purchase from {seller} came to its end. How was it? One to five stars and, if you like, some words: they "
        "help the next buyer, and tell nobody who you are.",
        "Rate {seller}",
    ),
    "words_hidden": Said(
        "The words of your rating are hidden", "we have hidden the words of your rating of {seller}: {fault}. Your stars count. Why:"
    ),
    "hidden": Said("Your rating is hidden", "we have hidden your rating of {seller}, and it does not count: {fault}. Why:"),
    "shown": Said("Your rating is shown again", "your rating of {seller} is shown again, as you wrote it."),
}
TO_SELLER = {
    "new": Said("{stars} for {ref}", "your buyer has rated the sale {ref} with {stars}. You can answer, for everybody to read.", "Your ratings"),
    "words_hidden": Said(
        "The words of a rating are hidden",
        "we have hidden the words of the rating of your sale {ref}, and your answer with them: {fault}. Its stars count. Why:",
        "Your ratings",
    ),
    "hidden": Said("A rating is hidden", "we have hidden the rating of your sale {ref}, and it does not count: {fault}. Why:", "Your ratings"),
    "shown": Said("A rating is shown again", "the rating of your sale {ref} is shown again.", "Your ratings"),
    "stays": Said("A rating stays as it is", "we have looked at the rating of your sale {ref} that you reported. It stays as it is.", "Your ratings"),
}
WITH_REASON = ("words_hidden", "hidden", "shown")


def send_to_buyer(found: RatedSale, kind: str, *, stop_url: str = "") -> None:
    """Queue the letter of this kind in the caller's transaction; none to who was erased."""
    order = found.order
    path = f"orders/{quote(order.ref)}?key={key_of(order.ref)}#rating-{quote(found.sale.ref)}"
    _send(found, TO_BUYER[kind], to=order.email, name=order.name, path=path, quoted=_reason(found, kind), stop_url=stop_url)


def send_to_seller(found: RatedSale, kind: str, *, words: str = "") -> None:
    """The same to the seller: of a new rating with the buyer's words, of a report that was dismissed with the staff's."""
    seller = found.sale.seller
    name = describe_sellers(found.order.shop_id, [seller])[seller.pk]["name"]
    quoted = found.it.words if kind == "new" else words or _reason(found, kind)
    _send(found, TO_SELLER[kind], to=seller.email, name=name, path="sell/ratings", quoted=quoted)


def _reason(found: RatedSale, kind: str) -> str:
    return found.it.reason if kind in WITH_REASON else ""


def _send(found: RatedSale, said: Said, *, to: str, name: str, path: str, quoted: str, stop_url: str = "") -> None:
    if to.endswith(ERASED):
        return
    order, sale, rating = found.order, found.sale, found.rating
    shop = order.shop
    stars = rating.stars if rating else 0
    known = {
        "ref": sale.ref,
        "seller": describe_sellers(order.shop_id, [sale.seller])[sale.seller_id]["name"],
        "stars": f"{stars} star{'' if stars == 1 else 's'}",
        "fault": FAULTS[Fault(rating.fault)] if rating and rating.fault else "",
    }
    context: dict[str, Any] = {
        "title": said.title.format(**known),
        "says": said.says.format(**known),
        "name": name,
        "quoted": quoted,
        "lines": [f"{line.quantity} × {line.title}" for line in order.lines.filter(seller=sale.seller_id)],  # noqa: RUF001 - as it is printed
        "button": said.button.format(**known),
        "address": f"{settings.PUBLIC_URL}/{shop.slug}/{path}",
        "stop_url": stop_url,
    }
    subject, text, html = render_letter(shop, "ratings/rating", context)
    queue_letter(to=to, subject=subject, text=text, html=html, sender_name=shop.name, stop_url=stop_url)

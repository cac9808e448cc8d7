"""What sellers are told of decisions on them and on their pieces, and what becomes of a report, in the shop's look."""

from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse

from galleria.accounts.models import User
from galleria.accounts.queries import list_people_with_right
from galleria.catalog.models import Product
from galleria.kernel.letters import queue_letter
from galleria.kernel.personal_data import ERASED
from galleria.sellers.access import DECIDES
from galleria.sellers.models import Seller
from galleria.shops.letter_look import render_letter
from galleria.shops.models import Shop


def write_seller_letter(seller: Seller, kind: str, *, reason: str) -> None:
    """Queue the letter of this kind (templates/letters/sellers/), in the caller's transaction; none to who was erased."""
    shop = seller.shop
    page = f"{settings.PUBLIC_URL}/{shop.slug}/sellers/{quote(seller.user.username)}"
    _send(
        shop, seller.user, f"sellers/{kind}", {"name": seller.name, "reason": reason, "sell": f"{settings.PUBLIC_URL}/{shop.slug}/sell", "page": page}
    )


def write_application_letters(seller: Seller) -> None:
    """To everybody in the shop who decides on sellers: somebody waits for them."""
    address = f"{settings.PUBLIC_URL}{reverse('admin:sellers_seller_change', args=(seller.pk,))}"
    for person in list_people_with_right(seller.shop, DECIDES):
        _send(seller.shop, person, "sellers/applied", {"name": person.get_full_name(), "seller": seller.name, "address": address})


def write_piece_letter(product: Product, user: User, kind: str, *, answer: str = "") -> None:
    """The same of templates/letters/reports/, about a piece."""
    shop = product.shop
    address = f"{settings.PUBLIC_URL}/{shop.slug}/products/{quote(product.slug)}"
    context = {"name": user.get_full_name(), "title": product.title, "answer": answer, "address": address}
    _send(shop, user, f"reports/{kind}", {**context, "sell": f"{settings.PUBLIC_URL}/{shop.slug}/sell"})


def _send(shop: Shop, user: User, template: str, context: dict[str, Any]) -> None:
    if user.email.endswith(ERASED):
        return
    subject, text, html = render_letter(shop, template, context)
    queue_letter(to=user.email, subject=subject, text=text, html=html, sender_name=shop.name)

"""What notices say, in the shop's look. Every letter carries the link that stops it, also for the button of mail programs."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from galleria.catalog.models import Product
from galleria.catalog.wishes.models import Notice
from galleria.kernel.letters import queue_letter
from galleria.kernel.money import Money
from galleria.shops.letter_look import render_letter
from galleria.shops.models import Shop


@dataclass(frozen=True)
class Happening:
    """Something that somebody waited for has come true. Prices are minor units of the shop's currency."""

    kind: Notice.Kind
    token: str
    email: str
    slug: str
    title: str
    price_minor: int
    before_minor: int


def send_confirmation(notice: Notice, *, product: Product, shop: Shop) -> None:
    """Ask a guest whether it was really they who want to be told. In the caller's transaction."""
    context = {
        "product": product.title,
        "product_url": product_url(shop, product.slug),
        "is_price_drop": notice.kind == Notice.Kind.PRICE_DROP,
        "confirm_url": notice_url(notice.token),
    }
    _send(shop, "confirm_notice", context, to=notice.email)


def send_happening(happening: Happening, *, shop: Shop) -> None:
    """Tell it. In the caller's transaction."""
    context = {
        "product": happening.title,
        "product_url": product_url(shop, happening.slug),
        "price": Money(happening.price_minor, shop.currency).format_short(shop.language),
        "before": Money(happening.before_minor, shop.currency).format_short(shop.language),
        "stop_url": f"{notice_url(happening.token)}/stop",
    }
    template = "price_drop" if happening.kind == Notice.Kind.PRICE_DROP else "back_in_stock"
    _send(shop, template, context, to=happening.email, stop_url=str(context["stop_url"]))


def product_url(shop: Shop, slug: str) -> str:
    """Where the piece can be bought."""
    return f"{settings.PUBLIC_URL}/{shop.slug}/products/{slug}"


def notice_url(token: str) -> str:
    """The page of a notice, see views.py."""
    return f"{settings.PUBLIC_URL}/notices/{token}"


def _send(shop: Shop, template: str, context: Mapping[str, object], *, to: str, stop_url: str = "") -> None:
    subject, text, html = render_letter(shop, template, dict(context))
    queue_letter(to=to, subject=subject, text=text, html=html, sender_name=shop.name, stop_url=stop_url)

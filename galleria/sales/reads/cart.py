"""What is in a bag, at today's prices."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from galleria.kernel.money import Money
from galleria.kernel.prepared import prepared_cursor
from galleria.media.queries import picture_json_sql
from galleria.sales.access import Shopper
from galleria.shops.models import Shop

PICTURE = f"""(SELECT {picture_json_sql("m", "g.alt")} FROM catalog_productpicture g JOIN media_picture m ON m.id = g.picture_id
    WHERE g.product_id = p.id AND g.position = 0)"""
OWNED = "c.shop_id = %(shop)s AND (c.user_id = %(user)s OR c.guest = %(guest)s)"
LINES = f"""
SELECT l.id, v.id, p.id, v.sku, p.slug, p.title, p.maker, v.options::text, {PICTURE}::text, l.quantity, v.price_minor, l.price_minor,
    greatest(v.on_hand - v.reserved, 0), p.status = 'active' AND v.retired_at IS NULL, p.category_path, p.attributes::text, p.seller_id,
    coalesce(s.kind = 'private', false), l.is_saved
FROM sales_cart c JOIN sales_cartline l ON l.cart_id = c.id
JOIN catalog_variant v ON v.id = l.variant_id JOIN catalog_product p ON p.id = v.product_id
LEFT JOIN sellers_seller s ON s.shop_id = c.shop_id AND s.user_id = p.seller_id
WHERE {OWNED} ORDER BY l.added_at, l.id
"""
BAGS = """
SELECT s.slug, s.name, s.currency, sum(l.quantity)::int, sum(l.quantity * v.price_minor)::bigint, (array_agg(p.title ORDER BY l.added_at, l.id))[:3]
FROM sales_cart c JOIN shops_shop s ON s.id = c.shop_id JOIN sales_cartline l ON l.cart_id = c.id JOIN catalog_variant v ON v.id = l.variant_id
JOIN catalog_product p ON p.id = v.product_id
WHERE (c.user_id = %(user)s OR c.guest = %(guest)s) AND NOT l.is_saved GROUP BY s.id ORDER BY s.position, s.slug
"""
MOST_OF_ONE = 99


@dataclass(frozen=True, slots=True)
class CartRow:
    """A line of a bag, with what its product is today. `seen_minor` is the price that its buyer saw last."""

    line_id: int
    variant_id: int
    product_id: int
    sku: str
    slug: str
    title: str
    maker: str
    options: dict[str, str]
    picture: dict[str, Any] | None
    quantity: int
    price_minor: int
    seen_minor: int
    free: int
    is_offered: bool
    category_path: Sequence[str]
    attributes: Mapping[str, Any]
    seller_id: int | None
    is_private: bool  # sold by a private person, who owes no tax on it
    is_saved: bool


def list_rows(shop: Shop, shopper: Shopper) -> list[CartRow]:
    """The lines of somebody's bag in a shop, in the order in which they were put in."""
    if not shopper.is_known:
        return []
    with prepared_cursor() as cursor:
        cursor.execute(LINES, {"shop": shop.pk, **shopper.owner})
        return [_row(values) for values in cursor.fetchall()]


def list_bags(shopper: Shopper) -> list[dict[str, Any]]:
    """All bags that are not empty, as `schemas.CartSummary`; what a person still has as a guest counts with their own."""
    if not shopper.is_known:
        return []
    with connection.cursor() as cursor:
        user = shopper.actor.user
        cursor.execute(BAGS, {"user": user.pk if user else None, "guest": shopper.guest})
        names = ("shop", "name", "currency", "count", "subtotal_minor", "titles")
        return [dict(zip(names, values, strict=True)) for values in cursor.fetchall()]


def describe_cart(shop: Shop, rows: Sequence[CartRow], *, merged: Sequence[tuple[str, int]] = ()) -> dict[str, Any]:
    """The wire shape `schemas.CartOut`."""
    lines = [row for row in rows if not row.is_saved]
    described = [_describe(shop, row) for row in lines]
    stops = {"sold_out", "fewer_left", "not_offered"}
    return {
        "shop": shop.slug,
        "currency": shop.currency,
        "count": sum(row.quantity for row in lines),
        "subtotal_minor": sum(row.quantity * row.price_minor for row in lines),
        "lines": described,
        "saved": [_describe(shop, row) for row in rows if row.is_saved],
        "merged": [{"title": title, "quantity": quantity} for title, quantity in merged],
        "may_check_out": bool(lines) and not any(note["code"] in stops for line in described for note in line["notes"]),
    }


def _row(values: tuple[Any, ...]) -> CartRow:
    row = list(values)
    for place in (7, 8, 15):
        row[place] = json.loads(row[place]) if row[place] is not None else None
    return CartRow(*row)


def _describe(shop: Shop, row: CartRow) -> dict[str, Any]:
    return {
        "id": row.line_id,
        "sku": row.sku,
        "slug": row.slug,
        "title": row.title,
        "maker": row.maker,
        "options": row.options,
        "picture": row.picture,
        "quantity": row.quantity,
        "price_minor": row.price_minor,
        "total_minor": row.quantity * row.price_minor,
        "free": min(row.free, MOST_OF_ONE) if row.is_offered else 0,
        "notes": [{"code": code, "text": text} for code, text in _notes(shop, row)],
    }


def _notes(shop: Shop, row: CartRow) -> list[tuple[str, str]]:
    def say(amount: int) -> str:
        return Money(amount, shop.currency).format_short(shop.language)

    notes = []
    if not row.is_offered:
        return [("not_offered", "It is not offered any more.")]
    if row.free == 0:
        notes.append(("sold_out", "It has been sold meanwhile."))
    elif row.free < row.quantity:
        notes.append(("fewer_left", f"Only {row.free} {'is' if row.free == 1 else 'are'} left."))
    if row.price_minor > row.seen_minor:
        notes.append(("price_rose", f"It costs {say(row.price_minor)} now, and was {say(row.seen_minor)} when you put it in."))
    elif row.price_minor < row.seen_minor:
        notes.append(("price_fell", f"It costs {say(row.price_minor)} now, less than the {say(row.seen_minor)} when you put it in."))
    return notes

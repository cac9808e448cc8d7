"""Write a shop's catalogue as a file, product by product."""

import csv
import io
import json
import time
from collections.abc import Callable, Iterator
from typing import IO, Any

from django.db import connection, transaction
from django.db.models import Prefetch
from django.utils import timezone

from galleria.catalog.exchange.actions.claim_exchange import kept_alive, lock_claimed
from galleria.catalog.exchange.models import Exchange, Format
from galleria.catalog.exchange.rules.cells import write_list, write_name, write_text
from galleria.catalog.exchange.rules.columns import PRODUCT, VARIANT, VARIANT_FIELDS
from galleria.catalog.models import Product, Status, Variant
from galleria.kernel.money import Money
from galleria.shops.models import Attribute, Shop

PAGE = 500  # products held at once
OPTIONS = """
SELECT DISTINCT jsonb_object_keys(options) FROM catalog_variant WHERE shop_id = %s AND retired_at IS NULL ORDER BY 1
"""
TEXTS = ("slug", "title", "summary", "description", "maker", "condition", "status")


def run_export(exchange: Exchange, file: IO[bytes], *, on_progress: Callable[[Exchange], None] = lambda _: None) -> bool:
    """Write every product that is not archived, in the order of their making. Returns False when somebody has asked to stop.

    The caller has claimed the job and keeps the file. A resumed export begins anew. Raises TakenOver.
    """
    shop = exchange.shop
    exchange.total, exchange.products, exchange.spent_ms = _products(shop).count(), 0, 0
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    try:
        write = _csv_writer(text, shop) if exchange.format == Format.CSV else _jsonl_writer(text)
        began = time.monotonic()
        with kept_alive(exchange):
            for page in _list_pages(shop):
                for product in page:
                    write(product)
                exchange.products += len(page)
                exchange.spent_ms = round(1000 * (time.monotonic() - began))
                if not _note(exchange):
                    return False
                on_progress(exchange)
    finally:
        text.detach()
    return True


@transaction.atomic
def _note(exchange: Exchange) -> bool:
    row = lock_claimed(exchange)
    row.total, row.products, row.spent_ms, row.alive_at = exchange.total, exchange.products, exchange.spent_ms, timezone.now()
    row.save()
    return not row.cancel_asked


def _products(shop: Shop) -> Any:
    return Product.objects.for_shop(shop).exclude(status=Status.ARCHIVED)


def _list_pages(shop: Shop) -> Iterator[list[Product]]:
    last = 0
    variants = Prefetch("variants", queryset=Variant.objects.for_shop(shop))
    while page := list(_products(shop).filter(pk__gt=last).select_related("category").prefetch_related(variants).order_by("pk")[:PAGE]):
        yield page
        last = page[-1].pk


def _csv_writer(file: io.TextIOWrapper, shop: Shop) -> Callable[[Product], None]:
    with connection.cursor() as cursor:
        cursor.execute(OPTIONS, [shop.pk])
        options = [name for (name,) in cursor.fetchall()]
    keys = list(Attribute.objects.for_shop(shop).values_list("key", flat=True))
    header = [*PRODUCT, *VARIANT, *(f"option.{write_name(name)}" for name in options), *(f"attr.{key}" for key in keys)]
    writer = csv.writer(file)
    writer.writerow(header)

    def amount(minor: int | None) -> str:
        return "" if minor is None else f"{Money(minor, shop.currency).to_decimal():f}"

    def write(product: Product) -> None:
        first: dict[str, str] = {name: write_text(getattr(product, name) or "") for name in TEXTS}
        first["category"] = product.category.slug
        first["tags"] = write_list(product.tags)
        first["featured_rank"] = "" if product.featured_rank is None else str(product.featured_rank)
        first["published_at"] = product.published_at.isoformat() if product.published_at else ""
        first |= {f"attr.{key}": _cell(product.attributes[key]) for key in keys if key in product.attributes}
        for position, variant in enumerate(product.variants.all()):
            row = first if position == 0 else {"slug": first["slug"]}
            prices = {"price": amount(variant.price_minor), "compare_at": amount(variant.compare_at_minor)}
            mine = {"sku": write_text(variant.sku), **prices, "on_hand": str(variant.on_hand), "barcode": variant.barcode or ""}
            chosen = {f"option.{write_name(name)}": write_text(value) for name, value in variant.options.items()}
            cells = {**row, **mine, **chosen}
            writer.writerow([cells.get(name, "") for name in header])

    return write


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    return write_list(value) if isinstance(value, list) else write_text(str(value))


def _jsonl_writer(file: io.TextIOWrapper) -> Callable[[Product], None]:
    def write(product: Product) -> None:
        values: dict[str, Any] = {name: getattr(product, name) for name in PRODUCT if name != "category"}
        values["category"] = product.category.slug
        values["published_at"] = product.published_at.isoformat() if product.published_at else None
        values["attributes"] = product.attributes
        values["variants"] = [{name: getattr(variant, name) for name in VARIANT_FIELDS} for variant in product.variants.all()]
        file.write(json.dumps(values, ensure_ascii=False) + "\n")

    return write

"""Imports and exports of the tea shop in this process, from texts and to texts."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from galleria.accounts.access import PLATFORM
from galleria.catalog.exchange.actions.claim_exchange import claim_exchange, finish_exchange
from galleria.catalog.exchange.actions.run_export import run_export
from galleria.catalog.exchange.actions.run_import import run_import
from galleria.catalog.exchange.actions.start_export import plan_export
from galleria.catalog.exchange.actions.start_import import ImportWish, plan_import
from galleria.catalog.exchange.models import Exchange, Format, Rejection
from galleria.catalog.models import PriceChange, Product, Variant
from galleria.shops.models import Shop

Import = Callable[..., Exchange]


@pytest.fixture
def store(tmp_path: Path) -> Any:
    """A storage of this test's own."""
    ours = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(tmp_path), "base_url": "/"}}
    with override_settings(STORAGES={**settings.STORAGES, "default": ours}):
        yield tmp_path


def import_bytes(shop: Shop, content: bytes, *, name: str = "tea.csv", batch: int = 250, **wish: Any) -> Exchange:
    """Import a file's bytes to the end."""
    exchange = plan_import(shop, ImportWish(file_name=name, **wish), actor=PLATFORM)
    exchange.size_bytes = len(content)
    exchange.save()
    claimed = claim_exchange(exchange.pk)
    assert claimed
    run_import(claimed, io.BytesIO(content), batch=batch)
    claimed.refresh_from_db()
    return claimed


def export_bytes(shop: Shop, form: Format) -> bytes:
    """The shop's catalogue as a file."""
    exchange = plan_export(shop, form, actor=PLATFORM)
    exchange.save()
    claimed = claim_exchange(exchange.pk)
    assert claimed
    file = io.BytesIO()
    assert run_export(claimed, file)
    finish_exchange(claimed, Exchange.Status.DONE)
    return file.getvalue()


def refusals(exchange: Exchange) -> list[tuple[int, str, str]]:
    """Line, column and code of what was refused."""
    return list(Rejection.objects.filter(exchange=exchange).values_list("line", "column", "code"))


def describe_shop(shop: Shop) -> list[dict[str, Any]]:
    """Everything that an import writes, but ids and moments."""
    prices = PriceChange.objects.for_shop(shop).order_by("variant__sku", "id")
    products = Product.objects.for_shop(shop).select_related("category").order_by("slug")
    columns = (
        "slug", "title", "summary", "description", "maker", "condition", "status", "tags", "attributes", "featured_rank", "category_path",
        "description_html", "facts", "price_minor", "price_most_minor", "compare_at_minor", "lowest_30d_minor", "stock", "search",
    )  # fmt: skip
    kept = ("sku", "options", "price_minor", "compare_at_minor", "on_hand", "reserved", "barcode", "lowest_30d_minor", "position")
    return [
        {
            **{name: getattr(product, name) for name in columns},
            "category": product.category.slug,
            "variants": [{name: getattr(variant, name) for name in kept} for variant in Variant.objects.for_shop(shop).filter(product=product)],
            "prices": list(prices.filter(variant__product=product).values_list("amount_minor", flat=True)),
        }
        for product in products
    ]

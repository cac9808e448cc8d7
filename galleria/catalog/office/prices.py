"""Make several products dearer or cheaper: what each price would be is shown before anything is changed."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.catalog.actions.change_prices import change_prices
from galleria.catalog.models import Product
from galleria.catalog.rules.prices import change_by_percent
from galleria.kernel.money import LARGEST_MINOR, Money

LEAST, MOST = Decimal(-90), Decimal(500)


class PercentForm(forms.Form):
    """By how much."""

    percent = forms.DecimalField(
        label="Change by",
        min_value=LEAST,
        max_value=MOST,
        max_digits=5,
        decimal_places=2,
        widget=UnfoldAdminTextInputWidget(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        help_text="In percent: 5 makes it dearer, -10 makes it cheaper. Rounded to the smallest coin.",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)  # the prices that the decision was made on

    def clean_seen(self) -> dict[str, int]:
        """By SKU, within each shop."""
        try:
            seen = json.loads(self.cleaned_data["seen"] or "{}")
            return {str(key): int(price) for key, price in seen.items()}
        except (ValueError, TypeError, AttributeError):
            raise forms.ValidationError("The page is out of date: look at the prices again.") from None


def describe_prices(products: Sequence[Product], percent: Decimal | None) -> list[dict[str, Any]]:
    """Row by row what a variant costs, and what it would."""
    rows = []
    for product in products:
        for variant in product.variants.all():
            currency = product.shop.currency
            after = None if percent is None else change_by_percent(variant.price_minor, percent)
            too_much = after is not None and after > LARGEST_MINOR
            drops = after is not None and variant.compare_at_minor is not None and variant.compare_at_minor <= after
            rows.append(
                {
                    "title": product.title,
                    "product": product.pk,
                    "sku": variant.sku,
                    "before": Money(variant.price_minor, currency).format("en"),
                    "after": "" if after is None else "too much" if too_much else Money(after, currency).format("en"),
                    "note": "the crossed-out price goes" if drops else "",
                }
            )
    return rows


def list_seen(products: Sequence[Product]) -> dict[str, int]:
    """The prices that stand on the page."""
    return {f"{product.shop_id} {one.sku}": one.price_minor for product in products for one in product.variants.all()}


def carry_out(products: Sequence[Product], percent: Decimal, seen: dict[str, int], *, actor: Actor) -> int:
    """Through the action, shop by shop; the caller's transaction makes it all or nothing. Returns how many products changed."""
    changed = 0
    shops = {product.shop_id: product.shop for product in products}
    for shop_id in sorted(shops):
        slugs = [product.slug for product in products if product.shop_id == shop_id]
        prices = {key.partition(" ")[2]: price for key, price in seen.items() if key.startswith(f"{shop_id} ")}
        changed += len(change_prices(shops[shop_id], slugs, percent, seen=prices, actor=actor))
    return changed

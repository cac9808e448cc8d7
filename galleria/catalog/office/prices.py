"""Make several products dearer or cheaper: what each price would be is shown before anything is changed."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from unfold.widgets import UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.accounts.back_office import kept_shops, office, office_actor
from galleria.accounts.rules import Right
from galleria.catalog.actions.change_prices import change_prices
from galleria.catalog.models import Product
from galleria.catalog.office.several import MOST_AT_ONCE, say_problem
from galleria.catalog.rules.prices import change_by_percent
from galleria.kernel.money import LARGEST_MINOR, Money
from galleria.kernel.problems import Conflict, Invalid, NotFound

LIST = "admin:catalog_product_changelist"
TITLE = "Change prices"
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


def show_prices(request: HttpRequest) -> HttpResponse:
    """The page: what each price would be, and, once it was looked at, changing them: all or none. Raises NotFound (404) for nothing of one's own."""
    managed = [shop.pk for shop in kept_shops(request, Right.MANAGE_CATALOGUE)]
    ids = [int(one) for one in request.GET.getlist("id")[:MOST_AT_ONCE] if one.isdecimal() and len(one) < 19]
    found = Product.objects.for_shops(managed).filter(pk__in=ids).order_by("pk").select_related("shop").prefetch_related("variants")
    products = list(found)
    if not products:
        raise NotFound
    form = PercentForm(request.POST if request.method == "POST" else None)
    percent = form.cleaned_data.get("percent") if form.is_valid() else None
    if percent is not None and "confirm" in request.POST:
        try:
            count = carry_out(products, percent, form.cleaned_data["seen"], actor=office_actor(request))
        except (Conflict, Invalid) as problem:
            form.add_error(None, say_problem(problem))
        else:
            words = "product" if count == 1 else "products"
            messages.success(request, f"The prices of {count} {words} are changed by {percent.normalize():f} %.")
            return HttpResponseRedirect(reverse(LIST))
    context = {
        **office.each_context(request),
        "title": TITLE,
        "content_title": TITLE,
        "form": form,
        "percent": percent,
        "rows": describe_prices(products, percent),
        "seen_text": json.dumps(list_seen(products)),
        "list": reverse(LIST),
    }
    return TemplateResponse(request, "catalog/office/prices.html", context)


@transaction.atomic
def carry_out(products: Sequence[Product], percent: Decimal, seen: dict[str, int], *, actor: Actor) -> int:
    """Through the action, shop by shop, all or nothing. Returns how many products changed."""
    changed = 0
    shops = {product.shop_id: product.shop for product in products}
    for shop_id in sorted(shops):
        slugs = [product.slug for product in products if product.shop_id == shop_id]
        prices = {key.partition(" ")[2]: price for key, price in seen.items() if key.startswith(f"{shop_id} ")}
        changed += len(change_prices(shops[shop_id], slugs, percent, seen=prices, actor=actor))
    return changed

"""Bring what lists show, kept on the product's own row, up to date with the rows around it. Every other action of the room ends with this."""

from collections.abc import Sequence

from django.db import transaction

from galleria.catalog.actions.check_draft import Definitions
from galleria.catalog.actions.write_search import write_search
from galleria.catalog.models import Product, Variant
from galleria.catalog.rules.attributes import describe_attributes
from galleria.kernel.prose import render_markdown
from galleria.shops.models import Shop

# Stock is the trigger's of the variants, which also sees holds: writing it here could bring an older sum back. What shoppers count is theirs.
COUNTED = {"views", "votes", "comments", "rating_count", "rating_sum"}
LEFT_ALONE = {"id", "shop", "slug", "stock", "created_at", "search", "vector_due", "is_prominent"} | COUNTED
WRITTEN = {field.name: field.attname for field in Product._meta.concrete_fields if field.name not in LEFT_ALONE}  # and the names of their columns


@transaction.atomic
def write_front(product: Product, *, shop: Shop, definitions: Definitions) -> None:
    """Recompute the derived columns but stock from category, attributes and variants. A trigger raises the catalogue's version.

    The caller holds the product's row and has saved its variants; its own columns are saved with the derived ones.
    """
    fill_front(product, list(product.variants.all()), definitions=definitions, language=shop.language)
    update_fronts([product])
    write_search([product.pk], shop=shop)
    product.refresh_from_db(fields=["stock"])  # so that the caller's object says it too


def fill_front(product: Product, variants: Sequence[Variant], *, definitions: Definitions, language: str) -> None:
    """Set the derived columns of a product from its category and its offered variants, without saving them."""
    cheapest = min(variants, key=lambda variant: (variant.price_minor, variant.position))
    product.facts = describe_attributes(definitions.attributes_of(product.category), product.attributes, language=language)
    product.category_path = product.category.path
    product.description_html = render_markdown(product.description) if product.description else ""
    product.price_minor = cheapest.price_minor
    product.price_most_minor = max(variant.price_minor for variant in variants)
    product.compare_at_minor = cheapest.compare_at_minor
    product.lowest_30d_minor = cheapest.lowest_30d_minor if cheapest.compare_at_minor else None


def update_fronts(products: Sequence[Product]) -> None:
    """Save products that are there already and whose rows the caller holds, their own columns and the derived ones, in one statement."""
    if products:
        Product.objects.across_shops().bulk_create(products, update_conflicts=True, unique_fields=["id"], update_fields=list(WRITTEN))

"""Between the form and the product: what a product has in the form's terms, and what the form makes of a product."""

from typing import Any

from django.utils.text import slugify

from galleria.catalog.actions.arrange_pictures import list_gallery
from galleria.catalog.actions.check_draft import check_values, read_definitions
from galleria.catalog.listings.rules import check_form
from galleria.catalog.models import FormerSlug, Product, Variant
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Shop

LONGEST_SLUG = 80
FIRST_NUMBER = 2


def describe_fields(product: Product, variants: list[Variant]) -> dict[str, Any]:
    """A product in the form's terms. Of several variants neither price nor quantity is one number."""
    only = variants[0] if len(variants) == 1 else None
    return {
        "title": product.title,
        "category": product.category.slug,
        "maker": product.maker,
        "condition": product.condition or "",
        "summary": product.summary,
        "description": product.description,
        "attributes": product.attributes,
        "price_minor": only.price_minor if only else None,
        "quantity": only.on_hand if only else None,
    }


def describe_base(product: Product, variants: list[Variant]) -> dict[str, Any]:
    """What editing begins from: the fields, and the pictures with their words."""
    pictures = [list(one) for one in list_gallery(product)]
    return {"fields": describe_fields(product, variants), "pictures": pictures, "has_variants": len(variants) > 1}


def check_publishable(shop: Shop, fields: dict[str, Any], *, pictures: int, has_variants: bool, is_new: bool) -> dict[str, Any]:
    """The attributes as they are stored. Raises Invalid (422) with everything that is missing or wrong, by the form's own names."""
    errors = check_form(fields, pictures=pictures, has_variants=has_variants, is_new=is_new)
    stored: dict[str, Any] = {}
    definitions = read_definitions(shop)
    category = definitions.categories.get(fields["category"])
    if category is not None:
        given = {key: value for key, value in fields["attributes"].items() if value not in ("", [], None)}
        try:
            stored = check_values(definitions, category, attributes=given, condition=fields["condition"] or None)
        except Invalid as problem:
            errors += problem.errors
    elif fields["category"]:
        errors.append(FieldError(field="category", message=f"this shop has no category {fields['category']!r}", code="unknown_category"))
    if errors:
        raise Invalid(errors=errors)
    return stored


def find_free_slug(shop: Shop, title: str) -> str:
    """An address made of the title, with a number where the shop has or had it already."""
    base = slugify(title)[: LONGEST_SLUG - 8].strip("-_").replace("_", "-") or "listing"
    taken = {
        *Product.objects.for_shop(shop).filter(slug__startswith=base).values_list("slug", flat=True),
        *FormerSlug.objects.for_shop(shop).filter(slug__startswith=base).values_list("slug", flat=True),
    }
    slug, number = base, FIRST_NUMBER
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug

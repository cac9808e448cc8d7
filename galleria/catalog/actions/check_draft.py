"""What every write of a product checks against the shop's own definitions, whatever door it came through."""

from collections.abc import Mapping
from typing import Any

from galleria.catalog.rules.attributes import check_attributes
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Attribute, Category, Shop


def check_category(shop: Shop, slug: str) -> Category:
    """The category. Raises Invalid (422) when the shop has none of this name."""
    category = Category.objects.for_shop(shop).filter(slug=slug).first()
    if category is None:
        raise Invalid(errors=[FieldError(field="category", message=f"this shop has no category {slug!r}", code="unknown_category")])
    return category


def check_values(shop: Shop, category: Category, *, attributes: Mapping[str, Any], condition: str | None) -> dict[str, Any]:
    """The attributes as they are stored. Raises Invalid (422) with every mistake at once."""
    definitions = [row for row in Attribute.objects.for_shop(shop) if row.key in category.attribute_keys]
    stored, errors = check_attributes(definitions, attributes)
    scale = [entry["code"] for entry in shop.manifest["conditions"]]
    if condition is None and scale:
        errors.append(FieldError(field="condition", message=f"is required: one of {', '.join(scale)}", code="condition_missing"))
    elif condition is not None and condition not in scale:
        message = f"must be one of {', '.join(scale)}" if scale else "this shop has no condition scale"
        errors.append(FieldError(field="condition", message=message, code="condition_unknown"))
    if errors:
        raise Invalid(errors=errors)
    return stored

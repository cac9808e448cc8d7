"""What every write of a product checks against the shop's own definitions, whatever door it came through."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from galleria.catalog.rules.attributes import check_attributes
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Attribute, Category, Shop


@dataclass(frozen=True)
class Definitions:
    """A shop's categories by slug, its attributes and its condition scale, read once for any number of products."""

    categories: dict[str, Category]
    attributes: list[Attribute]
    scale: list[str]

    def attributes_of(self, category: Category) -> list[Attribute]:
        """What a product of this category says of itself, in the shop's order."""
        return [row for row in self.attributes if row.key in category.attribute_keys]


def read_definitions(shop: Shop) -> Definitions:
    """The shop's definitions as they are now."""
    return Definitions(
        categories={category.slug: category for category in Category.objects.for_shop(shop)},
        attributes=list(Attribute.objects.for_shop(shop)),
        scale=[entry["code"] for entry in shop.manifest["conditions"]],
    )


def check_category(definitions: Definitions, slug: str) -> Category:
    """The category. Raises Invalid (422) when the shop has none of this name."""
    category = definitions.categories.get(slug)
    if category is None:
        raise Invalid(errors=[FieldError(field="category", message=f"this shop has no category {slug!r}", code="unknown_category")])
    return category


def check_values(definitions: Definitions, category: Category, *, attributes: Mapping[str, Any], condition: str | None) -> dict[str, Any]:
    """The attributes as they are stored. Raises Invalid (422) with every mistake at once."""
    stored, errors = check_attributes(definitions.attributes_of(category), attributes)
    scale = definitions.scale
    if condition is None and scale:
        errors.append(FieldError(field="condition", message=f"is required: one of {', '.join(scale)}", code="condition_missing"))
    elif condition is not None and condition not in scale:
        message = f"must be one of {', '.join(scale)}" if scale else "this shop has no condition scale"
        errors.append(FieldError(field="condition", message=message, code="condition_unknown"))
    if errors:
        raise Invalid(errors=errors)
    return stored

"""Reads of shops, categories and attributes."""

from galleria.kernel.problems import NotFound
from galleria.shops.errors import ShopNotFound
from galleria.shops.models import Attribute, Category, Shop


def get_shop(slug: str) -> Shop:
    """A shop by its slug. Raises ShopNotFound (404)."""
    shop = Shop.objects.filter(slug=slug).first() if "\x00" not in slug else None
    if shop is None:
        raise ShopNotFound(slug=slug)
    return shop


def list_shops() -> list[Shop]:
    """All shops in the order of the entrance."""
    return list(Shop.objects.all())


def list_categories(shop: Shop) -> list[Category]:
    """A shop's categories, parents before their children."""
    return list(Category.objects.for_shop(shop))


def get_category(shop: Shop, slug: str) -> Category:
    """A category by its slug. Raises NotFound (404)."""
    category = Category.objects.for_shop(shop).filter(slug=slug).first() if "\x00" not in slug else None
    if category is None:
        raise NotFound(f"This shop has no category called {slug!r}.")
    return category


def read_definitions(shop: Shop) -> list[Attribute]:
    """A shop's attribute definitions as its manifest has them, without asking the database. They are not to be saved."""
    return [Attribute(shop_id=shop.pk, position=position, **entry) for position, entry in enumerate(shop.manifest["attributes"])]


def list_attributes(shop: Shop, *, category: str | None = None) -> list[Attribute]:
    """A shop's attribute definitions; with a category, those that its products have."""
    attributes = Attribute.objects.for_shop(shop)
    if category is not None:
        attributes = attributes.filter(key__in=get_category(shop, category).attribute_keys)
    return list(attributes)

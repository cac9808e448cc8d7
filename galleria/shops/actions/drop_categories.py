"""Remove the categories that a manifest no longer names: the last step of a sync, when the catalogue has moved their products."""

from django.db import transaction
from django.db.models import F

from galleria.shops.errors import CategoryInUse
from galleria.shops.manifest import Manifest
from galleria.shops.models import Category, Shop


@transaction.atomic
def drop_categories(shop: Shop, manifest: Manifest) -> list[str]:
    """Remove them, children before their parents. Returns what went, in words; nothing the second time.

    Raises CategoryInUse (409) when one still holds products, archived ones too; then all of them stay.
    """
    named = [entry.slug for entry in manifest.categories]
    dropped = sorted(Category.objects.for_shop(shop).exclude(slug__in=named), key=lambda category: -len(category.path))
    for category in dropped:
        _check_unused(category)
        category.delete()
    if dropped:
        Shop.objects.filter(pk=shop.pk).update(catalogue_version=F("catalogue_version") + 1)
    return [f"categories: {category.slug} is gone" for category in dropped]


def _check_unused(category: Category) -> None:
    """Products live on a floor above; every table that points at categories is asked."""
    for relation in Category._meta.related_objects:
        if relation.related_model is not Category and relation.related_model._base_manager.filter(**{relation.field.name: category}).exists():
            raise CategoryInUse(slug=category.slug)

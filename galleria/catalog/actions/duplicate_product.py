"""Begin a product from another one: everything but its name, its stock and what has become of it."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.access import access_product
from galleria.catalog.actions.arrange_pictures import arrange_pictures, list_gallery
from galleria.catalog.actions.create_product import create_product
from galleria.catalog.drafts import GalleryEntry, ProductDraft, VariantDraft
from galleria.catalog.models import FormerSlug, Product, Variant
from galleria.shops.models import Shop

LONGEST_SLUG, LONGEST_TITLE, LONGEST_SKU = 80, 120, 60
MOST_COPIES = 200


@transaction.atomic
def duplicate_product(shop: Shop, slug: str, *, actor: Actor) -> Product:
    """A draft with the same words, attributes, pictures and variants at the same prices. Nothing of it is in stock; SKUs and slug get a number.

    Raises 401/403/404 (who may), SlugTaken or SkuTaken (409) when somebody takes the name in the same instant, Invalid (422) when the
    shop's definitions have changed so that the values no longer fit.
    """
    product = access_product(actor, shop, slug, to="change")
    variants = list(product.variants.all())
    number = _find_number(shop, slug, [variant.sku for variant in variants])
    draft = ProductDraft(
        slug=_with_number(slug, number, LONGEST_SLUG),
        title=f"{product.title[: LONGEST_TITLE - 7]} (copy)",
        summary=product.summary,
        description=product.description,
        maker=product.maker,
        category=product.category.slug,
        condition=product.condition,
        tags=product.tags,
        attributes=product.attributes,
        variants=[
            VariantDraft(
                sku=_with_number(variant.sku, number, LONGEST_SKU),
                options=variant.options,
                price_minor=variant.price_minor,
                compare_at_minor=variant.compare_at_minor,
                on_hand=0,
            )
            for variant in variants
        ],
    )
    copy = create_product(shop, draft, actor=actor)
    gallery = [GalleryEntry(key=key, alt=alt) for key, alt in list_gallery(product)]
    return arrange_pictures(shop, copy.slug, gallery, actor=actor) if gallery else copy


def _find_number(shop: Shop, slug: str, skus: list[str]) -> int:
    """The first that makes the slug and every SKU free."""
    slugs = {_with_number(slug, number, LONGEST_SLUG): number for number in range(2, MOST_COPIES)}
    names = {_with_number(sku, number, LONGEST_SKU): number for number in range(2, MOST_COPIES) for sku in skus}
    taken = {slugs[one] for one in Product.objects.for_shop(shop).filter(slug__in=slugs).values_list("slug", flat=True)}
    taken |= {slugs[one] for one in FormerSlug.objects.for_shop(shop).filter(slug__in=slugs).values_list("slug", flat=True)}
    taken |= {names[one] for one in Variant.with_retired.for_shop(shop).filter(sku__in=names).values_list("sku", flat=True)}
    return next((number for number in range(2, MOST_COPIES) if number not in taken), MOST_COPIES)


def _with_number(name: str, number: int, longest: int) -> str:
    return f"{name[: longest - 4].rstrip('-')}-{number}"

"""Give a product another name in its address. The former one leads to it from then on."""

from django.db import IntegrityError, transaction

from galleria.catalog.errors import SlugTaken
from galleria.catalog.models import FormerSlug, Product


@transaction.atomic
def rename_product(product: Product, slug: str) -> None:
    """Change the slug of a locked product and keep the one it had; the caller brings its front up to date. The same slug again is a no-op.

    Going back to a former name of its own frees that name's redirect. Raises SlugTaken (409) for a name that another product has or had.
    """
    if slug == product.slug:
        return
    former, product.slug = product.slug, slug
    try:
        with transaction.atomic():
            product.save(update_fields=["slug", "updated_at"])
    except IntegrityError as error:
        product.slug = former
        raise SlugTaken(slug=slug) from error
    FormerSlug.objects.for_shop(product.shop_id).filter(slug=slug, product=product).delete()
    check_not_former(product)
    FormerSlug.objects.across_shops().create(shop_id=product.shop_id, slug=former, product=product)


def check_not_former(product: Product) -> None:
    """Raises SlugTaken (409) when the name leads to another product already.

    Asked after the row with the name is written: the unique index has then made everybody else who wanted the name wait.
    """
    if FormerSlug.objects.for_shop(product.shop_id).filter(slug=product.slug).exists():
        raise SlugTaken(slug=product.slug)

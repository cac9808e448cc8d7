"""Say which pictures a product shows, and in which order. Uploading them is the media room's."""

from collections.abc import Sequence

from django.db import connection, transaction

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.catalog.access import access_product
from galleria.catalog.actions.check_draft import read_definitions
from galleria.catalog.actions.write_front import write_front
from galleria.catalog.drafts import GalleryEntry
from galleria.catalog.errors import GalleryMoved
from galleria.catalog.events import ProductChanged
from galleria.catalog.models import Product, ProductPicture
from galleria.kernel.outbox import record
from galleria.kernel.problems import FieldError, Invalid
from galleria.media.models import Picture
from galleria.shops.models import Shop


@transaction.atomic
def arrange_pictures(shop: Shop, slug: str, entries: Sequence[GalleryEntry], *, actor: Actor, seen: Sequence[GalleryEntry] | None = None) -> Product:
    """The gallery becomes exactly these pictures, in this order. Pictures are named by key and belong to the shop.

    `seen` is the gallery that the person has changed, where a page shows one: when it is another by now, nothing is written.
    Raises 401/403/404 (who may), Invalid (422) for a picture that the shop does not have or that is named twice, GalleryMoved (409).
    """
    product = access_product(actor, shop, slug, to="change", lock=True)
    if seen is not None and [(one.key, one.alt) for one in seen] != list_gallery(product):
        raise GalleryMoved
    pictures = {picture.key: picture for picture in Picture.objects.for_shop(shop).filter(key__in=[entry.key for entry in entries])}
    errors = [
        FieldError(field=f"pictures.{index}.key", message="this shop has no such picture", code="unknown_picture")
        for index, entry in enumerate(entries)
        if entry.key not in pictures
    ]
    if len({entry.key for entry in entries}) != len(entries):
        errors.append(FieldError(field="pictures", message="names a picture twice", code="picture_twice"))
    if errors:
        raise Invalid(errors=errors)
    before = _describe_gallery(product)
    hang_pictures(product, [(pictures[entry.key], entry.alt or product.title) for entry in entries])
    write_front(product, shop=shop, definitions=read_definitions(shop))
    record(ProductChanged(product_id=product.pk))
    log_change(actor, shop, what="arrange pictures", row=f"product {slug}", before=before, after=_describe_gallery(product))
    return product


def list_gallery(product: Product) -> list[tuple[str, str]]:
    """Key and alternative text of each picture, in order."""
    return list(product.gallery.order_by("position").values_list("picture__key", "alt"))


def _describe_gallery(product: Product) -> dict[str, object]:
    return {"pictures": [{"key": key, "alt": alt} for key, alt in list_gallery(product)]}


def hang_pictures(product: Product, gallery: Sequence[tuple[Picture, str]]) -> bool:
    """Replace the gallery of a locked product by (picture, alternative text). Returns whether that changed anything."""
    before = list(product.gallery.values_list("picture_id", "alt"))
    if before == [(picture.pk, alt) for picture, alt in gallery]:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS gallery_position_once DEFERRED")
    product.gallery.all().delete()
    ProductPicture.objects.across_shops().bulk_create(
        ProductPicture(shop_id=product.shop_id, product=product, picture=picture, position=position, alt=alt[:200])
        for position, (picture, alt) in enumerate(gallery)
    )
    return True

"""The HTTP door of the catalogue for staff and sellers: create, change, archive, arrange pictures.

On the same router as the shoppers' door: one address, one set of methods.
"""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path

from galleria.accounts.access import actor_of
from galleria.catalog.access import access_product, check_may_offer
from galleria.catalog.actions.archive_product import archive_product as archive
from galleria.catalog.actions.arrange_pictures import arrange_pictures as arrange
from galleria.catalog.actions.create_product import create_product as create
from galleria.catalog.actions.update_product import update_product as update
from galleria.catalog.api import router
from galleria.catalog.drafts import Gallery, ProductDraft, ProductPatch
from galleria.catalog.errors import ProductNotFound, SkuTaken, SlugTaken, StockBelowReserved, TransitionRefused
from galleria.catalog.models import Product
from galleria.catalog.schemas import ProductOut
from galleria.kernel.idempotency import KeyReused, RequestInProgress, answer_once
from galleria.kernel.problems import Forbidden, Invalid, Unauthenticated, openapi_responses
from galleria.shops.errors import ShopNotFound
from galleria.shops.queries import get_shop

Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
__all__ = ["router"]
WHO = (Unauthenticated, Forbidden, ShopNotFound)


def product_out(product: Product) -> dict[str, Any]:
    """A product as its keepers see it."""
    names = ("slug", "title", "summary", "description", "maker", "condition", "status", "tags", "attributes", "featured_rank", "published_at")
    kept = ("sku", "options", "price_minor", "compare_at_minor", "on_hand", "reserved", "barcode")
    return {
        **{name: getattr(product, name) for name in names},
        "category": product.category.slug,
        "variants": [{name: getattr(variant, name) for name in kept} for variant in product.variants.all()],
        "pictures": [entry.picture.key for entry in product.gallery.select_related("picture")],
    }


@router.post(
    "/shops/{shop}/products",
    response={201: ProductOut},
    openapi_extra=openapi_responses(*WHO, SlugTaken, SkuTaken, RequestInProgress, KeyReused, Invalid),
    operation_id="create_product",
    tags=["keeping"],
)
def create_product(request: HttpRequest, shop: Slug, draft: ProductDraft) -> HttpResponse:
    """Put a new product into the shop. People who only sell become its seller. Takes an `Idempotency-Key`."""
    actor = actor_of(request)
    place = get_shop(shop)
    check_may_offer(actor, place)  # first, for a kept answer is no right

    def run() -> tuple[int, bytes]:
        product = create(place, draft, actor=actor)
        return 201, ProductOut.model_validate(product_out(product)).model_dump_json().encode()

    return answer_once(request, scope=f"person {actor.user.pk if actor.user else 0} create_product", run=run)


@router.get(
    "/shops/{shop}/products/{slug}/draft",
    response=ProductOut,
    openapi_extra=openapi_responses(*WHO, ProductNotFound),
    operation_id="get_kept_product",
    tags=["keeping"],
)
def read_kept_product(request: HttpRequest, shop: Slug, slug: Slug) -> dict[str, Any]:
    """A product as its keepers see it, drafts and archived ones included."""
    return product_out(access_product(actor_of(request), get_shop(shop), slug, to="change"))


@router.patch(
    "/shops/{shop}/products/{slug}",
    response=ProductOut,
    openapi_extra=openapi_responses(*WHO, ProductNotFound, TransitionRefused, SlugTaken, SkuTaken, StockBelowReserved, Invalid),
    operation_id="update_product",
    tags=["keeping"],
)
def update_product(request: HttpRequest, shop: Slug, slug: Slug, patch: ProductPatch) -> dict[str, Any]:
    """Change the fields that are sent, and no other."""
    return product_out(update(get_shop(shop), slug, patch, actor=actor_of(request)))


@router.post(
    "/shops/{shop}/products/{slug}/archive",
    response=ProductOut,
    openapi_extra=openapi_responses(*WHO, ProductNotFound, TransitionRefused),
    operation_id="archive_product",
    tags=["keeping"],
)
def archive_product(request: HttpRequest, shop: Slug, slug: Slug) -> dict[str, Any]:
    """Take it out of the shop for good. Its page then answers 410. Archiving twice changes nothing."""
    return product_out(archive(get_shop(shop), slug, actor=actor_of(request)))


@router.put(
    "/shops/{shop}/products/{slug}/pictures",
    response=ProductOut,
    openapi_extra=openapi_responses(*WHO, ProductNotFound, Invalid),
    operation_id="arrange_pictures",
    tags=["keeping"],
)
def arrange_pictures(request: HttpRequest, shop: Slug, slug: Slug, gallery: Gallery) -> dict[str, Any]:
    """The gallery becomes exactly these pictures, in this order."""
    return product_out(arrange(get_shop(shop), slug, gallery.pictures, actor=actor_of(request)))

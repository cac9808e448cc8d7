"""The HTTP door of wish lists: a person's own, and those that somebody shares by a link."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router, Status

from galleria.accounts.access import actor_of
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.wishes import reads
from galleria.catalog.wishes.access import CAPABILITY, access_shop_of_wishes, access_shown_product
from galleria.catalog.wishes.actions.change_wish_list import change_wish_list as change
from galleria.catalog.wishes.actions.create_wish_list import create_wish_list as create
from galleria.catalog.wishes.actions.put_wish import put_wish as put
from galleria.catalog.wishes.actions.remove_wish import remove_wish as remove
from galleria.catalog.wishes.actions.remove_wish_list import remove_wish_list as remove_list
from galleria.catalog.wishes.errors import SharedListNotFound, TooManyWishes, TooManyWishLists, WishListNotFound
from galleria.catalog.wishes.schemas import ProductWishes, SharedListOut, ShopWishes, WishDraft, WishListDraft, WishListOut, WishListPatch, WishLists
from galleria.kernel.idempotency import KeyReused, RequestInProgress, answer_once
from galleria.kernel.problems import Invalid, Unauthenticated, openapi_responses
from galleria.kernel.sqljson import json_answer
from galleria.profiles.access import access_self
from galleria.shops.capabilities import NotOffered
from galleria.shops.errors import ShopNotFound

router = Router(tags=["wish lists"], by_alias=True)
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Ref = Annotated[str, Path(max_length=32, examples=["wsh_0123456789abcdef"], description="`default` stands for the person's default list.")]
WHERE = (Unauthenticated, ShopNotFound, NotOffered)


@router.get("/shops/{shop}/wish-lists", response=WishLists, openapi_extra=openapi_responses(*WHERE), operation_id="list_wish_lists")
def list_wish_lists(request: HttpRequest, shop: Slug) -> HttpResponse:
    """The person's wish lists in the shop, the default one first."""
    user = access_self(actor_of(request))
    return json_answer(reads.list_wish_lists(access_shop_of_wishes(shop), user))


@router.post(
    "/shops/{shop}/wish-lists",
    response={201: WishListOut},
    openapi_extra=openapi_responses(*WHERE, TooManyWishLists, RequestInProgress, KeyReused, Invalid),
    operation_id="create_wish_list",
)
def create_wish_list(request: HttpRequest, shop: Slug, draft: WishListDraft) -> HttpResponse:
    """Begin a list; the first one in a shop is the default. Takes an `Idempotency-Key`."""
    actor = actor_of(request)
    user = access_self(actor)
    place = access_shop_of_wishes(shop)

    def run() -> tuple[int, bytes]:
        wish_list = create(place, name=draft.name, notes=draft.notes, actor=actor)
        return 201, reads.get_wish_list(place, user, wish_list.ref)

    return answer_once(request, scope=f"person {user.pk} create_wish_list", run=run)


@router.get(
    "/shops/{shop}/wish-lists/{ref}",
    response=WishListOut,
    openapi_extra=openapi_responses(*WHERE, WishListNotFound),
    operation_id="get_wish_list",
)
def read_wish_list(request: HttpRequest, shop: Slug, ref: Ref) -> HttpResponse:
    """One list with its pieces: what each costs now and cost then, and whether it can be bought."""
    user = access_self(actor_of(request))
    return json_answer(reads.get_wish_list(access_shop_of_wishes(shop), user, ref))


@router.patch(
    "/shops/{shop}/wish-lists/{ref}",
    response=WishListOut,
    openapi_extra=openapi_responses(*WHERE, WishListNotFound, Invalid),
    operation_id="update_wish_list",
)
def update_wish_list(request: HttpRequest, shop: Slug, ref: Ref, patch: WishListPatch) -> HttpResponse:
    """Change the fields that are sent, and no other."""
    actor = actor_of(request)
    user = access_self(actor)
    place = access_shop_of_wishes(shop)
    wish_list = change(place, ref, patch, actor=actor)
    return json_answer(reads.get_wish_list(place, user, wish_list.ref))


@router.delete(
    "/shops/{shop}/wish-lists/{ref}",
    response={204: None},
    openapi_extra=openapi_responses(*WHERE, WishListNotFound),
    operation_id="delete_wish_list",
)
def delete_wish_list(request: HttpRequest, shop: Slug, ref: Ref) -> Status[None]:
    """Remove a list with its pieces."""
    actor = actor_of(request)
    access_self(actor)
    remove_list(access_shop_of_wishes(shop), ref, actor=actor)
    return Status(204, None)


@router.put(
    "/shops/{shop}/wish-lists/{ref}/items/{slug}",
    response={204: None},
    openapi_extra=openapi_responses(*WHERE, WishListNotFound, ProductNotFound, TooManyWishes, TooManyWishLists, Invalid),
    operation_id="put_wish",
)
def put_wish(request: HttpRequest, shop: Slug, ref: Ref, slug: Slug, wish: WishDraft) -> Status[None]:
    """Put a piece on a list, or change its note. `default` begins the default list when there is none."""
    actor = actor_of(request)
    access_self(actor)
    put(access_shop_of_wishes(shop), ref, slug, note=wish.note, actor=actor)
    return Status(204, None)


@router.delete(
    "/shops/{shop}/wish-lists/{ref}/items/{slug}",
    response={204: None},
    openapi_extra=openapi_responses(*WHERE, WishListNotFound),
    operation_id="delete_wish",
)
def delete_wish(request: HttpRequest, shop: Slug, ref: Ref, slug: Slug) -> Status[None]:
    """Take a piece off a list. Taking it off twice changes nothing."""
    actor = actor_of(request)
    access_self(actor)
    remove(access_shop_of_wishes(shop), ref, slug, actor=actor)
    return Status(204, None)


@router.get("/shops/{shop}/wishes", response=ShopWishes, openapi_extra=openapi_responses(*WHERE), operation_id="get_shop_wishes")
def read_shop_wishes(request: HttpRequest, shop: Slug) -> HttpResponse:
    """Which of the shop's pieces the person has on which lists, and what they wait for: one answer for every heart of a page."""
    user = access_self(actor_of(request))
    return json_answer(reads.read_shop_wishes(access_shop_of_wishes(shop), user))


@router.get(
    "/shops/{shop}/products/{slug}/wishes",
    response=ProductWishes,
    openapi_extra=openapi_responses(*WHERE, ProductNotFound),
    operation_id="get_product_wishes",
)
def read_product_wishes(request: HttpRequest, shop: Slug, slug: Slug) -> HttpResponse:
    """On which of their lists the person has this piece, and what they wait to be told of it."""
    user = access_self(actor_of(request))
    product = access_shown_product(access_shop_of_wishes(shop), slug)
    return json_answer(reads.read_product_wishes(product.pk, user))


@router.get(
    "/shared-wish-lists/{token}",
    response=SharedListOut,
    openapi_extra=openapi_responses(SharedListNotFound),
    operation_id="get_shared_wish_list",
)
def read_shared_wish_list(request: HttpRequest, token: Annotated[str, Path(max_length=40)]) -> HttpResponse:
    """A list that somebody shares, for whoever has its link."""
    answer = json_answer(reads.get_shared_list(token, capability=CAPABILITY))
    answer["Cache-Control"] = "private, no-store"  # revoked means revoked
    answer["X-Robots-Tag"] = "noindex"
    return answer

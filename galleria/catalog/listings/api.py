"""The HTTP door of drafts and listings: what sellers fill in, and what they have on offer."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Status

from galleria.accounts.access import actor_of
from galleria.accounts.rules import Right
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.listings import reads
from galleria.catalog.listings.access import access_draft, access_seller
from galleria.catalog.listings.actions.add_pictures import add_pictures as add
from galleria.catalog.listings.actions.begin_draft import begin_draft as begin
from galleria.catalog.listings.actions.change_listings import change_listings as change
from galleria.catalog.listings.actions.discard_draft import discard_draft as discard
from galleria.catalog.listings.actions.edit_picture import edit_picture as edit
from galleria.catalog.listings.actions.publish_draft import publish_draft as publish
from galleria.catalog.listings.actions.remove_picture import remove_picture as remove
from galleria.catalog.listings.actions.save_draft import save_draft as save
from galleria.catalog.listings.errors import (
    DraftMovedDocument,
    ListingDraftNotFound,
    ListingPictureNotFound,
    ListingSold,
    TooManyDrafts,
    TooManyListingPictures,
)
from galleria.catalog.listings.preview import preview_draft
from galleria.catalog.listings.price_help import find_sold_like
from galleria.catalog.listings.schemas import (
    ChangeResults,
    DraftList,
    DraftOut,
    DraftPicture,
    DraftPictures,
    DraftSave,
    ListingChange,
    ListingPage,
    NewDraft,
    PictureEdit,
    PriceHelp,
    PublishDraft,
    Published,
    State,
)
from galleria.catalog.schemas import ProductPage
from galleria.kernel.cursors import CursorInvalid
from galleria.kernel.idempotency import KeyReused, RequestInProgress, answer_once
from galleria.kernel.problems import Forbidden, Invalid, Unauthenticated, openapi_responses
from galleria.kernel.sqljson import json_answer
from galleria.media.errors import UPLOAD_PROBLEMS, PictureNotFound
from galleria.media.schemas import UPLOAD_BODY
from galleria.media.uploads import read_files
from galleria.shops.errors import ShopNotFound
from galleria.shops.queries import get_shop

router = Router(tags=["listings"], by_alias=True)
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Ref = Annotated[str, Path(max_length=32, examples=["lst_0123456789abcdef"])]
PictureRef = Annotated[str, Path(max_length=32, examples=["lpc_0123456789abcdef"])]
WHO = (Unauthenticated, Forbidden, ShopNotFound)
WHOSE = (*WHO, ListingDraftNotFound)


@router.get(
    "/shops/{shop}/listings", response=ListingPage, openapi_extra=openapi_responses(*WHO, CursorInvalid, Invalid), operation_id="list_listings"
)
def list_listings(
    request: HttpRequest,
    shop: Slug,
    state: State | None = None,
    cursor: Annotated[str | None, Query(max_length=512)] = None,
    limit: Annotated[int, Query(ge=1, le=reads.LONGEST_PAGE)] = 24,
) -> HttpResponse:
    """The person's own listings, the newest first, and how many stand where. Of who keeps the catalogue: the house's own pieces as well."""
    actor, place = actor_of(request), get_shop(shop)
    user = access_seller(actor, place)
    keeps = actor.has_right(place, Right.MANAGE_CATALOGUE)
    page = reads.read_listings(place, user, keeps=keeps, state=state, cursor=cursor, limit=limit)
    return json_answer(ListingPage.model_validate(page).model_dump_json().encode())


@router.post(
    "/shops/{shop}/listings/changes",
    response=ChangeResults,
    openapi_extra=openapi_responses(*WHO, RequestInProgress, KeyReused, Invalid),
    operation_id="change_listings",
)
def change_listings(request: HttpRequest, shop: Slug, wanted: ListingChange) -> HttpResponse:
    """Pause, resume or end listings, or change their price; a result for each. Takes an `Idempotency-Key`."""
    actor, place = actor_of(request), get_shop(shop)
    user = access_seller(actor, place)

    def run() -> tuple[int, bytes]:
        return 200, ChangeResults(items=change(place, wanted, actor=actor)).model_dump_json().encode()

    return answer_once(request, scope=f"person {user.pk} change_listings", run=run)


@router.get("/shops/{shop}/listing-drafts", response=DraftList, openapi_extra=openapi_responses(*WHO), operation_id="list_listing_drafts")
def list_drafts(request: HttpRequest, shop: Slug) -> DraftList:
    """The person's open drafts."""
    place = get_shop(shop)
    return reads.list_drafts(place, access_seller(actor_of(request), place))


@router.post(
    "/shops/{shop}/listing-drafts",
    response={201: DraftOut},
    openapi_extra=openapi_responses(*WHO, ProductNotFound, TooManyDrafts, ListingSold, RequestInProgress, KeyReused, Invalid),
    operation_id="begin_listing_draft",
)
def begin_draft(request: HttpRequest, shop: Slug, wanted: NewDraft) -> HttpResponse:
    """Begin a draft: empty, to edit a product, or like a product. Takes an `Idempotency-Key`."""
    actor, place = actor_of(request), get_shop(shop)
    user = access_seller(actor, place)

    def run() -> tuple[int, bytes]:
        return 201, reads.draft_out(begin(place, wanted, actor=actor)).model_dump_json().encode()

    return answer_once(request, scope=f"person {user.pk} begin_listing_draft", run=run)


@router.get("/shops/{shop}/listing-drafts/{ref}", response=DraftOut, openapi_extra=openapi_responses(*WHOSE), operation_id="get_listing_draft")
def read_draft(request: HttpRequest, shop: Slug, ref: Ref) -> DraftOut:
    """A draft with its pictures."""
    return reads.draft_out(access_draft(actor_of(request), get_shop(shop), ref))


@router.put(
    "/shops/{shop}/listing-drafts/{ref}",
    response={200: DraftOut, 409: DraftMovedDocument},
    openapi_extra=openapi_responses(*WHOSE, Invalid),
    operation_id="save_listing_draft",
)
def save_draft(request: HttpRequest, shop: Slug, ref: Ref, filled: DraftSave) -> DraftOut:
    """Keep the whole form. 409 (`listing_draft_moved`) with the newer state when another device was quicker; what changes nothing is welcome."""
    return reads.draft_out(save(get_shop(shop), ref, filled, actor=actor_of(request)))


@router.delete(
    "/shops/{shop}/listing-drafts/{ref}", response={204: None}, openapi_extra=openapi_responses(*WHOSE), operation_id="discard_listing_draft"
)
def discard_draft(request: HttpRequest, shop: Slug, ref: Ref) -> Status[None]:
    """Let go of a draft. The product that it edits stays as it is."""
    discard(get_shop(shop), ref, actor=actor_of(request))
    return Status(204, None)


@router.post(
    "/shops/{shop}/listing-drafts/{ref}/pictures",
    response={201: DraftPictures},
    openapi_extra={**UPLOAD_BODY, **openapi_responses(*WHOSE, TooManyListingPictures, *UPLOAD_PROBLEMS)},
    operation_id="add_listing_pictures",
)
def add_pictures(request: HttpRequest, shop: Slug, ref: Ref) -> Status[DraftPictures]:
    """Add 1 to 10 pictures behind those that are there, all or none, with what may be better about each. They raise no version."""
    actor, place = actor_of(request), get_shop(shop)
    access_draft(actor, place, ref)  # before anything of the body is read
    rows = add(place, ref, read_files(request), actor=actor)
    return Status(201, DraftPictures(items=[reads.draft_picture_out(row) for row in rows]))


@router.put(
    "/shops/{shop}/listing-drafts/{ref}/pictures/{picture}",
    response=DraftPicture,
    openapi_extra=openapi_responses(*WHOSE, ListingPictureNotFound, PictureNotFound, Invalid),
    operation_id="edit_listing_picture",
)
def edit_picture(request: HttpRequest, shop: Slug, ref: Ref, picture: PictureRef, wanted: PictureEdit) -> DraftPicture:
    """Turn the original and show a part of it. Neither gives the original back."""
    return reads.draft_picture_out(edit(get_shop(shop), ref, picture, wanted, actor=actor_of(request)))


@router.delete(
    "/shops/{shop}/listing-drafts/{ref}/pictures/{picture}",
    response={204: None},
    openapi_extra=openapi_responses(*WHOSE),
    operation_id="remove_listing_picture",
)
def remove_picture(request: HttpRequest, shop: Slug, ref: Ref, picture: PictureRef) -> Status[None]:
    """Take a picture out of the draft. Twice is once."""
    remove(get_shop(shop), ref, picture, actor=actor_of(request))
    return Status(204, None)


@router.get(
    "/shops/{shop}/listing-drafts/{ref}/price-help", response=PriceHelp, openapi_extra=openapi_responses(*WHOSE), operation_id="get_price_help"
)
def read_price_help(request: HttpRequest, shop: Slug, ref: Ref) -> PriceHelp:
    """What pieces like the draft were sold for in the shop; without figures when there are too few."""
    place = get_shop(shop)
    return find_sold_like(place, access_draft(actor_of(request), place, ref))


@router.get(
    "/shops/{shop}/listing-drafts/{ref}/preview", response=ProductPage, openapi_extra=openapi_responses(*WHOSE), operation_id="preview_listing_draft"
)
def read_preview(request: HttpRequest, shop: Slug, ref: Ref) -> HttpResponse:
    """The draft as a product's page. What does not fit yet is left out."""
    actor, place = actor_of(request), get_shop(shop)
    draft = access_draft(actor, place, ref)
    seller = None if actor.has_right(place, Right.MANAGE_CATALOGUE) else actor.user
    return json_answer(preview_draft(place, draft, seller=seller))


@router.post(
    "/shops/{shop}/listing-drafts/{ref}/publish",
    response={200: Published, 409: DraftMovedDocument},
    openapi_extra=openapi_responses(*WHOSE, Invalid),
    operation_id="publish_listing_draft",
)
def publish_draft(request: HttpRequest, shop: Slug, ref: Ref, wanted: PublishDraft) -> Published:
    """Put it on the shelves. 422 names every wrong field by the form's own name; 409 as in saving. Twice is once."""
    product = publish(get_shop(shop), ref, version=wanted.version, actor=actor_of(request))
    return Published.model_validate({"slug": product.slug, "status": product.status})

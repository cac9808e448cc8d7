"""The HTTP door of notices: back in stock, and a lower price. Guests confirm and stop theirs by the links of the letters (views.py)."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router, Status

from galleria.accounts.access import actor_of
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.wishes import reads
from galleria.catalog.wishes.access import access_shop_of_wishes
from galleria.catalog.wishes.actions.ask_notice import Guest, ask_notice, ask_notice_as_guest
from galleria.catalog.wishes.actions.stop_notice import withdraw_notice
from galleria.catalog.wishes.errors import AlreadyInStock, NeverAgain, TooManyNotices
from galleria.catalog.wishes.models import Notice
from galleria.catalog.wishes.schemas import NoticeKind, NoticeOut, NoticeWish, WaitedForList
from galleria.kernel.clients import client_address
from galleria.kernel.problems import FieldError, Invalid, Throttled, Unauthenticated, openapi_responses
from galleria.kernel.sqljson import json_answer
from galleria.profiles.access import access_self
from galleria.shops.capabilities import NotOffered
from galleria.shops.errors import ShopNotFound

router = Router(tags=["notices"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
WHERE = (ShopNotFound, NotOffered)


@router.get("/shops/{shop}/notices", response=WaitedForList, openapi_extra=openapi_responses(Unauthenticated, *WHERE), operation_id="list_notices")
def list_notices(request: HttpRequest, shop: Slug) -> HttpResponse:
    """What the person waits to be told of in the shop, and what they were told in the last month."""
    user = access_self(actor_of(request))
    return json_answer(reads.list_notices(access_shop_of_wishes(shop), user))


@router.put(
    "/shops/{shop}/products/{slug}/notices/{kind}",
    response={200: NoticeOut, 202: NoticeOut},
    openapi_extra=openapi_responses(*WHERE, ProductNotFound, AlreadyInStock, NeverAgain, TooManyNotices, Throttled, Invalid),
    operation_id="put_notice",
)
def put_notice(request: HttpRequest, shop: Slug, slug: Slug, kind: NoticeKind, wish: NoticeWish) -> Status[dict[str, str]]:
    """Ask to be told. People are told at their own address; guests send theirs, and follow the link in the letter that then comes (202)."""
    actor = actor_of(request)
    place = access_shop_of_wishes(shop)
    if actor.user is not None:
        notice = ask_notice(place, slug, Notice.Kind(kind), actor=actor)
        return Status(200, {"kind": kind, "status": notice.status})
    if wish.email is None:
        raise Invalid(errors=[FieldError(field="email", message="is needed from whoever is not signed in", code="missing")])
    ask_notice_as_guest(place, slug, Notice.Kind(kind), guest=Guest(email=wish.email, client=client_address(request)))
    return Status(202, {"kind": kind, "status": "unconfirmed"})


@router.delete(
    "/shops/{shop}/products/{slug}/notices/{kind}",
    response={204: None},
    openapi_extra=openapi_responses(Unauthenticated, *WHERE),
    operation_id="delete_notice",
)
def delete_notice(request: HttpRequest, shop: Slug, slug: Slug, kind: NoticeKind) -> Status[None]:
    """Wait no longer. Guests follow the link of a letter instead. Twice changes nothing."""
    actor = actor_of(request)
    access_self(actor)
    withdraw_notice(access_shop_of_wishes(shop), slug, Notice.Kind(kind), actor=actor)
    return Status(204, None)

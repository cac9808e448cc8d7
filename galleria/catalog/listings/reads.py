"""Drafts and listings as they go over the wire. Own listings are one statement; a draft is a row with its pictures."""

import json
from typing import Any

from django.db.models import Prefetch

from galleria.accounts.models import User
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.catalog.listings.rules import STATES, State, status_of
from galleria.catalog.listings.schemas import Crop, DraftList, DraftOut, DraftPicture, DraftSummary, ListingFields
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.kernel.sqljson import fetch_json, json_object
from galleria.media.queries import picture_json_sql
from galleria.media.schemas import picture_out
from galleria.shops.models import Shop

ORDER = "own listings"
STATE = "CASE p.status " + " ".join(f"WHEN '{status}' THEN '{state}'" for status, state in STATES.items()) + " END"
PICTURE = f"""(SELECT {picture_json_sql("m", "g.alt")} FROM catalog_productpicture g JOIN media_picture m ON m.id = g.picture_id
    WHERE g.product_id = p.id AND g.position = 0)"""
LISTING = {
    "slug": "p.slug",
    "title": "p.title",
    "category": "p.category_path[array_upper(p.category_path, 1)]",
    "state": STATE,
    "price_minor": "p.price_minor",
    "has_variants": "(SELECT count(*) > 1 FROM catalog_variant v WHERE v.product_id = p.id AND v.retired_at IS NULL)",
    "stock": "p.stock",
    "picture": PICTURE,
    "views": "p.views",
    "draft": "(SELECT d.ref FROM listings_listingdraft d WHERE d.product_id = p.id AND d.user_id = %(user)s AND d.is_open)",
    "published_at": "p.published_at",
    "updated_at": "p.updated_at",
}
# Of who keeps the catalogue it is the house's own pieces that they have listed: those have no seller.
MINE = "p.shop_id = %(shop)s AND (p.seller_id = %(user)s OR (%(keeps)s AND p.seller_id IS NULL))"
COUNTS: dict[str, str] = {
    **{state: f"(SELECT count(*) FROM catalog_product p WHERE {MINE} AND p.status = '{status}')" for status, state in STATES.items()},
    "drafts": "(SELECT count(*) FROM listings_listingdraft d WHERE d.shop_id = %(shop)s AND d.user_id = %(user)s AND d.is_open)",
}
PAGE = f"""
WITH page AS (
    SELECT p.id, {json_object(LISTING)} AS listing FROM catalog_product p
    WHERE {MINE} AND (%(status)s::text IS NULL OR p.status = %(status)s) AND p.id < %(before)s ORDER BY p.id DESC LIMIT %(limit)s
)
SELECT json_build_object(
    'items', (SELECT coalesce(json_agg(listing ORDER BY id DESC), '[]'::json) FROM page),
    'counts', {json_object(COUNTS)}, 'currency', %(currency)s::text,
    'last', (SELECT min(id) FROM page HAVING count(*) = %(limit)s))::text
"""
BEFORE_ALL = 2**63 - 1
LONGEST_PAGE = 100


def read_listings(shop: Shop, user: User, *, keeps: bool, state: State | None, cursor: str | None, limit: int) -> dict[str, Any]:
    """A page of the person's listings with how many stand where. `keeps`: they keep the catalogue. Raises CursorInvalid (400)."""
    before = decode_cursor(cursor, order=ORDER, kinds=()).id if cursor else BEFORE_ALL
    status = status_of(state) if state else None
    values = {"shop": shop.pk, "user": user.pk, "keeps": keeps, "status": status, "before": before, "limit": limit, "currency": shop.currency}
    page: dict[str, Any] = json.loads(fetch_json(PAGE, values) or b"{}")
    last = page.pop("last")
    return {**page, "next": Cursor(order=ORDER, keys=(), id=last).encode() if last else None}


def draft_out(draft: ListingDraft) -> DraftOut:
    """A draft with its pictures. The draft's `product` and `shop` are best selected with it."""
    pictures = ListingPicture.objects.for_shop(draft.shop_id).filter(draft=draft).select_related("picture", "original")
    return DraftOut(
        ref=draft.ref,
        version=draft.version,
        is_open=draft.is_open,
        product=draft.product.slug if draft.product else None,
        status=draft.product.status if draft.product else None,
        has_variants=bool(draft.base.get("has_variants")),
        fields=ListingFields.model_validate(draft.fields),
        pictures=[draft_picture_out(one) for one in pictures],
        currency=draft.shop.currency,
        updated_at=draft.updated_at,
    )


def draft_picture_out(row: ListingPicture) -> DraftPicture:
    """One picture of a draft."""
    return DraftPicture(
        ref=row.ref,
        picture=picture_out(row.picture, alt=row.alt),
        original=picture_out(row.original),
        turn=row.turn,
        crop=Crop.model_validate(row.crop) if row.crop else None,
        hints=row.hints,
        alt=row.alt,
    )


def list_drafts(shop: Shop, user: User) -> DraftList:
    """The person's open drafts in the shop, the one that was touched last first. There are at most MOST_DRAFTS."""
    covers = Prefetch("pictures", ListingPicture.objects.for_shop(shop).select_related("picture"))
    drafts = ListingDraft.objects.for_shop(shop).filter(user=user, is_open=True).select_related("product").prefetch_related(covers)
    return DraftList(items=[_summary(draft) for draft in drafts.order_by("-updated_at", "-pk")])


def _summary(draft: ListingDraft) -> DraftSummary:
    cover = next(iter(draft.pictures.all()), None)
    return DraftSummary(
        ref=draft.ref,
        title=draft.fields.get("title", ""),
        category=draft.fields.get("category", ""),
        product=draft.product.slug if draft.product else None,
        picture=picture_out(cover.picture, alt=cover.alt) if cover else None,
        price_minor=draft.fields.get("price_minor"),
        updated_at=draft.updated_at,
    )

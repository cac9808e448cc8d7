"""A draft as the page that it would become, in the wire shape of a product's page, so that the web app shows it with the shop's own pieces."""

from typing import Any

from django.utils import timezone

from galleria.accounts.models import User
from galleria.catalog.actions.check_draft import Definitions, read_definitions
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.catalog.rules.attributes import check_attributes, describe_attributes
from galleria.kernel.prose import render_markdown
from galleria.kernel.sqljson import dump_json
from galleria.media.schemas import picture_out
from galleria.sellers.queries import find_seller
from galleria.sellers.rules import State
from galleria.shops.models import Category, Shop

FEW = 5  # stock that is told


def preview_draft(shop: Shop, draft: ListingDraft, *, seller: User | None) -> bytes:
    """JSON of the page. What does not fit yet is left out of it; `seller` is None where the house sells."""
    fields = draft.fields
    definitions = read_definitions(shop)
    category = definitions.categories.get(fields["category"])
    rows = ListingPicture.objects.for_shop(shop).filter(draft=draft).select_related("picture")
    gallery = [picture_out(row.picture, alt=row.alt or fields["title"]).model_dump(mode="json") for row in rows]
    facts = _facts(definitions, category, fields["attributes"], language=shop.language)
    price, quantity = fields["price_minor"] or 0, fields["quantity"] or 0
    stock = {"in_stock": quantity > 0, "stock": quantity if quantity <= FEW else None}
    page: dict[str, Any] = {
        **{name: fields[name] for name in ("title", "summary", "maker")},
        "slug": draft.product.slug if draft.product else "preview",
        "category": fields["category"],
        "condition": fields["condition"] or None,
        "status": "active",
        "price": {"amount_minor": price, "currency": shop.currency, "from": False},
        "compare_at_minor": None,
        "lowest_30d_minor": None,
        **stock,
        "picture": gallery[0] if gallery else None,
        "picture_2": gallery[1] if len(gallery) > 1 else None,
        "facts": [{name: fact[name] for name in ("key", "name", "value", "colors", "card")} for fact in facts if fact["card"]],
        "tags": [],
        "featured_rank": None,
        "published_at": timezone.now().isoformat(),
        "rating": None,
        **dict.fromkeys(("rating_count", "votes", "comments", "views"), 0),
        "seller": {"username": seller.username, "name": seller.name, "rating": _rate(shop, seller)} if seller else None,
        "description_html": render_markdown(fields["description"]) if fields["description"] else "",
        "breadcrumb": _breadcrumb(definitions, category),
        "gallery": gallery,
        "attributes": [_attribute(fact) for fact in facts],
        "condition_note": next((one for one in shop.manifest["conditions"] if one["code"] == fields["condition"]), None),
        "variants": [
            {"sku": "PREVIEW", "options": {}, "price_minor": price, "compare_at_minor": None, "lowest_30d_minor": None, "barcode": None, **stock}
        ],
        "option_axes": [],
        "history": [],
        "policies": [{"slug": slug, "title": one["title"], "summary": one["summary"]} for slug, one in shop.manifest["policies"].items()],
    }
    return dump_json(page)


def _facts(definitions: Definitions, category: Category | None, values: dict[str, Any], *, language: str) -> list[dict[str, Any]]:
    """What the category's attributes say, those that fit, each with its definition's name, type, unit and help."""
    if category is None:
        return []
    known = definitions.attributes_of(category)
    stored, _ = check_attributes(known, {key: value for key, value in values.items() if value not in ("", [], None)})
    rows = {row.key: row for row in known}
    facts = describe_attributes(known, stored, language=language)
    return [
        {**fact, "type": rows[fact["key"]].type, "unit": rows[fact["key"]].unit, "help": rows[fact["key"]].help, "raw": stored[fact["key"]]}
        for fact in facts
    ]


def _attribute(fact: dict[str, Any]) -> dict[str, Any]:
    named = {name: fact[name] for name in ("key", "name", "type", "unit", "help", "colors")}
    return {**named, "value": fact["raw"], "display": fact["value"]}


def _breadcrumb(definitions: Definitions, category: Category | None) -> list[dict[str, str]]:
    return [{"slug": slug, "name": definitions.categories[slug].name} for slug in category.path] if category else []


def _rate(shop: Shop, seller: User) -> dict[str, Any] | None:
    row = find_seller(shop, seller.pk)
    if row is None or row.state != State.APPROVED:
        return None
    return {"count": row.ratings_count, "average": row.rating_tenths / 10 if row.rating_tenths else None}

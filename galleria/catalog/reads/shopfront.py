"""Shops as visitors see them: the entrance, a shop with its home page, its categories."""

import json
from typing import Any

from django.db import connection

from galleria.catalog.reads.card import CARD, SHOWN
from galleria.catalog.reads.filters import Filters
from galleria.catalog.reads.get_product import find_current_slugs, list_featured, list_named
from galleria.catalog.reads.list_products import list_products
from galleria.kernel.caching import read_through
from galleria.kernel.prose import render_markdown
from galleria.kernel.sqljson import fetch_json, json_object
from galleria.media.queries import picture_json_sql
from galleria.shops.errors import PolicyNotFound
from galleria.shops.models import Shop
from galleria.shops.queries import list_attributes, list_categories, list_shops, read_version

WINDOW_PIECES = 6
ROW_PIECES = 8
COUNTS_TTL_S = 3600
FRONT_TTL_S = 60  # placeholders of pictures drawn meanwhile are not part of the version

WINDOWS = f"""
SELECT coalesce(json_object_agg(s.slug, coalesce(pieces.cards, '[]'::json)), '{{}}'::json)::text FROM shops_shop s LEFT JOIN LATERAL (
    SELECT json_agg(chosen.card) AS cards FROM (
        SELECT {json_object(CARD)} AS card FROM catalog_product p
        WHERE p.shop_id = s.id AND {SHOWN} AND p.featured_rank IS NOT NULL ORDER BY p.featured_rank, p.id LIMIT {WINDOW_PIECES}) AS chosen
) AS pieces ON true
"""
COUNTS = f"""
SELECT coalesce(json_object_agg(slug, number), '{{}}'::json)::text FROM (
    SELECT unnest(p.category_path || ARRAY['']::varchar[]) AS slug, count(*) AS number FROM catalog_product p
    WHERE p.shop_id = %(shop)s AND {SHOWN} GROUP BY 1) AS counted
"""
CATEGORY_PICTURES = f"""
SELECT coalesce(json_object_agg(slug, picture), '{{}}'::json)::text FROM (
    SELECT c.slug, (SELECT {picture_json_sql("m", "g.alt")} FROM catalog_product p
        JOIN catalog_productpicture g ON g.product_id = p.id AND g.position = 0 JOIN media_picture m ON m.id = g.picture_id
        WHERE p.shop_id = c.shop_id AND {SHOWN} AND p.category_path @> ARRAY[c.slug]
        ORDER BY p.featured_rank NULLS LAST, p.published_at DESC, p.id DESC LIMIT 1) AS picture
    FROM shops_category c WHERE c.shop_id = %(shop)s) AS shown
"""


def read_counts(shop: Shop) -> dict[str, int]:
    """Shown products by category slug, and in all under "". Counted once for each version of the catalogue."""
    key = f"{shop.pk}:{read_version(shop)}"
    return read_through("counts", key, ttl_s=COUNTS_TTL_S, make=lambda: json.loads(fetch_json(COUNTS, {"shop": shop.pk}) or b"{}"))


def read_entrance() -> dict[str, Any]:
    """All shops, each with the pieces in its window."""
    with connection.cursor() as cursor:
        cursor.execute(WINDOWS)
        windows = json.loads(cursor.fetchone()[0])
    return {"items": [{**_summary(shop), "windows": windows.get(shop.slug, [])} for shop in list_shops()]}


def read_shop(shop: Shop) -> dict[str, Any]:
    """What all pages of a shop need. Made once for each version of the catalogue."""
    return read_through("shop", f"{shop.pk}:{read_version(shop)}", ttl_s=FRONT_TTL_S, make=lambda: _make_shop(shop))


def read_home(shop: Shop) -> dict[str, Any]:
    """A shop's home page: its hero, then its sections in their order. Made once for each version of the catalogue."""
    return read_through("home", f"{shop.pk}:{read_version(shop)}", ttl_s=FRONT_TTL_S, make=lambda: _make_home(shop))


def _make_shop(shop: Shop) -> dict[str, Any]:
    manifest = shop.manifest
    return {
        **_summary(shop),
        "story_title": next((section["title"] for section in manifest["home"] if section["kind"] == "story"), ""),
        "story_html": render_markdown(manifest["story"]),
        "navigation": manifest["navigation"],
        "capabilities": shop.capabilities,
        "conditions": manifest["conditions"],
        "policies": [{"slug": slug, "title": policy["title"], "summary": policy["summary"]} for slug, policy in manifest["policies"].items()],
        "categories": read_categories(shop),
    }


def _make_home(shop: Shop) -> dict[str, Any]:
    manifest = shop.manifest
    hero, sections = manifest["hero"], manifest["home"]
    slugs = list(dict.fromkeys(hero["products"] + [slug for section in sections for slug in section["products"]]))
    named = _read_named(shop, slugs) if slugs else {}
    rows = {
        "featured": lambda: json.loads(list_featured(shop, limit=ROW_PIECES))["items"],
        "arrivals": lambda: json.loads(list_products(shop, Filters(), sort="newest", limit=ROW_PIECES).body)["items"],
    }
    return {
        "hero": {**hero, "products": [named[slug] for slug in hero["products"] if slug in named]},
        "sections": [
            {
                "kind": section["kind"],
                "title": section["title"],
                "text": section["text"],
                "products": [named[slug] for slug in section["products"] if slug in named]
                or (rows[section["kind"]]() if section["kind"] in rows else []),
                "categories": read_shop(shop)["categories"] if section["kind"] == "categories" else [],
            }
            for section in sections
        ],
    }


def _read_named(shop: Shop, slugs: list[str]) -> dict[str, Any]:
    """Cards by the slug that the manifest knows them by, which may be a former one."""
    named = {card["slug"]: card for card in json.loads(list_named(shop, slugs))["items"]}
    if missing := [slug for slug in slugs if slug not in named]:
        current = find_current_slugs(shop, missing)
        cards = {card["slug"]: card for card in json.loads(list_named(shop, list(current.values())))["items"]}
        named |= {former: cards[slug] for former, slug in current.items() if slug in cards}
    return named


def read_categories(shop: Shop) -> list[dict[str, Any]]:
    """The category tree, parents before their children, each with a piece's picture."""
    counts = read_counts(shop)
    formerly = {entry["slug"]: entry.get("formerly") for entry in shop.manifest["categories"]}
    pictures = json.loads(fetch_json(CATEGORY_PICTURES, {"shop": shop.pk}) or b"{}")
    return [
        {
            "slug": category.slug,
            "formerly": formerly.get(category.slug) or None,
            "name": category.name,
            "description": category.description,
            "icon": category.icon,
            "color": category.color,
            "parent": category.path[-2] if len(category.path) > 1 else None,
            "depth": len(category.path) - 1,
            "product_count": counts.get(category.slug, 0),
            "picture": pictures.get(category.slug),
        }
        for category in list_categories(shop)
    ]


def read_policy(shop: Shop, slug: str) -> dict[str, Any]:
    """A page of terms. Raises PolicyNotFound (404)."""
    policy = shop.manifest["policies"].get(slug)
    if policy is None:
        raise PolicyNotFound(slug=slug)
    return {"slug": slug, "title": policy["title"], "summary": policy["summary"], "html": render_markdown(policy["text"])}


def _summary(shop: Shop) -> dict[str, Any]:
    manifest = shop.manifest
    return {
        "slug": shop.slug,
        "name": shop.name,
        "tagline": manifest["tagline"],
        "description": manifest["description"],
        "language": shop.language,
        "currency": shop.currency,
        "position": shop.position,
        "hosts": shop.hosts,
        "theme": manifest["theme"],
        "product_count": read_counts(shop).get("", 0),
        "sells": manifest.get("selling") is not None,
    }


def describe_definitions(shop: Shop, category: str | None) -> list[dict[str, Any]]:
    """Attribute definitions, each with the categories that have it. Raises NotFound (404) for a category that is not there."""
    definitions = list_attributes(shop, category=category)
    categories = list_categories(shop)
    names = ("key", "name", "type", "multiple", "unit", "decimals", "required", "facet", "sortable", "searchable", "card", "help", "choices")
    return [
        {
            **{name: getattr(definition, name) for name in names},
            "categories": [row.slug for row in categories if definition.key in row.attribute_keys],
        }
        for definition in definitions
    ]

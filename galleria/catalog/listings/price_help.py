"""What pieces like it were sold for in the shop. Likeness comes from shelf, maker, name and attributes, so a draft needs no vector."""

import json
from typing import Any

from galleria.catalog.actions.check_draft import read_definitions
from galleria.catalog.listings.models import ListingDraft
from galleria.catalog.listings.rules import NEAR, NEEDED, compute_price_range
from galleria.catalog.listings.schemas import PriceHelp, SoldPiece
from galleria.kernel.sqljson import fetch_json
from galleria.media.queries import picture_json_sql
from galleria.shops.models import Shop

MOST_SHOWN = 12
# Equal texts are references and calibres: they say far more than an equal choice. A near number is half of an equal one.
SOLD = f"""
WITH near AS (
    (SELECT p.* FROM catalog_product p WHERE p.shop_id = %(shop)s AND p.status = 'sold' AND p.category_path && %(branch)s::varchar[]
        ORDER BY p.published_at DESC, p.id DESC LIMIT 500)
    UNION
    (SELECT p.* FROM catalog_product p WHERE p.shop_id = %(shop)s AND p.status = 'sold' AND %(maker)s <> '' AND lower(p.maker) = lower(%(maker)s)
        ORDER BY p.published_at DESC, p.id DESC LIMIT 200)
), ranked AS (
    SELECT near.id, (category_path[array_upper(category_path, 1)] = %(category)s)::int * 4
        + (%(maker)s <> '' AND lower(maker) = lower(%(maker)s))::int * 3
        + similarity(title, %(title)s) * 2
        + (SELECT coalesce(sum(CASE
            WHEN pair.key = ANY(%(texts)s::text[]) THEN (lower(pair.value #>> '{{}}') = lower(said.value #>> '{{}}'))::int * 3.0
            WHEN jsonb_typeof(pair.value) = 'number' AND jsonb_typeof(said.value) = 'number'
                THEN greatest(0, 1 - abs((pair.value)::text::float8 - (said.value)::text::float8)
                    / greatest(abs((said.value)::text::float8) * 0.2, 1)) * 0.3
            ELSE (pair.value = said.value)::int * 0.3 END), 0)
            FROM jsonb_each(attributes) AS pair JOIN jsonb_each(%(attributes)s::jsonb) AS said ON said.key = pair.key) AS likeness
    FROM near WHERE price_minor > 0 ORDER BY likeness DESC, near.id DESC LIMIT {MOST_SHOWN}
)
SELECT coalesce(json_agg(json_build_object('slug', p.slug, 'title', p.title, 'price_minor', p.price_minor, 'condition', p.condition,
    'picture', (SELECT {picture_json_sql("m", "g.alt")} FROM catalog_productpicture g JOIN media_picture m ON m.id = g.picture_id
        WHERE g.product_id = p.id AND g.position = 0),
    'is_near', ranked.likeness >= {NEAR}) ORDER BY ranked.likeness DESC, ranked.id DESC), '[]'::json)::text
FROM ranked JOIN catalog_product p ON p.id = ranked.id
"""


def find_sold_like(shop: Shop, draft: ListingDraft) -> PriceHelp:
    """Sold pieces, the nearest first, and the quartiles of what the near ones brought; no figures for fewer than NEEDED."""
    fields = draft.fields
    definitions = read_definitions(shop)
    category = definitions.categories.get(fields["category"])
    texts = [row.key for row in definitions.attributes if row.type == "text"]
    values: dict[str, Any] = {
        "shop": shop.pk,
        "branch": category.path[:1] if category else [],
        "category": category.slug if category else "",
        "maker": fields["maker"].strip(),
        "title": fields["title"],
        "texts": texts,
        "attributes": json.dumps({key: value for key, value in fields["attributes"].items() if value not in ("", [], None)}),
    }
    pieces = [SoldPiece.model_validate(one) for one in json.loads(fetch_json(SOLD, values) or b"[]")]
    figures = compute_price_range([piece.price_minor for piece in pieces if piece.is_near])
    low, median, high = figures or (None, None, None)
    return PriceHelp(currency=shop.currency, needed=NEEDED, low_minor=low, median_minor=median, high_minor=high, pieces=pieces)

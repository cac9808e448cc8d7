"""A product's page, and pieces like it."""

from galleria.catalog.errors import ProductArchived, ProductMoved, ProductNotFound
from galleria.catalog.models import SHOWN as SHOWN_STATUSES
from galleria.catalog.models import FormerSlug, Product, Status
from galleria.catalog.reads.card import CARD, SHOWN
from galleria.catalog.reads.sellers import RATING
from galleria.kernel.sqljson import fetch_json, json_object
from galleria.media.queries import picture_json_sql
from galleria.shops.models import Shop

# Only of whoever sells beside the house in a market, and may: their ratings stand on their page, which this line leads to.
SELLER = f"""(SELECT json_build_object('username', u.username, 'name', u.name,
        'rating', (SELECT {RATING} FROM sellers_seller k WHERE k.shop_id = p.shop_id AND k.user_id = p.seller_id AND k.state = 'approved'))
    FROM accounts_user u WHERE u.id = p.seller_id)"""
HISTORY_MOST = 60  # newest entries of the price history on a page
PAGE: dict[str, str] = {
    **CARD,
    "seller": SELLER,
    "description_html": "p.description_html",
    "breadcrumb": """(SELECT json_agg(json_build_object('slug', c.slug, 'name', c.name) ORDER BY step.number)
        FROM unnest(p.category_path) WITH ORDINALITY AS step(slug, number) JOIN shops_category c ON c.shop_id = p.shop_id AND c.slug = step.slug)""",
    "gallery": f"""(SELECT coalesce(json_agg({picture_json_sql("m", "g.alt")} ORDER BY g.position), '[]'::json)
        FROM catalog_productpicture g JOIN media_picture m ON m.id = g.picture_id WHERE g.product_id = p.id)""",
    "attributes": """(SELECT coalesce(json_agg(json_build_object('key', a.key, 'name', a.name, 'type', a.type, 'unit', a.unit, 'help', a.help,
            'value', p.attributes -> a.key, 'display', fact ->> 'value', 'colors', fact -> 'colors') ORDER BY a.position), '[]'::json)
        FROM jsonb_array_elements(p.facts) AS fact JOIN shops_attribute a ON a.shop_id = p.shop_id AND a.key = fact ->> 'key')""",
    "condition_note": "(SELECT step FROM jsonb_array_elements(s.manifest -> 'conditions') AS step WHERE step ->> 'code' = p.condition)",
    "variants": """(SELECT coalesce(json_agg(json_build_object('sku', v.sku, 'options', v.options, 'price_minor', v.price_minor,
            'compare_at_minor', v.compare_at_minor, 'lowest_30d_minor', CASE WHEN v.compare_at_minor IS NOT NULL THEN v.lowest_30d_minor END,
            'in_stock', p.status = 'active' AND v.on_hand > v.reserved,
            'stock', CASE WHEN p.status = 'active' AND v.on_hand - v.reserved <= 5 THEN v.on_hand - v.reserved END, 'barcode', v.barcode)
            ORDER BY v.position, v.id), '[]'::json) FROM catalog_variant v WHERE v.product_id = p.id AND v.retired_at IS NULL)""",
    "option_axes": """(SELECT coalesce(json_agg(json_build_object('name', axis.name, 'values', axis.values) ORDER BY axis.first), '[]'::json)
        FROM (SELECT option.name, min(option.first) AS first, json_agg(option.value ORDER BY option.first) AS values
            FROM (SELECT pair.key AS name, pair.value, min(v.position) AS first FROM catalog_variant v, jsonb_each_text(v.options) AS pair
                WHERE v.product_id = p.id AND v.retired_at IS NULL GROUP BY pair.key, pair.value) AS option GROUP BY option.name) AS axis)""",
    "history": f"""(SELECT coalesce(json_agg(json_build_object('amount_minor', c.amount_minor, 'at', c.at) ORDER BY c.at, c.id), '[]'::json)
        FROM (SELECT * FROM catalog_pricechange WHERE variant_id = (
            SELECT v.id FROM catalog_variant v WHERE v.product_id = p.id AND v.retired_at IS NULL
            ORDER BY v.price_minor, v.position, v.id LIMIT 1) ORDER BY at DESC, id DESC LIMIT {HISTORY_MOST}) AS c)""",
    "policies": """(SELECT coalesce(json_agg(json_build_object('slug', policy.key, 'title', policy.value ->> 'title',
        'summary', policy.value ->> 'summary')), '[]'::json) FROM jsonb_each(s.manifest -> 'policies') AS policy)""",
}
ONE = f"""
SELECT {json_object(PAGE)}::text FROM catalog_product p JOIN shops_shop s ON s.id = p.shop_id
WHERE p.shop_id = %(shop)s AND p.slug = %(slug)s AND {SHOWN}
"""

# Like it: the same branch of categories first, then shared tags, the same maker, a near price. Found among the newest of the category and the maker.
SIMILAR = f"""
WITH it AS (SELECT * FROM catalog_product WHERE shop_id = %(shop)s AND slug = %(slug)s),
near AS (
    (SELECT p.* FROM catalog_product p, it WHERE p.shop_id = %(shop)s AND {SHOWN} AND p.category_id = it.category_id
        ORDER BY p.published_at DESC, p.id DESC LIMIT 200)
    UNION
    (SELECT p.* FROM catalog_product p, it WHERE p.shop_id = %(shop)s AND {SHOWN} AND p.maker = it.maker AND it.maker <> ''
        ORDER BY p.published_at DESC, p.id DESC LIMIT 100)
    UNION
    (SELECT p.* FROM catalog_product p, it WHERE p.shop_id = %(shop)s AND {SHOWN} AND p.category_path[1] = it.category_path[1]
        ORDER BY p.published_at DESC, p.id DESC LIMIT 100)
), ranked AS (
    SELECT p.id, (p.category_id = it.category_id)::int * 4 + (p.maker = it.maker AND it.maker <> '')::int * 3
        + (SELECT count(*) FROM unnest(p.tags) AS tag WHERE tag = ANY(it.tags)) * 2
        + (SELECT count(*) FROM jsonb_each(p.attributes) AS pair WHERE it.attributes -> pair.key = pair.value)
        - abs(ln((p.price_minor + 100)::float8 / (it.price_minor + 100))) - (p.status <> 'active')::int * 3 AS likeness
    FROM near p, it WHERE p.id <> it.id ORDER BY likeness DESC, p.id DESC LIMIT %(limit)s
)
SELECT json_build_object('items', coalesce((SELECT json_agg({json_object(CARD)} ORDER BY ranked.likeness DESC, ranked.id DESC)
    FROM ranked JOIN catalog_product p ON p.id = ranked.id JOIN shops_shop s ON s.id = p.shop_id), '[]'::json))::text
"""
FEATURED = f"""
SELECT json_build_object('items', coalesce(json_agg(card), '[]'::json))::text FROM (
    SELECT {json_object(CARD)} AS card FROM catalog_product p JOIN shops_shop s ON s.id = p.shop_id
    WHERE p.shop_id = %(shop)s AND {SHOWN} AND p.featured_rank IS NOT NULL ORDER BY p.featured_rank, p.id LIMIT %(limit)s) AS chosen
"""
NAMED = f"""
SELECT json_build_object('items', coalesce(json_agg(card), '[]'::json))::text FROM (
    SELECT {json_object(CARD)} AS card FROM unnest(%(slugs)s::text[]) WITH ORDINALITY AS wanted(slug, number)
    JOIN catalog_product p ON p.slug = wanted.slug AND p.shop_id = %(shop)s AND {SHOWN} JOIN shops_shop s ON s.id = p.shop_id
    ORDER BY wanted.number) AS chosen
"""
NOTHING = b'{"items":[]}'


def get_product_page(shop: Shop, slug: str) -> bytes:
    """JSON of a product's page. Raises ProductNotFound (404), ProductMoved (308), ProductArchived (410)."""
    body = fetch_json(ONE, {"shop": shop.pk, "slug": slug})
    if body is not None:
        return body
    archived = Product.objects.for_shop(shop).filter(slug=slug, status=Status.ARCHIVED).first()
    if archived:
        raise ProductArchived(title=archived.title)
    _check_not_moved(shop, slug)
    raise ProductNotFound(slug=slug)


def _check_not_moved(shop: Shop, slug: str, *, rest: str = "") -> None:
    """Raises ProductMoved for the former name of what shoppers can see, or could until it was archived."""
    known = (*SHOWN_STATUSES, Status.ARCHIVED)
    names = FormerSlug.objects.for_shop(shop).filter(slug=slug, product__status__in=known).values_list("product__slug", flat=True)
    if current := names.first():
        raise ProductMoved(shop=shop.slug, slug=current, rest=rest)


def list_similar(shop: Shop, slug: str, *, limit: int = 8) -> bytes:
    """JSON with `items`: other pieces, the most alike first. Raises ProductNotFound (404), ProductMoved (308)."""
    if not Product.objects.for_shop(shop).filter(slug=slug).exclude(status=Status.DRAFT).exists():
        _check_not_moved(shop, slug, rest="/similar")
        raise ProductNotFound(slug=slug)
    return fetch_json(SIMILAR, {"shop": shop.pk, "slug": slug, "limit": limit}) or NOTHING


def list_featured(shop: Shop, *, limit: int = 12) -> bytes:
    """JSON with `items`: what the shop puts forward, in its order."""
    return fetch_json(FEATURED, {"shop": shop.pk, "limit": limit}) or NOTHING


def list_named(shop: Shop, slugs: list[str]) -> bytes:
    """JSON with `items`: the cards of these slugs, in this order; what shoppers cannot see is left out."""
    return fetch_json(NAMED, {"shop": shop.pk, "slugs": slugs}) or NOTHING


def find_current_slugs(shop: Shop, slugs: list[str]) -> dict[str, str]:
    """What products that had one of these slugs are called now, by the former slug."""
    return dict(FormerSlug.objects.for_shop(shop).filter(slug__in=slugs).values_list("slug", "product__slug"))

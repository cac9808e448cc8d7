"""Write the search column of products from what is stored on and around their rows, in one statement for any number of them."""

from collections.abc import Sequence

from django.db import connection

from galleria.shops.models import Shop

# Title and maker weigh most, then tags, searchable attributes and SKUs, then summary and category, then the description.
SEARCH = """
UPDATE catalog_product p SET vector_due = true, search =
    setweight(to_tsvector(search_config(%(language)s), p.title || ' ' || p.maker), 'A')
    || setweight(to_tsvector(search_config(%(language)s), concat_ws(' ', array_to_string(p.tags, ' '), around.facts, around.skus)), 'B')
    || setweight(to_tsvector(search_config(%(language)s), p.summary || ' ' || around.category), 'C')
    || setweight(to_tsvector(search_config(%(language)s), p.description), 'D')
FROM (
    SELECT q.id, c.name AS category,
        (SELECT string_agg(fact ->> 'value', ' ') FROM jsonb_array_elements(q.facts) AS fact
            WHERE fact ->> 'key' IN (SELECT key FROM shops_attribute WHERE shop_id = %(shop)s AND searchable)) AS facts,
        (SELECT string_agg(v.sku, ' ' ORDER BY v.position, v.id) FROM catalog_variant v WHERE v.product_id = q.id AND v.retired_at IS NULL) AS skus
    FROM catalog_product q JOIN shops_category c ON c.id = q.category_id
    WHERE q.shop_id = %(shop)s AND q.id = ANY(%(ids)s::bigint[])) AS around
WHERE p.id = around.id
"""


def write_search(product_ids: Sequence[int], *, shop: Shop) -> None:
    """Make these products findable by what they say now. The caller holds their rows and has written facts and variants."""
    if not product_ids:
        return
    with connection.cursor() as cursor:
        cursor.execute(SEARCH, {"ids": list(product_ids), "shop": shop.pk, "language": shop.language})

"""Write the search column of products from what is stored on and around their rows, in one statement for any number of them."""

from collections.abc import Sequence

from django.db import connection

from galleria.shops.models import Shop

# The attributes of `p` that searches look at, written for people.
SEARCHABLE_FACTS = """(SELECT string_agg(fact ->> 'value', ' ') FROM jsonb_array_elements(p.facts) AS fact
    WHERE fact ->> 'key' IN (SELECT a.key FROM shops_attribute a WHERE a.shop_id = p.shop_id AND a.searchable))"""
# Title and maker weigh most, then tags, searchable attributes and SKUs, then summary and category, then the description.
SEARCH = f"""
UPDATE catalog_product written SET vector_due = true, search =
    setweight(to_tsvector(search_config(%(language)s), concat_ws(' ', said.title, said.maker)), 'A')
    || setweight(to_tsvector(search_config(%(language)s), concat_ws(' ', array_to_string(said.tags, ' '), said.facts, said.skus)), 'B')
    || setweight(to_tsvector(search_config(%(language)s), concat_ws(' ', said.summary, said.category)), 'C')
    || setweight(to_tsvector(search_config(%(language)s), said.description), 'D')
FROM (
    SELECT p.id, p.title, p.maker, p.tags, p.summary, p.description, c.name AS category, {SEARCHABLE_FACTS} AS facts,
        (SELECT string_agg(v.sku, ' ' ORDER BY v.position, v.id) FROM catalog_variant v WHERE v.product_id = p.id AND v.retired_at IS NULL) AS skus
    FROM catalog_product p JOIN shops_category c ON c.id = p.category_id
    WHERE p.shop_id = %(shop)s AND p.id = ANY(%(ids)s::bigint[])) AS said
WHERE written.id = said.id
"""


def write_search(product_ids: Sequence[int], *, shop: Shop) -> None:
    """Make these products findable by what they say now. The caller holds their rows and has written facts and variants."""
    if not product_ids:
        return
    with connection.cursor() as cursor:
        cursor.execute(SEARCH, {"ids": list(product_ids), "shop": shop.pk, "language": shop.language})

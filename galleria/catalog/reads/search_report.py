"""What people search for in a shop, for those who run it: top queries, queries without a result, and clicks. One statement."""

from galleria.kernel.sqljson import fetch_json
from galleria.shops.models import Shop

MOST = 50
REPORT = f"""
WITH counted AS (
    SELECT q, sum(searches) AS searches, sum(without_result) AS without_result, sum(clicks) AS clicks,
        sum(results) AS results, sum(placed) AS placed, sum(positions) AS positions
    FROM catalog_searchcount WHERE shop_id = %(shop)s AND day > current_date - %(days)s::int GROUP BY q
), top AS (SELECT * FROM counted ORDER BY searches DESC, q LIMIT {MOST}),
zero AS (SELECT * FROM counted WHERE without_result > 0 ORDER BY without_result DESC, q LIMIT {MOST})
SELECT json_build_object('days', %(days)s::int,
    'searches', (SELECT coalesce(sum(searches), 0) FROM counted), 'without_result', (SELECT coalesce(sum(without_result), 0) FROM counted),
    'clicks', (SELECT coalesce(sum(clicks), 0) FROM counted),
    'queries', (SELECT coalesce(json_agg(json_build_object('q', q, 'searches', searches,
        'results', round(results::numeric / greatest(searches, 1), 1),
        'clicks', clicks, 'click_rate', round(clicks::numeric / greatest(searches, 1), 3),
        'mean_position', round(positions::numeric / nullif(placed, 0), 1)) ORDER BY searches DESC, q), '[]') FROM top),
    'zero', (SELECT coalesce(json_agg(json_build_object('q', q, 'searches', without_result, 'suggestions', (
            SELECT coalesce(json_agg(DISTINCT near.word), '[]') FROM regexp_split_to_table(q, '\\s+') AS typed(word),
                LATERAL (SELECT c.word FROM search_corrections(%(shop)s, typed.word, 3) AS c WHERE c.word <> typed.word) AS near))
        ORDER BY without_result DESC, q), '[]') FROM zero))::text
"""


def read_search_report(shop: Shop, *, days: int) -> bytes:
    """JSON as search_schemas.SearchReport. Counts of the last seconds may not be settled yet."""
    return fetch_json(REPORT, {"shop": shop.pk, "days": days}) or b"{}"

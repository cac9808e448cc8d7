"""The product card: its fields as SQL, and its wire shape in schemas.Card. `p` is catalog_product, `s` is shops_shop."""

from galleria.media.queries import picture_json_sql


def _picture(position: int) -> str:
    shape = picture_json_sql("m", "g.alt")
    return (
        f"(SELECT {shape} FROM catalog_productpicture g JOIN media_picture m ON m.id = g.picture_id "
        f"WHERE g.product_id = p.id AND g.position = {position})"
    )


CARD: dict[str, str] = {
    "slug": "p.slug",
    "title": "p.title",
    "summary": "p.summary",
    "maker": "p.maker",
    "category": "p.category_path[array_upper(p.category_path, 1)]",
    "condition": "p.condition",
    "status": "p.status",
    "price": "json_build_object('amount_minor', p.price_minor, 'currency', s.currency, 'from', p.price_minor < p.price_most_minor)",
    "compare_at_minor": "p.compare_at_minor",
    "lowest_30d_minor": "p.lowest_30d_minor",
    "in_stock": "(p.status = 'active' AND p.stock > 0)",
    "stock": "CASE WHEN p.status = 'active' AND p.stock <= 5 THEN p.stock END",
    "picture": _picture(0),
    "picture_2": _picture(1),
    "facts": "jsonb_path_query_array(p.facts, '$[*] ? (@.card == true)')",
    "tags": "p.tags",
    "featured_rank": "p.featured_rank",
    "published_at": "p.published_at",
    "rating": "round(p.rating_sum::numeric / nullif(p.rating_count, 0), 2)",
    "rating_count": "p.rating_count",
    "votes": "p.votes",
    "comments": "p.comments",
    "views": "p.views",
    "seller": "(SELECT json_build_object('username', u.username, 'name', u.name) FROM accounts_user u WHERE u.id = p.seller_id)",
}
SHOWN = "p.status IN ('active', 'reserved', 'sold')"

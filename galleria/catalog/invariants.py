"""What must always hold in the catalogue."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("catalog.front_matches_variants")
def find_stale_fronts() -> Iterator[tuple[str, str]]:
    """Price range and stock on a product's row are those of its variants."""
    return find_rows("""
        SELECT p.slug, format('shows %s to %s and %s in stock, variants say %s to %s and %s',
                              p.price_minor, p.price_most_minor, p.stock, v.least, v.most, v.free)
        FROM catalog_product p JOIN (
            SELECT product_id, min(price_minor) AS least, max(price_minor) AS most, sum(on_hand - reserved) AS free
            FROM catalog_variant WHERE retired_at IS NULL GROUP BY product_id) v ON v.product_id = p.id
        WHERE (p.price_minor, p.price_most_minor, p.stock) IS DISTINCT FROM (v.least, v.most, v.free)
    """)


@invariant("catalog.product_has_variants")
def find_bare_products() -> Iterator[tuple[str, str]]:
    """Every product can be priced."""
    return find_rows("""
        SELECT slug, 'has no variant' FROM catalog_product p
        WHERE NOT EXISTS (SELECT FROM catalog_variant v WHERE v.product_id = p.id AND v.retired_at IS NULL)
    """)


@invariant("catalog.price_history_ends_at_price")
def find_prices_without_history() -> Iterator[tuple[str, str]]:
    """The last entry of a variant's price history is its price."""
    return find_rows("""
        SELECT v.sku, format('costs %s, history ends at %s', v.price_minor, last.amount_minor)
        FROM catalog_variant v LEFT JOIN LATERAL (
            SELECT amount_minor FROM catalog_pricechange c WHERE c.variant_id = v.id ORDER BY at DESC, id DESC LIMIT 1) last ON true
        WHERE last.amount_minor IS DISTINCT FROM v.price_minor
    """)


@invariant("catalog.reserved_is_held")
def find_reservations_without_holds() -> Iterator[tuple[str, str]]:
    """Units reserved on a variant are those of its holds."""
    return find_rows("""
        SELECT v.sku, format('%s reserved, %s held', v.reserved, coalesce(h.held, 0))
        FROM catalog_variant v LEFT JOIN (
            SELECT resource_id, sum(quantity) AS held FROM kernel_hold WHERE resource = 'catalog.variant' GROUP BY resource_id) h
            ON h.resource_id = v.id
        WHERE v.reserved <> coalesce(h.held, 0)
    """)


@invariant("catalog.rows_of_one_shop")
def find_mixed_shops() -> Iterator[tuple[str, str]]:
    """A product's category and variants belong to its own shop."""
    return find_rows("""
        SELECT p.slug, 'category of another shop' FROM catalog_product p JOIN shops_category c ON c.id = p.category_id WHERE c.shop_id <> p.shop_id
        UNION ALL
        SELECT v.sku, 'variant of another shop' FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id WHERE v.shop_id <> p.shop_id
    """)


@invariant("catalog.former_slugs_are_free")
def find_contested_slugs() -> Iterator[tuple[str, str]]:
    """A name that leads to a product is no other product's name, and leads within its shop."""
    return find_rows("""
        SELECT f.slug, format('leads to %s and is the name of %s', f.product_id, p.id)
        FROM catalog_formerslug f JOIN catalog_product p ON p.shop_id = f.shop_id AND p.slug = f.slug
        UNION ALL
        SELECT f.slug, 'leads into another shop' FROM catalog_formerslug f JOIN catalog_product p ON p.id = f.product_id WHERE p.shop_id <> f.shop_id
    """)


@invariant("catalog.movements_add_up")
def find_unrecorded_stock() -> Iterator[tuple[str, str]]:
    """All that was recorded of a variant's stock is what is on hand."""
    return find_rows("""
        SELECT coalesce(v.sku, m.sku), format('%s on hand, its movements add up to %s', coalesce(v.on_hand, 0), coalesce(m.total, 0))
        FROM catalog_variant v FULL JOIN (
            SELECT variant_id, min(sku) AS sku, sum(change) AS total FROM catalog_stockmovement WHERE variant_id IS NOT NULL GROUP BY variant_id) m
            ON m.variant_id = v.id
        WHERE coalesce(v.on_hand, 0) <> coalesce(m.total, 0)
    """)


@invariant("catalog.movements_follow_each_other")
def find_broken_movements() -> Iterator[tuple[str, str]]:
    """What was there after a movement is what was there before it and the change."""
    return find_rows("""
        SELECT sku, format('movement %s by %s leaves %s, the one before left %s', id, change, after, before) FROM (
            SELECT *, lag(after, 1, 0) OVER (PARTITION BY variant_id ORDER BY id) AS before FROM catalog_stockmovement
            WHERE variant_id IS NOT NULL) AS m
        WHERE after <> before + change
    """)


@invariant("catalog.suspended_sell_nothing")
def find_pieces_of_suspended_sellers() -> Iterator[tuple[str, str]]:
    """What suspended sellers offered has left the shelves, a moment after the decision."""
    return find_rows("""
        SELECT p.slug, format('is on the shelves, and %s is suspended', s.name)
        FROM catalog_product p JOIN sellers_seller s ON s.shop_id = p.shop_id AND s.user_id = p.seller_id
        WHERE p.status = 'active' AND s.state = 'suspended' AND s.decided_at < now() - interval '10 minutes'
    """)


@invariant("catalog.days_add_up")
def find_wrong_days() -> Iterator[tuple[str, str]]:
    """What is counted of a piece up to a day is what was counted up to the day before it, and on it."""
    return find_rows("""
        SELECT format('%s on %s', product_id, day), format('%s views up to it, %s on it, %s before it', viewed_until, viewed, before)
        FROM (SELECT *, lag(viewed_until) OVER days AS before, lag(bagged_until) OVER days AS bagged_before FROM catalog_productday
            WINDOW days AS (PARTITION BY product_id ORDER BY day)) AS d
        WHERE viewed_until <> coalesce(before, viewed_until - viewed) + viewed
            OR bagged_until <> coalesce(bagged_before, bagged_until - bagged) + bagged
    """)

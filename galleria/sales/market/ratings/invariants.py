"""What must always hold of ratings."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("ratings.sellers_have_what_counts")
def find_wrong_counts() -> Iterator[tuple[str, str]]:
    """Count and sum on a seller's row are those of the ratings that are not hidden; and each of these has a seller's row."""
    return find_rows("""
        SELECT coalesce(k.name, r.seller_id::text), format('has %s ratings with %s stars, there are %s with %s', k.ratings_count, k.ratings_sum,
            coalesce(r.number, 0), coalesce(r.stars, 0))
        FROM sellers_seller k FULL JOIN (
            SELECT shop_id, seller_id, count(*) AS number, sum(stars) AS stars FROM ratings_rating WHERE hides <> 'all' GROUP BY 1, 2) AS r
            ON r.shop_id = k.shop_id AND r.seller_id = k.user_id
        WHERE (coalesce(k.ratings_count, 0), coalesce(k.ratings_sum, 0)) <> (coalesce(r.number, 0), coalesce(r.stars, 0))
    """)


@invariant("ratings.are_of_sales_that_are_over")
def find_wrong_sales() -> Iterator[tuple[str, str]]:
    """A rating belongs to a sale of its shop and seller that has come to an end, and its seller did not buy it."""
    return find_rows("""
        SELECT r.ref, format('is of a sale that is %s, of seller %s in shop %s', s.status, s.seller_id, s.shop_id)
        FROM ratings_rating r JOIN market_sale s ON s.id = r.sale_id JOIN sales_order o ON o.id = s.order_id
        WHERE (s.shop_id, s.seller_id) <> (r.shop_id, r.seller_id) OR s.status NOT IN ('released', 'refunded') OR o.user_id = r.seller_id
    """)


@invariant("ratings.reports_are_settled_once")
def find_wrong_reports() -> Iterator[tuple[str, str]]:
    """A report belongs to the shop of its rating; none is open about what is hidden."""
    return find_rows("""
        SELECT r.ref, format('is hidden (%s), and reported', r.hides) FROM ratings_rating r JOIN ratings_ratingreport p ON p.rating_id = r.id
        WHERE p.shop_id <> r.shop_id OR (p.state = 'open' AND r.hides <> '')
    """)


@invariant("ratings.buyers_are_asked_in_time")
def find_forgotten() -> Iterator[tuple[str, str]]:
    """No letter waits for more than a day after it was due."""
    return find_rows("""
        SELECT s.ref, format('its letter was due at %s', w.ask_at) FROM ratings_ratingwish w JOIN market_sale s ON s.id = w.sale_id
        WHERE w.closed_at IS NULL AND w.ask_at < now() - interval '1 day'
    """)

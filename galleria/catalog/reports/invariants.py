"""What must always hold of reports."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("reports.rows_of_one_shop")
def find_mixed_shops() -> Iterator[tuple[str, str]]:
    """A report belongs to the shop of its piece."""
    return find_rows("""
        SELECT r.id::text, 'is about a piece of another shop' FROM reports_report r JOIN catalog_product p ON p.id = r.product_id
        WHERE r.shop_id <> p.shop_id
    """)

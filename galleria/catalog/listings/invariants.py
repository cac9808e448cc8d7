"""What must always hold of drafts."""

from collections.abc import Iterator

from galleria.catalog.listings.rules import MOST_DRAFTS, MOST_PICTURES
from galleria.kernel.invariants import find_rows, invariant


@invariant("listings.rows_of_one_shop")
def find_mixed_shops() -> Iterator[tuple[str, str]]:
    """Drafts, their pictures and the products that they edit belong to one shop."""
    return find_rows("""
        SELECT d.ref, 'edits a product of another shop' FROM listings_listingdraft d JOIN catalog_product p ON p.id = d.product_id
            WHERE p.shop_id <> d.shop_id
        UNION ALL
        SELECT l.ref, 'is a picture of another shop' FROM listings_listingpicture l JOIN listings_listingdraft d ON d.id = l.draft_id
            JOIN media_picture o ON o.id = l.original_id JOIN media_picture m ON m.id = l.picture_id
            WHERE l.shop_id <> d.shop_id OR o.shop_id <> d.shop_id OR m.shop_id <> d.shop_id
    """)


@invariant("listings.within_limits")
def find_overfull() -> Iterator[tuple[str, str]]:
    """Nobody keeps more open drafts than they may, and no draft more pictures."""
    return find_rows(f"""
        SELECT d.ref, format('has %s pictures', count(*)) FROM listings_listingpicture l JOIN listings_listingdraft d ON d.id = l.draft_id
            GROUP BY d.id HAVING count(*) > {MOST_PICTURES}
        UNION ALL
        SELECT u.username, format('keeps %s open drafts', count(*)) FROM listings_listingdraft d JOIN accounts_user u ON u.id = d.user_id
            WHERE d.is_open GROUP BY u.id, d.shop_id HAVING count(*) > {MOST_DRAFTS}
    """)

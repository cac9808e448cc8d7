"""What must always hold of wish lists and notices."""

from collections.abc import Iterator

from galleria.catalog.wishes.rules import MOST_ITEMS, MOST_LISTS
from galleria.kernel.invariants import find_rows, invariant


@invariant("wishes.one_default_list")
def find_wrong_defaults() -> Iterator[tuple[str, str]]:
    """Whoever has lists in a shop has exactly one default there."""
    return find_rows("""
        SELECT min(ref), format('%s of %s lists are the default', count(*) FILTER (WHERE is_default), count(*))
        FROM wishes_wishlist GROUP BY shop_id, owner_id HAVING count(*) FILTER (WHERE is_default) <> 1
    """)


@invariant("wishes.rows_of_one_shop")
def find_mixed_shops() -> Iterator[tuple[str, str]]:
    """Lists, pieces and notices belong to the shop of their products."""
    return find_rows("""
        SELECT w.ref, 'holds a piece of another shop' FROM wishes_wishitem i JOIN wishes_wishlist w ON w.id = i.wish_list_id
            JOIN catalog_product p ON p.id = i.product_id WHERE i.shop_id <> w.shop_id OR p.shop_id <> w.shop_id
        UNION ALL
        SELECT n.id::text, 'is about a piece of another shop' FROM wishes_notice n JOIN catalog_product p ON p.id = n.product_id
            WHERE n.shop_id <> p.shop_id
    """)


@invariant("wishes.within_limits")
def find_overfull_lists() -> Iterator[tuple[str, str]]:
    """No list holds more than it may, and nobody keeps more lists than they may."""
    return find_rows(f"""
        SELECT w.ref, format('holds %s pieces', count(*)) FROM wishes_wishitem i JOIN wishes_wishlist w ON w.id = i.wish_list_id
            GROUP BY w.id HAVING count(*) > {MOST_ITEMS}
        UNION ALL
        SELECT u.username, format('keeps %s wish lists', count(*)) FROM wishes_wishlist w JOIN accounts_user u ON u.id = w.owner_id
            GROUP BY u.id HAVING count(*) > {MOST_LISTS}
    """)

"""What people search for, whether they find it and where in the list they open something: counted by day and query, without names.

Who asks for the same twice on a day has searched for it once: a shop's proposals and its report are not one visitor's to make.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.backends.utils import CursorWrapper
from django.http import HttpRequest
from django.utils import timezone

from galleria.catalog.reads.list_products import Listing
from galleria.catalog.tally import Tally, gather
from galleria.kernel.clients import client_address

SEARCHES = Tally("searches", lock=0x73656172)  # "sear"
SEEN = gather(SEARCHES)
WHATS = ("searches", "without_result", "results")
CLICKED = ("clicks", "placed", "positions")
SETTLE = """
INSERT INTO catalog_searchcount (shop_id, day, q, key, searches, without_result, results, clicks, placed, positions)
SELECT *, 0, 0, 0 FROM unnest(%(shop)s::bigint[], %(day)s::date[], %(q)s::text[], %(key)s::text[],
    %(searches)s::int[], %(without_result)s::int[], %(results)s::bigint[]) AS counted(shop_id, day, q, key, searches, without_result, results)
WHERE EXISTS (SELECT FROM shops_shop s WHERE s.id = counted.shop_id)
ON CONFLICT (shop_id, day, q) DO UPDATE SET searches = catalog_searchcount.searches + excluded.searches,
    without_result = catalog_searchcount.without_result + excluded.without_result, results = catalog_searchcount.results + excluded.results
"""
SETTLE_CLICKS = """
UPDATE catalog_searchcount c SET clicks = c.clicks + clicked.clicks, placed = c.placed + clicked.placed,
    positions = c.positions + clicked.positions
FROM (SELECT DISTINCT ON (shop_id, key) s.id, counted.clicks, counted.placed, counted.positions FROM
        unnest(%(shop)s::bigint[], %(key)s::text[], %(clicks)s::int[], %(placed)s::int[], %(positions)s::bigint[])
            AS counted(shop_id, key, clicks, placed, positions)
    JOIN catalog_searchcount s USING (shop_id, key) ORDER BY shop_id, key, s.day DESC) AS clicked
WHERE c.id = clicked.id
"""


def count_search(request: HttpRequest, shop_id: int, listing: Listing) -> None:
    """Somebody searched. Counted once, with the first page; what is no search is not counted, and one that cannot be counted is answered.

    Whoever gets the kept answer later (kernel.shared_answers) is counted by `count_again`.
    """
    if request.GET.get("cursor") or listing.search is None or not listing.search["words"]:
        return
    seen = [shop_id, listing.search["words"], listing.search["id"], listing.found]
    request.kept_note = seen  # type: ignore[attr-defined]  # read by the shared cache
    count_again(request, seen)


def count_again(request: HttpRequest, seen: list[Any]) -> None:
    """One more who searched for the same and saw the same, unless it was the same one."""
    shop_id, q, key, results = seen
    day = timezone.now().date()

    def make_counts() -> dict[str, int]:
        counts = {"searches": 1, "results": results} | ({} if results else {"without_result": 1})
        return {_field(shop_id, day, q, key, what): by for what, by in counts.items()}

    SEEN.add((f"{client_address(request)} {shop_id} {q}", day), make_counts)


def count_click(shop_id: int, key: str, position: int | None) -> None:
    """Somebody opened what stood there (the first is 1), if that is known, in what the search of this key found.

    A key that nobody searched under is dropped when counts are settled.
    """
    day = timezone.now().date()
    counts = {"clicks": 1} | ({} if position is None else {"placed": 1, "positions": position})
    SEARCHES.count_together({_field(shop_id, day, "", key, what): by for what, by in counts.items()})


def settle_searches() -> int:
    """Add what was counted. Returns how many counts; nothing while another worker settles."""
    SEEN.hand_over()
    return SEARCHES.settle(_add)


def _field(shop_id: int, day: date, q: str, key: str, what: str) -> str:
    return json.dumps([shop_id, day.isoformat(), q, key, what], ensure_ascii=False)


def _add(cursor: CursorWrapper, counted: Mapping[str, int]) -> None:
    rows: dict[tuple[Any, ...], dict[str, int]] = {}
    clicks: dict[tuple[int, str], dict[str, int]] = {}
    for field, number in counted.items():
        shop_id, day, q, key, what = json.loads(field)
        if what in CLICKED:
            clicks.setdefault((shop_id, key), dict.fromkeys(CLICKED, 0))[what] += number
        else:
            rows.setdefault((shop_id, day, q, key), dict.fromkeys(WHATS, 0))[what] += number
    ordered = sorted(rows)
    columns = {name: [row[place] for row in ordered] for place, name in enumerate(("shop", "day", "q", "key"))}
    cursor.execute(SETTLE, {**columns, **{what: [rows[row][what] for row in ordered] for what in WHATS}})
    clicked = sorted(clicks)
    numbers = {what: [clicks[one][what] for one in clicked] for what in CLICKED}
    cursor.execute(SETTLE_CLICKS, {"shop": [one[0] for one in clicked], "key": [one[1] for one in clicked], **numbers})

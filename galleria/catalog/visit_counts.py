"""How far visitors come on a day: they look at a product, put something into the bag, begin the checkout. Each counts once a day and shop, nameless.

Who is meant by a visitor is an address (kernel.clients), of which only four bits of a Bloom filter are kept for two days (see tally.py). Orders
are counted from the orders themselves.
"""

import json
from collections.abc import Mapping
from enum import StrEnum

from django.db.backends.utils import CursorWrapper
from django.http import HttpRequest
from django.utils import timezone

from galleria.catalog.tally import Tally, gather
from galleria.kernel.clients import client_network

VISITS = Tally("visits", lock=0x76697369)  # "visi"
SEEN = gather(VISITS)
# In the order of their keys, as everybody who settles writes them; a shop that is gone meanwhile is passed over.
SETTLE = """
INSERT INTO catalog_visitcount (shop_id, day, viewed, bagged, checkouts)
SELECT * FROM unnest(%(shop)s::bigint[], %(day)s::date[], %(viewed)s::int[], %(bagged)s::int[], %(checkouts)s::int[])
    AS counted(shop_id, day, viewed, bagged, checkouts)
WHERE EXISTS (SELECT FROM shops_shop s WHERE s.id = counted.shop_id) ORDER BY 1, 2
ON CONFLICT (shop_id, day) DO UPDATE SET viewed = catalog_visitcount.viewed + excluded.viewed,
    bagged = catalog_visitcount.bagged + excluded.bagged, checkouts = catalog_visitcount.checkouts + excluded.checkouts
"""


class Stage(StrEnum):
    """How far somebody came."""

    VIEWED = "viewed"
    BAGGED = "bagged"
    CHECKOUT = "checkouts"


def count_stage(request: HttpRequest, shop_id: int, stage: Stage) -> None:
    """This visitor has come so far today. Nobody who is answered waits for it, and what cannot be counted is answered all the same."""
    day = timezone.now().date()
    SEEN.add((f"{client_network(request)} {shop_id} {stage}", day), lambda: {json.dumps([shop_id, day.isoformat(), stage]): 1})


def settle_visits() -> int:
    """Add what was counted. Returns how many counts; nothing while another worker settles."""
    SEEN.hand_over()
    return VISITS.settle(_add)


def _add(cursor: CursorWrapper, counted: Mapping[str, int]) -> None:
    rows: dict[tuple[int, str], dict[str, int]] = {}
    for field, number in counted.items():
        shop_id, day, stage = json.loads(field)
        rows.setdefault((shop_id, day), dict.fromkeys(Stage, 0))[stage] += number
    ordered = sorted(rows)
    counts = {stage.value: [rows[one][stage] for one in ordered] for stage in Stage}
    cursor.execute(SETTLE, {"shop": [one[0] for one in ordered], "day": [one[1] for one in ordered], **counts})

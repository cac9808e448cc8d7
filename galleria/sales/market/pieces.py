"""How many pieces of a sale have left in parcels, how many will not be sent, and how many still wait."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db import connection

from galleria.sales.market.models import Sale, SentPieces
from galleria.sales.market.rules import compute_unsent
from galleria.sales.models import Order, OrderLine

COUNT = """
INSERT INTO market_sentpieces AS p (shop_id, line_id, sold, sent, unsent)
SELECT l.shop_id, l.id, l.quantity, wanted.sent, wanted.unsent
FROM unnest(%(ids)s::bigint[], %(sent)s::int[], %(unsent)s::int[]) AS wanted(id, sent, unsent)
JOIN sales_orderline l ON l.id = wanted.id ORDER BY l.id
ON CONFLICT (line_id) DO UPDATE SET sent = p.sent + excluded.sent, unsent = p.unsent + excluded.unsent
"""


@dataclass(frozen=True)
class LinePieces:
    """A line of a sale: where it stands in the order, and what became of how many of its pieces."""

    line: int
    position: int
    title: str
    sold: int
    sent: int
    unsent: int

    @property
    def left(self) -> int:
        """What is still to be sent."""
        return self.sold - self.sent - self.unsent


def list_pieces(sale: Sale) -> list[LinePieces]:
    """Of all its lines, in the order of the order."""
    lines = OrderLine.objects.across_shops().filter(order=sale.order_id, seller=sale.seller_id).order_by("position")
    counted = lines.values_list("pk", "position", "title", "quantity", "sent_pieces__sent", "sent_pieces__unsent")
    return [LinePieces(pk, position, title, sold, sent or 0, unsent or 0) for pk, position, title, sold, sent, unsent in counted]


def price_left(order: Order, sale: Sale, lines: Sequence[LinePieces]) -> int:
    """What goes back when those that are left are not sent."""
    places = {pk: place for place, pk in enumerate(order.lines.order_by("position").values_list("pk", flat=True))}
    return compute_unsent(order.quote, {places[one.line]: one.left for one in lines if one.left}, left_minor=sale.left_minor)


def count_pieces(pieces: Mapping[int, int], *, become: Literal["sent", "unsent"]) -> None:
    """So many more of each line of a locked sale have left, or will not be sent. The database refuses more than were sold."""
    none = [0] * len(pieces)
    values = {"ids": list(pieces), "sent": none, "unsent": none, become: list(pieces.values())}
    with connection.cursor() as cursor:
        cursor.execute(COUNT, values)


def find_unsent(order: Order) -> dict[int, int]:
    """How many of an order's lines will not be sent, by their ids; lines of which there is none are left out."""
    return dict(SentPieces.objects.across_shops().filter(line__order=order, unsent__gt=0).values_list("line", "unsent"))

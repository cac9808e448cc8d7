"""Reads of imports and exports: the words that a shop's files may use, and the report."""

import csv
import io
from collections.abc import Iterator

from django.db.models import QuerySet

from galleria.catalog.exchange.models import Exchange, Rejection
from galleria.catalog.exchange.rules.columns import Vocabulary, name_words
from galleria.kernel.spreadsheets import guard
from galleria.shops.models import Attribute, Category, Shop

REPORT = ("line", "column", "code", "reason", "value")


def read_vocabulary(shop: Shop) -> Vocabulary:
    """What cells may name in this shop."""
    return Vocabulary(
        currency=shop.currency,
        categories=name_words(Category.objects.for_shop(shop).values_list("slug", "name")),
        conditions=name_words((entry["code"], entry["name"]) for entry in shop.manifest["conditions"]),
        attributes={row.key: row for row in Attribute.objects.for_shop(shop)},
    )


def list_exchanges(shop: Shop, *, newest: int) -> QuerySet[Exchange]:
    """The newest imports and exports of a shop, with who started them."""
    return Exchange.objects.for_shop(shop).select_related("maker")[:newest]


def list_report_lines(exchange: Exchange) -> Iterator[str]:
    """The report as CSV, piece by piece, in the order of the file."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(REPORT)
    for row in Rejection.objects.filter(exchange=exchange).order_by("id").values_list(*REPORT).iterator(chunk_size=1000):
        writer.writerow([guard(cell) for cell in row])
        if buffer.tell() > 32_000:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()

"""Invoice the commission of the months that are over, once: a document a seller and month, each in a transaction of its own."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone

from galleria.sales.actions.issue_invoice import LOCK
from galleria.sales.market.invoices.actions.take_numbers import take_numbers
from galleria.sales.market.invoices.identity import describe_customer, describe_house
from galleria.sales.market.invoices.models import CommissionDocument, CommissionLine, CommissionRun
from galleria.sales.market.invoices.reads.commission import (
    Moved,
    begin_month,
    list_open,
    list_open_sellers,
    list_shops_with_sales,
    month_before,
    month_of,
    next_month,
)
from galleria.sales.market.invoices.rules import COMMISSION
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop

WAITS = timedelta(hours=1)  # after the month: what began in it is committed by then


def bill_commission() -> int:
    """Of every shop whose last month was not gone through to its end. Returns how many documents were issued.

    Whoever dies between two sellers is taken up by the next call; two at once wait for each other seller by seller.
    """
    issued = 0
    for shop in list_shops_with_sales():
        month = month_before(month_of(shop, timezone.now() - WAITS))
        if CommissionRun.objects.for_shop(shop).filter(month=month).exists():
            continue
        until = begin_month(shop, next_month(month))
        issued += sum(len(issue_commission(shop, seller_id, until)) for seller_id in list_open_sellers(shop, until))
        CommissionRun.objects.across_shops().get_or_create(shop=shop, month=month)
    return issued


@transaction.atomic
def issue_commission(shop: Shop, seller_id: int, until: datetime) -> list[CommissionDocument]:
    """A seller's documents for all that came about before that moment, the first of a month: one for each month. What comes late, after its own
    month was invoiced, goes with the next; where all are, it waits.
    """
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [f"invoices.commission {shop.pk} {seller_id}"])
    known = set(CommissionDocument.objects.for_shop(shop).filter(seller=seller_id).values_list("month", flat=True))
    by_month: dict[date, list[Moved]] = {}
    for one in list_open(shop, seller_id, until):
        month = month_of(shop, one.at)
        while month in known:
            month = next_month(month)
        if begin_month(shop, month) < until:
            by_month.setdefault(month, []).append(one)
    return [_issue(shop, seller_id, month, moved) for month, moved in sorted(by_month.items())]


def _issue(shop: Shop, seller_id: int, month: date, moved: Sequence[Moved]) -> CommissionDocument:
    now = timezone.now()
    year = now.astimezone(zone_of(shop)).year
    rates: dict[str, tuple[int, int]] = {}
    for one in moved:
        net, tax = rates.get(one.percent, (0, 0))
        rates[one.percent] = (net + one.amount_minor - one.tax_minor, tax + one.tax_minor)
    document = CommissionDocument.objects.across_shops().create(
        shop=shop,
        seller_id=seller_id,
        month=month,
        code=COMMISSION,
        year=year,
        number=take_numbers(shop, [COMMISSION], year)[COMMISSION],
        currency=shop.currency,
        total_minor=sum(one.amount_minor for one in moved),
        tax_minor=sum(one.tax_minor for one in moved),
        party=describe_customer(shop, seller_id),
        house=describe_house(shop),
        content={"taxes": [{"percent": percent, "net_minor": net, "tax_minor": tax} for percent, (net, tax) in sorted(rates.items())]},
        issued_at=now,
    )
    CommissionLine.objects.across_shops().bulk_create(
        CommissionLine(shop=shop, document=document, step_id=one.step_id, amount_minor=one.amount_minor, tax_minor=one.tax_minor, percent=one.percent)
        for one in moved
    )
    return document

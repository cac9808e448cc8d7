"""What a platform reports of its sellers once a year (DAC7, Directive (EU) 2021/514, annex V section III): who they are, and by quarter what they
were paid, for how many sales, and what was kept. From the ledger; consideration is net of what the platform keeps, as the directive has it.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from django.db import connection

from galleria.kernel.money import Money
from galleria.kernel.spreadsheets import write_lines
from galleria.sales.market.payouts.models import ConnectedAccount, Kind, Payout, PayoutAccount
from galleria.sales.market.payouts.reads.balance import CODES
from galleria.sales.market.payouts.reads.movements import MOVEMENTS
from galleria.sales.market.payouts.reads.seller_identity import Identity, find_identities
from galleria.sales.market.payouts.rules.status import Status
from galleria.sales.market.payouts.terms import pays_by_stripe
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop

COLUMNS = (
    "year", "quarter", "seller", "kind", "name", "company", "address", "country", "tax_id", "birth_date", "email", "account", "account_holder",
    "consideration", "activities", "fees", "taxes", "currency",
)  # fmt: skip
Account = tuple[str, str]
"""Number and holder; of one at Stripe its id, and Stripe."""
STRIPE, NO_ACCOUNT = "Stripe", ("", "")
QUARTERS = """
SELECT party, extract(quarter FROM at AT TIME ZONE %(zone)s)::int, sum(net) FILTER (WHERE part <> 'payouts')::bigint,
    count(*) FILTER (WHERE part = 'sales'), coalesce(sum(commission_net), 0)::bigint, coalesce(sum(commission - commission_net), 0)::bigint
FROM ({movements}) AS moved WHERE at >= %(since)s AND at < %(until)s AND part <> 'payouts'
GROUP BY 1, 2 ORDER BY party::bigint, 2
"""


def write_tax_report(shop: Shop, year: int) -> Iterator[str]:
    """As CSV, a line for each seller and quarter in which something was sold or went back; amounts in major units.

    `fees` is the platform's commission without tax, `taxes` the tax in it. What a refund gave back is in `consideration`.
    """
    zone = zone_of(shop)
    values: dict[str, Any] = {"shop": shop.pk, "codes": list(CODES), "currency": shop.currency, "party": None, "zone": zone.key}
    values |= {"since": datetime(year, 1, 1, tzinfo=zone), "until": datetime(year + 1, 1, 1, tzinfo=zone)}
    with connection.cursor() as cursor:
        cursor.execute(QUARTERS.format(movements=MOVEMENTS), values)
        rows = cursor.fetchall()
    ids = {int(row[0]) for row in rows}
    identities = find_identities(shop, ids)
    accounts = _find_accounts(shop, ids, since=values["since"], until=values["until"])
    return write_lines(COLUMNS, (_cells(shop, year, row, identities[int(row[0])], accounts.get(int(row[0]), NO_ACCOUNT)) for row in rows))


def _find_accounts(shop: Shop, ids: Collection[int], *, since: datetime, until: datetime) -> dict[int, Account]:
    """Number and holder by seller: what the last payout of the time went to; without one, what the shop would pay to now, or could otherwise."""
    own: dict[int, Account] = {one.user_id: (one.number or "", one.holder or "") for one in PayoutAccount.objects.for_shop(shop).filter(user__in=ids)}
    rows = ConnectedAccount.objects.for_shop(shop).exclude(reference="").filter(user__in=ids)
    connected = {user: (reference, STRIPE) for user, reference in rows.values_list("user", "reference")}
    paid = (
        Payout.objects.for_shop(shop)
        .filter(seller__in=ids, status=Status.SETTLED, closed_at__gte=since, closed_at__lt=until)
        .order_by("closed_at", "pk")
    )
    used: dict[int, Account] = {}
    for one in paid:
        if one.seller_id is not None:
            used[one.seller_id] = (one.number or "", STRIPE if one.kind == Kind.STRIPE else one.holder or "")
    usual, other = (connected, own) if pays_by_stripe(shop) else (own, connected)
    return {**other, **usual, **used}


def _cells(shop: Shop, year: int, row: tuple[Any, ...], who: Identity, account: Account) -> list[object]:
    party, quarter, consideration, activities, fees, taxes = row

    def major(amount: int) -> object:
        return Money(int(amount), shop.currency).to_decimal()

    person = [party, who.kind, who.name, who.company, ", ".join(who.address), who.country, who.tax_id, who.birth_date, who.email]
    return [year, quarter, *person, *account, major(consideration), activities, major(fees), major(taxes), shop.currency]

"""A statement as PDF, in the shop's colour: the sums first, then every line that they are made of."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from galleria.accounts.models import User
from galleria.sales.market.invoices.reads.documents import find_commission_numbers
from galleria.sales.market.payouts.reads.payouts import TEXTS
from galleria.sales.market.payouts.reads.seller_identity import find_identities
from galleria.sales.market.payouts.reads.statement import Line, Statement, list_lines
from galleria.sales.reads.paper import MUTED, open_paper, say_date, say_money, write, write_head, write_sides, write_table
from galleria.sales.terms import find_selling, zone_of
from galleria.shops.models import Shop

NOTE = "Sales are what buyers paid, delivery included; refunds are less the commission that came back with them. This is no invoice."


def draw_statement(shop: Shop, user: User, statement: Statement) -> bytes:
    """The same bytes for the same month, page by page on A4."""
    month = statement.month
    page = open_paper(shop, name=f"statement {month}", author=shop.name, made_at=datetime.combine(statement.last, time(), tzinfo=UTC))
    said = f"From {say_date(shop, statement.first)} to {say_date(shop, statement.last)}, from the shop's books."
    write_head(page, shop, title=f"Statement of {say_date(shop, statement.first, 'LLLL yyyy')}", said=said)
    write_sides(page, ("From", _list_company(shop)), ("For", find_identities(shop, [user.pk])[user.pk].lines))
    write_table(page, [("What", "Amount"), *_sums(shop, statement)], widths=(126, 40), is_sum=True)
    page.ln(7)
    lines = list_lines(shop, user.pk, month)
    if lines:
        write(page, "Line by line", size=11, bold=True, height=6)
        write_table(page, [("Day", "What", "Order", "Amount"), *_lines(shop, lines)], widths=(30, 66, 34, 36), words=3)
        page.ln(5)
    invoice = find_commission_numbers(shop, user.pk).get(month)
    write(page, f"{NOTE} The commission is invoiced with {invoice}." if invoice else NOTE, colour=MUTED)
    return bytes(page.output())


def _list_company(shop: Shop) -> list[str]:
    selling = find_selling(shop)
    return [selling.company.name, *selling.company.address, selling.company.tax_id or ""] if selling else [shop.name]


def _sums(shop: Shop, one: Statement) -> list[tuple[str, ...]]:
    """The rows that make up what stands there at the end."""
    rows = [
        (f"Owed to you on {say_date(shop, one.first)}", one.opening_minor),
        ("Sales", one.sales_minor),
        ("Commission", -one.commission_minor),
        ("Refunds", one.refunds_minor),
        ("Payouts", one.payouts_minor),
        *([("Other", one.other_minor)] if one.other_minor else []),
        (f"Owed to you at the end of {say_date(shop, one.last)}", one.closing_minor),
    ]
    return [(name, say_money(shop, shop.currency, amount)) for name, amount in rows]


def _lines(shop: Shop, lines: Sequence[Line]) -> list[tuple[str, ...]]:
    zone = zone_of(shop)
    rows: list[tuple[str, ...]] = []
    for one in lines:
        day, what = say_date(shop, one.at.astimezone(zone).date(), "medium"), TEXTS.get(one.kind, one.kind.replace("-", " ").capitalize())
        rows.append((day, what, one.order, say_money(shop, shop.currency, one.net_minor + one.commission_minor)))
        if one.commission_minor:
            rows.append(("", "Commission", one.order, say_money(shop, shop.currency, -one.commission_minor)))
    return rows

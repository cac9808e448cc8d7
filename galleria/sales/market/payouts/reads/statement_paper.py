"""A statement as PDF, in the shop's colour: the sums first, then every line that they are made of."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from babel.dates import format_date
from fpdf import FPDF
from fpdf.fonts import FontFace

from galleria.accounts.models import User
from galleria.kernel.money import Money
from galleria.sales.market.invoices.reads.documents import find_commission_numbers
from galleria.sales.market.payouts.reads.payouts import TEXTS
from galleria.sales.market.payouts.reads.seller_identity import find_identities
from galleria.sales.market.payouts.reads.statement import Line, Statement, list_lines
from galleria.sales.reads.paper import FAMILY, FONTS, INK, LEFT, LINE, MUTED, RIGHT
from galleria.sales.terms import find_selling, zone_of
from galleria.shops.models import Shop

NOTE = "Sales are what buyers paid, delivery included; refunds are less the commission that came back with them. This is no invoice."


def draw_statement(shop: Shop, user: User, statement: Statement) -> bytes:
    """The same bytes for the same month, page by page on A4."""
    page = _open(shop, statement)
    _head(page, shop, statement)
    _people(page, shop, user)
    _table(page, _sums(shop, statement), widths=(126, 40), is_sum=True)
    page.ln(7)
    lines = list_lines(shop, user.pk, statement.month)
    if lines:
        _write(page, "Line by line", size=11, bold=True, height=6)
        _table(page, [("Day", "What", "Order", "Amount"), *_lines(shop, lines)], widths=(30, 66, 34, 36), has_head=True)
        page.ln(5)
    invoice = find_commission_numbers(shop, user.pk).get(statement.month)
    _write(page, f"{NOTE} The commission is invoiced with {invoice}." if invoice else NOTE, colour=MUTED)
    return bytes(page.output())


def _sums(shop: Shop, one: Statement) -> list[tuple[str, ...]]:
    """The rows that make up what stands there at the end."""
    rows = [
        (f"Owed to you on {_day(shop, one.first)}", one.opening_minor),
        ("Sales", one.sales_minor),
        ("Commission", -one.commission_minor),
        ("Refunds", one.refunds_minor),
        ("Payouts", one.payouts_minor),
        *([("Other", one.other_minor)] if one.other_minor else []),
        (f"Owed to you at the end of {_day(shop, one.last)}", one.closing_minor),
    ]
    return [(name, _money(shop, amount)) for name, amount in rows]


def _lines(shop: Shop, lines: Sequence[Line]) -> list[tuple[str, ...]]:
    zone = zone_of(shop)
    rows: list[tuple[str, ...]] = []
    for one in lines:
        day, what = format_date(one.at.astimezone(zone), "medium", locale=_locale(shop)), TEXTS.get(one.kind, one.kind.replace("-", " ").capitalize())
        rows.append((day, what, one.order, _money(shop, one.net_minor + one.commission_minor)))
        if one.commission_minor:
            rows.append(("", "Commission", one.order, _money(shop, -one.commission_minor)))
    return rows


def _open(shop: Shop, statement: Statement) -> FPDF:
    page = FPDF(format="A4")
    page.set_creation_date(datetime.combine(statement.last, time(), tzinfo=UTC))
    page.set_title(f"{shop.name} statement {statement.month}")
    page.set_author(shop.name)
    page.set_lang(shop.language)
    page.set_margins(LEFT, 20, 210 - RIGHT)
    page.set_auto_page_break(auto=True, margin=22)
    for style, weight in (("", "500Medium"), ("B", "700Bold")):
        page.add_font(FAMILY, style, FONTS / f"SpaceGrotesk_{weight}.ttf")
    page.add_page()
    return page


def _head(page: FPDF, shop: Shop, statement: Statement) -> None:
    accent = shop.manifest["theme"]["colors"]["primary"]
    page.set_fill_color(*(int(accent[place : place + 2], 16) for place in (1, 3, 5)))
    page.rect(0, 0, 210, 4, style="F")
    page.set_fill_color(255)  # tables fill their cells with the last one
    page.set_y(20)
    _write(page, shop.name, size=20, bold=True, height=9)
    page.ln(6)
    _write(page, f"Statement of {format_date(statement.first, 'LLLL yyyy', locale=_locale(shop))}", size=13, bold=True, height=6.5)
    _write(page, f"From {_day(shop, statement.first)} to {_day(shop, statement.last)}, from the shop's books.", colour=MUTED)
    page.ln(6)


def _people(page: FPDF, shop: Shop, user: User) -> None:
    selling = find_selling(shop)
    company = [selling.company.name, *selling.company.address, selling.company.tax_id or ""] if selling else [shop.name]
    top = page.get_y()
    _write(page, "From", colour=MUTED)
    _write(page, "\n".join(line for line in company if line))
    below = page.get_y()
    page.set_xy(110, top)
    page.set_left_margin(110)
    _write(page, "For", colour=MUTED)
    _write(page, "\n".join(find_identities(shop, [user.pk])[user.pk].lines))
    page.set_left_margin(LEFT)
    page.set_y(max(below, page.get_y()) + 8)


def _table(page: FPDF, rows: Sequence[tuple[str, ...]], *, widths: tuple[int, ...], is_sum: bool = False, has_head: bool = False) -> None:
    page.set_font(FAMILY, "", 9.5)
    page.set_text_color(*INK)
    page.set_draw_color(*LINE)
    aligned = (*("LEFT" for _ in widths[1:]), "RIGHT")
    with page.table(
        rows=(), col_widths=widths, text_align=aligned, width=sum(widths), align="LEFT", borders_layout="HORIZONTAL_LINES", line_height=5.2,
        padding=(1.4, 0), first_row_as_headings=has_head, headings_style=FontFace(emphasis="", color=MUTED),
    ) as table:  # fmt: skip
        for number, values in enumerate(rows):
            row = table.row()
            for value in values:
                row.cell(value, style=FontFace(emphasis="B") if is_sum and number in (0, len(rows) - 1) else None)


def _write(page: FPDF, text: str, *, size: float = 9.5, bold: bool = False, colour: tuple[int, int, int] = INK, height: float = 4.8) -> None:
    page.set_font(FAMILY, "B" if bold else "", size)
    page.set_text_color(*colour)
    page.multi_cell(0, height, text, new_x="LMARGIN", new_y="NEXT", align="L")


def _money(shop: Shop, amount: int) -> str:
    return Money(amount, shop.currency).format(shop.language)


def _day(shop: Shop, day: date) -> str:
    return str(format_date(day, "long", locale=_locale(shop)))


def _locale(shop: Shop) -> str:
    return shop.language.replace("-", "_")

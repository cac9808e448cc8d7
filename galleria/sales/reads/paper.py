"""Sheets of paper in a shop's colour, as invoices, credit notes and statements are drawn: A4, the same bytes for the same words."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from babel.dates import format_date
from fpdf import FPDF
from fpdf.fonts import FontFace

from galleria.kernel.money import Money
from galleria.kernel.postal import list_address
from galleria.media import illustrator
from galleria.sales.models import Order
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop

FONTS = Path(illustrator.__file__).parent / "fonts"
FAMILY = "Space Grotesk"  # has the letters of Vietnamese and the signs of currencies
INK, MUTED, LINE = (28, 26, 24), (110, 104, 98), (205, 200, 194)
LEFT, MIDDLE, RIGHT = 22, 110, 188  # mm
Rate = tuple[str, int, int]
"""Percent ("0" for what bears none, "" where the rate was not kept), net and tax."""


def open_paper(shop: Shop, *, name: str, author: str, made_at: datetime) -> FPDF:
    """The first page, still empty."""
    page = FPDF(format="A4")
    page.set_creation_date(made_at)
    page.set_title(f"{shop.name} {name}")
    page.set_author(author)
    page.set_lang(shop.language)
    page.set_margins(LEFT, 20, 210 - RIGHT)
    page.set_auto_page_break(auto=True, margin=22)
    for style, weight in (("", "500Medium"), ("B", "700Bold")):
        page.add_font(FAMILY, style, FONTS / f"SpaceGrotesk_{weight}.ttf")
    page.add_page()
    return page


def write(page: FPDF, text: str, *, size: float = 9.5, bold: bool = False, colour: tuple[int, int, int] = INK, height: float = 4.8) -> None:
    """Lines of words, over the width that is left."""
    page.set_font(FAMILY, "B" if bold else "", size)
    page.set_text_color(*colour)
    page.multi_cell(0, height, text, new_x="LMARGIN", new_y="NEXT", align="L")


def write_head(page: FPDF, shop: Shop, *, title: str, said: str) -> None:
    """The shop, what it is, and what it is about."""
    accent = shop.manifest["theme"]["colors"]["primary"]
    page.set_fill_color(*(int(accent[place : place + 2], 16) for place in (1, 3, 5)))
    page.rect(0, 0, 210, 4, style="F")
    page.set_fill_color(255)  # tables fill their cells with the last one
    page.set_y(20)
    write(page, shop.name, size=20, bold=True, height=9)
    page.ln(6)
    write(page, title, size=13, bold=True, height=6.5)
    write(page, said, colour=MUTED)
    page.ln(6)


def write_sides(page: FPDF, left: tuple[str, Sequence[str]], right: tuple[str, Sequence[str]]) -> None:
    """Two people beside each other, each under a word."""
    top = page.get_y()
    write(page, left[0], colour=MUTED)
    write(page, "\n".join(line for line in left[1] if line))
    below = page.get_y()
    page.set_xy(MIDDLE, top)
    page.set_left_margin(MIDDLE)
    write(page, right[0], colour=MUTED)
    write(page, "\n".join(line for line in right[1] if line))
    page.set_left_margin(LEFT)
    page.set_y(max(below, page.get_y()) + 8)


def list_buyer(order: Order, *, tells_email: bool = True) -> list[str]:
    """Who bought, as on an envelope."""
    address = order.address
    if address is None or "name" not in address:
        return [line for line in (order.name, order.email if tells_email else "") if line]
    return list_address(address, order.shop.language)


def write_quote(page: FPDF, shop: Shop, quote: dict[str, Any], *, options: dict[str, str]) -> None:
    """What was sold, line by line, and what it comes to by rate of tax. `options` say by SKU which variant it is."""
    rows = [("", "Tax", "Price", "Sum")]
    currency = str(quote["currency"])
    for line in quote["lines"]:
        variant = options.get(line["sku"])
        name = f"{line['quantity']} × {line['title']}" + (f", {variant}" if variant else "")  # noqa: RUF001 - as it is printed
        price, total = (say_money(shop, currency, line[one]) for one in ("price_minor", "total_minor"))
        rows.append((f"{name}\n{line['sku']}", f"{line['tax_percent']} %", price, total))
    rows.extend((one["name"], "", "", f"-{say_money(shop, currency, one['amount_minor'])}") for one in quote["discounts"])
    if quote["delivery_minor"]:
        rows.append((quote["delivery_name"], "", "", say_money(shop, currency, quote["delivery_minor"])))
    write_table(page, rows, widths=(92, 16, 28, 30))
    page.ln(5)
    taxes = [(one["percent"], one["net_minor"], one["tax_minor"]) for one in quote["taxes"]]
    untaxed = quote["total_minor"] - sum(net + tax for _, net, tax in taxes)
    all_of_it = [*taxes, ("0", untaxed, 0)] if untaxed else taxes
    write_taxes(page, shop, currency, all_of_it, tax_minor=quote["tax_minor"], total_minor=quote["total_minor"])


def write_taxes(page: FPDF, shop: Shop, currency: str, taxes: Sequence[Rate], *, tax_minor: int, total_minor: int, sign: int = 1) -> None:
    """Net, tax and gross of every rate, and their sums; negative on a credit note."""
    rows = [("", "Net", "Tax", "Gross")]
    for percent, net, tax in taxes:
        named = f"{percent} % tax" if percent else "with tax"
        name, said = ("without tax", "") if percent == "0" else (named, say_money(shop, currency, sign * tax))
        rows.append((name, say_money(shop, currency, sign * net), said, say_money(shop, currency, sign * (net + tax))))
    rows.append(("Total", "", say_money(shop, currency, sign * tax_minor), say_money(shop, currency, sign * total_minor)))
    write_table(page, rows, widths=(76, 30, 30, 30), is_sum=True)
    page.ln(6)


def write_table(page: FPDF, rows: Sequence[tuple[str, ...]], *, widths: tuple[int, ...], is_sum: bool = False, words: int = 1) -> None:
    """The first row is the head; the last is bold when it is a sum. So many first columns are words, the others figures."""
    page.set_font(FAMILY, "", 9.5)
    page.set_text_color(*INK)
    page.set_draw_color(*LINE)
    head = FontFace(emphasis="", color=MUTED)
    aligned = tuple("LEFT" if number < words else "RIGHT" for number in range(len(widths)))
    with page.table(
        rows=(), col_widths=widths, text_align=aligned, width=sum(widths), align="LEFT", borders_layout="HORIZONTAL_LINES", line_height=5.2,
        padding=(1.4, 0), headings_style=head,
    ) as table:  # fmt: skip
        for number, values in enumerate(rows):
            row = table.row()
            for value in values:
                row.cell(value, style=FontFace(emphasis="B") if is_sum and number == len(rows) - 1 else None)


def say_money(shop: Shop, currency: str, amount_minor: int) -> str:
    """As the shop's language writes it."""
    return Money(amount_minor, currency).format(shop.language)


def say_day(shop: Shop, at: datetime) -> str:
    """On the shop's calendar."""
    return say_date(shop, at.astimezone(zone_of(shop)).date())


def say_date(shop: Shop, day: date, form: str = "long") -> str:
    """In the shop's language."""
    return str(format_date(day, form, locale=shop.language.replace("-", "_")))

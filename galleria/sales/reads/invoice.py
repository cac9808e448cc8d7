"""Invoices and credit notes as PDF: everything on them is the order's snapshot, in the shop's colour."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from babel.core import Locale
from babel.dates import format_date
from fpdf import FPDF
from fpdf.fonts import FontFace

from galleria.kernel.money import Money
from galleria.media import illustrator
from galleria.sales.models import CreditNote, Invoice, Order
from galleria.sales.terms import zone_of

FONTS = Path(illustrator.__file__).parent / "fonts"
FAMILY = "Space Grotesk"  # has the letters of Vietnamese and the signs of currencies
INK, MUTED, LINE = (28, 26, 24), (110, 104, 98), (205, 200, 194)
LEFT, RIGHT = 22, 188  # mm


def draw_invoice(invoice: Invoice, order: Order) -> bytes:
    """The same bytes for the same invoice, page by page on A4."""
    page = _open(invoice, order)
    _head(
        page,
        order,
        title=f"Invoice {invoice}",
        said=f"{_day(order, invoice.issued_at)}. For the order {order.ref} of {_day(order, order.placed_at)}.",
    )
    _people(page, invoice, order)
    _lines(page, order)
    _sums(page, order)
    return bytes(page.output())


def draw_credit_note(note: CreditNote, order: Order, *, pieces: Sequence[str] = ()) -> bytes:
    """The same bytes for the same credit note. `pieces` are what came back, where something did."""
    page = _open(note, order)
    invoice, refund = note.invoice, note.refund
    said = f"{_day(order, note.issued_at)}. Takes back from invoice {invoice} of {_day(order, invoice.issued_at)}, for the order {order.ref}."
    _head(page, order, title=f"Credit note {note}", said=said)
    _people(page, note, order)
    _write(page, "\n".join([*pieces, f"Reason: {refund.reason}"]))
    page.ln(5)
    taxes = [(one["percent"], int(one["net_minor"]), int(one["tax_minor"])) for one in note.taxes]
    _taxes(page, order, taxes, tax_minor=sum(tax for _, _, tax in taxes), total_minor=refund.amount_minor, sign=-1)
    _write(page, f"{_money(order, refund.amount_minor)} were given back on {_day(order, refund.at)}.", colour=MUTED)
    return bytes(page.output())


def _open(invoice: Invoice | CreditNote, order: Order) -> FPDF:
    page = FPDF(format="A4")
    page.set_creation_date(invoice.issued_at)
    page.set_title(f"{order.shop.name} {invoice}")
    page.set_author(invoice.company["name"])
    page.set_lang(order.shop.language)
    page.set_margins(LEFT, 20, 210 - RIGHT)
    page.set_auto_page_break(auto=True, margin=22)
    for style, weight in (("", "500Medium"), ("B", "700Bold")):
        page.add_font(FAMILY, style, FONTS / f"SpaceGrotesk_{weight}.ttf")
    page.add_page()
    return page


def _write(page: FPDF, text: str, *, size: float = 9.5, bold: bool = False, colour: tuple[int, int, int] = INK, height: float = 4.8) -> None:
    page.set_font(FAMILY, "B" if bold else "", size)
    page.set_text_color(*colour)
    page.multi_cell(0, height, text, new_x="LMARGIN", new_y="NEXT", align="L")


def _head(page: FPDF, order: Order, *, title: str, said: str) -> None:
    accent = order.shop.manifest["theme"]["colors"]["primary"]
    page.set_fill_color(*(int(accent[place : place + 2], 16) for place in (1, 3, 5)))
    page.rect(0, 0, 210, 4, style="F")
    page.set_fill_color(255)  # tables fill their cells with the last one
    page.set_y(20)
    _write(page, order.shop.name, size=20, bold=True, height=9)
    page.ln(6)
    _write(page, title, size=13, bold=True, height=6.5)
    _write(page, said, colour=MUTED)
    page.ln(6)


def _people(page: FPDF, invoice: Invoice | CreditNote, order: Order) -> None:
    top = page.get_y()
    _write(page, "Sold by", colour=MUTED)
    _write(page, "\n".join([invoice.company["name"], *invoice.company["address"], invoice.company["tax_id"]]).strip())
    below = page.get_y()
    page.set_xy(110, top)
    page.set_left_margin(110)
    _write(page, "To", colour=MUTED)
    _write(page, "\n".join(_buyer(order)))
    page.set_left_margin(LEFT)
    page.set_y(max(below, page.get_y()) + 8)


def _buyer(order: Order) -> list[str]:
    address = order.address
    if address is None or "name" not in address:
        return [line for line in (order.name, order.email) if line]
    country = Locale.parse(order.shop.language, sep="-").territories.get(address["country"], address["country"])
    lines = [address["name"], address["company"], address["line1"], address["line2"], f"{address['postal_code']} {address['city']}".strip()]
    return [line for line in [*lines, address["region"], str(country)] if line]


def _lines(page: FPDF, order: Order) -> None:
    quote = order.quote
    rows = [("", "Tax", "Price", "Sum")]
    options = {line.sku: ", ".join(line.options.values()) for line in order.lines.all()}
    for line in quote["lines"]:
        name = f"{line['quantity']} × {line['title']}" + (f", {options[line['sku']]}" if options.get(line["sku"]) else "")  # noqa: RUF001 - as it is printed
        rows.append((f"{name}\n{line['sku']}", f"{line['tax_percent']} %", _money(order, line["price_minor"]), _money(order, line["total_minor"])))
    rows.extend((one["name"], "", "", f"-{_money(order, one['amount_minor'])}") for one in quote["discounts"])
    if quote["delivery_minor"]:
        rows.append((quote["delivery_name"], "", "", _money(order, quote["delivery_minor"])))
    _table(page, rows, widths=(92, 16, 28, 30))
    page.ln(5)


def _sums(page: FPDF, order: Order) -> None:
    quote = order.quote
    taxes = [(one["percent"], one["net_minor"], one["tax_minor"]) for one in quote["taxes"]]
    untaxed = quote["total_minor"] - sum(net + tax for _, net, tax in taxes)
    _taxes(page, order, [*taxes, ("0", untaxed, 0)] if untaxed else taxes, tax_minor=quote["tax_minor"], total_minor=quote["total_minor"])
    paid_at = order.payment.paid_at
    assert paid_at is not None  # noqa: S101 - for the type checker: what is not paid has no invoice
    _write(page, f"Paid on {_day(order, paid_at)}. Thank you.", colour=MUTED)


def _taxes(page: FPDF, order: Order, taxes: Sequence[tuple[str, int, int]], *, tax_minor: int, total_minor: int, sign: int = 1) -> None:
    """Net, tax and gross of every rate, and their sums; negative on a credit note."""
    rows = [("", "Net", "Tax", "Gross")]
    for percent, net, tax in taxes:
        name, said = ("without tax", "") if percent == "0" else (f"{percent} % tax", _money(order, sign * tax))
        rows.append((name, _money(order, sign * net), said, _money(order, sign * (net + tax))))
    rows.append(("Total", "", _money(order, sign * tax_minor), _money(order, sign * total_minor)))
    _table(page, rows, widths=(76, 30, 30, 30), is_sum=True)
    page.ln(6)


def _table(page: FPDF, rows: Sequence[tuple[str, ...]], *, widths: tuple[int, ...], is_sum: bool = False) -> None:
    page.set_font(FAMILY, "", 9.5)
    page.set_text_color(*INK)
    page.set_draw_color(*LINE)
    head = FontFace(emphasis="", color=MUTED)
    aligned = ("LEFT", *("RIGHT" for _ in widths[1:]))
    with page.table(
        rows=(), col_widths=widths, text_align=aligned, width=sum(widths), align="LEFT", borders_layout="HORIZONTAL_LINES", line_height=5.2,
        padding=(1.4, 0), headings_style=head,
    ) as table:  # fmt: skip
        for number, values in enumerate(rows):
            row = table.row()
            for value in values:
                row.cell(value, style=FontFace(emphasis="B") if is_sum and number == len(rows) - 1 else None)


def _money(order: Order, amount: int) -> str:
    return Money(amount, order.currency).format(order.shop.language)


def _day(order: Order, at: datetime) -> str:
    """On the shop's calendar."""
    return str(format_date(at.astimezone(zone_of(order.shop)), "long", locale=order.shop.language.replace("-", "_")))

"""The house's invoices and credit notes as PDF: everything on them is the order's snapshot, in the shop's colour."""

from collections.abc import Sequence

from galleria.sales.models import CreditNote, Invoice, Order
from galleria.sales.reads.paper import (
    MUTED,
    list_buyer,
    open_paper,
    say_day,
    say_money,
    write,
    write_head,
    write_quote,
    write_sides,
    write_taxes,
)


def draw_invoice(invoice: Invoice, order: Order) -> bytes:
    """The same bytes for the same invoice, page by page on A4. Of an order that several sell it says what the house sells."""
    shop = order.shop
    page = open_paper(shop, name=str(invoice), author=invoice.company["name"], made_at=invoice.issued_at)
    said = f"{say_day(shop, invoice.issued_at)}. For the order {order.ref} of {say_day(shop, order.placed_at)}."
    if invoice.part is not None:
        said += " What others sell of it has documents of its own."
    write_head(page, shop, title=f"Invoice {invoice}", said=said)
    write_sides(page, ("Sold by", list_company(invoice)), ("To", list_buyer(order)))
    if invoice.part is None:
        write_quote(page, shop, order.quote, options={line.sku: ", ".join(line.options.values()) for line in order.lines.all()})
    else:
        write_quote(page, shop, invoice.part, options={line["sku"]: line["options"] for line in invoice.part["lines"]})
    paid_at = order.payment.paid_at
    assert paid_at is not None  # noqa: S101 - for the type checker: what is not paid has no invoice
    write(page, f"Paid on {say_day(shop, paid_at)}. Thank you.", colour=MUTED)
    return bytes(page.output())


def draw_credit_note(note: CreditNote, order: Order, *, pieces: Sequence[str] = ()) -> bytes:
    """The same bytes for the same credit note. `pieces` are what came back, where something did."""
    shop, invoice, refund = order.shop, note.invoice, note.refund
    page = open_paper(shop, name=str(note), author=note.company["name"], made_at=note.issued_at)
    said = f"{say_day(shop, note.issued_at)}. Takes back from invoice {invoice} of {say_day(shop, invoice.issued_at)}, for the order {order.ref}."
    write_head(page, shop, title=f"Credit note {note}", said=said)
    write_sides(page, ("Sold by", list_company(note)), ("To", list_buyer(order)))
    write(page, "\n".join([*pieces, f"Reason: {refund.reason}"]))
    page.ln(5)
    taxes = [(one["percent"], int(one["net_minor"]), int(one["tax_minor"])) for one in note.taxes]
    write_taxes(page, shop, order.currency, taxes, tax_minor=sum(tax for _, _, tax in taxes), total_minor=note.amount_minor, sign=-1)
    write(page, f"{say_money(shop, order.currency, note.amount_minor)} were given back on {say_day(shop, refund.at)}.", colour=MUTED)
    return bytes(page.output())


def list_company(paper: Invoice | CreditNote) -> list[str]:
    """Who sold, as it was then."""
    return [paper.company["name"], *paper.company["address"], paper.company["tax_id"]]

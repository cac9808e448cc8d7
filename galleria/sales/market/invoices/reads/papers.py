"""Documents as PDF: a company's invoice in its name, a private seller's receipt, what takes them back, and the house's invoice for commission."""

from typing import Any

from galleria.sales.market.invoices.models import CommissionDocument, SaleDocument
from galleria.sales.models import Order
from galleria.sales.reads.paper import (
    MUTED,
    list_buyer,
    open_paper,
    say_date,
    say_day,
    say_money,
    write,
    write_head,
    write_quote,
    write_sides,
    write_table,
    write_taxes,
)
from galleria.sales.returns.reads import list_sellers_pieces
from galleria.sales.terms import zone_of
from galleria.sellers.rules import Kind
from galleria.shops.models import Shop

TITLES = {SaleDocument.Kind.INVOICE: "Invoice", SaleDocument.Kind.RECEIPT: "Receipt", SaleDocument.Kind.CREDIT_NOTE: "Credit note"}
NO_TAX = "No VAT is contained in it."

BY_THE_BANK = ("charge_back", "part_charge_back")
"""Steps of a sale with which commission came back because the buyer's bank took the money."""


def draw_sale_document(document: SaleDocument, order: Order, *, tells_buyer: bool) -> bytes:
    """The same bytes for the same document, page by page on A4. `tells_buyer` is whether its reader may know who bought."""
    shop, kind = order.shop, SaleDocument.Kind(document.kind)
    page = open_paper(shop, name=str(document), author=document.party["name"], made_at=document.issued_at)
    write_head(page, shop, title=f"{TITLES[kind]} {document}", said=_say_about(document, order))
    buyer = list_buyer(order, tells_email=False) if tells_buyer else ["The buyer"]
    write_sides(page, ("Sold by", list_party(document.party)), ("To", buyer))
    if kind == SaleDocument.Kind.CREDIT_NOTE:
        refund = document.refund
        assert refund is not None  # noqa: S101 - for the type checker: a constraint says so
        write(page, "\n".join([*list_sellers_pieces(refund, document.sale.seller_id), f"Reason: {refund.reason}"]))
        page.ln(5)
        taxes = [(one["percent"], int(one["net_minor"]), int(one["tax_minor"])) for one in document.content["taxes"]]
        write_taxes(page, shop, document.currency, taxes, tax_minor=document.tax_minor, total_minor=document.total_minor, sign=-1)
        said = f"{say_money(shop, document.currency, document.total_minor)} were given back on {say_day(shop, refund.at)}."
    else:
        write_quote(page, shop, document.content, options={line["sku"]: line["options"] for line in document.content["lines"]})
        said = f"Paid to {document.house['name']} for the seller on {say_day(shop, document.sale.paid_at)}. Thank you."
    write(page, "\n".join([said, *_say_whose(document)]), colour=MUTED)
    return bytes(page.output())


def draw_commission_document(document: CommissionDocument, shop: Shop) -> bytes:
    """The same bytes for the same document, page by page on A4."""
    page = open_paper(shop, name=str(document), author=document.house["name"], made_at=document.issued_at)
    is_credit = document.total_minor < 0
    month = say_date(shop, document.month, "LLLL yyyy")
    said = f"{say_day(shop, document.issued_at)}. Commission of {month} on what you sold at {shop.name}."
    write_head(page, shop, title=f"{'Credit note' if is_credit else 'Invoice'} {document}", said=said)
    write_sides(page, ("From", list_party(_describe_company(document.house))), ("To", list_party(document.party)))
    zone = zone_of(shop)
    rows = [("Sale", "Day", "Commission")]
    for line in document.lines.select_related("step__sale"):
        why = "taken back by the buyer's bank" if line.step.code in BY_THE_BANK else "given back with a refund"
        what = line.step.sale.ref if line.amount_minor > 0 else f"{line.step.sale.ref}, {why}"
        day = say_date(shop, line.step.at.astimezone(zone).date(), "medium")
        rows.append((what, day, say_money(shop, document.currency, line.amount_minor)))
    write_table(page, rows, widths=(92, 37, 37))
    page.ln(5)
    taxes = [(one["percent"], int(one["net_minor"]), int(one["tax_minor"])) for one in document.content["taxes"]]
    write_taxes(page, shop, document.currency, taxes, tax_minor=document.tax_minor, total_minor=document.total_minor)
    kept = "It is in your balance already" if is_credit else "It was kept from what buyers paid"
    write(page, f"{kept}: nothing is left to pay. Line by line with sales and payouts it stands in the statement of {month}.", colour=MUTED)
    return bytes(page.output())


def list_party(party: dict[str, Any]) -> list[str]:
    """Who it is, as on an envelope, with the tax number below."""
    private = "Private seller" if party["kind"] == Kind.PRIVATE else ""
    return [party["name"], private, *party["lines"], f"Tax number {party['tax_id']}" if party["tax_id"] else ""]


def _describe_company(house: dict[str, Any]) -> dict[str, Any]:
    return {"kind": Kind.COMPANY, "name": house["name"], "lines": house["address"], "tax_id": house["tax_id"]}


def _say_about(document: SaleDocument, order: Order) -> str:
    shop, day = order.shop, say_day(order.shop, document.issued_at)
    if document.corrects is not None:
        what, when = TITLES[SaleDocument.Kind(document.corrects.kind)].lower(), say_day(shop, document.corrects.issued_at)
        return f"{day}. Takes back from {what} {document.corrects} of {when}, for the sale {document.sale.ref}."
    return f"{day}. For the sale {document.sale.ref} of the order {order.ref} of {say_day(shop, order.placed_at)}."


def _say_whose(document: SaleDocument) -> list[str]:
    """In whose name it was issued, and that a private person sells."""
    house = document.house
    where = ", ".join([house["name"], *house["address"]])
    if document.party["kind"] == Kind.COMPANY:
        return [f"Issued by {where}, in the name and on behalf of {document.party['name']}."]
    return [f"Sold by a private person.{'' if document.tax_minor else f' {NO_TAX}'}", f"Issued by {where}, for the seller."]

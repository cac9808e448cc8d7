"""All documents of a shop for who keeps its books. Nothing changes here."""

from typing import Any
from urllib.parse import quote

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from unfold.widgets import UnfoldAdminSelectWidget

from galleria.accounts.back_office import office
from galleria.kernel.problems import NotFound
from galleria.sales.market.invoices.reads.all_documents import Row, Whose, list_documents
from galleria.sales.market.payouts.reads.seller_identity import find_identities
from galleria.sales.office.accounts import ALWAYS, DAYS, PeriodForm, find_period, list_shops_with_books
from galleria.sales.office.words import say_moment, say_money
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop

SHOWN = 50
NAMES = {
    (Whose.HOUSE, "invoice"): "Invoice",
    (Whose.HOUSE, "credit_note"): "Credit note",
    (Whose.SELLERS, "invoice"): "Invoice in the seller's name",
    (Whose.SELLERS, "receipt"): "Receipt of a private seller",
    (Whose.SELLERS, "credit_note"): "Credit note in the seller's name",
    (Whose.COMMISSION, "invoice"): "Invoice for commission",
    (Whose.COMMISSION, "credit_note"): "Credit note for commission",
}


class DocumentsForm(PeriodForm):
    """Of which shop, in whose name, issued from which day to which."""

    whose = forms.ChoiceField(
        label="What",
        required=False,
        widget=UnfoldAdminSelectWidget,
        choices=[("", "All"), (Whose.HOUSE, "The shop's own"), (Whose.SELLERS, "Of sellers' sales"), (Whose.COMMISSION, "For commission")],
    )


def documents_page(request: HttpRequest) -> HttpResponse:
    """The newest first. Raises NotFound (404) for people who see no reports."""
    shops = list_shops_with_books(request)
    if not shops:
        raise NotFound
    form = DocumentsForm(shops, request.GET.dict())
    given = form.cleaned_data if form.is_valid() else {}
    shop = next((one for one in shops if one.slug == given.get("shop")), shops[0])
    whose = Whose(given["whose"]) if given.get("whose") else None
    period = find_period(form, shop) if given else ALWAYS
    rows = list_documents(shop, period, whose=whose, before=request.GET.get("before", ""), limit=SHOWN + 1)
    shown = rows[:SHOWN]
    people = find_identities(shop, {row.seller_id for row in shown if row.seller_id is not None})
    asked = request.GET.copy()
    asked["before"] = shown[-1].place if shown else ""
    context = {
        **office.each_context(request),
        "title": "Invoices",
        "content_title": f"Invoices of {shop.name}",
        "form": form,
        "asks": [*(["shop"] if len(shops) > 1 else []), "whose", *DAYS],
        "documents": [
            _describe(row, shop, (people[row.seller_id].company or people[row.seller_id].name) if row.seller_id is not None else "") for row in shown
        ],
        "more": f"?{asked.urlencode()}" if len(rows) > SHOWN else "",
    }
    return TemplateResponse(request, "invoices/office/documents.html", context)


def _describe(row: Row, shop: Shop, seller: str) -> dict[str, Any]:
    return {
        "at": say_moment(row.issued_at, zone_of(shop)),
        "iso": row.issued_at.isoformat(),
        "number": row.number,
        "name": NAMES[row.whose, row.kind],
        "seller": seller,
        "what": row.what,
        "order": reverse("admin:sales_order_change", args=(row.order_id,)) if row.order_id else "",
        "total": say_money(row.total_minor, row.currency),
        "tax": say_money(row.tax_minor, row.currency),
        "pdf": _find_address(row, shop),
    }


def _find_address(row: Row, shop: Shop) -> str:
    if row.whose == Whose.COMMISSION:
        return f"/api/v1/shops/{shop.slug}/commission-invoices/{quote(row.number)}"
    if row.whose == Whose.SELLERS:
        return f"/api/v1/sales/{quote(row.what)}/documents/{quote(row.number)}"
    order = f"/api/v1/orders/{quote(row.order)}"
    return f"{order}/invoice" if row.kind == "invoice" else f"{order}/credit-notes/{quote(row.number)}"


office.pages += [("invoices/", documents_page, "documents")]

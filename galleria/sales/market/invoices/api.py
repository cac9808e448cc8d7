"""The HTTP door of sellers' documents. Which there are is said by the order and the sale."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from galleria.accounts.access import actor_of
from galleria.kernel.problems import Unauthenticated, openapi_responses
from galleria.sales.market.errors import SaleNotFound
from galleria.sales.market.invoices.access import access_commission_document, access_sale_document
from galleria.sales.market.invoices.errors import DocumentNotFound
from galleria.sales.market.invoices.models import SaleDocument
from galleria.sales.market.invoices.reads.documents import list_commission_documents
from galleria.sales.market.invoices.reads.papers import draw_commission_document, draw_sale_document
from galleria.sales.market.invoices.rules import LONGEST_NUMBER
from galleria.sales.market.invoices.schemas import CommissionDocumentList
from galleria.sales.market.payouts.access import access_selling
from galleria.sales.market.payouts.errors import NoSeller
from galleria.sales.market.reads import knows_buyer
from galleria.shops.errors import ShopNotFound
from galleria.shops.queries import known_shops

router = Router(tags=["documents"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Ref = Annotated[str, Path(max_length=24, examples=["7K2M9-XQT4B-1"])]
Number = Annotated[str, Path(max_length=LONGEST_NUMBER, examples=["S3-2026-000001"])]
Key = Annotated[str | None, Query(max_length=64, description="What opens the order without signing in.")]
PDF: dict[int, Any] = {200: {"content": {"application/pdf": {}}}}


@router.get(
    "/sales/{ref}/documents/{number}",
    openapi_extra={"responses": {**openapi_responses(SaleNotFound, DocumentNotFound)["responses"], **PDF}},
    operation_id="get_sale_document",
)
def get_sale_document(request: HttpRequest, ref: Ref, number: Number, key: Key = None) -> HttpResponse:
    """A document of a sale as PDF, for its seller, its buyer and the shop's staff. A private seller reads who bought for as long as the sale says
    it; a company's invoices are its own books.
    """
    order, document, standing = access_sale_document(actor_of(request), ref, number, key=key)
    original = document.corrects or document
    tells = standing.buys or not standing.sells or standing.manages or original.kind == SaleDocument.Kind.INVOICE or knows_buyer(document.sale)
    return _answer(draw_sale_document(document, order, tells_buyer=tells), f"{order.shop.slug}-{document}.pdf")


@router.get(
    "/shops/{shop}/commission-invoices",
    response=CommissionDocumentList,
    openapi_extra=openapi_responses(ShopNotFound, Unauthenticated, NoSeller),
    operation_id="list_commission_invoices",
)
def list_commission_invoices(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """What the house invoiced one for as a seller, month by month, newest first."""
    return {"items": list_commission_documents(*access_selling(actor_of(request), shop))}


@router.get(
    "/shops/{shop}/commission-invoices/{number}",
    openapi_extra={"responses": {**openapi_responses(ShopNotFound, DocumentNotFound)["responses"], **PDF}},
    operation_id="get_commission_invoice",
)
def get_commission_invoice(request: HttpRequest, shop: Slug, number: Number) -> HttpResponse:
    """One of them as PDF, for its seller and for who keeps the shop's books."""
    place = known_shops.get(shop)
    document = access_commission_document(actor_of(request), place, number)
    return _answer(draw_commission_document(document, place), f"{place.slug}-{document}.pdf")


def _answer(paper: bytes, name: str) -> HttpResponse:
    return HttpResponse(paper, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'})

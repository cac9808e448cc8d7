"""Who a seller is on a document: of a company what the law wants (Directive 2006/112/EC, article 226), of a private person what everybody may
read.
"""

from collections.abc import Collection
from typing import Any

from galleria.accounts.models import User
from galleria.kernel.postal import list_address, name_country
from galleria.sales.terms import find_selling
from galleria.sellers.models import Seller
from galleria.sellers.queries import find_seller
from galleria.sellers.rules import Kind
from galleria.shops.models import Shop

Party = Any
"""`kind`, `name`, `lines` below it and `tax_id`. Any, because an encrypted column is text to the type checker."""


def find_shown(shop: Shop, user_ids: Collection[int]) -> dict[int, Party]:
    """By their ids, as buyers read it."""
    shown = {seller.user_id: _show(shop, seller) for seller in Seller.objects.for_shop(shop).filter(user__in=user_ids)}
    if missing := [pk for pk in user_ids if pk not in shown]:
        shown |= {user.pk: _build(Kind.PRIVATE, user.get_full_name()) for user in User.objects.filter(pk__in=missing)}
    return shown


def describe_customer(shop: Shop, user_id: int) -> Party:
    """A seller as the customer of the house's own invoice: name, address and tax number, whoever they are."""
    seller = find_seller(shop, user_id)
    if seller is None:
        user = User.objects.get(pk=user_id)
        return _build(Kind.PRIVATE, user.get_full_name(), [user.email])
    given: dict[str, Any] = seller.address or {}
    name = seller.company_name if seller.kind == Kind.COMPANY else given.get("name")
    return _build(seller.kind, name or seller.name, _list_place(shop, given), seller.tax_id or "")


def describe_house(shop: Shop) -> dict[str, Any]:
    """The shop's company. Orders of a shop that sells nothing any more are paid all the same."""
    selling = find_selling(shop)
    return selling.company.model_dump(mode="json") if selling else {"name": shop.name, "address": [], "tax_id": ""}


def _show(shop: Shop, seller: Seller) -> Party:
    if seller.kind != Kind.COMPANY:
        return _build(Kind.PRIVATE, seller.name, [", ".join(part for part in (seller.city, name_country(seller.country, shop.language)) if part)])
    return _build(Kind.COMPANY, seller.company_name or seller.name, _list_place(shop, seller.address or {}), seller.tax_id or "")


def _list_place(shop: Shop, address: dict[str, Any]) -> list[str]:
    """Without names: who it is stands above."""
    return list_address({part: value for part, value in address.items() if part not in ("name", "company")}, shop.language)


def _build(kind: str, name: str, lines: Collection[Any] = (), tax_id: str = "") -> Party:
    return {"kind": str(kind), "name": name, "lines": [str(line) for line in lines if line], "tax_id": tax_id}

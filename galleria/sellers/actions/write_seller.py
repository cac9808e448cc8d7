"""Fill a seller's row from what they tell: what applying and changing have in common."""

from datetime import date

from galleria.kernel.problems import FieldError, Invalid
from galleria.profiles.countries import check_address
from galleria.profiles.schemas import ADDRESS
from galleria.sellers.models import Seller
from galleria.sellers.rules import Kind, find_faults
from galleria.sellers.schemas import SellerDraft

PLAIN = ("kind", "name", "responds_within", "about", "shipping_text", "returns_text", "tax_id")


def fill_seller(seller: Seller, draft: SellerDraft, *, today: date) -> None:
    """The row says what the draft says; nothing is saved. What belongs to the other kind is let go of.

    Raises Invalid (422) with every field that is missing or wrong.
    """
    kind = Kind(draft.kind)
    faults = find_faults(kind, company_name=draft.company_name, tax_id=draft.tax_id, birth_date=draft.birth_date, today=today)
    errors = [FieldError(field=name, message=message, code="missing" if "needed" in message else "invalid") for name, message in faults.items()]
    address: dict[str, str] = {}
    try:
        address = check_address({name: getattr(draft.address, name) for name in ADDRESS}, at="address.")
    except Invalid as invalid:
        errors += invalid.errors
    if errors:
        raise Invalid(errors=errors)
    for name in PLAIN:
        setattr(seller, name, getattr(draft, name))
    seller.company_name = draft.company_name if kind == Kind.COMPANY else ""
    seller.birth_date = draft.birth_date if kind == Kind.PRIVATE else None
    seller.address, seller.city, seller.country = address, address["city"], address["country"]

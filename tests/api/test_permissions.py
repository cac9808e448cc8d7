"""Every endpoint against every kind of caller. A new operation without a row here fails the first test."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.api import api
from galleria.catalog.exchange.models import Exchange
from galleria.catalog.listings.models import ListingDraft
from galleria.catalog.listings.schemas import ListingFields
from galleria.catalog.models import Product
from galleria.catalog.wishes.models import WishList
from galleria.kernel.models import OutboxEvent
from galleria.kernel.valkey import connect
from galleria.profiles.models import Address
from galleria.sales.returns.models import Return
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop
from tests.api.somebodys import make_order, make_sale, make_talk
from tests.api.workspace_rows import list_parcel_rows, list_workspace_rows
from tests.conftest import MakePerson, MakeProduct
from tests.profiles.conftest import BERLIN
from tests.sample_shop import build_product
from tests.sellers.conftest import APPLICATION, PRIVATE, VERSION, MakeSeller, build_market_manifest
from tests.sellers.conftest import make_seller as make_seller  # noqa: PLC0414 - a fixture of theirs

pytestmark = pytest.mark.django_db
CALLERS = ("anonymous", "stranger", "customer", "support", "expert", "other_seller", "other_shops_manager", "seller", "manager", "owner")
EVERYBODY: dict[str, int] = dict.fromkeys(CALLERS, 200)


def answers(allowed: int, *, seller: int | None = None, forbidden: int = 403) -> dict[str, int]:
    """What staff and sellers get, and everybody else does not. `seller` is the one whose product it is."""
    refused = dict.fromkeys(CALLERS, forbidden) | {"anonymous": 401}
    return refused | dict.fromkeys(("manager", "owner"), allowed) | ({"seller": seller} if seller else {})


def members(expected: int) -> dict[str, int]:
    """What everybody gets who is signed in, of their own or of somebody else's who is none of these; and visitors do not."""
    return dict.fromkeys(CALLERS, expected) | {"anonymous": 401}


def drafters(own: int) -> dict[str, int]:
    """What the seller whose draft it is gets; for others who may offer things it does not exist."""
    return answers(404, seller=own) | {"other_seller": 404}


MEMBERS = members(200)


def sellers(expected: int, *, others: int) -> dict[str, int]:
    """What those get who sell here, of their own; and everybody else who is signed in."""
    return members(others) | dict.fromkeys(("seller", "other_seller"), expected)


S = "/api/v1/shops/halden"
TALK = "/api/v1/conversations/cnv_theirs"
THEIR_DRAFT = f"{S}/listing-drafts/lst_theirs"
ORDER = {
    "email": "ada@example.test", "name": "Ada Bell", "delivery": {"method": "counter"}, "payment": "at-pickup", "total_minor": 1,
}  # fmt: skip
BUYER_AND_STAFF = dict.fromkeys(("customer", "support", "manager", "owner"), 200)
RETURN = {"lines": [{"position": 0, "quantity": 1}], "reason": "other"}
SALE = "/api/v1/sales/THEIR-ORDER-1/dispute"
RATING = "/api/v1/sales/THEIR-SALE/rating"
COMPLAINT = {"reason": "damaged", "asked_minor": 1, "words": "It is cracked."}
NOBODY = dict.fromkeys(CALLERS, 404)
STAFF_MAY_NOT = dict.fromkeys(("support", "manager", "owner"), 403)
# Of a sale that is on its way: its buyer, its seller, and staff, who do what its seller does.
IN_SALE = ("customer", "seller", "support", "manager", "owner")


def in_sale(*, buyer: int, seller: int) -> dict[str, int]:
    """What those get who have to do with a sale; for all others there is none."""
    return dict.fromkeys(CALLERS, 404) | dict.fromkeys(IN_SALE, seller) | {"customer": buyer}


STAFF_AND_SELLERS = dict.fromkeys(("support", "expert", "manager", "owner", "seller", "other_seller"), 409)
NO_SELLERS = answers(404, seller=404) | {"other_seller": 404}
SELLERS = answers(200, seller=200) | {"other_seller": 200}  # each their own
MATRIX: dict[str, tuple[str, str, Any, dict[str, int]]] = {
    # Who has the right token may, whoever is signed in beside: nobody has one here.
    "create_tokens": ("post", "/api/v1/tokens", {"email": "nobody@example.test", "password": "wrong"}, dict.fromkeys(CALLERS, 401)),
    "refresh_tokens": ("post", "/api/v1/tokens/refresh", {"refresh_token": "grt_forged"}, dict.fromkeys(CALLERS, 401)),
    "end_tokens": ("delete", "/api/v1/tokens", {"refresh_token": "grt_forged"}, dict.fromkeys(CALLERS, 204)),
    "list_shops": ("get", "/api/v1/shops", None, EVERYBODY),
    "get_shop": ("get", S, None, EVERYBODY),
    "get_home": ("get", f"{S}/home", None, EVERYBODY),
    "get_policy": ("get", f"{S}/policies/returns", None, EVERYBODY),
    "list_categories": ("get", f"{S}/categories", None, EVERYBODY),
    "list_attributes": ("get", f"{S}/attributes", None, EVERYBODY),
    "list_products": ("get", f"{S}/products", None, EVERYBODY),
    "get_facets": ("get", f"{S}/facets?q=oolong", None, EVERYBODY),
    "suggest": ("get", f"{S}/suggest?q=oo", None, EVERYBODY),
    "search_shops": ("get", "/api/v1/search?q=oolong", None, EVERYBODY),
    "record_search_click": (
        "post",
        f"{S}/searches/0123456789abcdef/clicks",
        {"slug": "theirs", "position": 1},
        dict.fromkeys(CALLERS, 204),
    ),
    "get_search_report": ("get", f"{S}/search-report", None, answers(200)),
    "list_featured": ("get", f"{S}/featured", None, EVERYBODY),
    "get_product": ("get", f"{S}/products/theirs", None, EVERYBODY),
    "list_similar": ("get", f"{S}/products/theirs/similar", None, EVERYBODY),
    "count_view": ("post", f"{S}/products/theirs/views", None, dict.fromkeys(CALLERS, 204)),
    "create_product": ("post", f"{S}/products", build_product(99), answers(201, seller=201) | {"other_seller": 201}),
    "get_kept_product": ("get", f"{S}/products/theirs/draft", None, answers(200, seller=200)),
    "update_product": ("patch", f"{S}/products/theirs", {"title": "Changed"}, answers(200, seller=200)),
    "archive_product": ("post", f"{S}/products/theirs/archive", None, answers(200, seller=200)),
    "arrange_pictures": ("put", f"{S}/products/theirs/pictures", {"pictures": []}, answers(200, seller=200)),
    "list_listings": ("get", f"{S}/listings", None, answers(200, seller=200) | {"other_seller": 200}),
    # Whoever may offer something gets an answer; of what is not theirs it says that it was not done.
    "change_listings": (
        "post",
        f"{S}/listings/changes",
        {"action": "pause", "slugs": ["nothing"]},
        answers(200, seller=200) | {"other_seller": 200},
    ),
    "list_listing_drafts": ("get", f"{S}/listing-drafts", None, answers(200, seller=200) | {"other_seller": 200}),
    "begin_listing_draft": ("post", f"{S}/listing-drafts", {"product": "theirs"}, answers(201, seller=201)),
    # A draft is its writer's alone: for the shop's managers, too, there is none.
    "get_listing_draft": ("get", THEIR_DRAFT, None, drafters(200)),
    "save_listing_draft": ("put", THEIR_DRAFT, {"version": 1, "fields": {"title": "Changed"}, "pictures": []}, drafters(200)),
    "discard_listing_draft": ("delete", THEIR_DRAFT, None, drafters(204)),
    "add_listing_pictures": ("post", f"{THEIR_DRAFT}/pictures", {"files": []}, drafters(422)),
    "edit_listing_picture": ("put", f"{THEIR_DRAFT}/pictures/lpc_none", {"turn": 90}, drafters(404)),
    "remove_listing_picture": ("delete", f"{THEIR_DRAFT}/pictures/lpc_none", None, drafters(204)),
    "get_price_help": ("get", f"{THEIR_DRAFT}/price-help", None, drafters(200)),
    "preview_listing_draft": ("get", f"{THEIR_DRAFT}/preview", None, drafters(200)),
    "publish_listing_draft": ("post", f"{THEIR_DRAFT}/publish", {"version": 1}, drafters(422)),
    "start_import": ("post", f"{S}/imports", {"file": None}, answers(422)),
    "start_export": ("post", f"{S}/exports", {"format": "csv"}, answers(202)),
    "list_exchanges": ("get", f"{S}/exchanges", None, answers(200)),
    "get_exchange": ("get", f"{S}/exchanges/xch_theirs", None, answers(200)),
    "cancel_exchange": ("post", f"{S}/exchanges/xch_theirs/cancel", None, answers(200)),
    "resume_exchange": ("post", f"{S}/exchanges/xch_theirs/resume", None, answers(200)),
    "get_exchange_report": ("get", f"{S}/exchanges/xch_theirs/report", None, answers(200)),
    "get_exchange_file": ("get", f"{S}/exchanges/xch_theirs/file", None, answers(409)),
    "list_carts": ("get", "/api/v1/carts", None, EVERYBODY),
    "get_cart": ("get", f"{S}/cart", None, EVERYBODY),
    "add_to_cart": ("post", f"{S}/cart/lines", {"sku": "HAL-1"}, EVERYBODY),
    "change_cart_line": ("patch", f"{S}/cart/lines/1", {"quantity": 1}, dict.fromkeys(CALLERS, 404)),
    "remove_cart_line": ("delete", f"{S}/cart/lines/1", None, EVERYBODY),
    "list_delivery": ("get", f"{S}/delivery?country=BE", None, EVERYBODY),
    "list_slots": ("get", f"{S}/slots?method=counter", None, EVERYBODY),
    "quote_cart": ("post", f"{S}/quotes", {}, EVERYBODY),
    "place_order": ("post", f"{S}/orders", ORDER, dict.fromkeys(CALLERS, 409)),
    "list_orders": ("get", "/api/v1/orders", None, EVERYBODY | {"anonymous": 401}),
    "get_order": ("get", "/api/v1/orders/THEIR-ORDER", None, dict.fromkeys(CALLERS, 404) | BUYER_AND_STAFF),
    "get_invoice": ("get", "/api/v1/orders/THEIR-ORDER/invoice", None, dict.fromkeys(CALLERS, 404)),
    "cancel_order": ("post", "/api/v1/orders/THEIR-ORDER/cancel", {}, dict.fromkeys(CALLERS, 404) | BUYER_AND_STAFF),
    # Their order is paid by transfer: its buyer is told so.
    "open_payment_intent": (
        "post",
        "/api/v1/orders/THEIR-ORDER/payment-intent",
        None,
        dict.fromkeys(CALLERS, 404) | dict.fromkeys(("support", "manager", "owner"), 403),
    ),
    "check_payment": ("post", "/api/v1/orders/THEIR-ORDER/payment-check", None, dict.fromkeys(CALLERS, 404) | BUYER_AND_STAFF),
    "take_stripe_event": ("post", "/api/v1/payments/stripe/events", {}, dict.fromkeys(CALLERS, 400)),
    "list_returns": ("get", "/api/v1/orders/THEIR-ORDER/returns", None, dict.fromkeys(CALLERS, 404) | BUYER_AND_STAFF),
    "request_return": ("post", "/api/v1/orders/THEIR-ORDER/returns", RETURN, dict.fromkeys(CALLERS, 404) | STAFF_MAY_NOT | {"customer": 422}),
    "upload_return_picture": (
        "post",
        "/api/v1/orders/THEIR-ORDER/return-pictures",
        {"files": []},
        dict.fromkeys(CALLERS, 404) | STAFF_MAY_NOT | {"customer": 422},
    ),
    "get_return_picture": ("get", "/api/v1/orders/THEIR-ORDER/return-pictures/rpc_none", None, dict.fromkeys(CALLERS, 404)),
    "delete_return_picture": (
        "delete",
        "/api/v1/orders/THEIR-ORDER/return-pictures/rpc_none",
        None,
        dict.fromkeys(CALLERS, 404) | STAFF_MAY_NOT | {"customer": 204},
    ),
    "get_return": ("get", "/api/v1/returns/R-THEIRS", None, dict.fromkeys(CALLERS, 404) | BUYER_AND_STAFF),
    "cancel_return": ("post", "/api/v1/returns/R-THEIRS/cancel", {}, dict.fromkeys(CALLERS, 404) | STAFF_MAY_NOT | {"customer": 200}),
    "send_return": ("post", "/api/v1/returns/R-THEIRS/sent", {}, dict.fromkeys(CALLERS, 404) | STAFF_MAY_NOT | {"customer": 409}),
    **list_workspace_rows(S, members=members, sellers=SELLERS),
    **list_parcel_rows(in_sale),
    "list_sales": ("get", f"{S}/sales", None, MEMBERS),
    "get_sale": ("get", "/api/v1/sales/THEIR-SALE", None, in_sale(buyer=200, seller=200)),
    "ship_sale": ("post", "/api/v1/sales/THEIR-SALE/shipment", {}, in_sale(buyer=403, seller=200)),
    "cancel_sale": ("post", "/api/v1/sales/THEIR-SALE/cancellation", {"reason": "gone"}, in_sale(buyer=403, seller=409) | {"support": 403}),
    "receive_sale": ("post", "/api/v1/sales/THEIR-SALE/arrival", None, in_sale(buyer=200, seller=403)),
    "confirm_sale": ("post", "/api/v1/sales/THEIR-SALE/confirmation", None, in_sale(buyer=200, seller=403)),
    "ask_time": ("post", "/api/v1/sales/THEIR-SALE/time/wish", {"days": 3}, in_sale(buyer=200, seller=403)),
    "answer_time": ("post", "/api/v1/sales/THEIR-SALE/time/answer", {"is_granted": True}, in_sale(buyer=403, seller=409)),
    "give_time": ("post", "/api/v1/sales/THEIR-SALE/time", {"days": 3}, in_sale(buyer=403, seller=200)),
    "get_credit_note": ("get", "/api/v1/orders/THEIR-ORDER/credit-notes/C2027-000001", None, dict.fromkeys(CALLERS, 404)),
    "get_sale_document": ("get", "/api/v1/sales/THEIR-SALE/documents/S1-2026-000001", None, in_sale(buyer=200, seller=200)),
    "list_commission_invoices": ("get", f"{S}/commission-invoices", None, SELLERS),
    # The seller whom it was issued to, and who keeps the books.
    "get_commission_invoice": ("get", f"{S}/commission-invoices/F2026-000001", None, NOBODY | dict.fromkeys(("seller", "manager", "owner"), 200)),
    "get_payout_account": ("get", f"{S}/payout-account", None, SELLERS),
    "put_payout_account": ("put", f"{S}/payout-account", {"holder": "Ada Bell", "iban": "BE68 5390 0754 7034"}, SELLERS),
    # The shop pays to banks: for its sellers there is none of it. Who may do what where it does is in tests/sales/market/payouts.
    "get_stripe_account": ("get", f"{S}/payout-account/stripe", None, NO_SELLERS),
    "check_stripe_account": ("post", f"{S}/payout-account/stripe/check", None, NO_SELLERS),
    "begin_stripe_onboarding": ("post", f"{S}/payout-account/stripe/onboarding", None, NO_SELLERS),
    "open_stripe_dashboard": ("post", f"{S}/payout-account/stripe/dashboard", None, NO_SELLERS),
    "get_balance": ("get", f"{S}/balance", None, SELLERS),
    "list_balance_entries": ("get", f"{S}/balance/entries", None, SELLERS),
    "list_payouts": ("get", f"{S}/payouts", None, SELLERS),
    "list_statements": ("get", f"{S}/statements", None, SELLERS),
    "get_statement": ("get", f"{S}/statements/2026-01", None, NO_SELLERS),
    # Their order was never paid: no seller has a sale of it, and nobody a dispute. Who may do what is in tests/sales/market/disputes/test_api.py.
    "get_dispute": ("get", SALE, None, NOBODY),
    "open_dispute": ("post", SALE, COMPLAINT, NOBODY),
    "say_in_dispute": ("post", f"{SALE}/posts", {"words": "So."}, NOBODY),
    "answer_dispute": ("post", f"{SALE}/answer", {"words": "So."}, NOBODY),
    "accept_dispute": ("post", f"{SALE}/acceptance", {}, NOBODY),
    "ask_sale_back": ("post", f"{SALE}/return-wish", {"words": "So.", "return_to": "Kaai 9, Gent"}, NOBODY),
    "withdraw_dispute": ("post", f"{SALE}/withdrawal", {}, NOBODY),
    "send_sale_back": ("post", f"{SALE}/parcel", {}, NOBODY),
    "receive_sale_back": ("post", f"{SALE}/parcel/arrival", {}, NOBODY),
    "upload_dispute_picture": ("post", f"{SALE}/pictures", {"files": []}, NOBODY),
    "get_dispute_picture": ("get", f"{SALE}/pictures/dpc_none", None, NOBODY),
    "delete_dispute_picture": ("delete", f"{SALE}/pictures/dpc_none", None, NOBODY),
    # It is on its way still; what can be done once it is over is in tests/sales/market/ratings/test_api.py.
    "list_ratings": ("get", f"{S}/sellers/person7/ratings", None, EVERYBODY),
    "list_own_ratings": ("get", f"{S}/seller/ratings", None, MEMBERS),
    "get_rating": ("get", RATING, None, in_sale(buyer=200, seller=200)),
    "rate_sale": ("put", RATING, {"stars": 5}, in_sale(buyer=409, seller=403)),
    "answer_rating": ("put", f"{RATING}/answer", {"words": "So."}, in_sale(buyer=403, seller=403) | {"seller": 404}),
    "report_rating": ("put", f"{RATING}/report", {"fault": "offensive"}, in_sale(buyer=403, seller=403) | {"seller": 404}),
    "get_me": ("get", "/api/v1/me", None, MEMBERS),
    "update_me": ("patch", "/api/v1/me", {"bio": "Tea."}, MEMBERS),
    "upload_avatar": ("post", "/api/v1/me/avatar", {"files": []}, members(422)),
    "delete_avatar": ("delete", "/api/v1/me/avatar", None, members(204)),
    "list_addresses": ("get", "/api/v1/me/addresses", None, MEMBERS),
    "add_address": ("post", "/api/v1/me/addresses", BERLIN, members(201)),
    "update_address": ("patch", "/api/v1/me/addresses/adr_theirs", {"city": "Bonn"}, members(404)),
    "delete_address": ("delete", "/api/v1/me/addresses/adr_theirs", None, members(404)),
    "start_my_export": ("post", "/api/v1/me/export", None, members(202)),
    "get_my_export": ("get", "/api/v1/me/export", None, members(404)),
    "get_my_export_file": ("get", "/api/v1/me/export/file", None, members(404)),
    "ask_erasure": ("post", "/api/v1/me/erasure", {"password": "guess"}, members(403)),
    "get_erasure": ("get", "/api/v1/me/erasure", None, members(404)),
    "take_back_erasure": ("delete", "/api/v1/me/erasure", None, members(404)),
    "list_wish_lists": ("get", f"{S}/wish-lists", None, MEMBERS),
    "create_wish_list": ("post", f"{S}/wish-lists", {"name": "Tea"}, members(201)),
    "get_wish_list": ("get", f"{S}/wish-lists/wsh_theirs", None, members(404)),
    "update_wish_list": ("patch", f"{S}/wish-lists/wsh_theirs", {"is_shared": True}, members(404)),
    "delete_wish_list": ("delete", f"{S}/wish-lists/wsh_theirs", None, members(404)),
    "put_wish": ("put", f"{S}/wish-lists/wsh_theirs/items/theirs", {}, members(404)),
    "delete_wish": ("delete", f"{S}/wish-lists/wsh_theirs/items/theirs", None, members(404)),
    "get_shop_wishes": ("get", f"{S}/wishes", None, MEMBERS),
    "get_product_wishes": ("get", f"{S}/products/theirs/wishes", None, MEMBERS),
    "get_shared_wish_list": ("get", "/api/v1/shared-wish-lists/wsl_theirs", None, EVERYBODY),
    "list_notices": ("get", f"{S}/notices", None, MEMBERS),
    "put_notice": ("put", f"{S}/products/theirs/notices/price-drop", {}, MEMBERS | {"anonymous": 422}),
    "delete_notice": ("delete", f"{S}/products/theirs/notices/price-drop", None, members(204)),
    "get_market": ("get", f"{S}/market", None, EVERYBODY),
    "list_sellers": ("get", f"{S}/sellers", None, EVERYBODY),
    "get_seller": ("get", f"{S}/sellers/person7", None, EVERYBODY),
    "get_own_seller": ("get", f"{S}/seller", None, sellers(200, others=404)),
    "apply_to_sell": ("post", f"{S}/seller", APPLICATION, members(201) | STAFF_AND_SELLERS),
    "change_own_seller": ("put", f"{S}/seller", PRIVATE, sellers(200, others=404)),
    "accept_seller_terms": ("post", f"{S}/seller/terms", {"terms_version": VERSION}, sellers(200, others=404)),
    "list_taken_off": ("get", f"{S}/seller/taken-off", None, MEMBERS),
    "report_product": ("put", f"{S}/products/theirs/report", {"reason": "counterfeit"}, members(204) | {"seller": 409}),
    "list_published_questions": ("get", f"{S}/products/theirs/questions", None, EVERYBODY),
    "ask_seller": ("post", f"{S}/products/theirs/questions", {"words": "Is it real?"}, members(201) | {"seller": 409}),
    "list_questions_to_answer": ("get", f"{S}/conversations", None, MEMBERS),
    "get_answering_time": ("get", f"{S}/sellers/person7/answering", None, EVERYBODY),
    "list_own_questions": ("get", "/api/v1/conversations", None, MEMBERS),
    "count_unread": ("get", "/api/v1/conversations/unread", None, MEMBERS),
    # Between somebody who is none of these and the seller: no staff reads it.
    "get_conversation": ("get", TALK, None, members(404) | {"seller": 200}),
    "send_message": ("post", f"{TALK}/messages", {"words": "It is."}, members(404) | {"seller": 201}),
    "mark_conversation_read": ("put", f"{TALK}/read", {"number": 1}, members(404) | {"seller": 204}),
    "block_conversation": ("put", f"{TALK}/block", None, members(404) | {"seller": 200}),
    "unblock_conversation": ("delete", f"{TALK}/block", None, members(404) | {"seller": 200}),
    "publish_answer": ("put", f"{TALK}/publication", {"number": 2}, members(404) | {"seller": 200}),
    "take_answer_off_page": ("delete", f"{TALK}/publication", None, members(404) | {"seller": 200}),
    "report_conversation": ("put", f"{TALK}/report", {"reason": "spam"}, members(404) | {"seller": 204}),
    "upload_pictures": ("post", f"{S}/pictures", {"files": []}, answers(422, seller=422) | {"other_seller": 422}),
}


@pytest.fixture
def manifest() -> Manifest:
    """People sell here beside the house."""
    return build_market_manifest()


@pytest.fixture
def people(shop: Shop, other_shop: Shop, make_person: MakePerson, make_seller: MakeSeller) -> dict[str, User | None]:
    everybody: dict[str, User | None] = {
        "anonymous": None,
        "stranger": make_person(),
        "customer": make_person(Role.CUSTOMER, at=shop),
        "support": make_person(Role.SUPPORT, at=shop),
        "expert": make_person(Role.EXPERT, at=shop),
        "other_seller": make_person(Role.SELLER, at=shop),
        "other_shops_manager": make_person(Role.MANAGER, at=other_shop),
        "seller": make_person(Role.SELLER, at=shop),
        "manager": make_person(Role.MANAGER, at=shop),
        "owner": make_person(Role.OWNER, at=shop),
    }
    for seller in ("seller", "other_seller"):
        make_seller(everybody[seller])
    return everybody


def test_every_operation_is_in_the_matrix() -> None:
    operations = {method["operationId"] for path in api.get_openapi_schema()["paths"].values() for method in path.values()}
    assert operations == set(MATRIX)


@pytest.fixture
def world(shop: Shop, people: dict[str, User | None], make_product: MakeProduct) -> None:
    """One of everything that belongs to somebody."""
    make_product(slug="theirs")
    Product.objects.across_shops().filter(slug="theirs").update(seller=people["seller"])
    order = make_order(shop, people["customer"], "THEIR-ORDER")
    Return.objects.across_shops().create(shop=shop, order=order, ref="R-THEIRS", reason="other", paid_by="buyer", arrived_at=timezone.now())
    sold = make_order(shop, people["customer"], "SOLD-BY-THEM")
    make_sale(sold, people["seller"])
    Return.objects.across_shops().create(
        shop=shop, order=sold, seller=people["seller"], ref="R-SOLD", reason="other", paid_by="buyer", arrived_at=timezone.now()
    )
    Exchange.objects.across_shops().create(ref="xch_theirs", shop=shop, kind="export", format="csv", file_name="halden.csv")
    seller = people["seller"]
    assert seller
    ListingDraft.objects.across_shops().create(ref="lst_theirs", shop=shop, user=seller, fields=ListingFields().model_dump())
    keeper = User.objects.create_user("keeper@example.test", username="keeper", name="Keeper")
    WishList.objects.across_shops().create(ref="wsh_theirs", shop=shop, owner=keeper, name="Tea", is_default=True, token="wsl_theirs")
    make_talk(Product.objects.across_shops().get(slug="theirs"), keeper)
    Address.objects.create(ref="adr_theirs", user=keeper, is_default=True, **BERLIN)


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("operation", sorted(MATRIX))
def test_who_may_do_what(operation: str, people: dict[str, User | None], sign_in: Callable[[User], Client]) -> None:
    method, path, body, expected = MATRIX[operation]
    content = {} if method == "get" else {"content_type": "application/json"}
    before, events = list(Product.objects.across_shops().order_by("pk").values()), OutboxEvent.objects.count()
    statuses = {}
    for caller, user in people.items():
        # Each of them finds the world as it was.
        connect().flushdb()
        point = transaction.savepoint()
        client = sign_in(user) if user else Client()
        answer = getattr(client, method)(path, *([] if body is None else [body]), **content)
        statuses[caller] = answer.status_code
        if answer.status_code in (401, 403, 404, 422):
            assert answer["Content-Type"] == "application/problem+json", caller
            assert list(Product.objects.across_shops().order_by("pk").values()) == before, caller
            assert OutboxEvent.objects.count() == events, caller
            assert WishList.objects.across_shops().values_list("ref", "token").get() == ("wsh_theirs", "wsl_theirs"), caller
            assert ListingDraft.objects.across_shops().values_list("ref", "fields__title", "is_open").get() == ("lst_theirs", "", True), caller
            assert Address.objects.values_list("ref", "city").get() == ("adr_theirs", "Berlin"), caller
        transaction.savepoint_rollback(point)
    assert statuses == expected


def test_a_draft_of_somebody_else_does_not_exist(
    people: dict[str, User | None], make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    make_product(slug="theirs", status="draft")
    Product.objects.across_shops().update(seller=people["seller"])
    for caller in ("stranger", "customer", "other_seller", "other_shops_manager"):
        user = people[caller]
        assert user
        answer = sign_in(user).patch(f"{S}/products/theirs", {"title": "Mine"}, content_type="application/json")
        assert answer.status_code == 404, caller


def test_a_cookie_alone_does_not_change_anything(people: dict[str, User | None], make_product: MakeProduct) -> None:
    make_product(slug="theirs")
    client = Client(enforce_csrf_checks=True)
    manager = people["manager"]
    assert manager
    client.force_login(manager)
    answer = client.patch(f"{S}/products/theirs", {"title": "From elsewhere"}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf_failed")
    assert Product.objects.across_shops().get(slug="theirs").title != "From elsewhere"


def test_fields_that_are_not_offered_are_refused(
    people: dict[str, User | None], make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    make_product(slug="theirs")
    manager = people["manager"]
    assert manager
    for extra in ({"views": 1_000_000}, {"seller": "me"}, {"price_minor": 1}, {"status": "archived"}):
        answer = sign_in(manager).patch(f"{S}/products/theirs", extra, content_type="application/json")
        assert answer.status_code == 422, extra

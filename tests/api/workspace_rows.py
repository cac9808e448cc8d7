"""Who may do what in a seller's workspace: statistics, returns of what they sold, and parcels. Rows of the matrix in test_permissions.py."""

from collections.abc import Callable
from typing import Any

TRACKING = {"tracking": "CH 1"}
Row = tuple[str, str, Any, dict[str, int]]


def list_workspace_rows(shop: str, *, members: Callable[[int], dict[str, int]], sellers: dict[str, int]) -> dict[str, Row]:
    """By operation; `shop` is the address of the shop."""
    sold, came = f"{shop}/returns/R-SOLD", {"lines": [{"position": 0, "quantity": 1}]}
    return {
        "get_statistics": ("get", f"{shop}/statistics", None, sellers),
        "list_listing_statistics": ("get", f"{shop}/statistics/listings", None, sellers),
        "get_listing_statistics_file": ("get", f"{shop}/statistics/listings.csv", None, sellers),
        "list_sold_returns": ("get", f"{shop}/returns", None, members(200)),
        "get_sold_return": ("get", sold, None, members(404) | {"seller": 200}),
        "get_sold_return_picture": ("get", f"{sold}/pictures/rpc_theirs", None, members(404)),
        "agree_return": ("post", f"{sold}/agreement", {}, members(404) | {"seller": 200}),
        "waive_return": ("post", f"{sold}/waiver", {}, members(404) | {"seller": 409}),  # not paid
        "decline_return": ("post", f"{sold}/refusal", {"words": "No."}, members(404) | {"seller": 409}),
        "receive_sold_return": ("post", f"{sold}/arrival", came, members(404) | {"seller": 422}),
    }


def list_parcel_rows(in_sale: Callable[..., dict[str, int]]) -> dict[str, Row]:
    """What a seller does with the parcels of a sale. That of the matrix was never sent in any."""
    sale = "/api/v1/sales/THEIR-SALE"
    return {
        "track_parcel": ("post", f"{sale}/parcels/1", TRACKING, in_sale(buyer=403, seller=404)),
        "send_no_more": ("post", f"{sale}/unsent", {"reason": "gone"}, in_sale(buyer=403, seller=409) | {"support": 403}),
    }

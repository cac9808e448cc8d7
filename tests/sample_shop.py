"""A small tea shop for tests: every attribute type, a condition scale, a two-level tree."""

from typing import Any

from benchmarks._shop import build_condition, build_shelf, build_values
from galleria.shops.manifest import Manifest

SELLING = {
    "company": {"name": "Halden BV", "address": ["Kaai 1", "9000 Gent", "Belgium"], "tax_id": "BE 0123.456.789"},
    "timezone": "Europe/Brussels",
    "tax_percent": "21",
    "tax_percent_of": {"oolong": "6"},
    "weight_g": 400,
    "weight_g_of": {"ware": 1500},
    "lead_attribute": "harvest",
    "unpaid_orders": 50,  # tests order for one address again and again
    "unpaid_pieces": 1000,
    "bank": {"holder": "Halden BV", "account": "BE71 0961 2345 6769", "bic": "GKCCBEBB"},
    "delivery": [
        {
            "slug": "post",
            "name": "Parcel",
            "kind": "parcel",
            "zones": [
                {"name": "the EU", "countries": ["EU"], "price": "5", "each_more": "1.50", "free_from": "150", "days": [1, 3]},
                {"name": "the world", "countries": ["*"], "bands": [{"up_to_g": 1000, "price": "12"}, {"up_to_g": 5000, "price": "30.50"}]},
            ],
        },
        {
            "slug": "counter",
            "name": "At the counter",
            "kind": "pickup",
            "payments": ["at-pickup", "transfer", "card"],
            "lead_h": 2,
            "ahead_days": 7,
            "openings": [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "begin": "10:00", "end": "16:00", "capacity": 2}],
        },
    ],
}
MARKET: dict[str, Any] = {
    "terms_version": "2026-11",
    "terms": "You sell what is **yours** and in your hands. " * 6,
    "inspection_days": 14,
    "private_inspection_days": 7,
    "assumed_days": 10,
    "answer_days": 5,
    "tax_percent": "21",
    "payout_minimum": "20",
    "commission": [
        {"from": "2026-01-01", "percent": "5", "tier": "private"},
        {"from": "2026-01-01", "percent": "7", "tier": "company"},
        {"from": "2026-01-01", "percent": "3", "category": "tea"},
    ],
}
"""For a shop in which others sell: with the capability marketplace."""


def build_manifest_values(**changes: Any) -> dict[str, Any]:
    """shop.toml as values."""
    values: dict[str, Any] = build_values(
        "Halden",
        tagline="Tea by the harvest",
        description="A tea shop for tests, with one of everything that a manifest can say about a shop.",
        story="Two people, one warehouse and a scale that is right to the tenth of a gram. Nothing else happened.",
        hosts=["halden.localhost"],
        position=1,
        capabilities=["reviews", "wishlists"],
        hero={"layout": "portrait", "title": "First flush", "text": "It came in this week and it smells of rain.", "action": "Taste it"},
        home=[{"kind": "arrivals", "title": "New"}, {"kind": "categories", "title": "Shelves"}],
        first="products?category=tea",
        label="Tea",
        categories=[
            build_shelf("tea", "Tea", "Leaves of one plant, made in six ways.", icon="leaf", color="#7a8b3c", attributes=["origin"]),
            build_shelf(
                "oolong",
                "Oolong",
                "Half oxidised, rolled or twisted, roasted or not.",
                parent="tea",
                icon="leaf",
                color="#aa7755",
                attributes=["harvest", "weight", "notes", "roasted", "picked", "estate"],
            ),
            build_shelf("ware", "Ware", "Pots, cups and everything else that is not tea.", icon="coffee"),
        ],
        attributes=[
            {
                "key": "origin",
                "name": "Origin",
                "type": "choice",
                "required": True,
                "facet": True,
                "searchable": True,
                "card": True,
                "choices": [{"value": "wuyi", "label": "Wuyi", "color": "#aa7755"}, {"value": "anxi", "label": "Anxi"}],
            },
            {"key": "harvest", "name": "Harvest", "type": "number", "facet": True, "sortable": True},
            {"key": "weight", "name": "Weight", "type": "number", "unit": "g", "decimals": 1, "facet": True},
            {
                "key": "notes",
                "name": "Notes",
                "type": "choice",
                "multiple": True,
                "facet": True,
                "choices": [{"value": "peach", "label": "Peach"}, {"value": "smoke", "label": "Smoke"}, {"value": "honey", "label": "Honey"}],
            },
            {"key": "roasted", "name": "Roasted", "type": "boolean", "facet": True},
            {"key": "picked", "name": "Picked", "type": "date", "facet": True, "sortable": True},
            {"key": "estate", "name": "Estate", "type": "text", "searchable": True},
        ],
        conditions=[build_condition("sealed", "Never opened."), build_condition("opened", "Opened once, to taste.")],
        synonyms=[{"words": ["oolong", "wulong"]}],
        selling=SELLING,
        policies={"returns": {"title": "Returns", "summary": "Thirty days.", "text": "Send it back within **thirty days**, unopened."}},
    )
    return values | changes


def build_manifest(**changes: Any) -> Manifest:
    """The manifest."""
    return Manifest.model_validate(build_manifest_values(**changes))


def build_product(number: int = 1, **changes: Any) -> dict[str, Any]:
    """A product draft as values; `price_minor`, `compare_at_minor` and `on_hand` go to its one variant unless `variants` is given."""
    variant = {
        "sku": f"HAL-{number}",
        "price_minor": changes.pop("price_minor", 4800),
        "compare_at_minor": changes.pop("compare_at_minor", None),
        "on_hand": changes.pop("on_hand", 3),
    }
    return {
        "slug": f"oolong-{number}",
        "title": f"Oolong number {number}",
        "summary": "A tea.",
        "description": "It tastes of *rain*.",
        "maker": "Huang Family Garden",
        "category": "oolong",
        "condition": "sealed",
        "status": "active",
        "attributes": {"origin": "wuyi"},
        "variants": [variant],
        **changes,
    }

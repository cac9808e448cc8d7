"""Zones, bands, what a method takes, and slots across the days on which the clock is changed."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from galleria.sales.rules.delivery import Load, find_tax_percent, find_weight_g, list_countries, list_offers
from galleria.sales.rules.slots import find_earliest, plan_slots
from galleria.shops.selling import Method, Selling
from tests.sample_shop import SELLING

COMPANY = SELLING["company"]


def load(**changes: Any) -> Load:
    values: dict[str, Any] = {"pieces": 1, "weight_g": 400, "value_minor": 4800, "categories": (frozenset({"tea"}),), "attributes": ({},)}
    return Load(**values | changes)


@pytest.fixture
def selling() -> Selling:
    return Selling.model_validate(SELLING)


@pytest.mark.parametrize(
    ("country", "changes", "expected"),
    [
        ("BE", {}, [("post", 500), ("counter", 0)]),
        ("BE", {"pieces": 3}, [("post", 800), ("counter", 0)]),
        ("BE", {"value_minor": 15000}, [("post", 0), ("counter", 0)]),
        ("BE", {"value_minor": 14999}, [("post", 500), ("counter", 0)]),
        ("US", {}, [("post", 1200), ("counter", 0)]),
        ("US", {"weight_g": 1000}, [("post", 1200), ("counter", 0)]),
        ("US", {"weight_g": 1001}, [("post", 3050), ("counter", 0)]),
        ("US", {"weight_g": 5001}, [("counter", 0)]),
        (None, {}, [("counter", 0)]),
    ],
)
def test_a_place_and_a_load_have_their_price(selling: Selling, country: str | None, changes: dict[str, Any], expected: list[tuple[str, int]]) -> None:
    offers = list_offers(selling, load(**changes), country=country, postal_code="", currency="EUR")
    assert [(offer.method.slug, offer.price_minor) for offer in offers] == expected


def test_the_first_zone_that_fits_counts() -> None:
    zones = [
        {"name": "the centre", "countries": ["VN"], "postal_codes": ["710", "72 2"], "price": "1"},
        {"name": "the city", "countries": ["VN"], "price": "2"},
    ]
    method = {"slug": "rider", "name": "Rider", "kind": "local", "zones": zones, "payments": ["at-pickup"]}
    city = Selling.model_validate({"company": COMPANY, "timezone": "UTC", "delivery": [method]})
    for code, price in (("71000", 100), ("722-01", 100), ("7 2 2", 100), ("73000", 200), ("", 200)):
        assert [one.price_minor for one in list_offers(city, load(), country="VN", postal_code=code, currency="EUR")] == [price]
    assert list_offers(city, load(), country="LA", postal_code="710", currency="EUR") == []
    assert list_countries(city) == ["VN"]


def test_a_method_takes_only_what_it_may() -> None:
    base = {"kind": "download", "payments": ["card"]}
    methods = [
        {"slug": "tea-only", "name": "Tea", "categories": ["tea"], **base},
        {"slug": "files", "name": "Files", "without": {"platform": ["object"]}, **base},
    ]
    shop = Selling.model_validate({"company": COMPANY, "timezone": "UTC", "delivery": methods})

    def offered(*categories: str, platform: Any = None) -> list[str]:
        things = load(categories=tuple(frozenset({one}) for one in categories), attributes=({"platform": platform},))
        return [one.method.slug for one in list_offers(shop, things, country=None, postal_code="", currency="EUR")]

    assert offered("tea") == ["tea-only", "files"]
    assert offered("tea", "ware") == ["files"]
    assert offered("tea", platform=["web", "object"]) == ["tea-only"]
    assert offered("ware", platform="object") == []


def test_rates_and_weights_come_from_the_nearest_category(selling: Selling) -> None:
    assert find_tax_percent(selling, ["tea", "oolong"]) == "6"
    assert find_tax_percent(selling, ["ware"]) == "21"
    assert (find_weight_g(selling, ["ware"]), find_weight_g(selling, ["tea", "oolong"])) == (1500, 400)
    assert "BE" in list_countries(selling)
    assert "JP" in list_countries(selling)


def test_slots_keep_local_time_when_the_clock_is_changed() -> None:
    opening = {"days": ["sun"], "begin": "01:00", "end": "05:00", "capacity": 3}
    method = {"slug": "night", "name": "Night", "kind": "pickup", "openings": [opening], "ahead_days": 3, "payments": ["at-pickup"]}
    selling = Selling.model_validate({"company": COMPANY, "timezone": "Europe/Brussels", "delivery": [method]})
    spring = [slot[0].astimezone(UTC).hour for slot in plan_slots(selling, selling.delivery[0], now=datetime(2027, 3, 26, tzinfo=UTC))]
    assert spring == [0, 1, 2]  # 01:00, 03:00 and 04:00: two o'clock is skipped
    autumn = [slot[0] for slot in plan_slots(selling, selling.delivery[0], now=datetime(2027, 10, 29, tzinfo=UTC))]
    assert [slot.hour for slot in autumn] == [1, 2, 3, 4]
    assert len({slot.astimezone(UTC) for slot in autumn}) == 4
    assert autumn[0].tzinfo == ZoneInfo("Europe/Brussels")


def test_the_slowest_piece_decides(selling: Selling) -> None:
    counter: Method = selling.delivery[1]
    now = datetime(2027, 1, 1, 12, tzinfo=UTC)
    assert find_earliest(counter, lead_h=0, now=now).hour == 14
    assert find_earliest(counter, lead_h=24, now=now).day == 2

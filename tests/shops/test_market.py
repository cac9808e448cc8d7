from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test.utils import CaptureQueriesContext
from pydantic import ValidationError

from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.check_manifest import read_manifest
from galleria.shops.market import Market, ShopHasNoMarket, find_commission, find_market, get_market
from galleria.shops.models import Shop
from tests.sample_shop import MARKET, build_manifest

GOOD = (Path(__file__).parents[2] / "shops" / "adriel" / "shop.toml").read_text("utf-8")
DAY = date(2026, 6, 1)


def build_market(*commission: dict[str, Any]) -> Market:
    return Market.model_validate({**MARKET, "commission": list(commission)})


def since(day: str, percent: str, **rest: str) -> dict[str, Any]:
    return {"from": day, "percent": percent, **rest}


LAYERS = build_market(
    since("2026-01-01", "9"),
    since("2026-01-01", "8", tier="company"),
    since("2026-01-01", "7", category="watches"),
    since("2026-01-01", "6", category="watches", tier="private"),
    since("2026-01-01", "5", category="dive"),
    since("2027-01-01", "4"),
    since("2027-01-01", "3", category="dive"),
)


@pytest.mark.parametrize(
    ("tier", "path", "on", "percent"),
    [
        ("private", (), DAY, "9"),
        ("company", (), DAY, "8"),
        ("company", ("rings",), DAY, "8"),
        ("company", ("watches",), DAY, "7"),
        ("private", ("watches",), DAY, "6"),
        ("private", ("watches", "field"), DAY, "6"),  # children have their parent's
        ("private", ("watches", "dive"), DAY, "5"),  # the nearest category, before the tier
        ("private", ("watches", "dive"), date(2027, 1, 1), "3"),  # the newest of a kind
        ("private", (), date(2026, 12, 31), "9"),
        ("private", (), date(2027, 1, 1), "4"),
        ("company", (), date(2027, 1, 1), "8"),  # for the tier, though older
        ("private", (), date(2025, 12, 31), "0"),  # before the first
    ],
)
def test_the_most_specific_commission_in_force_counts(tier: str, path: tuple[str, ...], on: date, percent: str) -> None:
    assert find_commission(LAYERS, tier, path, on) == percent


def test_the_order_in_the_file_does_not_matter() -> None:
    reversed_layers = LAYERS.model_copy(update={"commission": list(reversed(LAYERS.commission))})
    for tier in ("private", "company"):
        for path in ((), ("watches",), ("watches", "dive"), ("rings",)):
            assert find_commission(reversed_layers, tier, path, DAY) == find_commission(LAYERS, tier, path, DAY)


@pytest.mark.parametrize(
    ("commission", "said"),
    [
        ([since("2026-01-01", "5"), since("2026-01-01", "6")], "from the same day"),
        ([since("2026-01-01", "5", tier="private")], "the tier company have no commission"),
        ([since("2026-01-01", "5", category="tea")], "the tier private have no commission"),
        ([], "at least 1"),
        ([since("2026-01-01", "100")], "pattern"),
        ([since("2026-01-01", "5", tier="dealer")], "'private' or 'company'"),
    ],
)
def test_a_market_without_a_share_for_everybody_is_refused(commission: list[dict[str, Any]], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        build_market(*commission)


@pytest.mark.parametrize(
    ("old", "new", "line_of", "problem", "mend"),
    [
        ('"marketplace", ', "", "[market]", "[market] needs the capability marketplace", 'Add "marketplace"'),
        ('terms_version = "2026-11"', "", "[market]", "terms_version: is missing", "Add `terms_version"),
        ("inspection_days = 14", "inspection_days = 90", "inspection_days = 90", "less than or equal to 60", "Mend the value 90."),
        ('tier = "company"', 'tier = "compny"', 'tier = "compny"', "is not one of", "Did you mean `company`?"),
        ("from = 2026-01-01\npercent", "form = 2026-01-01\npercent", "form = 2026", "is not known", "Did you mean `from`?"),
        ('tier = "private"\n', 'tier = "private"\n\n[[market.commission]]\nfrom = 2026-01-01\npercent = "4"\ncategory = "chronographs"\n',
         'category = "chronographs"', "there is no category 'chronographs'", "Did you mean `chronograph`?"),
        ('payout_minimum = "20"', 'payout_minimum = "20.005"', "payout_minimum = ", "more decimals", "Write it in major units"),
    ],
)  # fmt: skip
def test_each_mistake_in_a_market_has_its_line_and_its_mend(tmp_path: Path, *, old: str, new: str, line_of: str, problem: str, mend: str) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    (tmp_path / "shop.toml").write_text(text, "utf-8")
    manifest, file = read_manifest(tmp_path)
    assert manifest is None
    found = [one for one in file.mistakes if problem in one.problem and mend in one.mend]
    assert found, file.mistakes
    assert found[0].line == text[: text.index(line_of)].count("\n") + 1


def test_the_capability_alone_is_not_enough(tmp_path: Path) -> None:
    (tmp_path / "shop.toml").write_text(GOOD[: GOOD.index("[market]")], "utf-8")
    _, file = read_manifest(tmp_path)
    assert [one.problem for one in file.mistakes] == [
        "the capability marketplace needs a [market]: the terms that sellers accept, and the commission"
    ]


@pytest.mark.django_db
def test_a_shop_is_read_once_a_version() -> None:
    shop, _ = sync_shop("halden", build_manifest(capabilities=["marketplace"], market=MARKET))
    assert get_market(shop).commission[0].percent == "5"
    from django.db import connection

    row = Shop.objects.defer("manifest").get(pk=shop.pk)
    with CaptureQueriesContext(connection) as queries:
        assert find_market(row) is find_market(shop)
    assert len(queries) == 0
    sync_shop("halden", build_manifest(capabilities=["marketplace"], market={**MARKET, "terms_version": "2027-01"}))
    changed = Shop.objects.defer("manifest").get(pk=shop.pk)
    assert get_market(changed).terms_version == "2027-01"


def test_a_shop_without_others_has_none(shop: Shop) -> None:
    assert find_market(shop) is None
    with pytest.raises(ShopHasNoMarket):
        get_market(shop)

from pathlib import Path

import pytest

from galleria.accounts.people_file import read_people
from galleria.accounts.rules import Right, has_right
from galleria.catalog.catalogue_file import check_picks, read_catalogue
from galleria.shops.check_manifest import read_manifest
from tests.sample_shop import build_manifest

SHOPS = Path(__file__).parents[2] / "shops"
GOOD = """
[[products]]
slug = "da-hong-pao"
title = "Da Hong Pao"
description = "It tastes of rain."
category = "oolong"
condition = "sealed"
published = 2026-03-14
seller = "mira"
price = "48.00"
compare_at = "60.00"
sku = "DHP"
history = [{ date = 2026-02-01, price = "60.00" }]

[products.attributes]
origin = "wuyi"
picked = 2026-04-01
"""


def mistakes(folder: Path, text: str) -> list[tuple[int, str]]:
    (folder / "catalogue").mkdir(exist_ok=True)
    (folder / "catalogue" / "oolong.toml").write_text(text, "utf-8")
    _, files = read_catalogue(folder, build_manifest(), sellers={"mira"})
    return [(mistake.line, mistake.problem) for file in files for mistake in file.mistakes]


def test_a_good_file_has_none(tmp_path: Path) -> None:
    assert mistakes(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ('origin = "wuyi"', 'origin = "mars"', 16, "attributes.origin must be one of wuyi, anxi"),
        ('origin = "wuyi"\n', "", 15, "attributes.origin is required"),
        ('category = "oolong"', 'category = "coffee"', 6, "there is no category 'coffee'"),
        ('condition = "sealed"', 'condition = "dusty"', 7, "condition 'dusty' is not on the scale"),
        ('seller = "mira"', 'seller = "arim"', 9, "'arim' may not sell here"),
        ('price = "48.00"', 'price = "48.001"', 10, "more decimals"),
        ('price = "48.00"', 'price = "sixty"', 10, "does not fit"),
        ('compare_at = "60.00"', 'compare_at = "40.00"', 2, "compare_at_minor must be above"),
        ('title = "Da Hong Pao"', 'titel = "Da Hong Pao"', 4, "titel: is not known"),
        ('sku = "DHP"\n', "", 2, "`sku` is missing"),
    ],
)
def test_each_mistake_has_its_line(tmp_path: Path, old: str, new: str, line: int, problem: str) -> None:
    assert old in GOOD
    found = mistakes(tmp_path, GOOD.replace(old, new))
    assert any(at == line and problem in said for at, said in found), found


def test_slugs_and_skus_are_unique_in_the_shop(tmp_path: Path) -> None:
    problems = [problem for _, problem in mistakes(tmp_path, GOOD + GOOD)]
    assert len(problems) == 2
    assert "slug 'da-hong-pao' is also in oolong.toml" in problems[0]
    assert "SKU 'DHP' is also in oolong.toml" in problems[1]


def test_art_that_cannot_be_drawn_is_a_mistake(tmp_path: Path) -> None:
    found = mistakes(tmp_path, GOOD + '\n[products.art]\nfamily = "sculpture"\n')
    assert any("there is no family 'sculpture'" in problem for _, problem in found)


@pytest.mark.parametrize("slug", sorted(path.name for path in SHOPS.iterdir()))
class TestOurOwnShops:
    """What every visitor sees first must be complete."""

    def test_no_mistakes_and_at_least_sixty_products(self, slug: str) -> None:
        manifest, file = read_manifest(SHOPS / slug)
        assert manifest is not None
        people, _ = read_people(SHOPS / slug)
        entries, files = read_catalogue(SHOPS / slug, manifest, sellers={one.username for one in people.people if has_right(one.role, Right.SELL)})
        check_picks(manifest, file, entries)
        assert [mistake for one in [file, *files] for mistake in one.mistakes] == []
        assert len(entries) >= 60

    def test_every_piece_is_drawn_and_no_two_texts_begin_alike(self, slug: str) -> None:
        manifest, _ = read_manifest(SHOPS / slug)
        assert manifest is not None
        entries, _ = read_catalogue(SHOPS / slug, manifest, sellers=set())
        assert all(entry.art for entry in entries)
        for field in ("title", "summary", "description"):
            beginnings = [" ".join(getattr(entry, field).split()[:6]) for entry in entries]
            twice = {one for one in beginnings if beginnings.count(one) > 1}
            assert twice == set() or field == "title", twice
        assert len({entry.title for entry in entries}) == len(entries)

"""Every drawing of every shop is sound: it draws, it is the same each time, it has its views, it is not huge."""

import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from galleria.media.illustrator.registry import FAMILIES
from galleria.media.illustrator.render import rasterise

SHOPS = Path(__file__).parents[2] / "shops"
LARGEST = 700_000  # characters of SVG


def list_products(shop: str) -> list[dict[str, dict[str, object]]]:
    return [product for file in sorted((SHOPS / shop / "catalogue").glob("*.toml")) for product in tomllib.loads(file.read_text("utf-8"))["products"]]


@pytest.mark.parametrize("shop", sorted(path.name for path in SHOPS.iterdir()))
def test_every_first_view_of_a_shop_draws(shop: str) -> None:
    drawn = set()
    for product in list_products(shop):
        family = FAMILIES[str(product["art"]["family"])]
        params = family.read(product["art"], product["attributes"])
        views = family.views(params)
        assert 2 <= len(views) <= 5, product["slug"]
        svg = family.draw(params, views[0].name)
        ET.fromstring(svg)
        assert len(svg) < LARGEST, product["slug"]
        drawn.add(svg)
    assert len(drawn) > 0.9 * len(list_products(shop)), "products must not look alike"


@pytest.mark.parametrize("shop", sorted(path.name for path in SHOPS.iterdir()))
def test_all_views_of_some_pieces_render_and_drawing_is_repeatable(shop: str) -> None:
    for product in list_products(shop)[::9]:
        family = FAMILIES[str(product["art"]["family"])]
        params = family.read(product["art"], product["attributes"])
        for view in family.views(params):
            svg = family.draw(params, view.name)
            assert svg == family.draw(params, view.name)
            assert rasterise(svg, 64).startswith(b"\x89PNG")


@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_a_family_draws_without_any_parameter_and_refuses_unknown_ones(name: str) -> None:
    family = FAMILIES[name]
    params = family.read({}, {"no_such_attribute": "is left out"})
    for view in family.views(params):
        assert rasterise(family.draw(params, view.name), 64).startswith(b"\x89PNG")
    with pytest.raises(ValueError, match="no_such_parameter"):
        family.read({"no_such_parameter": 1}, {})

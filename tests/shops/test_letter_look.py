"""Letters carry the shop's look, can be read by day and by night, and load nothing."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

from galleria.shops.letter_look import build_look, mix, render_letter
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop
from galleria.shops.theme import LEAST_CONTRAST, NEUTRAL, compute_contrast
from tests.sample_shop import build_manifest

LETTERS = sorted({path.stem for path in Path("galleria").glob("*/templates/letters/account/*.txt")})
CONTEXT = {"name": "Mira <b>&", "code": "K7QPX2", "title": "A title", "sentence": "A sentence.", "when": "now", "address": "::1", "program": "curl"}


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_is_whole_as_text_and_as_html(letter: str) -> None:
    subject, text, html = render_letter(None, f"account/{letter}", CONTEXT)
    assert 5 < len(subject) < 80
    assert "\n" not in subject
    assert "{{" not in text + html
    assert "{%" not in text + html
    assert "&amp;" not in text, "text is not HTML"
    assert "Mira <b>&" not in html, "HTML is escaped"
    assert text.endswith("-- \nGalleria\nhttp://localhost:8000/\n")
    assert not re.search(r"(src|background)\s*=|url\(|<link|@import|<script", html), "nothing is loaded from elsewhere"
    assert 'name="color-scheme"' in html


def test_there_are_letters_to_look_at() -> None:
    assert {"confirm_email", "reset_code", "locked_out", "notice"} <= set(LETTERS)


@pytest.mark.django_db
def test_a_shops_letter_has_its_name_colours_and_type(shop: Shop, manifest: Manifest) -> None:
    _, text, html = render_letter(shop, "account/confirm_email", CONTEXT)
    assert f"-- \n{shop.name}\nhttp://localhost:8000/{shop.slug}\n" in text
    for colour in ("background", "surface", "text", "primary", "on_primary"):
        assert getattr(manifest.theme.colors, colour) in html
    assert f">{shop.name}</a>" in html


@pytest.mark.parametrize("theme", [NEUTRAL, build_manifest().theme.model_dump()], ids=["house", "shop"])
def test_contrast_holds_by_day_and_by_night(theme: dict[str, object]) -> None:
    look = build_look(theme)
    pairs = [("text", "surface"), ("text", "background"), ("link", "surface"), ("on_primary", "primary")]
    assert all(compute_contrast(look[front], look[back]) >= LEAST_CONTRAST for front, back in pairs)
    night = look["night"]
    for front in ("text", "link", "muted"):
        for back in ("surface", "background"):
            assert compute_contrast(night[front], night[back]) >= LEAST_CONTRAST, (front, back)


def test_a_dark_shop_needs_no_other_colours_at_night() -> None:
    look = build_look({**NEUTRAL, "scheme": "dark"})
    assert (look["night"], look["scheme"]) == (None, "dark")


def test_colours_mix() -> None:
    assert [mix("#000000", "#ffffff", share) for share in (0, 0.5, 1)] == ["#000000", "#808080", "#ffffff"]


def test_the_base_leaves_room_for_letters_of_other_rooms() -> None:
    assert get_template("letters/base.html")

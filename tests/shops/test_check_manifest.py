from pathlib import Path

import pytest

from galleria.shops.check_manifest import read_manifest
from galleria.shops.scaffold.write_scaffold import write_scaffold
from galleria.shops.theme import compute_contrast

SHOPS = Path(__file__).parents[2] / "shops"
GOOD = (SHOPS / "drugga" / "shop.toml").read_text("utf-8")


def mistakes_in(folder: Path, text: str) -> list[tuple[int, str, str]]:
    (folder / "shop.toml").write_text(text, "utf-8")
    manifest, file = read_manifest(folder)
    assert (manifest is None) == bool(file.mistakes)
    return [(mistake.line, mistake.problem, mistake.mend) for mistake in file.mistakes]


@pytest.mark.parametrize("slug", sorted(path.name for path in SHOPS.iterdir()))
def test_our_own_shops_have_no_mistakes(slug: str) -> None:
    manifest, file = read_manifest(SHOPS / slug)
    assert file.mistakes == []
    assert manifest is not None


@pytest.mark.parametrize(
    ("old", "new", "problem", "mend"),
    [
        ('currency = "EUR"', 'currency = "EURO"', "is no ISO 4217 currency", "three capital letters"),
        ('scheme = "light"', 'scheme = "ligth"', "is not one of", "Did you mean `light`?"),
        ("[hero]", '[hero]\nlayuot = "x"', "is not known", "Did you mean `layout`?"),
        ("name =", "nmae =", "is missing", "Add `name = …`"),
        ("position = 1", "position = 0", "greater than or equal to 1", "Mend the value 0."),
        ('language = "en"', 'language = "english language"', "is no language tag", "BCP 47"),
        ('body = "', 'body = "Comic ', "is not one of", "Did you mean"),
        ('target = "products?sort=newest"', 'target = "wherever"', "there is no page 'wherever'", "Use products?…, about or policies/…."),
    ],
)
def test_each_mistake_has_its_line_and_its_mend(tmp_path: Path, old: str, new: str, problem: str, mend: str) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    found = mistakes_in(tmp_path, text)
    assert found
    assert any(problem in said and mend in how for _, said, how in found), found
    if problem != "is missing":
        expected = text[: text.index(new)].count("\n") + 1 + new.count("\n")
        assert expected in [line for line, _, _ in found]


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    assert [line for line, _, _ in mistakes_in(tmp_path, 'name = "Halden"\ntagline = \n')] == [2]


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    _, file = read_manifest(tmp_path)
    assert [mistake.problem for mistake in file.mistakes] == ["the file is missing"]


def test_unreadable_text_is_refused(tmp_path: Path) -> None:
    colors = 'muted = "'
    start = GOOD.index(colors) + len(colors)
    found = mistakes_in(tmp_path, GOOD[:start] + "#ffffff" + GOOD[start + 7 :])
    assert any("contrast" in problem for _, problem, _ in found)


def test_unknown_categories_parents_and_targets_are_found(tmp_path: Path) -> None:
    text = GOOD.replace("products?category=rings", "products?category=rigns", 1)
    assert text != GOOD
    assert any("there is no category 'rigns'" in problem for _, problem, _ in mistakes_in(tmp_path, text))


def test_a_former_slug_leads_to_one_category(tmp_path: Path) -> None:
    rings = 'slug = "rings"\n'
    earrings = 'slug = "earrings"\n'
    assert rings in GOOD
    assert earrings in GOOD
    assert mistakes_in(tmp_path, GOOD.replace(rings, f'{rings}formerly = ["bands", "hoops"]\n', 1)) == []
    taken = GOOD.replace(rings, f'{rings}formerly = ["earrings"]\n', 1)
    line = taken[: taken.index("formerly")].count("\n") + 1
    assert mistakes_in(tmp_path, taken) == [
        (line, "category rings: 'earrings' is the slug of a category that is there", "Take it out of `formerly`.")
    ]
    twice = GOOD.replace(rings, f'{rings}formerly = ["bands"]\n', 1).replace(earrings, f'{earrings}formerly = ["bands"]\n', 1)
    line = twice[: twice.rindex("formerly")].count("\n") + 1
    assert mistakes_in(tmp_path, twice) == [(line, "category earrings: 'bands' leads to rings already", "Keep it in one `formerly`, once.")]
    named = GOOD.replace(rings, f'{rings}formerly = ["bands"]\n', 1).replace("products?category=rings", "products?category=bands", 1)
    assert [mistake[1:] for mistake in mistakes_in(tmp_path, named)] == [("there is no category 'bands'", "It is called `rings` now.")]


def test_contrast_is_that_of_the_standard() -> None:
    assert compute_contrast("#000000", "#ffffff") == pytest.approx(21)
    assert compute_contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("slug", ["search", "icons", "account", "bags"])
def test_a_shop_cannot_stand_where_the_platform_does(tmp_path: Path, slug: str) -> None:
    (tmp_path / slug).mkdir()
    ((_, problem, mend),) = mistakes_in(tmp_path / slug, GOOD)
    assert (problem, mend) == (f"a shop cannot be called {slug!r}: the platform has pages of its own there", "Rename the folder.")
    with pytest.raises(ValueError, match="taken"):
        write_scaffold(tmp_path, "api")

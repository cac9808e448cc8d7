import tomllib

import pytest

from galleria.shops.toml_lines import TomlLines

DOCUMENT = '''name = "Halden"
story = """
[not.a.table]
key = "not a key"
"""

[theme]
radius = "none"
[theme.colors]
text = "#111111"

[[categories]]
slug = "tea"

[[categories]]
slug = "ware"
attributes = [
    "one",  # a bracket ] in a comment
    "two",
]
icon = "cup"

[[products]]
slug = "first"
[products.attributes]
origin = "wuyi"
[[products.variants]]
sku = "A"
[[products.variants]]
sku = "B"

[[products]]
slug = "second"
[[products.variants]]
sku = "C"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 1),
        (("story",), 2),
        (("theme", "colors", "text"), 10),
        (("categories", 0, "slug"), 13),
        (("categories", 1, "icon"), 21),
        (("categories", 1, "nothing"), 15),
        (("products", 0, "attributes", "origin"), 26),
        (("products", 0, "variants", 1, "sku"), 30),
        (("products", 1, "variants", 0, "sku"), 35),
        (("nowhere",), 1),
    ],
)
def test_finds_the_line_of_a_value(path: tuple[str | int, ...], line: int) -> None:
    tomllib.loads(DOCUMENT)
    assert TomlLines(DOCUMENT).find(path) == line

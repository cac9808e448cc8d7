"""A shop's folder on disk, for tests that start the whole platform: the tea shop of `tests.sample_shop` as files."""

import json
from pathlib import Path
from typing import Any

from tests.sample_shop import build_manifest_values


def to_toml(value: Any) -> str:
    """A value as inline TOML."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {to_toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(to_toml(one) for one in value) + "]"
    return json.dumps(value)


def write_tea_shop(root: Path, *, products: int = 24) -> Path:
    """Write `halden/` below the root and return it."""
    folder = root / "halden"
    (folder / "catalogue").mkdir(parents=True)
    manifest = build_manifest_values(
        policies={"returns": {"title": "Returns", "summary": "Send it back.", "text": "Within two weeks, dry and unopened."}}
    )
    (folder / "shop.toml").write_text("".join(f"{key} = {to_toml(value)}\n" for key, value in manifest.items()))
    owner = {"username": "mira", "name": "Mira", "email": "mira@halden.example", "role": "owner", "bio": "Tea."}
    (folder / "people.toml").write_text(f"people = [{to_toml(owner)}]\n")
    entries = [
        {
            "slug": f"tea-{number}",
            "title": f"Tea {number}",
            "description": "Leaves. They smell of rain.",
            "category": "tea",
            "condition": "sealed",
            "price": f"{number + 4}.50",
            "stock": 5,
            "sku": f"HAL-{number}",
            "attributes": {"origin": "wuyi"},
        }
        for number in range(products)
    ]
    lines = [f"{to_toml(entry)[:-2]}, published = 2026-03-14 }}" for entry in entries]
    (folder / "catalogue" / "tea.toml").write_text("products = [\n" + ",\n".join(lines) + "\n]\n")
    return folder

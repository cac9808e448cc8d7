"""The demo accounts that `galleria up` prints: the owner of each shop, read from the shops' folders."""

import tomllib
from pathlib import Path

DEMO_PASSWORD = "open sesame"  # noqa: S105 - printed for everyone, on demo people only
"""As in galleria/accounts/actions/sync_people.py; a test compares them. Importing that would cost a second of Django."""


def list_demo_accounts(shops: Path) -> list[str]:
    """One line a shop: who owns it, and how to sign in."""
    lines = []
    for file in sorted(shops.glob("*/people.toml")):
        try:
            people = tomllib.loads(file.read_text()).get("people", [])
        except (OSError, tomllib.TOMLDecodeError):
            continue  # `galleria shop check` explains it
        owner = next((person for person in people if person.get("role") == "owner"), None)
        if owner:
            lines.append(f"{file.parent.name:<12} {owner.get('email', ''):<32} {DEMO_PASSWORD}")
    return ["demo         sign in as the owner of a shop      password", *lines, ""] if lines else []

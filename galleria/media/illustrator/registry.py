"""The families that exist: every folder beside this file that holds a family.py."""

from importlib import import_module
from pathlib import Path

from galleria.media.illustrator.family import Family


def find_families() -> dict[str, Family]:
    """All families by name."""
    folders = sorted(file.parent.name for file in Path(__file__).parent.glob("*/family.py"))
    found: list[Family] = [import_module(f"galleria.media.illustrator.{folder}.family").FAMILY for folder in folders]
    return {family.name: family for family in found}


FAMILIES = find_families()

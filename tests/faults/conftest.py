"""The platform that is hurt here: one for all tests of this folder."""

from pathlib import Path

import pytest

from tests.operations.conftest import platform

__all__ = ["platform"]
HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """These stand together, in whatever order: the platform would be started anew after each test of another folder between them."""
    items.sort(key=lambda item: HERE not in item.path.parents)

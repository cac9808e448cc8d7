"""The platform that is hurt here: one for all tests of this folder."""

from tests.operations.conftest import platform

__all__ = ["platform"]

"""Loads every room's event handlers, invariants and holdings of personal data, so that registering one is enough."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig, apps


class KernelConfig(AppConfig):
    """Finds `handlers.py`, `invariants.py` and `personal_data.py` in the rooms once all apps are there."""

    name = "galleria.kernel"
    label = "kernel"
    verbose_name = "Platform"

    def ready(self) -> None:
        """Import the registering modules of each room."""
        for config in apps.get_app_configs():
            if config.name.startswith("galleria."):
                for module in ("handlers", "invariants", "personal_data"):
                    if find_spec(f"{config.name}.{module}"):
                        import_module(f"{config.name}.{module}")

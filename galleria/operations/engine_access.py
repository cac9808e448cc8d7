"""Django for a verb of the command line: on the platform that runs, or on stores started for the moment."""

import contextlib
import os
from collections.abc import Iterator

import django
from django.core.exceptions import ImproperlyConfigured

from galleria.operations.embedded import postgres, valkey
from galleria.operations.embedded.bare_services import start_services, stop_services
from galleria.operations.embedded.environment import compute_environment, has_own_database
from galleria.operations.embedded.layout import Layout, prepare_layout
from galleria.operations.errors import OperationError, SettingsRefused


@contextlib.contextmanager
def reachable_stores(layout: Layout, *, make: bool = False) -> Iterator[dict[str, str]]:
    """The environment of the platform, with its stores reachable: those that run, or else started for as long as the block lasts.

    `make`: an empty database is made where there is none.
    """
    if make:
        prepare_layout(layout)
    elif not layout.data.exists() and "DATABASE_URL" not in os.environ:
        raise _nothing_there(layout)
    environment = compute_environment(layout, int(os.environ.get("PORT", "8000")), demo=True)
    if not has_own_database(environment, layout) or (postgres.is_ready(layout) and valkey.valkey_is_ready(layout)):
        yield environment
        return
    if not make and not (layout.postgres_data / "PG_VERSION").exists():
        raise _nothing_there(layout)
    prepare_layout(layout)
    processes = start_services(layout, durable=True, tied_to_us=True)
    try:
        yield environment
    finally:
        stop_services(processes)


def _nothing_there(layout: Layout) -> OperationError:
    return OperationError(f"There is no database in {layout.data} yet.", "Start the platform once with `galleria up`.")


@contextlib.contextmanager
def open_engine(layout: Layout, *, make: bool = False) -> Iterator[dict[str, str]]:
    """The same with Django set up. Raises SettingsRefused in the words of settings.py."""
    with reachable_stores(layout, make=make) as environment:
        os.environ.update(environment)
        os.environ.pop("PROMETHEUS_MULTIPROC_DIR", None)  # what a verb counts is not the platform's
        try:
            django.setup()
        except ImproperlyConfigured as error:
            raise SettingsRefused(str(error), "docs/operations.md has the table of environment variables.") from error
        yield environment

"""Statements that every request runs: PostgreSQL reads and plans them once a connection, which costs it more than to run them."""

from typing import cast

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.utils import CursorWrapper

from galleria.kernel.database.base import DatabaseWrapper


def prepared_cursor() -> CursorWrapper:
    """A cursor for statements whose text does not vary and whose plan does not hang on the values.

    Values travel beside the statement. One whose type PostgreSQL cannot see from where it stands (in a SELECT list, mostly) counts as text, so it is
    cast there: `%(user)s::bigint`. One statement at a time.
    """
    return cast("DatabaseWrapper", connections[DEFAULT_DB_ALIAS]).prepared_cursor()

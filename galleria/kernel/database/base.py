"""The database backend of the settings. A pooled connection is looked at before it is handed out, not asked: that saves a round trip a request."""

import select
from collections.abc import Sequence
from typing import Any

from django.db.backends.postgresql import base, operations
from django.db.backends.utils import CursorWrapper
from psycopg import Connection, OperationalError
from psycopg_pool import ConnectionPool


def check_connection(connection: Connection[object]) -> None:
    """Raises OperationalError for a connection that the server has closed.

    An idle connection has nothing to read. When its server ends, or its process there is killed, the socket says so at once.
    """
    if connection.closed or connection.broken:
        raise OperationalError("the connection is closed")
    look = select.poll()
    look.register(connection.fileno(), select.POLLIN)
    if look.poll(0):
        ConnectionPool.check_connection(connection)  # a notice, or the end: this finds out


class DatabaseOperations(operations.DatabaseOperations):
    """PostgreSQL's."""

    def last_executed_query(self, cursor: Any, sql: str, params: Sequence[Any]) -> str:
        """Also of a prepared statement that failed, of which its cursor knows nothing more."""
        return super().last_executed_query(cursor, sql, params) or sql


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL through the pool."""

    ops_class = DatabaseOperations

    @property
    def pool(self) -> ConnectionPool[Connection[object]] | None:
        """The pool of this database, with our check in place of a question to the server."""
        pool: ConnectionPool[Connection[object]] | None = super().pool
        if pool is not None and self.settings_dict["CONN_HEALTH_CHECKS"]:
            pool._check = check_connection
        return pool

    def prepared_cursor(self) -> CursorWrapper:
        """See kernel.prepared."""
        self.close_if_health_check_failed()
        self.ensure_connection()
        with self.wrap_database_errors:
            cursor: CursorWrapper = self._prepare_cursor(base.ServerBindingCursor(self.connection))  # type: ignore[attr-defined, call-arg]  # Django's own
            return cursor

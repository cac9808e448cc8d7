"""Counts that many people add to at once: kept in Valkey, settled into PostgreSQL by a task. Each batch is added exactly once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from redis.exceptions import ResponseError

from galleria.kernel.valkey import connect

TRY_LOCK = "SELECT pg_try_advisory_xact_lock(%(lock)s)"
RECORD = "INSERT INTO catalog_countbatch (id) VALUES (%(id)s) ON CONFLICT DO NOTHING"
FORGET = "DELETE FROM catalog_countbatch WHERE settled_at < now() - interval '1 day' AND NOT id = ANY(%(seen)s)"
Add = Callable[[CursorWrapper, Mapping[str, int]], None]


@dataclass(frozen=True)
class Tally:
    """Counts by field under one name. `lock` is the advisory lock of the one who settles."""

    name: str
    lock: int

    @property
    def pending(self) -> str:
        """The hash that counts go to."""
        return f"galleria:{self.name}"

    @property
    def settling(self) -> str:
        """Followed by the id of a batch that is set aside."""
        return f"galleria:{self.name}:settling:"

    def count(self, field: str, by: int = 1) -> None:
        """Add to a field. Atomic, however many count at once."""
        connect().hincrby(self.pending, field, by)

    def count_together(self, counts: Mapping[str, int]) -> None:
        """Add to several fields in one round trip."""
        with connect().pipeline(transaction=False) as pipeline:
            for field, by in counts.items():
                pipeline.hincrby(self.pending, field, by)
            pipeline.execute()

    def settle(self, add: Add) -> int:
        """Hand what was counted to `add`. Returns how many fields it was; nothing while another worker settles.

        A batch is set aside under an id first, so counts that arrive meanwhile are not lost. The id is recorded in the transaction that adds
        the batch, so one that a crash left in Valkey, before or after the commit, is added exactly once.
        """
        client = connect()
        fields: set[str] = set()
        # Durable: the batches leave Valkey only after the commit.
        with transaction.atomic(durable=True), connection.cursor() as cursor:
            cursor.execute(TRY_LOCK, {"lock": self.lock})
            if not cursor.fetchone()[0]:
                return 0
            self._set_aside()
            batches = {UUID(key.removeprefix(self.settling)): key for key in cast("list[str]", list(client.scan_iter(f"{self.settling}*")))}
            for batch, key in batches.items():
                cursor.execute(RECORD, {"id": batch})
                if cursor.rowcount:
                    counted = {field: int(number) for field, number in cast("dict[str, str]", client.hgetall(key)).items()}
                    add(cursor, counted)
                    fields |= set(counted)
            cursor.execute(FORGET, {"seen": list(batches)})
        if batches:
            client.delete(*batches.values())
        return len(fields)

    def _set_aside(self) -> None:
        """Give what was counted so far an id of its own."""
        try:
            connect().rename(self.pending, f"{self.settling}{uuid4()}")
        except ResponseError as error:
            if "no such key" not in str(error):  # nothing was counted
                raise

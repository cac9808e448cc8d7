"""Counts that many people add to at once: kept in Valkey, settled into PostgreSQL by a task. Each batch is added exactly once."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import cast
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from redis.exceptions import RedisError, ResponseError

from galleria.kernel.behind import Behind
from galleria.kernel.valkey import connect

TRY_LOCK = "SELECT pg_try_advisory_xact_lock(%(lock)s)"
RECORD = "INSERT INTO catalog_countbatch (id) VALUES (%(id)s) ON CONFLICT DO NOTHING"
FORGET = "DELETE FROM catalog_countbatch WHERE settled_at < now() - interval '1 day' AND NOT id = ANY(%(seen)s)"
MARK_BITS = 2**23
GATHERED_S = 0.25
MOST_GATHERED = 10_000
# KEYS: the day's marks, what is pending. ARGV: four bits, then fields and what is added to them. Marks may go after two days, or when Valkey is full.
COUNT_ONCE = """
local known = 1
for place = 1, 4 do
    known = known * redis.call('SETBIT', KEYS[1], ARGV[place], 1)
end
if known == 1 then return end
redis.call('EXPIRE', KEYS[1], 172800)
for place = 5, #ARGV, 2 do
    redis.call('HINCRBY', KEYS[2], ARGV[place], ARGV[place + 1])
end
"""
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

    def count_once(self, seen: Mapping[tuple[str, date], Mapping[str, int]]) -> None:
        """Add to the fields of each `who` once a day. One round trip for all.

        Who counted already is marked in a Bloom filter of the day: one megabyte however many there are, and no name can be read from it. Of
        200,000 one in 14,000 is taken for somebody else and not counted, of a million one in fifty: (1 - exp(-4n / 2^23))^4.
        """
        with connect().pipeline(transaction=False) as pipeline:
            for (who, day), counts in seen.items():
                digest = blake2b(who.encode("utf-8", "replace"), key=settings.SECRET_KEY.encode()[:64], digest_size=16).digest()
                bits = [int.from_bytes(digest[start : start + 4]) % MARK_BITS for start in range(0, 16, 4)]
                fields = [word for field, by in counts.items() for word in (field, str(by))]
                pipeline.eval(COUNT_ONCE, 2, f"galleria:{self.name}:marks:{day.isoformat()}", self.pending, *map(str, bits), *fields)
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


def gather(tally: Tally) -> Behind[tuple[str, date], Mapping[str, int]]:
    """What this process counts once a day for each `who`, by (who, day), handed over four times a second.

    Counts that Valkey does not take are lost.
    """

    def hand_over(seen: Mapping[tuple[str, date], Mapping[str, int]]) -> None:
        with suppress(RedisError):
            tally.count_once(seen)

    return Behind(f"counts of {tally.name}", hand_over, after_s=GATHERED_S, most=MOST_GATHERED)

"""Why units of a limited resource change: said in the transaction that changes them, read by the trigger that keeps the record of a resource.

The kernel knows no kinds: they are the words of the room whose resource it is (`catalog.models.StockMovement.Kind`).
"""

import json
from dataclasses import asdict, dataclass

from django.db import connection

SETTING = "galleria.cause"
SET_CAUSE = f"set_config('{SETTING}', %(cause)s, true)"  # an SQL expression, for statements that say the cause as they go


@dataclass(frozen=True)
class Cause:
    """Why: the kind, the order's number where there is one, the account that did it (None for guests and the platform), a word of theirs."""

    kind: str = ""
    order: str = ""
    actor_id: int | None = None
    note: str = ""

    def dump(self) -> str:
        """As the trigger reads it."""
        return json.dumps(asdict(self))


UNKNOWN = Cause()


def say_cause(cause: Cause) -> None:
    """What changes units in this transaction from here on is because of this, until another cause is said. Ends with the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {SET_CAUSE}", {"cause": cause.dump()})

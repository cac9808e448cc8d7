"""Let the log of staff changes call a person by another name: it refuses every other change, and has a function of its own for this one."""

from django.db import connection


def rename_in_log(before: str, after: str) -> None:
    """With the change of the username, in the same transaction: a name that is free again may be somebody else's tomorrow."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rename_in_staff_changes(%(before)s, %(after)s)", {"before": f"person {before}", "after": f"person {after}"})

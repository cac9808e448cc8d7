"""A request that must not happen twice: the same key gets the same answer, and a duplicate that comes at the same time gets 409."""

import hashlib
from collections.abc import Callable

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

from galleria.kernel.prepared import prepared_cursor
from galleria.kernel.problems import Conflict, FieldError, Invalid
from galleria.kernel.sqljson import json_answer

HEADER = "Idempotency-Key"
# The second statement sees what was committed before the lock was free.
LOCK_AND_FIND = """
SELECT pg_try_advisory_xact_lock(hashtextextended(%(lock)s, 0));
SELECT fingerprint, status, body FROM kernel_idempotencykey WHERE scope = %(scope)s AND key = %(key)s
"""
KEEP = """
INSERT INTO kernel_idempotencykey (scope, key, fingerprint, status, body) VALUES (%(scope)s, %(key)s, %(fingerprint)s, %(status)s, %(body)s)
"""
LONGEST = 120  # characters


class RequestInProgress(Conflict):
    """The first request with this key has not finished."""

    code = "request_in_progress"
    title = "The same request is under way"
    detail = "A request with this Idempotency-Key is being carried out. Ask again in a moment."


class KeyReused(Invalid):
    """The key belongs to another request."""

    code = "idempotency_key_reused"
    title = "The Idempotency-Key was used for something else"
    detail = "Use a new Idempotency-Key for a new request."


def answer_once(request: HttpRequest, *, scope: str, run: Callable[[], tuple[int, bytes]]) -> HttpResponse:
    """Run the request and keep its answer in the same transaction, so that a crash leaves neither; or give the answer that was kept.

    `scope` is who asks for what, by a row's id that never changes hands: "person 7 create_product". The caller has checked that this person may
    still do it: a kept answer is given without another look. Keys are kept for retention.KEYS_KEPT. Without the header the request simply runs.
    A request that fails keeps nothing and may be repeated under its key. Raises RequestInProgress (409), KeyReused (422).
    """
    key = request.headers.get(HEADER, "")
    if not key:
        with transaction.atomic():
            status, body = run()
        return json_answer(body, status=status)
    if len(key) > LONGEST:
        raise Invalid(errors=[FieldError(field=HEADER, message=f"must have at most {LONGEST} characters", code="too_long")])
    fingerprint = hashlib.sha256(b"\n".join(((request.method or "").encode(), request.get_full_path().encode(), request.body))).hexdigest()
    with transaction.atomic():
        values = {"scope": scope, "key": key, "lock": f"{scope}\n{key}", "fingerprint": fingerprint}
        with connection.cursor() as cursor:
            cursor.execute(LOCK_AND_FIND, values)
            is_ours = cursor.fetchone()[0]
            cursor.nextset()
            kept = cursor.fetchone()
        if not is_ours:
            raise RequestInProgress(headers={"Retry-After": "1"})
        if kept:
            if kept[0] != fingerprint:
                raise KeyReused
            return json_answer(bytes(kept[2]), status=kept[1])
        status, body = run()
        with prepared_cursor() as cursor:
            cursor.execute(KEEP, {**values, "status": status, "body": body})
    return json_answer(body, status=status)

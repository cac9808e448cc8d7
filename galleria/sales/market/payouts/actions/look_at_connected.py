"""Ask Stripe how a seller's account stands, and note it: told by an event, because its owner looks, or because nobody has for a day."""

from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from galleria.sales.market.payouts.letters import send_connected_letter
from galleria.sales.market.payouts.models import ConnectedAccount
from galleria.sales.market.payouts.rules.connected import State, read_state
from galleria.sales.payments import connect
from galleria.sales.payments.errors import StripeRefuses

LOOK_AGAIN, TRY_AGAIN = timedelta(days=1), timedelta(minutes=5)
# Raised and read at once: read apart, two askers could have the same turn, and the later answer would be dropped.
TURN = """
UPDATE payouts_connectedaccount SET turn = turn + 1, next_look_at = %(again)s WHERE id = %(id)s AND reference <> '' RETURNING turn, reference
"""
GONE = "disconnected"
"""Our word for an account that has left us, beside Stripe's for why it has disabled one."""


def look_at_connected(account_id: int) -> bool:
    """Ask without a lock, note under one. An answer that was asked for before another that is noted is old. Returns whether the state changed.

    Raises OutsideUnavailable (503).
    """
    drawn = _draw_turn(account_id)
    if drawn is None:
        return False
    turn, reference = drawn
    try:
        state = connect.get_account(reference)
    except StripeRefuses as reason:
        if reason.why not in (connect.DISCONNECTED, connect.UNKNOWN):
            raise
        state = None
    return _note(account_id, turn, state)


def _draw_turn(account_id: int) -> tuple[int, str] | None:
    """A turn of its own, and which account to ask for; None when there is none. It stays due until an answer is noted: should this process die,
    or Stripe be away, it is asked again in a while.
    """
    with connection.cursor() as cursor:
        cursor.execute(TURN, {"id": account_id, "again": timezone.now() + TRY_AGAIN})
        row = cursor.fetchone()
    return (row[0], row[1]) if row else None


@transaction.atomic
def _note(account_id: int, turn: int, state: connect.AccountState | None) -> bool:
    account = ConnectedAccount.objects.across_shops().select_for_update(no_key=True, of=("self",)).filter(pk=account_id).first()
    if account is None or turn <= account.noted_turn:  # erased meanwhile, or somebody who asked later knows better
        return False
    account.noted_turn = turn
    account.next_look_at = timezone.now() + LOOK_AGAIN if account.turn == turn else account.next_look_at
    account.save(update_fields=["noted_turn", "next_look_at"])
    return note_account(account, state)


def note_account(account: ConnectedAccount, state: connect.AccountState | None) -> bool:
    """What Stripe says of it, or that it has left us (None), with the letters that go with it. The caller holds the row locked. Returns whether
    the state changed.
    """
    before = State(account.state)
    if state is None:
        account.state, account.reason, account.needs, account.deadline = State.RESTRICTED.value, GONE, [], None
    else:
        account.state = read_state(
            transfers=state.transfers, pays_out=state.pays_out, is_submitted=state.is_submitted, needed=state.needed,
            disabled_reason=state.disabled_reason,
        ).value  # fmt: skip
        account.reason, account.needs, account.deadline = state.disabled_reason[:60], list(state.needed), state.deadline
        account.country, account.currency, account.is_submitted = state.country[:2], state.currency[:3], state.is_submitted
    account.looked_at = timezone.now()
    after = State(account.state)
    # Who has never been through Stripe's pages knows that Stripe needs everything.
    is_asked = account.is_submitted and after != State.RESTRICTED and bool(set(account.needs) - set(account.told))
    if after != before and after in (State.READY, State.RESTRICTED):
        send_connected_letter(account, "ready" if after == State.READY else "restricted")
    elif is_asked:
        send_connected_letter(account, "needs")
    account.told = [*account.needs] if account.is_submitted else []
    account.save(
        update_fields=["state", "reason", "needs", "told", "deadline", "country", "currency", "is_submitted", "looked_at"]
    )  # fmt: skip
    return after != before

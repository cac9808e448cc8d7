"""What payouts do when Stripe tells of a seller's account or of a transfer. It is only noted that somebody should ask: no call in a
transaction. Whoever has asked just before, and notes the answer after, leaves the note.
"""

from django.db.models import F, Q
from django.utils import timezone

from galleria.kernel.events import handles
from galleria.kernel.outbox import send_job_after_commit
from galleria.sales.market.payouts.letters import send_bank_refused_letter
from galleria.sales.market.payouts.models import ConnectedAccount, Payout, Run
from galleria.sales.market.payouts.rules.status import Status
from galleria.sales.payments.events import ConnectedAccountChanged, SellersBankRefused, TransferChanged

WATCHED = (Status.WAITING.value, Status.SENT.value, Status.SETTLED.value)


@handles(ConnectedAccountChanged)
def note_changed_account(event: ConnectedAccountChanged) -> None:
    """It is asked for at once; what others have with the same keys is not ours."""
    _ask_for(event.account)


@handles(TransferChanged)
def note_changed_transfer(event: TransferChanged) -> None:
    """The payout is looked at again, also when it has arrived."""
    rows = Payout.objects.across_shops().filter(Q(bank_reference=event.transfer) | Q(ref=event.group), run__bank=Run.Bank.STRIPE)
    payout = rows.exclude(bank_reference="", ref="").filter(status__in=WATCHED).first() if event.transfer else None
    if payout is None:
        return
    Payout.objects.across_shops().filter(pk=payout.pk, status__in=WATCHED).update(news=F("news") + 1, next_look_at=timezone.now())
    send_job_after_commit("payouts.work_on_payout", payout.pk)


@handles(SellersBankRefused)
def tell_of_refusal(event: SellersBankRefused) -> None:
    """A letter; the money is in the seller's balance at Stripe, and nothing of it in our books."""
    account = ConnectedAccount.objects.across_shops().select_related("shop", "user").filter(reference=event.account).first()
    if account is not None and event.account:
        send_bank_refused_letter(account)
        _ask_for(event.account)


def _ask_for(reference: str) -> None:
    account = ConnectedAccount.objects.across_shops().filter(reference=reference).first() if reference else None
    if account is not None:
        ConnectedAccount.objects.across_shops().filter(pk=account.pk).update(turn=F("turn") + 1, next_look_at=timezone.now())
        send_job_after_commit("payouts.look_at_connected", account.pk)

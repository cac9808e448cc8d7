"""A bank that is played: what it is told to pay it pays after some seconds, or refuses, as the last four signs of the account say.

It keeps its own book, as a bank does: the same reference a second time is the same transfer, whoever forgot the first answer. Nothing leaves the
machine.
"""

from datetime import timedelta

from django.utils import timezone

from galleria.kernel.outside import OutsideUnavailable
from galleria.sales.market.payouts.banks.answer import Answer
from galleria.sales.market.payouts.models import SandboxTransfer

SETTLES_AFTER = timedelta(seconds=5)
SLOW = timedelta(minutes=2)
UNKNOWN, CLOSED, TAKES_LONG, AWAY = "0002", "0003", "0004", "0005"
REFUSALS = {UNKNOWN: "The bank knows no such account.", CLOSED: "The account is closed."}


def send_transfer(reference: str, *, account: str, amount_minor: int, currency: str, attempt: int) -> Answer:
    """Tell the bank to pay. An account that ends in 0002 is refused at once, 0003 when it should have arrived, 0004 takes two minutes, and for
    0005 the bank does not answer the first two times. Raises OutsideUnavailable (503).
    """
    ends = account[-4:]
    if ends == AWAY and attempt < 2:
        raise OutsideUnavailable(service="The sandbox bank")
    now = timezone.now()
    SandboxTransfer.objects.get_or_create(
        reference=reference,
        defaults={
            "amount_minor": amount_minor,
            "currency": currency,
            "refusal": REFUSALS.get(ends, ""),
            "due_at": now if ends == UNKNOWN else now + (SLOW if ends == TAKES_LONG else SETTLES_AFTER),
        },
    )
    return ask_transfer(reference)


def ask_transfer(reference: str) -> Answer:
    """How it stands."""
    transfer = SandboxTransfer.objects.get(reference=reference)
    number = f"SBX{transfer.pk:09d}"
    if transfer.due_at > timezone.now():
        return Answer("under way", number)
    return Answer("refused", number, transfer.refusal) if transfer.refusal else Answer("settled", number)

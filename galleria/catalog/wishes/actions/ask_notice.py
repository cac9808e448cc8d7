"""Ask to be told of a piece: a person at their own address, or a guest at one that has to be confirmed."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection, transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.catalog.models import Product, Status
from galleria.catalog.wishes.access import access_owner, access_shown_product
from galleria.catalog.wishes.errors import AlreadyInStock, NeverAgain, TooManyNotices
from galleria.catalog.wishes.letters import send_confirmation
from galleria.catalog.wishes.models import Notice
from galleria.catalog.wishes.rules import MOST_NOTICES
from galleria.kernel.problems import FieldError, Invalid
from galleria.kernel.rates import RateLimit
from galleria.kernel.references import new_reference
from galleria.shops.models import Shop

GUESTS = RateLimit("guest_notices", calls=30, period_s=3600, burst=10)  # from one network address
CONFIRMATIONS = RateLimit("notice_confirmations", calls=20, period_s=86_400, burst=10)  # for one e-mail address
TOKEN_CHARACTERS = 28  # 140 bits
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


@dataclass(frozen=True)
class Guest:
    """Somebody who is not signed in: where to write, and where the request came from."""

    email: str
    client: str


@transaction.atomic
def ask_notice(shop: Shop, slug: str, kind: Notice.Kind, *, actor: Actor) -> Notice:
    """The person waits from now on. Asking twice changes nothing; asking again after a letter begins anew.

    Raises Unauthenticated (401), ProductNotFound (404), AlreadyInStock, NeverAgain or TooManyNotices (409).
    """
    person = access_owner(actor)
    product = access_shown_product(shop, slug)
    known = Notice.objects.for_shop(shop).filter(product=product, kind=kind, person=person).first()
    if known and known.status == Notice.Status.WAITING:
        return known
    _check_can_wait(product, kind)
    if known is None:
        if Notice.objects.across_shops().filter(person=person).exclude(status=Notice.Status.SENT).count() >= MOST_NOTICES:
            raise TooManyNotices(most=MOST_NOTICES)
        known = Notice(shop=shop, product=product, kind=kind, person=person, token=new_token())
    known.status, known.price_minor, known.created_at = Notice.Status.WAITING, product.price_minor, timezone.now()
    known.save()
    return known


@transaction.atomic
def ask_notice_as_guest(shop: Shop, slug: str, kind: Notice.Kind, *, guest: Guest) -> None:
    """A letter goes to the address with a link that has to be followed first. Whether the address was known before cannot be told from outside.

    Raises Invalid (422) for an address that is none, Throttled (429), ProductNotFound (404), AlreadyInStock, NeverAgain or TooManyNotices (409).
    """
    email = check_email(guest.email)
    GUESTS.check(guest.client)
    CONFIRMATIONS.check(email)  # whether a letter goes or not: else who asks often could tell
    product = access_shown_product(shop, slug)
    _check_can_wait(product, kind)
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME, [f"notices of {email}"])
    known = Notice.objects.for_shop(shop).filter(product=product, kind=kind, person=None, email=email).first()
    if known and known.status == Notice.Status.WAITING:
        return
    if known is None and Notice.objects.across_shops().filter(person=None, email=email).exclude(status=Notice.Status.SENT).count() >= MOST_NOTICES:
        raise TooManyNotices(most=MOST_NOTICES)
    notice = known or Notice(shop=shop, product=product, kind=kind, email=email)
    notice.token = new_token()
    notice.status, notice.price_minor, notice.created_at, notice.sent_at = Notice.Status.UNCONFIRMED, product.price_minor, timezone.now(), None
    notice.save()
    send_confirmation(notice, product=product, shop=shop)


def new_token() -> str:
    """For the links of a notice's letters."""
    return new_reference("ntc", characters=TOKEN_CHARACTERS)


def check_email(email: str) -> str:
    """In small letters. Raises Invalid (422)."""
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise Invalid(errors=[FieldError(field="email", message="must be an e-mail address", code="email_invalid")]) from None
    return email


def _check_can_wait(product: Product, kind: Notice.Kind) -> None:
    if product.status == Status.SOLD:
        raise NeverAgain
    if kind == Notice.Kind.BACK_IN_STOCK and product.status == Status.ACTIVE and product.stock > 0:
        raise AlreadyInStock

"""No more letters that ask how it was: by the link that each of them has, for the address that it was sent to."""

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.errors import RatingNotFound
from galleria.sales.market.ratings.models import NoRatingWishes

TOKEN_LENGTH = 32


def stop_wishes(ref: str, token: str) -> None:
    """Whoever bought this is asked no more, whatever they buy. Twice is once. Raises RatingNotFound (404) for a link that is not ours."""
    sale = find_by_token(ref, token)
    NoRatingWishes.objects.get_or_create(email_hash=hash_email(sale.order.email))


def find_by_token(ref: str, token: str) -> Sale:
    """The sale whose letter has the link. Raises RatingNotFound (404)."""
    sale = Sale.objects.across_shops().select_related("order", "shop").filter(ref=ref).first() if "\x00" not in ref else None
    if sale is None or not constant_time_compare(token, token_of(ref)):
        raise RatingNotFound(ref=ref)
    return sale


def stop_url(ref: str) -> str:
    """For the letter and for the button of mail programs."""
    return f"{settings.PUBLIC_URL}{stop_url_path(ref)}"


def stop_url_path(ref: str) -> str:
    """The same without the host."""
    return f"/notices/ratings/{ref}/{token_of(ref)}"


def token_of(ref: str) -> str:
    """What only we can make: it opens nothing but this."""
    return salted_hmac("galleria.ratings.stop", ref, algorithm="sha256").hexdigest()[:TOKEN_LENGTH]


def wants_none(email: str) -> bool:
    """Whether its owner has said so."""
    return NoRatingWishes.objects.filter(email_hash=hash_email(email)).exists()


def hash_email(email: str) -> str:
    """As it is kept: nobody without our secret can try addresses."""
    return salted_hmac("galleria.ratings.email", email.strip().lower(), algorithm="sha256").hexdigest()

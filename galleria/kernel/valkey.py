"""The shared Valkey, for what Django's cache does not offer: hashes, scripts, lists."""

from functools import cache

from django.conf import settings
from redis import Redis
from redis.backoff import ExponentialBackoff
from redis.exceptions import ConnectionError as Gone
from redis.exceptions import TimeoutError as TooSlow
from redis.retry import Retry


@cache
def connect() -> Redis:
    """A client with a pool of its own for this process, that reconnects after a restart of the server. Answers are text."""
    retry = Retry(ExponentialBackoff(cap=0.5, base=0.02), 4)
    return Redis.from_url(
        settings.VALKEY_URL, decode_responses=True, retry=retry, retry_on_error=[Gone, TooSlow], socket_timeout=5, health_check_interval=30
    )

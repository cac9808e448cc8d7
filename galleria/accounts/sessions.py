"""Sessions of people, of browsers and of programs alike: what the person sees in the list of devices, and can end there."""

from importlib import import_module

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase, UpdateError
from django.contrib.sessions.models import Session
from django.utils import timezone

from galleria.accounts.models import User

NOWHERE = "0.0.0.0"  # noqa: S104 - no address to listen on: the visitor's is not known


def open_store(key: str | None = None) -> SessionBase:
    """The session under this key, or a new one that is not saved yet."""
    store: SessionBase = import_module(settings.SESSION_ENGINE).SessionStore(key)
    return store


def begin_session(user: User, *, program: str, address: str) -> str:
    """A session for a program, in the person's list. Returns its key, which the program never gets."""
    store = open_store()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    key = str(store.session_key)
    UserSession.objects.create(user=user, session_key=key, ip=address or NOWHERE, user_agent=program[:200])
    return key


def prolong_session(key: str) -> bool:
    """Let the session last as long again, counted from now. Returns false when somebody has ended it."""
    store = open_store(key)
    store.load()
    if store.session_key is None:
        return False
    try:
        store.save()
    except UpdateError:  # ended between the two
        return False
    UserSession.objects.filter(session_key=key).update(last_seen_at=timezone.now())
    return True


def end_session(key: str) -> None:
    """The session is over, at once."""
    open_store().delete(key)
    UserSession.objects.filter(session_key=key).delete()


def delete_expired_sessions() -> int:
    """Remove sessions whose time is over, and what the lists say of sessions that are gone. Returns how many sessions."""
    deleted, _ = Session.objects.filter(expire_date__lt=timezone.now()).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    return deleted

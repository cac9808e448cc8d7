"""Deadlines and limits of profiles. Pure."""

from datetime import timedelta

MOST_ADDRESSES = 20
EXPORT_KEPT = timedelta(days=7)
TAKE_BACK_WITHIN = timedelta(hours=24)
PROOF_LASTS = timedelta(minutes=5)
# Names that would be taken for the platform's own, or for people who are gone.
RESERVED = frozenset(
    {"admin", "administrator", "api", "galleria", "help", "me", "moderator", "operator", "root", "security", "staff", "support", "system"}
)
PSEUDONYM = "erased-"


def is_reserved(username: str) -> bool:
    """Whether nobody may take it."""
    return username in RESERVED or username.startswith(PSEUDONYM)

"""One line of the doctor's report."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True)
class Finding:
    """What was looked at, what was found, and what to do when it is not well."""

    subject: str
    level: Level
    words: str
    mend: str = ""


def ok(subject: str, words: str) -> Finding:
    """All is well."""
    return Finding(subject, Level.OK, words)


def warn(subject: str, words: str, mend: str) -> Finding:
    """It works, but not as it should."""
    return Finding(subject, Level.WARN, words, mend)


def fail(subject: str, words: str, mend: str) -> Finding:
    """It cannot work like this."""
    return Finding(subject, Level.FAIL, words, mend)

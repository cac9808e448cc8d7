"""What operators read of jobs, events and errors, without what opens something: passwords, tokens, keys, codes, and who they are about."""

import re
from collections.abc import Mapping
from typing import Any

HIDDEN = "•••"
TELLING = re.compile(r"pass|secret|token|key|code|authoriz|cookie|session|credential|signature|email|phone|address", re.IGNORECASE)
IN_TEXT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=://)[^\s/@:]*:[^\s/@]+(?=@)"), HIDDEN),  # user and password of an address
    (re.compile(r"\b(Bearer|Basic|Token)\s+[^\s'\",;)]+", re.IGNORECASE), rf"\1 {HIDDEN}"),
    (
        re.compile(r"(?i)\b([\w-]*(?:password|passwd|secret|token|api_?key|authorization)[\w-]*['\"]?\s*[:=]\s*)(['\"]?)[^\s'\",;&)]+"),
        rf"\1\2{HIDDEN}",
    ),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"), HIDDEN),
    (re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z])[\w-]{28,}\b"), HIDDEN),  # what only a machine would have written
)


def mask(value: Any) -> Any:
    """The same value with what is secret taken out. Numbers stay: they are ids."""
    if isinstance(value, Mapping):
        return {str(key): HIDDEN if TELLING.search(str(key)) and not isinstance(one, int | None) else mask(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [mask(one) for one in value]
    return mask_text(value) if isinstance(value, str) else value


def mask_text(text: str) -> str:
    """A text with what is secret taken out."""
    for pattern, instead in IN_TEXT:
        text = pattern.sub(instead, text)
    return text

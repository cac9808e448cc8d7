"""Text as banks take it: the characters of SEPA, after the EPC's own conversions (EPC217-08). Pure."""
# ruff: noqa: RUF001 - letters that look alike are what this is about

import re
import unicodedata

ALLOWED = re.compile(r"[^A-Za-z0-9/\-?:().,'+ ]")
OWN = {
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th",
    "Þ": "TH", "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ı": "i", "ŀ": "l", "Ŀ": "L", "ŋ": "n", "Ŋ": "N", "ŧ": "t", "Ŧ": "T", "&": "+",
    "@": "(at)", "_": "-", "–": "-", "—": "-", "’": "'", "‘": "'", "`": "'", "´": "'",
}  # fmt: skip
GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x",
    "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ъ": "a", "ь": "y",
    "ю": "yu", "я": "ya", "ы": "y", "э": "e", "і": "i", "є": "e", "ґ": "g", "ђ": "d", "ј": "j", "љ": "l", "њ": "n", "ћ": "c", "џ": "d",
}  # fmt: skip


def write_sepa(text: str, *, most: int) -> str:
    """At most so many characters that every bank takes; what has no likeness becomes a dot. It does not begin with a slash, nor hold two in a row."""
    shown = ALLOWED.sub(".", "".join(_convert(sign) for sign in unicodedata.normalize("NFC", text)))
    shown = re.sub(r"/{2,}", "/", " ".join(shown.split())).lstrip("/ ")
    return shown[:most].strip().rstrip("/") or "."


def _convert(sign: str) -> str:
    if sign in OWN:
        return OWN[sign]
    plain = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    small = plain.lower()
    for letters in (GREEK, CYRILLIC):
        if small in letters:
            found = letters[small]
            return found.capitalize() if plain != small else found
    return OWN.get(plain, plain)

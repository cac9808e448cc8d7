"""What a shopper typed, as terms to look for: phrases, words to leave out, words written together or apart, synonyms. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from galleria.catalog.rules.search_numbers import Measure, Understood, take_numbers

MOST_TERMS = 12  # words beyond these are not looked up; a longer query is a text, and its meaning still counts
LONGEST_WORD = 40
LONGEST_QUERY = 200  # characters of what is left, however lower case made them more
LONGEST_SYNONYM = 4  # words

_TOKEN = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


@dataclass(frozen=True)
class Term:
    """One thing to look for. Any of `alternatives` will do; `joined` are spellings with a neighbour ("head set"), taken if the shop knows them."""

    typed: str
    alternatives: tuple[str, ...]
    joined: tuple[str, ...] = ()
    is_phrase: bool = False

    def to_json(self, *, is_literal: bool) -> dict[str, object]:
        """As `search_words` in the database takes it. What is literal is not corrected."""
        return {"typed": self.typed, "alternatives": self.alternatives, "joined": self.joined, "correctable": not (self.is_phrase or is_literal)}


@dataclass(frozen=True)
class Reading:
    """A query, read. `words` is what is left to look for when the understood numbers are taken out."""

    words: str = ""
    terms: tuple[Term, ...] = ()
    excluded: tuple[str, ...] = ()
    understood: tuple[Understood, ...] = ()


def read_query(
    q: str, *, currency_digits: int = 2, measures: Sequence[Measure] = (), synonyms: Sequence[Sequence[str]] = (), is_literal: bool = False
) -> Reading:
    """Read what somebody typed. `is_literal` leaves numbers alone. Any text is a query; nothing here raises."""
    rest, understood = (q, ()) if is_literal else take_numbers(q, currency_digits=currency_digits, measures=measures)
    kept: list[Term] = []
    excluded: list[str] = []
    words: list[str] = []
    for token in _TOKEN.finditer(rest):
        text = clean(token["phrase"] if token["phrase"] is not None else token["word"])
        if not text:
            continue
        if token["minus"]:
            excluded.append(text)
        elif token["phrase"] is not None and " " in text:
            kept.append(Term(text, (text,), is_phrase=True))
            words.append(text)
        else:
            kept += [Term(part, (part,)) for part in text.split() if len(part) <= LONGEST_WORD]
            words.append(text)
    terms = widen(join_neighbours(kept[:MOST_TERMS]), synonyms)
    return Reading(words=" ".join(words)[:LONGEST_QUERY], terms=tuple(terms), excluded=tuple(excluded[:MOST_TERMS]), understood=understood)


def clean(text: str) -> str:
    """Lower case, without what no index holds."""
    return " ".join(re.sub(r"[\x00-\x1f*:&|!()<>\\]+", " ", text).casefold().split())


def join_neighbours(terms: Sequence[Term]) -> list[Term]:
    """Each word also written together with the next and the one before: "head set" finds headset."""
    plain = [None if term.is_phrase else term.typed for term in terms]

    def together(first: int) -> list[str]:
        pair = plain[first : first + 2] if first >= 0 else []
        return ["".join(word for word in pair if word)] if len(pair) == 2 and all(pair) else []

    return [
        term if term.is_phrase else Term(term.typed, term.alternatives, tuple(together(place - 1) + together(place)))
        for place, term in enumerate(terms)
    ]


def widen(terms: Sequence[Term], synonyms: Sequence[Sequence[str]]) -> list[Term]:
    """Terms with the shop's synonyms as alternatives. One of several words ("moon phase") takes the place of its words."""
    groups: Mapping[str, tuple[str, ...]] = {
        clean(word): tuple(dict.fromkeys(clean(other) for other in group)) for group in reversed(synonyms) for word in group if clean(word)
    }
    widened: list[Term] = []
    place = 0
    while place < len(terms):
        for length in range(min(LONGEST_SYNONYM, len(terms) - place), 0, -1):
            taken = terms[place : place + length]
            key = " ".join(term.typed for term in taken)
            if key in groups and (length == 1 or not any(term.is_phrase for term in taken)):
                others = tuple(word for word in groups[key] if word != key)
                widened.append(Term(key, (key, *others), taken[0].joined if length == 1 else (), is_phrase=length > 1 or taken[0].is_phrase))
                place += length
                break
        else:
            widened.append(terms[place])
            place += 1
    return widened

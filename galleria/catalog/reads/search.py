"""From a shopper's words to what a statement needs: terms, a vector of meaning, conditions; and what to tell the shopper about it."""

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import structlog
from django.core.cache import cache
from redis.exceptions import RedisError

from galleria.catalog.reads.filters import Filters, Predicates, add_understood, compile_filters, phrase_sql
from galleria.catalog.rules.search_numbers import Measure
from galleria.catalog.rules.search_words import Reading, read_query
from galleria.kernel.language_model import embed, is_built
from galleria.kernel.money import exponent
from galleria.shops.models import Shop

if TYPE_CHECKING:
    from galleria.kernel.language_model import Vectors

log = structlog.get_logger(__name__)
CORRECTION_TTL_S = 600
MARKS = "StartSel=\x02, StopSel=\x03, HighlightAll=true"
Row = TypeVar("Row")


@dataclass(frozen=True)
class Search:
    """A query of one shop, read, with the conditions of all filters, those understood from the words among them."""

    shop: Shop
    reading: Reading
    predicates: Predicates
    is_literal: bool = False

    @property
    def has_words(self) -> bool:
        """Whether anything is left to look for besides the filters."""
        return bool(self.reading.terms)

    @property
    def key(self) -> str:
        """Names these words of this shop: the same for everybody who searches for them."""
        return hashlib.sha256(f"{self.shop.slug}\n{self.reading.words}".encode()).hexdigest()[:16]


def read_search(shop: Shop, filters: Filters, *, is_literal: bool = False) -> Search:
    """Read the query and compile its filters. What was asked for by a parameter is not overruled by words. Raises Invalid (422)."""
    reading = read_words(shop, filters.q, is_literal=is_literal)
    predicates = compile_filters(shop, filters)
    understood = tuple(one for one in reading.understood if not filters.names(one.field))
    for one in understood:
        add_understood(predicates, shop, one)
    for number, phrase in enumerate(term.typed for term in reading.terms if term.is_phrase and len(term.alternatives) == 1):
        query = phrase_sql(f"phrase{number}")
        # A phrase of words that no index holds asks for nothing.
        predicates.add("words", f"(numnode({query}) = 0 OR p.search @@ {query})", **{f"phrase{number}": phrase})
    for number, words in enumerate(reading.excluded):
        predicates.add("words", f"NOT p.search @@ {phrase_sql(f'without{number}')}", **{f"without{number}": words})
    predicates.parameters["terms"] = json.dumps([term.to_json(is_literal=is_literal) for term in reading.terms])
    return Search(shop, Reading(reading.words, reading.terms, reading.excluded, understood), predicates)


def read_words(shop: Shop, q: str, *, is_literal: bool = False) -> Reading:
    """The query as this shop's manifest lets it be read: its units, years, synonyms and currency."""
    if not q.strip():
        return Reading()
    manifest = shop.manifest
    measures = [Measure(entry["key"], entry["unit"]) for entry in manifest["attributes"] if entry["type"] == "number"]
    synonyms = [entry["words"] for entry in manifest["synonyms"]]
    return read_query(q, currency_digits=exponent(shop.currency), measures=measures, synonyms=synonyms, is_literal=is_literal)


def embed_words(words: str) -> "Vectors | None":
    """The vector of a query, or None while the model is not there: then words alone decide."""
    if not words or not is_built():
        return None
    try:
        vectors = embed([words])
    except Exception:
        log.exception("query_not_embedded")
        return None
    vector: Vectors = vectors[0]
    return vector


def run_search(search: Search, run: Callable[[dict[str, Any]], tuple[Row, list[dict[str, Any]]]]) -> Row:
    """Run a statement that answers its row and the words as they were looked up.

    A query with slips is run a second time with the vector of the corrected words; what they were is kept, so that this happens once.
    """
    name = f"search-words:{search.key}"
    words = None
    with suppress(RedisError):
        words = None if search.is_literal else cache.get(name)
    words = words or search.reading.words
    row, looked_up = run(_parameters(search, words))
    corrected = correct(looked_up)
    if corrected and corrected != words:
        with suppress(RedisError):
            cache.set(name, corrected, CORRECTION_TTL_S)
        row, _ = run(_parameters(search, corrected))
    return row


def _parameters(search: Search, words: str) -> dict[str, Any]:
    return {**search.predicates.parameters, "vector": vector_literal(embed_words(words)), "marks": MARKS}


def vector_literal(vector: "Vectors | None") -> str | None:
    """A vector as pgvector reads it."""
    return None if vector is None else "[" + ",".join(f"{number:.5f}" for number in vector.tolist()) + "]"


def correct(looked_up: list[dict[str, Any]]) -> str | None:
    """The query with its slips mended, or None when there was none."""
    if not any(word["kind"] in ("corrected", "split") for word in looked_up):
        return None
    return " ".join(str(word["used"]) for word in looked_up)


def describe_search(search: Search, note: Mapping[str, Any]) -> dict[str, Any]:
    """schemas.SearchNote. `note` is what a statement told: `words` as looked up, `by_words` how many products have them, `found` how many at all."""
    return {
        "id": search.key,
        "words": search.reading.words,
        "understood": [{"field": one.field, "value": one.value, "label": one.label} for one in search.reading.understood],
        "did_you_mean": correct(note["words"]),
        "meaning_only": note["by_words"] == 0 and note["found"] > 0,
    }

from hypothesis import given
from hypothesis import strategies as st

from galleria.catalog.rules.search_words import LONGEST_WORD, MOST_TERMS, read_query

SYNONYMS = [["moon phase", "moonphase", "mondphase"], ["steel", "inox"]]


def test_words_become_terms_in_lower_case() -> None:
    reading = read_query("  Omega SEAMASTER ")
    assert reading.words == "omega seamaster"
    assert [term.typed for term in reading.terms] == ["omega", "seamaster"]


def test_a_phrase_stays_together_and_a_minus_leaves_out() -> None:
    reading = read_query('"moon landing" omega -speedmaster -"gold cap"')
    assert [(term.typed, term.is_phrase) for term in reading.terms] == [("moon landing", True), ("omega", False)]
    assert reading.excluded == ("speedmaster", "gold cap")


def test_a_minus_inside_a_word_is_a_part_of_it() -> None:
    assert read_query("tn-2110").excluded == ()


def test_synonyms_are_alternatives_and_several_words_count_as_one_term() -> None:
    reading = read_query("moon phase inox watch", synonyms=SYNONYMS)
    assert [term.alternatives for term in reading.terms] == [("moon phase", "moonphase", "mondphase"), ("inox", "steel"), ("watch",)]


def test_neighbours_are_also_tried_as_one_word() -> None:
    assert [term.joined for term in read_query("blue head set").terms] == [("bluehead",), ("bluehead", "headset"), ("headset",)]


def test_a_query_of_numbers_alone_has_no_terms() -> None:
    reading = read_query("under 3000")
    assert (reading.words, reading.terms) == ("", ())
    assert [one.field for one in reading.understood] == ["price_max"]


def test_literal_leaves_numbers_alone() -> None:
    reading = read_query("under 3000", is_literal=True)
    assert [term.typed for term in reading.terms] == ["under", "3000"]


@given(st.text(max_size=400))
def test_any_text_is_a_query(q: str) -> None:
    reading = read_query(q, synonyms=SYNONYMS)
    assert len(reading.terms) <= MOST_TERMS
    for term in reading.terms:
        assert term.is_phrase or len(term.typed) <= LONGEST_WORD
        assert "\x00" not in term.typed
        assert term.typed in term.alternatives

from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.kernel.cursors import Cursor, CursorInvalid, decode_cursor

KEYS = st.one_of(
    st.integers(-(2**62), 2**62), st.text(alphabet=st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40), st.none()
)


@given(key=KEYS, row=st.integers(0, 2**63 - 1))
def test_comes_back_as_it_was(key: int | str | None, row: int) -> None:
    cursor = Cursor(order="newest", keys=(key,), id=row)
    kind = str if isinstance(key, str) else int
    assert decode_cursor(cursor.encode(), order="newest", kinds=(kind,)) == cursor


@given(word=st.one_of(st.text(max_size=60), st.binary(max_size=60).map(lambda raw: urlsafe_b64encode(raw).decode())))
def test_refuses_whatever_it_did_not_make(word: str) -> None:
    with pytest.raises(CursorInvalid):
        decode_cursor(word, order="price", kinds=(int, str, int))


def test_refuses_the_cursor_of_another_order() -> None:
    word = Cursor(order="price", keys=(4,), id=7).encode()
    with pytest.raises(CursorInvalid):
        decode_cursor(word, order="-price", kinds=(int,))


@pytest.mark.parametrize("keys", [("text",), (True,), (1.5,), (2**64,), (1, 2), ()])
def test_refuses_keys_of_another_type(keys: tuple[int | str, ...]) -> None:
    with pytest.raises(CursorInvalid):
        decode_cursor(Cursor(order="price", keys=keys, id=7).encode(), order="price", kinds=(int,))

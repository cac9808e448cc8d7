import numpy as np

from galleria.kernel.language_model import DIMENSIONS, embed, ensure_built, is_built


def test_meaning_is_near_where_words_are_not() -> None:
    ensure_built()
    assert is_built()
    vectors = embed(["a laptop for travelling", "a light notebook computer", "a chocolate cake"])
    assert vectors.shape == (3, DIMENSIONS)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    likeness = vectors @ vectors.T
    assert likeness[0, 1] > likeness[0, 2] + 0.3


def test_the_order_of_texts_is_kept_whatever_their_lengths() -> None:
    texts = ["ring " * length for length in (60, 1, 300, 7)]
    together, alone = embed(texts), np.vstack([embed([text]) for text in texts])
    assert np.all(np.sum(together * alone, axis=1) > 0.95)


def test_no_text_is_no_vector() -> None:
    assert embed([]).shape == (0, DIMENSIONS)
    assert embed([""]).shape == (1, DIMENSIONS)

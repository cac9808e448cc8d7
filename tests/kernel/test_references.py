from galleria.kernel.references import ALPHABET, new_reference


def test_a_reference_can_be_read_out_and_is_never_the_same() -> None:
    references = {new_reference("ord") for _ in range(200)}
    assert len(references) == 200
    for reference in references:
        prefix, _, rest = reference.partition("_")
        assert prefix == "ord"
        assert len(rest) == 16
        assert set(rest) <= set(ALPHABET)
    assert not set("ilou") & set(ALPHABET)
    assert len(set(ALPHABET)) == 32


def test_a_shorter_one_can_be_asked_for() -> None:
    assert len(new_reference("tmp", characters=6)) == len("tmp_") + 6

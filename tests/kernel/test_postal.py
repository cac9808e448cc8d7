"""Addresses as they stand on an envelope."""

from galleria.kernel.postal import list_address, name_country


def test_what_is_empty_or_missing_is_no_line() -> None:
    address = {"name": "Ada Byron", "company": "", "line1": "Kerkstraat 1", "line2": None, "postal_code": "1000", "city": "Brussel", "country": "BE"}
    assert list_address(address, "en-GB") == ["Ada Byron", "Kerkstraat 1", "1000 Brussel", "Belgium"]
    assert list_address({"city": "Bern"}, "de") == ["Bern"]
    assert list_address({}, "en") == []


def test_countries_are_called_as_the_language_has_it() -> None:
    assert (name_country("CH", "en"), name_country("CH", "fr-CH"), name_country("CH", "de_AT")) == ("Switzerland", "Suisse", "Schweiz")
    assert name_country("QQ", "en") == "QQ"

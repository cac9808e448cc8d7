"""The doors of disputes: both sides by the API with words and pictures, who may do what, and what it costs."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel.models import Letter
from galleria.sales.access import key_of
from galleria.sales.market.disputes.models import Dispute, DisputePicture
from galleria.sales.market.models import Sale
from tests.conftest import MakePerson
from tests.sales.market.disputes.conftest import TO, SignIn, complain, now, to_decide
from tests.sales.returns.conftest import make_jpeg

COMPLAINT = {"reason": "damaged", "asked_minor": 5300, "words": "The cup is cracked."}
BUDGET = 12
DOINGS: dict[str, tuple[Any, str]] = {
    "": (COMPLAINT, "buyer"),
    "/answer": ({"words": "No."}, "seller"),
    "/acceptance": ({}, "seller"),
    "/return-wish": ({"words": "Send it.", "return_to": TO}, "seller"),
    "/withdrawal": ({}, "buyer"),
    "/parcel": ({}, "buyer"),
}


def path_of(sale: Sale, rest: str = "", *, key: bool = False) -> str:
    path = f"/api/v1/sales/{sale.ref}/dispute{rest}"
    return f"{path}?key={key_of(sale.order.ref)}" if key else path


def post(client: Client, sale: Sale, rest: str, body: Any = None, *, key: bool = False) -> Any:
    return client.post(path_of(sale, rest, key=key), body or {}, content_type="application/json")


def photograph(client: Client, sale: Sale, *, key: bool = False) -> Any:
    return client.post(path_of(sale, "/pictures", key=key), {"files": SimpleUploadedFile("dent.jpg", make_jpeg(), "image/jpeg")})


def test_both_sides_say_and_show_and_the_seller_has_it_back(sent: Sale, otto: User, sign_in: SignIn) -> None:
    guest, his = Client(), sign_in(otto)
    before = guest.get(path_of(sent, key=True)).json()
    assert (before["dispute"], before["may"], len(before["reasons"]), before["left_minor"]) == (None, ["open"], 5, 5300)
    picture = photograph(guest, sent, key=True).json()["ref"]
    assert his.get(path_of(sent, f"/pictures/{picture}")).status_code == 404  # nobody has said something with it
    opened = post(guest, sent, "", {**COMPLAINT, "pictures": [picture]}, key=True)
    assert opened.status_code == 201, opened.content
    seen = his.get(path_of(sent)).json()
    assert seen["may"] == ["say", "answer", "accept", "ask_back"]
    (first,) = seen["dispute"]["posts"]
    assert (first["side"], first["words"], [one["ref"] for one in first["pictures"]]) == ("buyer", "The cup is cracked.", [picture])
    assert seen["dispute"]["answer_by"] is not None
    shown = his.get(path_of(sent, f"/pictures/{picture}")).getvalue()
    assert (shown[8:12], b"SECRET" in shown) == (b"WEBP", False)
    his_picture = photograph(his, sent).json()["ref"]
    assert post(guest, sent, "/posts", {"words": "Look.", "pictures": [his_picture]}, key=True).status_code == 404  # the other side's
    assert post(his, sent, "/posts", {"words": "It was whole.", "pictures": [his_picture]}).status_code == 200
    back = post(his, sent, "/return-wish", {"words": "Send it.", "return_to": TO}).json()
    assert (back["dispute"]["status"], back["dispute"]["return_to"], back["dispute"]["granted_minor"]) == ("returning", TO, 5300)
    assert post(guest, sent, "/parcel", {"tracking": "CH7"}, key=True).json()["may"] == ["say", "withdraw", "send_back"]
    done = post(his, sent, "/parcel/arrival").json()
    assert (done["dispute"]["status"], done["dispute"]["outcome"], done["may"], done["left_minor"]) == ("closed", "returned", [], 0)
    assert [step["code"] for step in done["dispute"]["timeline"]] == ["open", "ask_back", "send_back", "come_back"]
    assert post(his, sent, "/posts", {"words": "More."}).json()["code"] == "dispute_step_refused"


def test_who_may_do_what(sent: Sale, otto: User, mia: User, sign_in: SignIn, make_person: MakePerson) -> None:
    people = {
        "nobody": (Client(), 404),
        "stranger": (sign_in(make_person()), 404),
        "other seller": (sign_in(mia), 404),
        "support": (sign_in(make_person(Role.SUPPORT, at=sent.shop)), 403),
    }
    complain(sent)
    for rest, (body, whose) in DOINGS.items():
        for name, (client, expected) in people.items():
            assert post(client, sent, rest, body).status_code == expected, (rest, name)
        if whose == "buyer":
            assert post(sign_in(otto), sent, rest, body).status_code == 403, rest
        else:
            assert post(Client(), sent, rest, body, key=True).status_code == 404, rest  # the order's key opens what is its buyer's
    for name, (client, expected) in people.items():
        assert photograph(client, sent).status_code == expected, name
        assert client.get(path_of(sent)).status_code == (404 if expected == 404 else 200), name
    assert (now(sent).status, now(sent).posts.count(), DisputePicture.objects.across_shops().count()) == ("open", 1, 0)


def test_the_same_key_opens_it_once(sent: Sale) -> None:
    headers = {"Idempotency-Key": "a" * 20}
    said = [Client().post(path_of(sent, key=True), COMPLAINT, content_type="application/json", headers=headers).status_code for _ in range(2)]
    assert (said, Dispute.objects.across_shops().count()) == ([201, 201], 1)


@pytest.mark.parametrize(
    "wrong",
    [{"reason": "bored"}, {"asked_minor": 0}, {"asked_minor": -5}, {"asked_minor": 2**60}, {"words": ""}, {"words": "x" * 2001},
     {"pictures": ["x"] * 7},
     {"granted_minor": 1}],
)  # fmt: skip
def test_wrong_words_open_nothing(sent: Sale, wrong: dict[str, Any]) -> None:
    assert post(Client(), sent, "", {**COMPLAINT, **wrong}, key=True).status_code == 422
    assert not Dispute.objects.across_shops().exists()


def test_reading_costs_the_same_however_much_was_said(sent: Sale, otto: User, sign_in: SignIn) -> None:
    complain(sent)
    his, counts = sign_in(otto), []
    for _ in range(2):
        his.get(path_of(sent))
        with CaptureQueriesContext(connection) as queries:
            assert his.get(path_of(sent)).status_code == 200
        counts.append(len(queries))
        for number in range(4):
            post(his, sent, "/posts", {"words": f"{number}", "pictures": [photograph(his, sent).json()["ref"]]})
    assert counts[0] == counts[1] <= BUDGET, counts


def test_both_sides_are_written_to(sent: Sale, otto: User) -> None:
    Letter.objects.all().delete()
    to_decide(sent)
    written = [(letter.to, letter.subject) for letter in Letter.objects.order_by("pk")]
    assert {to for to, _ in written} == {"ada@example.test", otto.email}
    assert len([one for one in written if f"D-{sent.ref}" in one[1]]) == 4

"""What was asked and answered on the page that the server writes: readable without scripts, as text, and with the answer brought along."""

import json
import re

import pytest
from django.test import Client

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.messaging.actions.publish_answer import publish_answer, take_off_page
from tests.conftest import MakeProduct
from tests.messaging.conftest import Ask, S, say

pytestmark = pytest.mark.django_db
PAGE = "/halden/products/pot"


def test_a_piece_says_what_was_asked_and_answered(ask: Ask, ada: User, otto: User, client: Client) -> None:
    conversation = say(ask("<b>Does it drip?</b>\nReally?"), otto, "It does not.")
    assert "Asked and answered" not in client.get(PAGE).content.decode()
    publish_answer(conversation.ref, number=2, actor=Actor(user=otto))
    page = client.get(PAGE).content.decode()
    assert "&lt;b&gt;Does it drip?&lt;/b&gt;\nReally?" in page
    assert "<b>Does it drip" not in page
    assert "It does not." in page
    assert ada.name not in page
    assert "QAPage" not in page
    assert "FAQPage" not in page
    found = re.search(r'<script[^>]*id="galleria"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert found
    assert json.loads(found[1])["answers"][f"{S}/products/pot/questions"] == client.get(f"{S}/products/pot/questions").json()
    take_off_page(conversation.ref, actor=Actor(user=otto))
    assert "Asked and answered" not in client.get(PAGE).content.decode()


def test_pieces_of_the_house_are_asked_about_nowhere(make_product: MakeProduct, client: Client) -> None:
    make_product(slug="house")
    page = client.get("/halden/products/house").content.decode()
    assert "Asked and answered" not in page
    assert "product-ask" not in page
    assert f"{S}/products/house/questions" not in page


def test_sellers_pages_bring_along_how_quickly_they_answer(otto: User, client: Client) -> None:
    page = client.get(f"/halden/sellers/{otto.username}").content.decode()
    assert f"{S}/sellers/{otto.username}/answering" in page


@pytest.mark.parametrize("path", ["questions/cnv_x", "sell/questions", "sell/questions/cnv_x"])
def test_private_pages_have_a_frame_that_no_search_engine_keeps(path: str, otto: User, client: Client) -> None:
    assert otto.is_active
    page = client.get(f"/halden/{path}")
    assert page.status_code == 200
    assert "noindex" in page.content.decode()


def test_the_account_has_a_page_of_questions(client: Client, otto: User) -> None:
    assert otto.is_active
    assert client.get("/account/questions").status_code == 200

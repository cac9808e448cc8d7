"""Letters in the back office: for operators, without their words, to be sent again."""

from collections.abc import Callable

import pytest
from django.test import Client

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel.letters import queue_letter
from galleria.kernel.models import Letter
from galleria.shops.models import Shop
from tests.conftest import MakePerson

pytestmark = pytest.mark.django_db
PAGE = "/admin/kernel/letter/"


@pytest.fixture
def letter(db: None) -> Letter:
    letter = queue_letter(to="mira@example.test", subject="Your code", text="It is 4711.", html="<p>It is 4711.</p>")
    Letter.objects.update(status="failed", attempts=8, error="the server said no")
    return letter


def test_operators_see_where_letters_stand_and_not_what_they_say(letter: Letter, sign_in: Callable[[User], Client]) -> None:
    client = sign_in(User.objects.create_superuser("op@example.test", username="op", password="a long password"))
    for page in (PAGE, f"{PAGE}{letter.pk}/change/"):
        text = client.get(page).content.decode()
        assert "mira@example.test" in text
        assert "the server said no" in text
        assert "4711" not in text
    answer = client.post(PAGE, {"action": "retry", "_selected_action": [letter.pk]})
    assert answer.status_code == 302
    letter.refresh_from_db()
    assert (letter.status, letter.attempts) == ("waiting", 0)


def test_nobody_else_sees_them(letter: Letter, shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    client = sign_in(make_person(Role.OWNER, at=shop))
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, {"action": "retry", "_selected_action": [letter.pk]}).status_code == 403
    letter.refresh_from_db()
    assert letter.status == "failed"

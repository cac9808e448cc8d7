"""Disputes that wait for the house longer than they should: those who decide are told once, and they stand first on Today."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.rules import Role
from galleria.kernel.models import Letter
from galleria.sales.market.disputes.actions.tell_staff import tell_staff
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.models import Sale
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.disputes.conftest import complain, now, to_decide
from tests.sales.test_back_office import manager

__all__ = ["manager"]
pytestmark = pytest.mark.django_db


def let_the_time_run_out() -> None:
    Dispute.objects.across_shops().update(answer_by=timezone.now() - timedelta(hours=1))


def test_everybody_who_decides_gets_one_letter(market: Shop, other_shop: Shop, sent: Sale, make_person: MakePerson) -> None:
    told = [make_person(role, at=market) for role in (Role.OWNER, Role.MANAGER, Role.SUPPORT)]
    make_person(Role.OWNER, at=other_shop)
    to_decide(sent)
    Letter.objects.all().delete()
    assert tell_staff() == 0
    let_the_time_run_out()
    assert (tell_staff(), tell_staff()) == (1, 0)
    assert sorted(Letter.objects.values_list("to", flat=True)) == sorted(one.email for one in told)
    letter = Letter.objects.order_by("pk")[0]
    assert letter.subject == f"The dispute D-{sent.ref} waits for you"
    assert f"/admin/disputes/dispute/{now(sent).pk}/change/" in letter.text


def test_who_sells_it_is_not_asked_to_judge_and_nobody_before_it_is_theirs(market: Shop, sent: Sale, make_person: MakePerson) -> None:
    make_person(Role.OWNER, at=market)
    complain(sent)
    let_the_time_run_out()
    Letter.objects.all().delete()
    assert tell_staff() == 0
    assert not Letter.objects.exists()


def test_it_stands_first_on_today(sent: Sale, manager: Client) -> None:
    def titles() -> list[str]:
        return [part["title"] for part in manager.get("/admin/dashboard/").context["work"]]

    to_decide(sent)
    assert "Disputes to decide" in titles()[1:]
    let_the_time_run_out()
    assert titles()[:1] == ["Disputes to decide"]

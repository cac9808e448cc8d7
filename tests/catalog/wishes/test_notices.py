"""Notices: for people and for guests with a link to confirm, sent once per happening whatever made it happen, stopped with one click."""

import json
import re
import threading
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product, Variant
from galleria.catalog.wishes.actions import ask_notice as asking
from galleria.catalog.wishes.actions import send_notices as sending
from galleria.catalog.wishes.actions.ask_notice import ask_notice
from galleria.catalog.wishes.actions.send_notices import delete_old_notices, send_notices
from galleria.catalog.wishes.letters import send_happening
from galleria.catalog.wishes.models import Notice
from galleria.catalog.wishes.schemas import WaitedForList
from galleria.kernel.invariants import run_all
from galleria.kernel.letters import send_letter
from galleria.kernel.limits import release_expired, release_holds, take_holds
from galleria.kernel.models import Hold, Letter
from galleria.profiles.models import Profile
from galleria.shops.models import Shop
from tests.catalog.wishes.conftest import S
from tests.conftest import MakePerson, MakeProduct

pytestmark = pytest.mark.django_db
GUEST = "guest@example.test"


def ask(client: Client, slug: str, kind: str = "back-in-stock", **body: Any) -> Any:
    return client.put(f"{S}/products/{slug}/notices/{kind}", body, content_type="application/json")


def sell_at(shop: Shop, slug: str, *, price_minor: int = 4800, on_hand: int = 3) -> None:
    variant = Variant.objects.for_shop(shop).get(product__slug=slug)
    change = {"variants": [{"sku": variant.sku, "price_minor": price_minor, "on_hand": on_hand}]}
    update_product(shop, slug, ProductPatch.model_validate(change), actor=PLATFORM)


def letters() -> list[tuple[str, str]]:
    return list(Letter.objects.order_by("pk").values_list("to", "subject"))


def link_in(letter: Letter) -> str:
    found = re.search(r"/notices/\S+", letter.text)
    assert found, letter.text
    assert found[0] in letter.html
    return found[0]


def test_a_person_is_told_once_when_it_is_back(mine: Client, person: User, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="away", on_hand=0)
    answer = ask(mine, "away")
    assert (answer.status_code, answer.json()) == (200, {"kind": "back-in-stock", "status": "waiting"})
    assert ask(mine, "away").status_code == 200
    assert Notice.objects.across_shops().count() == 1
    assert send_notices() == 0
    sell_at(shop, "away", on_hand=2)
    assert send_notices() == 1
    assert send_notices() == 0
    sell_at(shop, "away", on_hand=0)
    sell_at(shop, "away", on_hand=1)
    assert send_notices() == 0  # told is told
    assert letters() == [(person.email, "Oolong number 1 is back")]
    letter = Letter.objects.get()
    assert "http" in letter.text
    assert f"/{shop.slug}/products/away" in letter.text
    assert letter.sender_name == shop.name
    listed = mine.get(f"{S}/notices")
    assert WaitedForList.model_validate_json(listed.content)
    assert [(one["slug"], one["status"]) for one in listed.json()["items"]] == [("away", "sent")]
    sell_at(shop, "away", on_hand=0)
    assert ask(mine, "away").json()["status"] == "waiting"  # asked anew, told anew
    sell_at(shop, "away", on_hand=1)
    assert send_notices() == 1
    assert run_all() == []


def test_a_lower_price_is_told_each_time_it_is_the_lowest_yet(mine: Client, person: User, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="tea", price_minor=4800)
    assert ask(mine, "tea", "price-drop").status_code == 200
    told = []
    for price in (4800, 5200, 4500, 4500, 4700, 4500, 4400, 9900):
        sell_at(shop, "tea", price_minor=price)
        told.append(send_notices())
    assert told == [0, 0, 1, 0, 0, 0, 1, 0]
    assert [subject for _, subject in letters()] == ["Oolong number 1 costs less: €45", "Oolong number 1 costs less: €44"]
    first = Letter.objects.order_by("pk")[0]
    assert "€45 now, down from €48" in first.text
    assert mine.delete(f"{S}/products/tea/notices/price-drop").status_code == 204
    assert mine.delete(f"{S}/products/tea/notices/price-drop").status_code == 204
    sell_at(shop, "tea", price_minor=100)
    assert send_notices() == 0
    assert not Notice.objects.across_shops().exists()


def test_a_mail_program_stops_it_with_one_click(mine: Client, shop: Shop, make_product: MakeProduct, mailoutbox: list[Any]) -> None:
    make_product(slug="tea", price_minor=4800)
    ask(mine, "tea", "price-drop")
    sell_at(shop, "tea", price_minor=4500)
    assert send_notices() == 1
    assert send_letter(Letter.objects.get().pk)
    headers = mailoutbox[0].message()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = headers["List-Unsubscribe"].strip("<>").removeprefix(settings.PUBLIC_URL)
    assert address.startswith("/notices/")
    stranger = Client(enforce_csrf_checks=True)  # the program has no cookie
    assert stranger.get(address).status_code == 200
    assert stranger.post(address, {"List-Unsubscribe": "Maybe"}).status_code == 200
    assert Notice.objects.across_shops().count() == 1
    for _ in range(2):
        assert stranger.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
        assert not Notice.objects.across_shops().exists()
    sell_at(shop, "tea", price_minor=100)
    assert send_notices() == 0


def test_a_lower_price_of_what_cannot_be_bought_waits(mine: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="tea", price_minor=4800)
    ask(mine, "tea", "price-drop")
    sell_at(shop, "tea", price_minor=4000, on_hand=0)
    assert send_notices() == 0
    sell_at(shop, "tea", price_minor=4000, on_hand=1)
    assert send_notices() == 1


def test_stock_given_back_by_an_expired_hold_counts(mine: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="last", on_hand=1)
    variant = Variant.objects.for_shop(shop).get()
    take_holds(Variant, {variant.pk: 1}, holder="cart_1", ttl_s=600)
    assert ask(mine, "last").status_code == 200
    assert send_notices() == 0
    Hold.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert release_expired() == 1
    assert send_notices() == 1
    take_holds(Variant, {variant.pk: 1}, holder="cart_2", ttl_s=600)
    assert ask(mine, "last").status_code == 200
    release_holds(Variant, holder="cart_2")
    assert send_notices() == 1
    assert run_all() == []


def test_a_reserved_piece_that_is_free_again_counts_and_a_sold_one_never_comes_back(mine: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="piece")
    Product.objects.for_shop(shop).update(status="reserved")
    assert ask(mine, "piece").status_code == 200
    assert send_notices() == 0
    Product.objects.for_shop(shop).update(status="active")
    assert send_notices() == 1
    Product.objects.for_shop(shop).update(status="sold")
    for kind in ("back-in-stock", "price-drop"):
        answer = ask(mine, "piece", kind)
        assert (answer.status_code, answer.json()["code"]) == (409, "sold_for_good")


def test_nothing_to_wait_for(mine: Client, make_product: MakeProduct) -> None:
    make_product(slug="there")
    answer = ask(mine, "there")
    assert (answer.status_code, answer.json()["code"]) == (409, "already_in_stock")
    assert not Notice.objects.across_shops().exists()


def test_who_wants_no_notices_just_now_goes_on_waiting(mine: Client, person: User, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="away", on_hand=0)
    ask(mine, "away")
    Profile.objects.create(user=person, notices=False)
    sell_at(shop, "away")
    assert send_notices() == 0
    mine.patch("/api/v1/me", {"preferences": {"notices": True}}, content_type="application/json")
    assert send_notices() == 1


def test_a_piece_that_was_archived_tells_nobody(mine: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="away", on_hand=0)
    ask(mine, "away")
    sell_at(shop, "away")
    archive_product(shop, "away", actor=PLATFORM)
    assert send_notices() == 0


def test_a_guest_confirms_first_and_stops_with_one_click(shop: Shop, make_product: MakeProduct) -> None:
    guest, mail_program = Client(), Client(enforce_csrf_checks=True)
    make_product(slug="away", on_hand=0)
    answer = ask(guest, "away", email=" Guest@Example.TEST ")
    assert (answer.status_code, answer.json()) == (202, {"kind": "back-in-stock", "status": "unconfirmed"})
    assert letters() == [(GUEST, "Shall we tell you when Oolong number 1 is back?")]
    sell_at(shop, "away")
    assert send_notices() == 0  # not a word before the yes
    link = link_in(Letter.objects.get())
    page = mail_program.get(link)
    assert (page.status_code, page["Referrer-Policy"], page["X-Robots-Tag"]) == (200, "no-referrer", "noindex")
    assert "no-cache" in page["Cache-Control"]
    assert Notice.objects.across_shops().get().status == "unconfirmed"  # a mail program that follows links confirms nothing
    assert "We will write to you" in mail_program.post(link, {"do": "confirm"}).content.decode()
    assert "We will write to you" in mail_program.post(link, {"do": "confirm"}).content.decode()
    assert send_notices() == 1
    letter = Letter.objects.order_by("-pk")[0]
    assert letter.to == GUEST
    stop = link_in(letter)
    assert stop == f"{link}/stop"
    page = mail_program.get(stop)
    assert "wishes/stop.js" in page.content.decode()
    assert f'action="{link}"' in page.content.decode()
    assert Notice.objects.across_shops().exists()
    assert "Stopped" in mail_program.post(link, {"do": "stop"}).content.decode()
    assert not Notice.objects.across_shops().exists()
    assert mail_program.get(stop).status_code == 404
    assert mail_program.post(link, {"do": "confirm"}).status_code == 404


def test_a_guest_stops_everything_of_theirs_and_nobody_elses(mine: Client, shop: Shop, make_product: MakeProduct) -> None:
    for slug in ("one", "two"):
        make_product(slug=slug, on_hand=0)
        for email in (GUEST, "other@example.test"):
            assert ask(Client(), slug, email=email).status_code == 202
    ask(mine, "one")
    token = Notice.objects.across_shops().filter(email=GUEST)[0].token
    assert "All notices are stopped" in Client().post(f"/notices/{token}", {"do": "stop_all"}).content.decode()
    assert not Notice.objects.across_shops().filter(email=GUEST).exists()
    assert Notice.objects.across_shops().count() == 3


def test_from_outside_nobody_can_tell_who_is_known(make_product: MakeProduct, person: User, actor: Actor, shop: Shop) -> None:
    make_product(slug="away", on_hand=0)
    ask_notice(shop, "away", Notice.Kind.BACK_IN_STOCK, actor=actor)
    answers = [ask(Client(), "away", email=email) for email in (GUEST, GUEST, person.email, "third@example.test")]
    token = Notice.objects.across_shops().filter(email=GUEST).get().token
    Client().post(f"/notices/{token}", {"do": "confirm"})
    answers.append(ask(Client(), "away", email=GUEST))
    assert {(answer.status_code, answer.content) for answer in answers} == {(202, answers[0].content)}
    assert len(letters()) == 4  # the one that is confirmed gets no further letter


def test_a_link_lasts_seven_days_and_what_is_old_is_forgotten(mine: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="away", on_hand=0)
    ask(Client(), "away", email=GUEST)
    link = link_in(Letter.objects.get())
    Notice.objects.across_shops().update(created_at=timezone.now() - timedelta(days=7, seconds=1))
    assert Client().get(link).status_code == 404
    assert Client().post(link, {"do": "confirm"}).status_code == 404
    assert delete_old_notices() == 1
    ask(mine, "away")
    sell_at(shop, "away")
    send_notices()
    assert delete_old_notices() == 0
    Notice.objects.across_shops().update(sent_at=timezone.now() - timedelta(days=31))
    assert delete_old_notices() == 1


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"email": ""},
        {"email": "nobody"},
        {"email": "a@b"},
        {"email": "a b@example.test"},
        {"email": "a@example.test\nBcc: b@example.test"},
        {"email": "a\x00@example.test"},
        {"email": f"{'a' * 200}@example.test"},
        {"email": ["a@example.test"]},
        {"email": GUEST, "person": 1},
        [],
    ],
)
def test_bad_addresses_are_refused(body: Any, make_product: MakeProduct) -> None:
    make_product(slug="away", on_hand=0)
    answer = Client().put(f"{S}/products/away/notices/back-in-stock", json.dumps(body), content_type="application/json")
    assert answer.status_code == 422, answer.content
    assert not Notice.objects.across_shops().exists()
    assert letters() == []


def test_other_kinds_and_pieces_do_not_exist(mine: Client, make_product: MakeProduct) -> None:
    make_product(slug="draft", status="draft", on_hand=0)
    assert ask(mine, "draft").status_code == 404
    assert ask(mine, "nowhere", "price-drop").status_code == 404
    assert ask(mine, "draft", "anything").status_code == 422
    assert Client().delete(f"{S}/products/draft/notices/price-drop").status_code == 401


def test_a_stranger_cannot_flood_an_address_or_the_shop(make_product: MakeProduct) -> None:
    for number in range(14):
        make_product(slug=f"tea-{number}", on_hand=0)
    answers = [ask(Client(REMOTE_ADDR=f"203.0.113.{number}"), f"tea-{number}", email=GUEST).status_code for number in range(14)]
    assert answers == [202] * 10 + [429] * 4
    assert len(letters()) == 10
    Client().post(f"/notices/{Notice.objects.across_shops().get(product__slug='tea-0').token}", {"do": "confirm"})
    again = ask(Client(REMOTE_ADDR="203.0.113.99"), "tea-0", email=GUEST)
    assert again.status_code == 429  # as for who is not known: nobody learns that it was confirmed
    one = Client(REMOTE_ADDR="198.51.100.7")
    answers = [ask(one, f"tea-{number}", email=f"guest{number}@example.test").status_code for number in range(12)]
    assert answers == [202] * 10 + [429] * 2


def test_two_hundred_and_no_more(mine: Client, actor: Actor, shop: Shop, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "MOST_NOTICES", 2)
    for number in range(3):
        make_product(slug=f"tea-{number}", on_hand=0)
    assert [ask(mine, f"tea-{number}").status_code for number in range(3)] == [200, 200, 409]
    assert [ask(Client(), f"tea-{number}", email=GUEST).status_code for number in range(3)] == [202, 202, 409]
    assert ask(mine, "tea-0").status_code == 200  # the ones that are there stay


def test_many_letters_cost_few_statements_each(
    shop: Shop, make_product: MakeProduct, make_person: MakePerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "BATCH", 10)
    make_product(slug="away", on_hand=0)
    for _ in range(25):
        ask_notice(shop, "away", Notice.Kind.BACK_IN_STOCK, actor=Actor(user=make_person()))
    sell_at(shop, "away")
    assert send_notices() == 25
    assert len({to for to, _ in letters()}) == 25


@pytest.mark.django_db(transaction=True)
def test_several_workers_write_once(shop: Shop, make_product: MakeProduct, make_person: MakePerson, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "BATCH", 7)
    make_product(slug="away", on_hand=0)
    make_product(slug="tea", price_minor=4800)
    for _ in range(20):
        actor = Actor(user=make_person())
        ask_notice(shop, "away", Notice.Kind.BACK_IN_STOCK, actor=actor)
        ask_notice(shop, "tea", Notice.Kind.PRICE_DROP, actor=actor)
    sell_at(shop, "away")
    sell_at(shop, "tea", price_minor=4000)
    start = threading.Barrier(4)
    written: list[int] = []

    def work() -> None:
        start.wait()
        try:
            written.extend(send_notices() for _ in range(8))
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(written) == 40
    assert len(set(letters())) == len(letters()) == 40


@pytest.mark.django_db(transaction=True)
def test_who_dies_before_the_commit_has_written_nothing(mine: Client, shop: Shop, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    make_product(slug="away", on_hand=0)
    ask(mine, "away")
    sell_at(shop, "away")

    def die(*arguments: Any, **options: Any) -> None:
        send_happening(*arguments, **options)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(sending, "send_happening", die)
        with pytest.raises(KeyboardInterrupt):
            send_notices()
    assert letters() == []
    assert send_notices() == 1
    assert len(letters()) == 1

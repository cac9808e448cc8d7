"""Tokens: given out once, renewed with rotation, ended at once, and useless to whoever forges, replays or steals them."""

import base64
import json
from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test import Client
from django.utils import timezone

from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.accounts.tokens.actions.delete_old_tokens import delete_old_tokens
from galleria.accounts.tokens.models import AccessToken, RefreshToken, TokenFamily
from galleria.accounts.tokens.rules import GRACE, digest_of, make_pair
from galleria.kernel.models import Letter
from galleria.shops.models import Shop
from tests.accounts.conftest import PASSWORD
from tests.sample_shop import build_product

pytestmark = pytest.mark.django_db
TOKENS = "/api/v1/tokens"
PRODUCTS = "/api/v1/shops/halden/products"
CREDENTIALS = {"email": "mira@example.test", "password": PASSWORD}


@pytest.fixture
def manager(shop: Shop, mira: User) -> User:
    Membership.objects.across_shops().create(shop=shop, user=mira, role=Role.MANAGER)
    return mira


def post(path: str, body: Any) -> Any:
    return Client().post(path, body, content_type="application/json", headers={"User-Agent": "Tea app/1.0"})


def sign_in() -> dict[str, Any]:
    answer = post(TOKENS, CREDENTIALS)
    assert answer.status_code == 201, answer.content
    tokens: dict[str, Any] = answer.json()
    return tokens


def refresh(token: str) -> Any:
    return post(f"{TOKENS}/refresh", {"refresh_token": token})


def works(token: str) -> bool:
    answer = Client().get("/api/v1/shops/halden/exchanges", headers={"Authorization": f"Bearer {token}"})
    if answer.status_code != 200:
        assert (answer.status_code, answer.json()["code"]) == (401, "token_invalid")
        assert 'error="invalid_token"' in answer["WWW-Authenticate"]
    return bool(answer.status_code == 200)


def age(token: str, **ago: float) -> None:
    """Let a refresh token have been used so long ago."""
    RefreshToken.objects.filter(digest=digest_of(token)).update(used_at=timezone.now() - timedelta(**ago))


def test_a_program_signs_in_and_acts(manager: User) -> None:
    tokens = sign_in()
    assert set(tokens) == {"access_token", "refresh_token", "expires_in_s", "token_type"}
    assert (tokens["expires_in_s"], tokens["token_type"]) == (1800, "Bearer")
    answer = Client(enforce_csrf_checks=True).post(
        PRODUCTS, build_product(1), content_type="application/json", headers={"Authorization": f"Bearer {tokens['access_token']}"}
    )
    assert answer.status_code == 201, answer.content
    assert answer["Cache-Control"] == "private, no-store"


def test_the_answer_is_kept_by_nobody_and_the_tables_hold_no_token(manager: User) -> None:
    answer = post(TOKENS, CREDENTIALS)
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
    tokens = answer.json()
    refreshed = refresh(tokens["refresh_token"]).json()
    kept = str([list(model.objects.values()) for model in (TokenFamily, RefreshToken, AccessToken)])
    for token in (tokens["access_token"], tokens["refresh_token"], refreshed["access_token"], refreshed["refresh_token"]):
        assert token not in kept
        assert token[4:] not in kept


@pytest.mark.parametrize("change", [{"password": "wrong"}, {"email": "nobody@example.test"}, {"password": "\x00"}, {"email": ""}, {"code": "123456"}])
def test_who_is_not_known_gets_nothing(manager: User, change: dict[str, str]) -> None:
    answer = post(TOKENS, {**CREDENTIALS, **change})
    if "code" in change:
        assert answer.status_code == 201, "a code that nobody asked for does no harm"
        return
    assert (answer.status_code, answer.json()["code"]) == (401, "sign_in_refused")
    assert TokenFamily.objects.count() == 0


def test_an_address_that_may_be_anothers_gets_no_tokens(manager: User) -> None:
    EmailAddress.objects.update(verified=False)
    answer = post(TOKENS, CREDENTIALS)
    assert (answer.status_code, answer.json()["code"], TokenFamily.objects.count()) == (403, "email_not_verified", 0)


def test_unknown_fields_are_refused(manager: User) -> None:
    assert post(TOKENS, {**CREDENTIALS, "is_superuser": True}).status_code == 422
    assert TokenFamily.objects.count() == 0


def test_renewing_gives_new_tokens_and_uses_the_old_one_up(manager: User) -> None:
    first = sign_in()
    second = refresh(first["refresh_token"]).json()
    assert not {first["access_token"], first["refresh_token"]} & {second["access_token"], second["refresh_token"]}
    assert works(second["access_token"])
    third = refresh(second["refresh_token"]).json()
    assert works(third["access_token"])
    assert RefreshToken.objects.filter(used_at=None).count() == 1


def test_the_same_refresh_within_the_grace_gives_the_same_successors(manager: User) -> None:
    first = sign_in()
    second = refresh(first["refresh_token"]).json()
    age(first["refresh_token"], seconds=GRACE.total_seconds() - 1)
    again = refresh(first["refresh_token"]).json()
    assert {key: again[key] for key in ("access_token", "refresh_token")} == {key: second[key] for key in ("access_token", "refresh_token")}
    assert again["expires_in_s"] <= second["expires_in_s"]
    assert RefreshToken.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_concurrent_refreshes_get_the_same_successors(manager: User) -> None:
    first = sign_in()
    together, answers = Barrier(5), []

    def ask() -> None:
        together.wait()
        answers.append(refresh(first["refresh_token"]).json())
        connection.close()

    threads = [Thread(target=ask) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({(answer["access_token"], answer["refresh_token"]) for answer in answers}) == 1
    assert works(answers[0]["access_token"])
    assert (RefreshToken.objects.count(), TokenFamily.objects.get().ended_at) == (2, None)


def test_a_replayed_refresh_token_ends_the_whole_family_and_the_owner_is_told(manager: User) -> None:
    first = sign_in()
    bystander = sign_in()
    second = refresh(first["refresh_token"]).json()
    age(first["refresh_token"], seconds=GRACE.total_seconds() + 1)
    answer = refresh(first["refresh_token"])
    assert (answer.status_code, answer.json()["code"]) == (401, "token_invalid")
    assert not works(first["access_token"])
    assert not works(second["access_token"])
    assert refresh(second["refresh_token"]).status_code == 401
    assert works(bystander["access_token"]), "another sign-in is another family"
    assert TokenFamily.objects.filter(ended_why="reused").count() == 1
    (letter,) = Letter.objects.all()
    assert (letter.to, "Tea app/1.0" in letter.text) == (manager.email, True)
    refresh(first["refresh_token"])
    assert Letter.objects.count() == 1, "once"


def test_signing_out_ends_the_tokens_at_once(manager: User) -> None:
    first, other = sign_in(), sign_in()
    second = refresh(first["refresh_token"]).json()
    answer = Client().delete(TOKENS, {"refresh_token": second["refresh_token"]}, content_type="application/json")
    assert answer.status_code == 204
    assert not works(first["access_token"])
    assert not works(second["access_token"])
    assert refresh(second["refresh_token"]).status_code == 401
    assert works(other["access_token"])
    assert Client().delete(TOKENS, {"refresh_token": second["refresh_token"]}, content_type="application/json").status_code == 204
    assert Client().delete(TOKENS, {"refresh_token": "grt_none"}, content_type="application/json").status_code == 204


def test_another_password_ends_the_tokens_at_once(manager: User) -> None:
    tokens = sign_in()
    manager.set_password("another kettle of rain")
    manager.save()
    assert not works(tokens["access_token"])
    assert refresh(tokens["refresh_token"]).status_code == 401


def test_somebody_who_was_switched_off_is_out_at_once(manager: User) -> None:
    tokens = sign_in()
    User.objects.update(is_active=False)
    assert not works(tokens["access_token"])
    assert refresh(tokens["refresh_token"]).status_code == 401


def test_tokens_have_their_time(manager: User) -> None:
    tokens = sign_in()
    AccessToken.objects.update(expires_at=timezone.now())
    assert not works(tokens["access_token"])
    RefreshToken.objects.update(expires_at=timezone.now())
    assert refresh(tokens["refresh_token"]).status_code == 401
    assert TokenFamily.objects.get().ended_at is None, "nobody has stolen anything"


def jwt(header: dict[str, Any], payload: dict[str, Any], signature: str = "") -> str:
    parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in (header, payload)]
    return ".".join([*parts, signature])


def forgeries(user: User, tokens: dict[str, Any]) -> dict[str, str]:
    access: str = tokens["access_token"]
    claims = {"sub": str(user.pk), "exp": 4102444800}
    return {
        "nothing": "",
        "alg none": jwt({"alg": "none", "typ": "JWT"}, claims),
        "alg None with a signature": jwt({"alg": "None"}, claims, "c2ln"),
        "a symmetric signature": jwt({"alg": "HS256"}, claims, "c2ln"),
        "one letter changed": access[:-1] + ("A" if access[-1] != "A" else "B"),
        "cut short": access[:-4],
        "another case": access.swapcase(),
        "its own digest": digest_of(access),
        "derived with another key": make_pair(tokens["refresh_token"].encode(), key=b"guess").access,
        "the refresh token": tokens["refresh_token"],
        "a row's id": str(AccessToken.objects.get().pk),
        "too long": access * 1000,
        "NUL": f"{access}\x00",
        "SQL": "' OR 1=1 --",
        "not ASCII": "gat_ü",
    }


def test_forged_tokens_are_refused(manager: User) -> None:
    tokens = sign_in()
    for kind, forged in forgeries(manager, tokens).items():
        answer = Client().get("/api/v1/shops/halden/exchanges", HTTP_AUTHORIZATION=f"Bearer {forged}")
        assert (answer.status_code, answer.json()["code"]) == (401, "token_invalid"), kind
        assert answer["Content-Type"] == "application/problem+json"
        again = post(f"{TOKENS}/refresh", {"refresh_token": "" if kind == "the refresh token" else forged})
        assert again.status_code in (401, 422), kind
    assert works(tokens["access_token"])


def test_an_access_token_renews_nothing(manager: User) -> None:
    tokens = sign_in()
    assert refresh(tokens["access_token"]).status_code == 401
    assert works(tokens["access_token"])


def test_a_refused_token_does_not_fall_back_to_the_cookie(manager: User, sign_in: Callable[[User], Client]) -> None:
    answer = sign_in(manager).get("/api/v1/shops/halden/exchanges", headers={"Authorization": "Bearer gat_forged"})
    assert answer.status_code == 401


def test_anothers_token_gives_anothers_rights(manager: User, make_person: Callable[..., User]) -> None:
    stranger = make_person()
    stranger.set_password(PASSWORD)
    stranger.save()
    EmailAddress.objects.create(user=stranger, email=stranger.email, primary=True, verified=True)
    tokens = post(TOKENS, {"email": stranger.email, "password": PASSWORD}).json()
    answer = Client().get("/api/v1/shops/halden/exchanges", headers={"Authorization": f"Bearer {tokens['access_token']}"})
    assert answer.status_code == 403


def test_a_token_costs_one_statement(manager: User, django_assert_num_queries: Any, rf: Any) -> None:
    from galleria.accounts.tokens.queries import find_bearer_user

    request = rf.get("/", headers={"Authorization": f"Bearer {sign_in()['access_token']}"})
    with django_assert_num_queries(1):
        assert find_bearer_user(request) == manager


def test_old_tokens_are_forgotten_and_the_others_stay(manager: User) -> None:
    old, young = sign_in(), sign_in()
    family = TokenFamily.objects.get(refresh_tokens__digest=digest_of(old["refresh_token"]))
    TokenFamily.objects.filter(pk=family.pk).update(renewed_at=timezone.now() - timedelta(days=8, minutes=1))
    assert delete_old_tokens() == 1
    assert refresh(old["refresh_token"]).status_code == 401
    assert works(young["access_token"])

"""Somebody with a client."""

from collections.abc import Callable

import pytest
from django.test import Client

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from tests.conftest import MakePerson

S = "/api/v1/shops/halden"


@pytest.fixture
def person(make_person: MakePerson) -> User:
    return make_person()


@pytest.fixture
def actor(person: User) -> Actor:
    return Actor(user=person)


@pytest.fixture
def mine(person: User, sign_in: Callable[[User], Client]) -> Client:
    return sign_in(person)

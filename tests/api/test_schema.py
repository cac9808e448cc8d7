"""schemathesis over the whole OpenAPI document, as a manager: no input gives a 500, and every answer is one that the document names."""

import json
from typing import Any

import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.api import api
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop
from galleria.wsgi import application
from tests.conftest import MakeProduct
from tests.sellers.conftest import MakeSeller, build_market_manifest
from tests.sellers.conftest import make_seller as make_seller  # noqa: PLC0414 - a fixture of theirs

pytestmark = pytest.mark.django_db(transaction=True)  # the application opens and closes connections of its own
TOKEN = 32 * "a"
PROOFS = ("password_wrong", "proof_needed")  # what cannot be undone wants more than a session
# Not read through the application: a request made while tests are collected would open the pool on the platform's own database.
schema = schemathesis.openapi.from_dict(json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/"), default=str)))
schema.app = application


@pytest.fixture
def manifest() -> Manifest:
    """Others sell here, too."""
    return build_market_manifest()


@pytest.fixture
def session(shop: Shop, make_product: MakeProduct, make_seller: MakeSeller) -> str:
    """The session of a manager who has been a seller before, in a shop with a product under the names that the document gives as examples."""
    Shop.objects.filter(pk=shop.pk).update(slug="a-slug")
    shop.refresh_from_db()
    make_product(into=shop, slug="a-slug")
    user = User.objects.create_user("keeper@halden.example", username="keeper")
    Membership.objects.across_shops().create(shop=shop, user=user, role=Role.MANAGER)
    make_seller(user, at=shop)
    client = Client()
    client.force_login(user)
    return client.cookies["sessionid"].value


@schema.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_input_gives_a_500(case: Any, session: str) -> None:
    case.cookies.update({"sessionid": session, "csrftoken": TOKEN})
    case.headers.update({"X-CSRFToken": TOKEN, "Referer": "http://localhost/"})
    response = case.call()
    proves_it = response.status_code == 403 and response.json()["code"] in PROOFS
    assert response.status_code != 403 or proves_it, "the manager's inputs must get past the door"
    case.validate_response(response, checks=[not_a_server_error, content_type_conformance, response_schema_conformance])

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from galleria.catalog.actions import refresh_words as action
from galleria.shops.models import Shop
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db
STATISTICS = "SELECT count(*) FROM pg_stats WHERE tablename = 'catalog_searchword' AND attname = 'word'"


@pytest.mark.parametrize(("many", "is_looked_at"), [(3, True), (1000, False)])
def test_the_database_looks_at_many_new_words_at_once(
    shop: Shop, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch, many: int, is_looked_at: bool
) -> None:
    monkeypatch.setattr(action, "MANY", many)
    make_product(title="Iron goddess", description="Rolled by hand in Anxi.")
    with CaptureQueriesContext(connection) as asked:
        action.refresh_words(shop)
    assert any(query["sql"].startswith("ANALYZE") for query in asked) is is_looked_at
    with CaptureQueriesContext(connection) as asked:
        action.refresh_words(shop)
    assert not any(query["sql"].startswith("ANALYZE") for query in asked)


def test_statistics_are_there_afterwards(shop: Shop, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(action, "MANY", 1)
    make_product(title="Iron goddess")
    action.refresh_words(shop)
    with connection.cursor() as cursor:
        cursor.execute(STATISTICS)
        assert cursor.fetchone() == (1,)

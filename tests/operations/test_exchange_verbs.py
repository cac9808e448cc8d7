"""`galleria import` and `galleria export`, with the database of the tests: reports, exit, going on after a cut, standard input and output."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, cast

import pytest

from galleria.accounts.access import PLATFORM
from galleria.catalog.exchange.actions.claim_exchange import claim_exchange
from galleria.catalog.exchange.actions.resume_exchange import resume_exchange
from galleria.catalog.exchange.actions.run_exchange import run_exchange
from galleria.catalog.exchange.actions.run_import import run_import
from galleria.catalog.exchange.errors import CannotResume
from galleria.catalog.exchange.models import Exchange
from galleria.catalog.models import Product
from galleria.operations import exchange_verbs
from galleria.operations.errors import OperationError
from galleria.operations.exchange_verbs import ImportOrder, export_file, import_file
from galleria.shops.models import Shop
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db
HEADER = "slug,title,category,condition,status,sku,price,attr.origin\n"
GOOD = "".join(f"p{number},Tea,oolong,sealed,active,P{number},1,wuyi\n" for number in range(6))
NOTHING = io.BytesIO()


def order(file: Path | str, **changes: object) -> ImportOrder:
    values: dict[str, object] = {"form": "", "mapping": "", "constants": [], "dry_run": False, "anew": False, "report": None, **changes}
    return ImportOrder(shop="halden", file=str(file), **values)  # type: ignore[arg-type]  # as the command line gives them


def test_a_good_file_goes_in_and_leaves_no_report(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "tea.csv"
    file.write_text(HEADER + GOOD)
    assert import_file(order(file), NOTHING) is True
    assert Product.objects.for_shop(shop).count() == 6
    assert list(tmp_path.iterdir()) == [file]


def test_refused_rows_are_written_beside_the_file(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "tea.csv"
    file.write_text(f"{HEADER}{GOOD}x,X,oolong,sealed,active,X,dear,wuyi\n")
    assert import_file(order(file), NOTHING) is False
    report = list(csv.DictReader((tmp_path / "tea.csv.rejected.csv").open()))
    assert [(row["line"], row["column"], row["code"], row["value"]) for row in report] == [("8", "price", "unreadable", "dear")]
    assert Product.objects.for_shop(shop).count() == 6


def test_the_same_command_goes_on_where_the_last_one_was_cut(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "tea.csv"
    file.write_text(HEADER + GOOD)
    real = run_import

    def cut(*arguments: object, on_progress: object) -> None:
        def stop(_: Exchange) -> None:
            raise KeyboardInterrupt

        real(*arguments, on_progress=stop, batch=2)  # type: ignore[arg-type]

    with monkeypatch.context() as interrupted:
        interrupted.setattr(exchange_verbs, "run_import", cut)
        with pytest.raises(KeyboardInterrupt):
            import_file(order(file), NOTHING)
    assert (Exchange.objects.for_shop(shop).get().status, Product.objects.for_shop(shop).count()) == ("cancelled", 2)
    assert import_file(order(file), NOTHING) is True
    done = Exchange.objects.for_shop(shop).get()
    assert (done.status, done.products, done.created) == ("done", 6, 6)
    assert import_file(order(file), NOTHING) is True  # a file that is done is read anew
    assert Exchange.objects.for_shop(shop).count() == 2


def test_standard_input_and_output(shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="rock")
    out = io.BytesIO()
    export_file("halden", "-", "jsonl", out)
    assert out.getvalue().startswith(b'{"slug": "rock"')
    Product.objects.for_shop(shop).delete()
    assert import_file(order("-", form="jsonl"), io.BytesIO(out.getvalue())) is True
    assert Product.objects.for_shop(shop).get().slug == "rock"


def test_an_export_is_whole_or_not_there(shop: Shop, make_product: MakeProduct, tmp_path: Path) -> None:
    make_product()
    export_file("halden", str(tmp_path / "tea.csv"), "", NOTHING)
    assert [path.name for path in tmp_path.iterdir()] == ["tea.csv"]
    with pytest.raises(OperationError, match="cannot be written"):
        export_file("halden", str(tmp_path / "no" / "tea.csv"), "", NOTHING)
    assert list(Exchange.objects.for_shop(shop).order_by("pk").values_list("status", "by_hand")) == [("done", True), ("failed", True)]


class Pipe(io.RawIOBase):
    """Somebody at the other end of standard output, who does something when the first bytes arrive."""

    def __init__(self, act: Callable[[], None]) -> None:
        super().__init__()
        self.act = act

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.act()
        return len(data)


def ask_to_stop() -> None:
    Exchange.objects.across_shops().update(cancel_asked=True)


def take_over() -> None:
    Exchange.objects.across_shops().update(runner="somebody else")


def interrupt() -> None:
    raise KeyboardInterrupt


def close() -> None:
    raise BrokenPipeError(32, "Broken pipe")


@pytest.mark.parametrize(
    ("act", "refusal", "status"),
    [
        (ask_to_stop, OperationError, "cancelled"),
        (interrupt, KeyboardInterrupt, "cancelled"),
        (close, OperationError, "failed"),
        (take_over, OperationError, "running"),  # it is the other's to end
    ],
)
def test_an_export_that_is_cut_off_says_so_and_is_no_workers_to_go_on_with(
    act: Callable[[], None], refusal: type[BaseException], status: str, *, shop: Shop, make_product: MakeProduct
) -> None:
    make_product()
    with pytest.raises(refusal):
        export_file("halden", "-", "csv", cast("IO[bytes]", Pipe(act)))
    exchange = Exchange.objects.for_shop(shop).get()
    assert exchange.status == status
    with pytest.raises(CannotResume):
        resume_exchange(shop, cancelled(exchange), actor=PLATFORM)
    assert run_exchange(exchange.pk) is False


def cancelled(exchange: Exchange) -> str:
    Exchange.objects.across_shops().update(status="cancelled")
    return exchange.ref


def test_an_export_that_was_asked_to_stop_leaves_the_file_that_was_there(
    shop: Shop, make_product: MakeProduct, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_product()
    file = tmp_path / "tea.csv"
    file.write_text("yesterday's")

    def claim_and_ask(exchange_id: int, *, force: bool) -> Exchange | None:
        claimed = claim_exchange(exchange_id, force=force)
        ask_to_stop()
        return claimed

    monkeypatch.setattr(exchange_verbs, "claim_exchange", claim_and_ask)
    with pytest.raises(OperationError, match="asked this export to stop"):
        export_file("halden", str(file), "", NOTHING)
    assert (file.read_text(), list(tmp_path.iterdir())) == ("yesterday's", [file])
    assert Exchange.objects.for_shop(shop).get().status == "cancelled"


def test_a_folder_or_a_mapping_that_is_no_text_is_no_file_to_import(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(OperationError, match="cannot be read"):
        import_file(order(tmp_path), NOTHING)
    with pytest.raises(OperationError, match="no UTF-8"):
        import_file(order("-", mapping=str(tmp_path / "own.toml")), NOTHING)
    assert not Exchange.objects.across_shops().exists()


def test_a_report_that_cannot_be_written_is_said_and_what_went_in_stays(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "tea.csv"
    file.write_text(f"{HEADER}{GOOD}x,X,oolong,sealed,active,X,dear,wuyi\n")
    with pytest.raises(OperationError, match="report"):
        import_file(order(file, report=tmp_path), NOTHING)
    assert Exchange.objects.for_shop(shop).get().status == "done"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"file": "/no/such/file.csv"}, "cannot be read"),
        ({"file": "-", "mapping": "/no/such.toml"}, "cannot be read"),
        ({"file": "-", "constants": ["prise=1"]}, "no column"),
        ({"file": "-", "form": "xlsx"}, "must be one of"),
    ],
)
def test_an_order_that_does_not_fit_says_what_to_do(shop: Shop, changes: dict[str, object], words: str) -> None:
    with pytest.raises(OperationError, match=words):
        import_file(order(str(changes.pop("file")), **changes), NOTHING)
    assert not Exchange.objects.across_shops().exists()


def test_a_shop_that_is_not_there_is_named(shop: Shop) -> None:
    with pytest.raises(OperationError, match="no shop called 'nobody'"):
        export_file("nobody", "-", "csv", NOTHING)

"""The parts of a product's page: attributes, variants, pictures, what can be done with it, and with several at once."""

import csv
import io
import json
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import Membership, StaffChange, User
from galleria.accounts.rules import Role
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.update_product import draft_of, update_product
from galleria.catalog.drafts import ProductPatch, VariantDraft
from galleria.catalog.models import Product, Variant
from galleria.kernel.invariants import run_all
from galleria.kernel.money import LARGEST_MINOR
from galleria.media.models import Picture
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct

pytestmark = pytest.mark.django_db
LIST = "/admin/catalog/product/"
SignIn = Callable[[User], Client]
ATTRIBUTES = {"origin": "wuyi", "harvest": 2020, "weight": 4.5, "notes": ["peach"], "roasted": True, "picked": "2026-03-14", "estate": "Upper"}


@pytest.fixture
def manager(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> Client:
    return sign_in(make_person(Role.MANAGER, at=shop))


def read_page(client: Client, product: Product) -> dict[str, Any]:
    """What a browser would send when nobody touches anything."""
    form = client.get(f"{LIST}{product.pk}/change/").context["adminform"].form
    values: dict[str, Any] = {name: field.value() for name, field in ((name, form[name]) for name in form.fields)}
    values |= {"condition": values["condition"] or "", "featured_rank": values["featured_rank"] or "", "tags": "|".join(values["tags"])}
    for part in (form.variants.management_form, *form.variants.forms):
        values |= {part.add_prefix(name): part[name].value() or "" for name in part.fields if name != "DELETE"}
    return values


def save(client: Client, product: Product, page: Any = None, **changes: Any) -> Any:
    sent = {**(page or read_page(client, product)), **changes}
    return client.post(f"{LIST}{product.pk}/change/", {name: value for name, value in sent.items() if value is not None})


def reload(product: Product) -> Product:
    return Product.objects.across_shops().select_related("category", "shop").get(pk=product.pk)


def variants_of(product: Product) -> dict[str, tuple[int, int]]:
    return {one.sku: (one.price_minor, one.on_hand) for one in reload(product).variants.all()}


def faults(answer: Any) -> dict[str, list[str]]:
    return {name: list(map(str, found)) for name, found in answer.context["adminform"].form.errors.items()}


def test_a_page_that_nobody_touched_changes_nothing(manager: Client, make_product: MakeProduct) -> None:
    product = make_product(attributes=ATTRIBUTES, compare_at_minor=5900)
    before = reload(product).updated_at
    assert save(manager, product).status_code == 302
    assert reload(product).updated_at == before
    assert StaffChange.objects.across_shops().count() == 0


def test_every_type_of_attribute_is_changed_and_taken_away(manager: Client, make_product: MakeProduct) -> None:
    product = make_product(attributes=ATTRIBUTES)
    changes = {
        "attribute_origin": "anxi", "attribute_harvest": "2024", "attribute_weight": "6.25", "attribute_notes": ["", "honey", "smoke"],
        "attribute_roasted": "false", "attribute_picked": "2025-04-01", "attribute_estate": " Lower ",
    }  # fmt: skip
    assert save(manager, product, **changes).status_code == 302
    wanted = {
        "origin": "anxi",
        "harvest": 2024,
        "weight": 6.25,
        "notes": ["smoke", "honey"],
        "roasted": False,
        "picked": "2025-04-01",
        "estate": "Lower",
    }
    assert reload(product).attributes == wanted
    log = StaffChange.objects.across_shops().get()
    assert (log.what, log.before["attributes"], log.after["attributes"]) == ("update product", ATTRIBUTES, wanted)
    empty = {name: [""] if name == "attribute_notes" else "" for name in changes if name != "attribute_origin"}
    assert save(manager, product, **empty).status_code == 302
    assert reload(product).attributes == {"origin": "anxi"}
    assert run_all() == []


def test_what_does_not_fit_an_attribute_is_said_at_its_field(manager: Client, make_product: MakeProduct) -> None:
    product = make_product(attributes=ATTRIBUTES)
    for field, value, words in (
        ("attribute_origin", "", "is required in this category"),
        ("attribute_origin", "mars", "Select a valid choice. mars is not one of the available choices."),
        ("attribute_notes", "mars", "Select a valid choice. mars is not one of the available choices."),
        ("attribute_harvest", "a few", "Enter a number."),
        ("attribute_harvest", "1e15", "is out of range"),
        ("attribute_picked", "soon", "Enter a valid date."),
        ("attribute_estate", "x" * 401, "Ensure this value has at most 400 characters (it has 401)."),
    ):
        answer = save(manager, product, title="Other", **{field: value})
        assert (answer.status_code, faults(answer)) == (200, {field: [words]}), field
        assert answer.context["adminform"].form["title"].value() == "Other"
        page = answer.content.decode()
        assert f'id="id_{field}_error"' in page, field
        for described in re.findall(r'aria-describedby="([^"]*)"', page.partition('id="product-attributes"')[2]):
            assert all(f'id="{one}"' in page for one in described.split()), described
    assert (reload(product).attributes, reload(product).title) == (ATTRIBUTES, product.title)


def test_another_category_takes_its_own_attributes(manager: Client, make_product: MakeProduct) -> None:
    product = make_product(attributes=ATTRIBUTES)
    hidden = {f"attribute_{key}": None for key in ATTRIBUTES}  # as the page's script leaves them out
    assert save(manager, product, category="ware", **hidden).status_code == 302
    assert (reload(product).category.slug, reload(product).attributes) == ("ware", {})
    back = save(manager, product, category="oolong", attribute_estate="Upper")
    assert faults(back) == {"attribute_origin": ["is required in this category"]}
    assert save(manager, product, category="oolong", attribute_origin="anxi", attribute_estate="Upper").status_code == 302
    assert reload(product).attributes == {"origin": "anxi", "estate": "Upper"}


def test_two_people_who_change_different_things_both_keep_theirs(shop: Shop, manager: Client, make_product: MakeProduct) -> None:
    product = make_product(attributes=ATTRIBUTES)
    page = read_page(manager, product)
    update_product(shop, product.slug, ProductPatch(attributes={**ATTRIBUTES, "estate": "Theirs"}), actor=PLATFORM)
    Variant.objects.for_shop(shop).update(on_hand=2)  # one was sold
    assert save(manager, product, page, **{"attribute_harvest": "2024", "variants-0-price": "50.00"}).status_code == 302
    after = reload(product)
    assert (after.attributes["harvest"], after.attributes["estate"], variants_of(product)) == (2024, "Theirs", {"HAL-1": (5000, 2)})
    clash = save(manager, product, page, attribute_estate="Mine")
    assert list(faults(clash)) == ["attribute_estate"]
    assert "it is \u201cTheirs\u201d" in faults(clash)["attribute_estate"][0]
    assert reload(product).attributes["estate"] == "Theirs"
    assert manager.post(f"{LIST}{product.pk}/change/", clash.context["adminform"].form.data).status_code == 302
    assert (reload(product).attributes["estate"], variants_of(product)) == ("Mine", {"HAL-1": (5000, 2)})


def test_variants_come_change_and_go(shop: Shop, manager: Client, make_product: MakeProduct) -> None:
    pots = [{"sku": f"POT-{size}", "options": {"size": size}, "price_minor": 3000, "on_hand": 2} for size in ("S", "M")]
    product = make_product(variants=pots)
    new = {
        "variants-TOTAL_FORMS": 3,
        "variants-2-sku": "POT-L",
        "variants-2-options": "size=L",
        "variants-2-price": "45.50",
        "variants-2-on_hand": "4",
    }
    answer = save(manager, product, **new, **{"variants-0-price": "31", "variants-0-compare_at": "40.00", "variants-1-DELETE": "on"})
    assert answer.status_code == 302, faults(answer)
    assert variants_of(product) == {"POT-S": (3100, 2), "POT-L": (4550, 4)}
    small = Variant.objects.for_shop(shop).get(sku="POT-S")
    assert (small.compare_at_minor, small.options) == (4000, {"size": "S"})
    log = StaffChange.objects.across_shops().get()
    assert {"variant POT-S", "variant POT-M", "variant POT-L"} == set(log.before) | set(log.after)
    assert run_all() == []


def test_what_does_not_fit_a_variant_is_said_at_its_row_and_changes_nothing(shop: Shop, manager: Client, make_product: MakeProduct) -> None:
    make_product(variants=[{"sku": "TAKEN", "price_minor": 1}])
    product = make_product(variants=[{"sku": f"POT-{size}", "options": {"size": size}, "price_minor": 3000, "on_hand": 2} for size in ("S", "M")])
    before = variants_of(product)
    for row, field, value in (
        (0, "price", "12.345"), (0, "price", "many"), (0, "price", ""), (0, "compare_at", "1"), (1, "on_hand", "-1"), (1, "options", "size"),
        (1, "barcode", "12"),
    ):  # fmt: skip
        answer = save(manager, product, title="Other", **{f"variants-{row}-{field}": value})
        form = answer.context["adminform"].form
        assert (answer.status_code, list(form.variants.forms[row].errors)) == (200, [field]), (field, value)
        assert form.errors["__all__"] == ["Something does not fit in the variants."]
    new = {"variants-TOTAL_FORMS": 3, "variants-2-options": "size=L", "variants-2-price": "1", "variants-2-on_hand": ""}
    for sku, words in (("POT-S", "This SKU is there already."), ("TAKEN", "Another variant of this shop has the SKU")):
        answer = save(manager, product, **new, **{"variants-2-sku": sku})
        assert (answer.status_code, words in answer.content.decode()) == (200, True)
    same = save(manager, product, **{"variants-0-options": "size=M"})
    assert "two variants have the same options" in same.content.decode()
    gone = save(manager, product, **{"variants-0-DELETE": "on", "variants-1-DELETE": "on"})
    assert faults(gone) == {"__all__": ["A product has at least one variant."]}
    Variant.objects.for_shop(shop).filter(sku="POT-S").update(reserved=2)
    promised = save(manager, product, **{"variants-0-on_hand": "1"})
    assert "2 of POT-S are promised to buyers" in promised.content.decode()
    assert (variants_of(product), reload(product).title) == (before, product.title)
    Variant.objects.for_shop(shop).filter(sku="POT-S").update(reserved=0)


def test_a_variant_that_somebody_else_changed_is_not_written_over(shop: Shop, manager: Client, make_product: MakeProduct) -> None:
    product = make_product(variants=[{"sku": f"POT-{size}", "options": {"size": size}, "price_minor": 3000, "on_hand": 2} for size in ("S", "M")])
    page = read_page(manager, product)
    small, medium = (draft_of(one) for one in product.variants.all())
    large = VariantDraft(sku="POT-L", options={"size": "L"}, price_minor=9900, on_hand=1)
    theirs = [small.model_copy(update={"price_minor": 2800, "on_hand": 7}), large]
    update_product(shop, product.slug, ProductPatch(variants=theirs), actor=PLATFORM)
    assert medium.sku == "POT-M"
    clash = save(manager, product, page, **{"variants-0-price": "33.00"})
    row = clash.context["adminform"].form.variants.forms[0]
    assert (clash.status_code, list(row.errors), "it is \u201c28.00\u201d" in row.errors["price"][0]) == (200, ["price"], True)
    assert variants_of(product) == {"POT-S": (2800, 7), "POT-L": (9900, 1)}
    assert manager.post(f"{LIST}{product.pk}/change/", clash.context["adminform"].form.data).status_code == 302
    assert variants_of(product) == {"POT-S": (3300, 7), "POT-L": (9900, 1)}
    assert run_all() == []


def add_picture(shop: Shop, letter: str) -> str:
    values = {"width": 1200, "height": 900, "bytes": 10, "color": "#aabbcc", "placeholder": "", "state": "ready", "origin": "upload"}
    return Picture.objects.across_shops().create(shop=shop, key=letter * 26, **values).key


def arrange(client: Client, product: Product, seen: list[tuple[str, str]], wanted: list[tuple[str, str]]) -> Any:
    def name(some: list[tuple[str, str]]) -> dict[str, Any]:
        return {"pictures": [{"key": key, "alt": alt} for key, alt in some]}

    return client.post(f"{LIST}{product.pk}/gallery.json", {"seen": name(seen), "wanted": name(wanted)}, content_type="application/json")


def test_pictures_are_arranged_through_the_action_and_never_over_somebody_elses_work(shop: Shop, manager: Client, make_product: MakeProduct) -> None:
    product = make_product()
    one, two = add_picture(shop, "a"), add_picture(shop, "b")
    first = arrange(manager, product, [], [(one, "A cup"), (two, "")])
    assert (first.status_code, [(each["key"], each["alt"]) for each in first.json()["pictures"]]) == (200, [(one, "A cup"), (two, product.title)])
    shown = [(each["key"], each["alt"]) for each in first.json()["pictures"]]
    assert arrange(manager, product, shown, [shown[1], shown[0]]).json()["pictures"][0]["key"] == two
    late = arrange(manager, product, shown, [])
    assert (late.status_code, [each["key"] for each in late.json()["pictures"]]) == (409, [two, one])
    assert "Somebody else" in late.json()["said"]
    now = [shown[1], shown[0]]
    unknown = arrange(manager, product, now, [("z" * 26, "")])
    assert (unknown.status_code, unknown.json()["said"]) == (422, "this shop has no such picture")
    for body in (b"{", b"[]", b"{}", b'{"seen": {"pictures": []}, "wanted": {"pictures": [{"key": "\\u0000"}]}}'):
        assert manager.post(f"{LIST}{product.pk}/gallery.json", body, content_type="application/json").status_code == 422
    many = [(f"{'c' * 24}{letter}{other}", "") for letter in "abcde" for other in "abcde"]
    assert arrange(manager, product, now, many).status_code == 422
    assert list(product.gallery.order_by("position").values_list("picture__key", flat=True)) == [two, one]
    assert StaffChange.objects.across_shops().filter(what="arrange pictures").count() == 2
    page = manager.get(f"{LIST}{product.pk}/change/").content.decode()
    assert json.loads(re.search(r'id="pictures-now" type="application/json">(.*?)</script>', page)[1])[0]["key"] == two  # type: ignore[index]


def do(client: Client, product: Product, what: str) -> Any:
    return client.post(f"{LIST}{product.pk}/do/{what}/", follow=True)


def told(answer: Any) -> list[str]:
    return [str(one) for one in answer.context["messages"]]


def test_a_product_is_archived_restored_published_and_duplicated(shop: Shop, manager: Client, make_product: MakeProduct) -> None:
    product = make_product(attributes=ATTRIBUTES, compare_at_minor=9900)
    key = add_picture(shop, "a")
    assert arrange(manager, product, [], [(key, "A cup")]).status_code == 200
    for what, status in (("archive", "archived"), ("archive", "archived"), ("restore", "draft"), ("publish", "active"), ("restore", "active")):
        do(manager, product, what)
        assert reload(product).status == status, what
    copies = [do(manager, product, "duplicate").context["original"] for _ in range(2)]
    assert [(one.slug, one.title, one.status, one.stock) for one in copies] == [
        (f"oolong-1-{number}", f"{product.title} (copy)", "draft", 0) for number in (2, 3)
    ]
    copy = reload(copies[0])
    assert (copy.attributes, variants_of(copy), list(copy.gallery.values_list("picture__key", "alt"))) == (
        ATTRIBUTES, {"HAL-1-2": (4800, 0)}, [(key, "A cup")]
    )  # fmt: skip
    assert manager.get(f"{LIST}{product.pk}/do/archive/").status_code == 405
    assert manager.post(f"{LIST}{product.pk}/do/burn/").status_code == 404
    reserved = make_product(status="reserved")
    assert told(do(manager, reserved, "archive")) == ["A product that is reserved cannot become archived. Nothing was changed."]
    assert {"archive product", "update product", "create product", "arrange pictures"} == set(
        StaffChange.objects.across_shops().values_list("what", flat=True)
    )
    assert run_all() == []


def act(client: Client, action: str, *products: Product) -> Any:
    return client.post(LIST, {"action": action, "_selected_action": [one.pk for one in products]}, follow=True)


def test_several_are_published_and_archived_at_once_and_the_others_are_named(shop: Shop, manager: Client, make_product: MakeProduct) -> None:
    draft, sold, reserved = make_product(status="draft"), make_product(status="sold"), make_product(status="reserved")
    assert told(act(manager, "publish_products", draft)) == ["1 product is published."]
    said = told(act(manager, "archive_products", draft, sold, reserved))
    assert said == [f"{reserved.title}: A product that is reserved cannot become archived.", "2 products are archived."]
    assert [reload(one).status for one in (draft, sold, reserved)] == ["archived", "archived", "reserved"]


def test_one_that_is_somebody_elses_does_not_keep_the_others_from_being_published(
    shop: Shop, other_shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: SignIn
) -> None:
    person = make_person(Role.MANAGER, at=shop)
    Membership.objects.across_shops().create(user=person, shop=other_shop, role=Role.SUPPORT)
    mine, theirs = make_product(status="draft"), make_product(status="draft", into=other_shop)
    said = told(act(sign_in(person), "publish_products", mine, theirs))
    assert (len(said), said[-1]) == (2, "1 product is published.")
    assert (reload(mine).status, reload(theirs).status) == ("active", "draft")


def test_prices_change_by_percent_as_they_were_shown_or_not_at_all(shop: Shop, manager: Client, make_product: MakeProduct) -> None:
    one, other = make_product(price_minor=4805, compare_at_minor=5000), make_product(price_minor=100)
    page = act(manager, "change_prices", one, other)
    address = page.redirect_chain[-1][0]
    assert "What they cost" in page.content.decode()
    for wrong in ("-91", "501", "x", "", "1.234"):
        assert manager.post(address, {"percent": wrong, "confirm": "yes", "seen": "{}"}).context["form"].errors["percent"]
    shown = manager.post(address, {"percent": "10"})
    assert [(row["before"], row["after"], row["note"]) for row in shown.context["rows"]] == [
        ("€48.05", "€52.86", "the crossed-out price goes"), ("€1.00", "€1.10", "")
    ]  # fmt: skip
    seen = unescape(re.search(r'name="seen" value="([^"]*)"', shown.content.decode())[1])  # type: ignore[index]
    Variant.objects.for_shop(shop).filter(sku="HAL-2").update(price_minor=101)
    late = manager.post(address, {"percent": "10", "seen": seen, "confirm": "yes"})
    assert "The price of HAL-2 has changed since it was shown" in late.content.decode()
    assert variants_of(one) == {"HAL-1": (4805, 3)}
    Variant.objects.for_shop(shop).filter(sku="HAL-2").update(price_minor=100)
    done = manager.post(address, {"percent": "10", "seen": seen, "confirm": "yes"}, follow=True)
    assert told(done) == ["The prices of 2 products are changed by 10 %."]
    assert (variants_of(one), variants_of(other)) == ({"HAL-1": (5286, 3)}, {"HAL-2": (110, 3)})
    assert Variant.objects.for_shop(shop).get(sku="HAL-1").compare_at_minor is None
    assert run_all() == []
    for bad in ("[]", "x", '{"a": "b"}'):
        assert manager.post(address, {"percent": "10", "seen": bad, "confirm": "yes"}).status_code == 200
    assert variants_of(other) == {"HAL-2": (110, 3)}


def test_a_price_that_would_be_too_much_is_said_and_changes_none(manager: Client, make_product: MakeProduct) -> None:
    one, other = make_product(price_minor=100), make_product(price_minor=LARGEST_MINOR)
    address = f"{LIST}prices/?id={one.pk}&id={other.pk}"
    seen = manager.get(address).context["seen_text"]
    answer = manager.post(address, {"percent": "10", "seen": seen, "confirm": "yes"})
    assert answer.context["form"].non_field_errors() == ["Price of HAL-2 would be too much."]
    assert (variants_of(one), variants_of(other)) == ({"HAL-1": (100, 3)}, {"HAL-2": (LARGEST_MINOR, 3)})


def test_the_list_goes_out_as_csv_as_it_is_filtered(manager: Client, make_product: MakeProduct) -> None:
    make_product(title="=Tea", status="draft")
    active = make_product(price_minor=4805)
    rows = list(csv.DictReader(io.StringIO(manager.get(f"{LIST}products.csv").getvalue().decode("utf-8-sig"))))
    assert [(row["slug"], row["title"], row["price_from"], row["skus"]) for row in rows] == [
        ("oolong-2", "Oolong number 2", "48.05", "HAL-2"), ("oolong-1", "'=Tea", "48.00", "HAL-1")
    ]  # fmt: skip
    filtered = manager.get(f"{LIST}products.csv?status__exact=active").getvalue().decode()
    assert (active.slug in filtered, "oolong-1" in filtered) == (True, False)
    assert "products.csv?status__exact=active" in manager.get(f"{LIST}?status__exact=active").content.decode()
    chosen = manager.post(LIST, {"action": "export_products", "_selected_action": [active.pk]}).getvalue().decode()
    assert ("oolong-2" in chosen, "oolong-1" in chosen) == (True, False)


def test_each_role_does_what_its_rights_allow_and_nothing_else(
    shop: Shop, other_shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: SignIn
) -> None:
    product = make_product()
    operator = make_person()
    operator.is_superuser = True
    operator.save()
    expected = {  # page, gallery, duplicate, prices, csv
        "support": (make_person(Role.SUPPORT, at=shop), 200, 403, 403, 404, True),
        "manager": (make_person(Role.MANAGER, at=shop), 200, 200, 302, 200, True),
        "owner": (make_person(Role.OWNER, at=shop), 200, 200, 302, 200, True),
        "operator": (operator, 200, 200, 302, 200, True),
        "other owner": (make_person(Role.OWNER, at=other_shop), 404, 404, 404, 404, False),
        "seller": (make_person(Role.SELLER, at=shop), 302, 302, 302, 302, False),
        "customer": (make_person(Role.CUSTOMER, at=shop), 302, 302, 302, 302, False),
        "expert": (make_person(Role.EXPERT, at=shop), 302, 302, 302, 302, False),
    }
    for name, (person, page, gallery, duplicate, prices, is_listed) in expected.items():
        client = sign_in(person)
        count = Product.objects.across_shops().count()
        found = (
            client.get(f"{LIST}{product.pk}/change/").status_code,
            arrange(client, product, [], []).status_code,
            client.post(f"{LIST}{product.pk}/do/duplicate/").status_code,
            client.get(f"{LIST}prices/?id={product.pk}").status_code,
        )
        assert found == (page, gallery, duplicate, prices), name
        made = Product.objects.across_shops().count() - count
        assert made == (1 if gallery == 200 else 0), name
        file = client.get(f"{LIST}products.csv")
        assert (product.slug in (file.getvalue().decode() if file.status_code == 200 else "")) == is_listed, name
    archive_product(shop, product.slug, actor=PLATFORM)
    support = sign_in(make_person(Role.SUPPORT, at=shop))
    text = support.get(f"{LIST}{product.pk}/change/").content.decode()
    assert ("Restore" in text, "Add pictures" in text, "Wuyi" in text) == (False, False, True)
    act(support, "publish_products", product)
    assert reload(product).status == "archived"

"""A shop that pays its sellers out through Stripe: a seller sets it up on a phone, sees each state of it, and has the money of a sale there.

What they see is kept as pictures in .cache/journeys, at three widths.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from galleria.operations.embedded.place import CHECKOUT
from tests.e2e.between_people import FOLDER, WIDTHS, OpenTab, keep_at_widths
from tests.e2e.catalogue import Shop
from tests.e2e.house import WholeMachine
from tests.e2e.test_axe import run_axe
from tests.e2e.test_market import find_pieces, note_payment, place_order, send_it
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch
from tests.stripe.process import LocalStripe

SHOP = "adriel"
SOON = 1_893_456_000  # 2030


def sync(shops: Path, data: Path) -> None:
    """As an operator does it who has changed a manifest."""
    machine = WholeMachine(data, 0)
    command = [*machine.command("shop", "sync", SHOP), "--data-dir", str(data)]
    done = subprocess.run(
        command, env=machine.environment(SHOPS_DIR=str(shops), **_keys()), cwd="/", capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _keys() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.startswith("STRIPE_")}


@pytest.fixture
def stripe(shops: dict[str, Shop], stripe_side: LocalStripe, tmp_path: Path) -> Iterator[LocalStripe]:
    """Stripe's side, in Switzerland as the shop is; the shop's manifest says that it pays out through it, until the test is over."""
    house = shops[SHOP].house
    folder = shutil.copytree(CHECKOUT / "shops" / SHOP, tmp_path / "shops" / SHOP)
    manifest = folder / "shop.toml"
    manifest.write_text(manifest.read_text().replace("[market]\n", '[market]\npayouts = "stripe"\n', 1))
    stripe_side.connect("country", country="CH")
    stripe_side.connect("balance", amount=None)
    sync(folder.parent, house.data_dir)
    yield stripe_side
    sync(CHECKOUT / "shops", house.data_dir)


class Balance:
    """The page of a seller's balance, on their phone; pictures of it at every width, and what axe says."""

    def __init__(self, page: Page, address: str, stripe: LocalStripe) -> None:
        self.page, self.address, self.stripe = page, f"{address}/{SHOP}/sell/balance", stripe
        self.faults: list[str] = []
        self.part = page.get_by_role("region", name="Where it goes")

    def show(self, name: str) -> None:
        self.faults += [f"{name}: {fault}" for fault in run_axe(self.page)]
        keep_at_widths(self.page, f"stripe-{name}")

    def change(self, state: str, **fields: object) -> None:
        """Something is other at Stripe, and the seller asks."""
        self.stripe.connect("account", id=self.stripe.accounts()[-1]["id"], **fields)
        self.part.get_by_role("button", name="Ask Stripe again").click()
        expect(self.part.get_by_text(state, exact=True)).to_be_visible()


def walk_states(balance: Balance) -> None:
    """From nothing to ready, over everything that Stripe may say meanwhile."""
    page, part, stripe = balance.page, balance.part, balance.stripe
    page.goto(balance.address)
    expect(part.get_by_text("Not set up yet")).to_be_visible()
    expect(part.get_by_label("IBAN")).to_have_count(0)
    balance.show("none")
    part.get_by_role("button", name="Set up payouts with Stripe").focus()
    page.keyboard.press("Enter")
    # Stripe's pages, walked through by the stand-in at once, lead back; the mark in the address is gone.
    expect(part.get_by_text("Ready", exact=True)).to_be_visible()
    expect(page).to_have_url(balance.address)
    balance.show("ready")
    inactive = {"capabilities": {"transfers": "inactive"}, "payouts_enabled": False}
    due = {"currently_due": ["external_account", "individual.verification.document"], "disabled_reason": "requirements.past_due"}
    balance.change("Begun", **inactive, details_submitted=False, requirements=due)
    balance.show("begun")
    balance.change("Stripe needs more from you", details_submitted=True, requirements={**due, "current_deadline": SOON})
    expect(part.get_by_role("listitem")).to_have_text(["The bank account that it should pay to", "A document that shows who you are"])
    balance.show("needs")
    balance.change("Stripe is checking", requirements={"currently_due": [], "pending_verification": ["individual.dob.day"], "disabled_reason": None})
    balance.show("checking")
    balance.change("Restricted by Stripe", requirements={"disabled_reason": "rejected.fraud", "pending_verification": []})
    expect(part.get_by_text("Stripe has rejected your account")).to_be_visible()
    balance.show("restricted")
    active = {"capabilities": {"transfers": "active"}, "payouts_enabled": True}
    asked = {"disabled_reason": None, "currently_due": ["individual.verification.document"], "current_deadline": SOON}
    balance.change("Ready", **active, default_currency="eur", requirements=asked)
    expect(part.get_by_text("You are paid out as before until then.")).to_be_visible()
    expect(part.get_by_text("Stripe converts each payout")).to_be_visible()
    balance.show("ready-asked")
    part.get_by_role("button", name="Tell Stripe").click()
    expect(part.get_by_text("You are paid out as before until then.")).to_have_count(0)
    part.get_by_role("button", name="Your dashboard at Stripe").click()
    expect(page.get_by_role("heading", name=stripe.accounts()[-1]["id"])).to_be_visible()
    page.goto(balance.address)


def test_a_seller_is_paid_out_through_stripe(watch: Watch, open_tab: OpenTab, shops: dict[str, Shop], stripe: LocalStripe, audit: Audit) -> None:
    shop, page = shops[SHOP], watch.page
    piece = next(one for one in find_pieces(shop))
    placed = place_order(page, shop, [piece])
    staff = open_tab("desktop")
    note_payment(staff, shop, placed["ref"], parts=1)
    phone = open_tab("mobile")
    send_it(phone, shop, piece["seller"], piece["title"])
    page.goto(f"{shop.house.url}/{SHOP}/orders/{placed['ref']}?key={placed['key']}")
    page.get_by_role("button", name="It has arrived").click()
    page.get_by_role("button", name="All is well").click()
    page.get_by_role("dialog", name="Is all well?").get_by_role("button", name="All is well").click()
    expect(page.get_by_text(f"{piece['seller']['name']} has the money.")).to_be_visible()

    # Stripe leads back to PUBLIC_URL, which has another name than the address that the journeys visit.
    phone.context.add_cookies([{**cookie, "domain": "localhost"} for cookie in phone.context.cookies()])  # type: ignore[typeddict-item]  # what was given is given back
    balance = Balance(phone, f"http://localhost:{shop.house.port}", stripe)
    walk_states(balance)

    staff.goto(f"{shop.house.url}/admin/payouts/?shop={SHOP}")
    staff.get_by_role("link", name="Stripe …").click()
    expect(staff.get_by_text("Transfers from your balance at Stripe")).to_be_visible()
    staff.screenshot(path=FOLDER / "stripe-preview.png", full_page=True)
    stripe.connect("balance", amount=0)
    staff.get_by_role("button", name=re.compile("^Pay .* out$")).click()
    expect(staff.get_by_text("The balance at Stripe does not suffice").first).to_be_visible()
    staff.screenshot(path=FOLDER / "stripe-short.png", full_page=True)
    stripe.connect("balance", amount=None)
    staff.get_by_role("button", name="Try again now").click()
    expect(staff.get_by_text("1 arrived", exact=True)).to_be_visible()
    expect(staff.get_by_role("link", name=re.compile("^tr_.* at Stripe"))).to_be_visible()
    for width in WIDTHS:
        staff.set_viewport_size({"width": width, "height": 900})
        staff.screenshot(path=FOLDER / f"stripe-run-{width}.png", full_page=True)

    phone.reload()
    payouts = phone.get_by_role("region", name="Payouts")
    expect(payouts.get_by_text("in your balance at Stripe").first).to_be_visible()
    balance.show("paid")
    account = stripe.accounts()[-1]["id"]
    assert len(stripe.transfers(destination=account)) == 1
    assert balance.faults == [], "\n".join(balance.faults)
    assert watch.troubles == []
    assert audit() == []

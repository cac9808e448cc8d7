"""Pages that are somebody's own: bag, checkout, orders, account. The engine writes the frame, the same for everybody; the web app fills it."""

from galleria.kernel.problems import NotFound
from galleria.pages.card_headers import list_card_headers
from galleria.pages.shell import Page

# What the web app calls them.
OF_A_SHOP = {"bag": "Your bag", "checkout": "Checkout", "wish-lists": "Your wish lists", "sell": "Sell here"}
OF_ORDERS = "Your order"
OF_PAYING = "Pay your order"
OF_WISHES = "Wish list"
OF_ASKING = "Your question"
OF_ONE = {"orders": OF_ORDERS, "questions": OF_ASKING}
OF_SELLING = {
    "listings": "Your listings", "sales": "Your sales", "questions": "Questions", "balance": "Your balance", "statistics": "Statistics",
    "returns": "Returns", "ratings": "Ratings",
}  # fmt: skip
OF_SOLD = {"listings": "List a piece", "sales": "Your sale", "questions": "A question", "returns": "A return"}
OF_THE_HOUSE = {"bags": "Your bags"}
OF_AN_ACCOUNT = {
    "": "Your account",
    "sign-in": "Sign in",
    "sign-up": "Create an account",
    "password": "A new password",
    "addresses": "Addresses",
    "security": "Sign-in and security",
    "orders": "Orders",
    "questions": "Your questions",
    "wishes": "Wish lists and notices",
    "preferences": "Letters and language",
    "data": "Your data",
}


def find_private_heading(parts: list[str], *, in_shop: bool, in_house: bool) -> str | None:
    """The heading of the private page at this path inside a shop, or inside the house; a shop's own host is both. None when there is none."""
    match parts:
        case [name] if in_shop and name in OF_A_SHOP:
            return OF_A_SHOP[name]
        case ["orders" | "questions" as name, _] if in_shop:
            return OF_ONE[name]
        case ["orders", _, "pay"] if in_shop:
            return OF_PAYING
        case ["wish-lists", _] | ["wish-lists", "shared", _] if in_shop:
            return OF_WISHES
        case ["sell", name] if in_shop:
            return OF_SELLING.get(name)
        case ["sell", name, _] if in_shop:
            return OF_SOLD.get(name)
        case [name] if in_house and name in OF_THE_HOUSE:
            return OF_THE_HOUSE[name]
        case ["account"] if in_house:
            return OF_AN_ACCOUNT[""]
        case ["account", name] if in_house and name in OF_AN_ACCOUNT:
            return OF_AN_ACCOUNT[name]
    return None


def fill_private(page: Page, heading: str | None) -> None:
    """The frame of the page with this heading; no search engine needs to keep it. Raises NotFound (404) where there is none."""
    if heading is None:
        raise NotFound
    page.heading, page.indexed = heading, False
    page.template, page.words = "pages/private.html", {"heading": heading}
    if heading == OF_PAYING:
        page.headers = list_card_headers()

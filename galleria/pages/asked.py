"""What was asked about a piece and answered, as its page shows it."""

import json
from datetime import datetime
from typing import Any

from babel.dates import format_date

from galleria.messaging.queries import read_published
from galleria.pages.addresses import api_address
from galleria.pages.shell import Page
from galleria.shops.market import find_market
from galleria.shops.models import Shop

Json = dict[str, Any]


def fill_asked(shop: Shop, product: Json, page: Page) -> list[Json]:
    """The questions that the seller has put on the page, each with the day of its answer; the web app gets them with the page.

    No JSON-LD: search engines want a `QAPage` only where everybody may answer, and a `FAQPage` only of who wrote both sides.
    """
    if not product["seller"] or find_market(shop) is None:
        return []
    answer = json.loads(read_published(shop, product["slug"]))
    page.answers[api_address(f"shops/{shop.slug}/products/{product['slug']}/questions")] = answer
    locale = shop.language.replace("-", "_")
    return [{**one, "day": format_date(datetime.fromisoformat(one["answered_at"]), "long", locale=locale)} for one in answer["items"]]

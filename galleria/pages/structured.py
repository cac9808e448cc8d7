"""What a page is about, for machines: JSON-LD in the words of schema.org, as search engines ask for it. Pure: from the API's answers to values."""

from typing import Any
from urllib.parse import quote

from galleria.kernel.money import Money
from galleria.pages.sites import Site

Json = dict[str, Any]
SCHEMA = "https://schema.org"
NEW_CONDITIONS = frozenset({"new", "sealed", "unworn", "unused", "new-in-box"})  # codes of a condition scale that mean never used
WIDTHS = (1280, 640)


def describe_house(site: Site, name: str, description: str) -> list[Json]:
    """The house itself, on its entrance."""
    return [{"@type": "WebSite", "@id": f"{site.url()}#website", "url": site.url(), "name": name, "description": description}]


def describe_shop(site: Site, shop: Json, *, logo: str) -> list[Json]:
    """The shop as a store, and its site with the way to search it."""
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{site.url('products')}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    store = {
        "@type": "OnlineStore",
        "@id": _store_id(site),
        "name": shop["name"],
        "url": site.url(),
        "logo": {"@type": "ImageObject", "url": logo, "width": 512, "height": 512},
        "image": logo,
        "slogan": shop["tagline"],
        "description": shop["description"],
        "currenciesAccepted": shop["currency"],
    }
    website = {
        "@type": "WebSite",
        "@id": f"{site.url()}#website",
        "url": site.url(),
        "name": shop["name"],
        "inLanguage": shop["language"],
        "publisher": {"@id": _store_id(site)},
        "potentialAction": search,
    }
    return [store, website]


def describe_list(site: Site, name: str, cards: list[Json]) -> Json:
    """The pieces of a list in their order; each has its own page."""
    places = [
        {"@type": "ListItem", "position": position, "url": site.url(f"products/{card['slug']}"), "name": card["title"]}
        for position, card in enumerate(cards, 1)
    ]
    return {"@type": "ItemList", "name": name, "numberOfItems": len(places), "itemListElement": places}


def describe_seller(site: Site, seller: Json, *, shop_name: str) -> Json:
    """A seller's page and who it is about: a company by its registered name and address, a private person by the name that they sell under."""
    address = site.url(f"sellers/{quote(seller['username'])}")
    place = {"@type": "PostalAddress", "addressLocality": seller["city"], "addressCountry": seller["country"]}
    about: Json = {
        "@type": "Person",
        "@id": f"{address}#seller",
        "name": seller["name"],
        "url": address,
        "description": seller["about"],
        "address": place,
    }
    if seller["avatar"]:
        about["image"] = site.file(seller["avatar"]["src"])
    if company := seller["company"]:
        lines = [company["address"]["line1"], company["address"]["line2"]]
        place |= {"streetAddress": ", ".join(line for line in lines if line), "postalCode": company["address"]["postal_code"]}
        about |= {"@type": "Organization", "legalName": company["name"], "vatID": company["tax_id"]}
        # schema.org knows ratings of organizations; of a person it has none.
        if seller["rating"]["average"] is not None:
            about["aggregateRating"] = {
                "@type": "AggregateRating",
                "ratingValue": seller["rating"]["average"],
                "ratingCount": seller["rating"]["count"],
                "bestRating": 5,
                "worstRating": 1,
            }
    about["memberOf"] = {"@type": "OnlineStore", "@id": _store_id(site), "name": shop_name}
    return {
        "@type": "ProfilePage",
        "@id": address,
        "url": address,
        "dateCreated": seller["since"],
        "mainEntity": {name: value for name, value in about.items() if value not in ("", [])},
    }


def describe_trail(site: Site, steps: list[tuple[str, str]]) -> Json:
    """The way to a page: names with the paths inside the shop, the shop's own front first."""
    places = [{"@type": "ListItem", "position": number, "name": name, "item": site.url(inside)} for number, (name, inside) in enumerate(steps, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": places}


def describe_product(site: Site, product: Json, *, shop_name: str, description: str) -> Json:
    """A product with its price, whether it can be had, and what people think of it."""
    address = site.url(f"products/{product['slug']}")
    found: Json = {
        "@type": "Product",
        "@id": f"{address}#product",
        "name": product["title"],
        "description": description,
        "url": address,
        "image": [site.file(picture["src"].replace("/640.", f"/{_widest(picture)}.")) for picture in product["gallery"]],
        "category": " > ".join(step["name"] for step in product["breadcrumb"] or []),
        "offers": _describe_offers(site, product, shop_name),
    }
    if product["maker"]:
        found["brand"] = {"@type": "Brand", "name": product["maker"]}
    if len(product["variants"]) == 1:
        only = product["variants"][0]
        found |= {"sku": only["sku"]} | ({"gtin": only["barcode"]} if only["barcode"] else {})
    if product["rating_count"]:
        found["aggregateRating"] = {
            "@type": "AggregateRating",
            "ratingValue": product["rating"],
            "ratingCount": product["rating_count"],
            "bestRating": 5,
            "worstRating": 1,
        }
    shown = [attribute for attribute in product["attributes"] if attribute["display"]]
    found["additionalProperty"] = [{"@type": "PropertyValue", "name": attribute["name"], "value": attribute["display"]} for attribute in shown]
    return {name: value for name, value in found.items() if value not in ("", [])}


def _describe_offers(site: Site, product: Json, shop_name: str) -> Json:
    variants, currency = product["variants"], product["price"]["currency"]
    offers = [_describe_offer(site, product, variant, shop_name) for variant in variants]
    if len(offers) == 1:
        return offers[0]
    prices = [variant["price_minor"] for variant in variants]
    return {
        "@type": "AggregateOffer",
        "priceCurrency": currency,
        "lowPrice": _price(min(prices), currency),
        "highPrice": _price(max(prices), currency),
        "offerCount": len(offers),
        "availability": _availability(product["status"], in_stock=product["in_stock"]),
        "itemCondition": _condition(product),
        "url": site.url(f"products/{product['slug']}"),
        "offers": offers,
    }


def _describe_offer(site: Site, product: Json, variant: Json, shop_name: str) -> Json:
    address = site.url(f"products/{product['slug']}") + (f"?variant={quote(variant['sku'])}" if len(product["variants"]) > 1 else "")
    seller = (
        {"@type": "Person", "name": product["seller"]["name"]}
        if product["seller"]
        else {"@type": "OnlineStore", "@id": _store_id(site), "name": shop_name}
    )
    return {
        "@type": "Offer",
        "url": address,
        "sku": variant["sku"],
        "priceCurrency": product["price"]["currency"],
        "price": _price(variant["price_minor"], product["price"]["currency"]),
        "availability": _availability(product["status"], in_stock=variant["in_stock"]),
        "itemCondition": _condition(product),
        "seller": seller,
    }


def _availability(status: str, *, in_stock: bool) -> str:
    if status == "sold":
        return f"{SCHEMA}/SoldOut"
    return f"{SCHEMA}/InStock" if status == "active" and in_stock else f"{SCHEMA}/OutOfStock"


def _condition(product: Json) -> str:
    """Shops without a scale sell new things."""
    is_new = product["condition"] is None or product["condition"] in NEW_CONDITIONS
    return f"{SCHEMA}/{'NewCondition' if is_new else 'UsedCondition'}"


def _price(minor: int, currency: str) -> str:
    """In major units with the currency's own decimals and a point: "1250.00", "50000"."""
    return f"{Money(minor, currency).to_decimal():f}"


def _store_id(site: Site) -> str:
    return f"{site.url()}#store"


def _widest(picture: Json) -> int:
    """The widest size that is not enlarged; the narrowest one for small originals."""
    return next((width for width in WIDTHS if picture["width"] >= width), WIDTHS[-1])

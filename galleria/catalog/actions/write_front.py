"""Bring what lists show, kept on the product's own row, up to date with the rows around it. Every other action of the room ends with this."""

from django.db import connection, transaction

from galleria.catalog.models import Product
from galleria.catalog.rules.attributes import describe_attributes
from galleria.kernel.prose import render_markdown
from galleria.shops.models import Attribute, Shop

# Stock is the trigger's of the variants, which also sees holds: writing it here could bring an older sum back.
WRITTEN = [field.name for field in Product._meta.concrete_fields if field.name not in {"id", "stock", "vector_due"}]
# Title and maker weigh most, then tags and searchable attributes, then summary and category, then the description.
SEARCH = """
UPDATE catalog_product SET vector_due = true, search =
    setweight(to_tsvector(search_config(%(language)s), coalesce(title, '') || ' ' || coalesce(maker, '')), 'A')
    || setweight(to_tsvector(search_config(%(language)s), array_to_string(tags, ' ') || ' ' || %(facts)s), 'B')
    || setweight(to_tsvector(search_config(%(language)s), coalesce(summary, '') || ' ' || %(category)s), 'C')
    || setweight(to_tsvector(search_config(%(language)s), coalesce(description, '')), 'D')
WHERE id = %(id)s
"""


@transaction.atomic
def write_front(product: Product, *, shop: Shop) -> None:
    """Recompute the derived columns but stock from category, attributes and variants.

    The caller holds the product's row and has saved its own columns and variants. A trigger raises the catalogue's version.
    """
    definitions = [row for row in Attribute.objects.for_shop(shop) if row.key in product.category.attribute_keys]
    variants = list(product.variants.all())
    cheapest = min(variants, key=lambda variant: (variant.price_minor, variant.position))
    facts = describe_attributes(definitions, product.attributes, language=shop.language)
    searchable = {definition.key for definition in definitions if definition.searchable}
    product.facts = facts
    product.category_path = product.category.path
    product.description_html = render_markdown(product.description)
    product.price_minor = cheapest.price_minor
    product.price_most_minor = max(variant.price_minor for variant in variants)
    product.compare_at_minor = cheapest.compare_at_minor
    product.lowest_30d_minor = cheapest.lowest_30d_minor if cheapest.compare_at_minor else None
    product.save(update_fields=WRITTEN)
    product.refresh_from_db(fields=["stock"])  # so that the caller's object says it too
    values: dict[str, str | int] = {
        "id": product.pk,
        "language": shop.language,
        "facts": " ".join([fact["value"] for fact in facts if fact["key"] in searchable] + [variant.sku for variant in variants]),
        "category": product.category.name,
    }
    with connection.cursor() as cursor:
        cursor.execute(SEARCH, values)

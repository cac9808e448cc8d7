"""Fill a shop of a thrown-away platform with any number of watches, by sets in SQL: a million in a few minutes.

Every product is a function of its number alone, so that two runs measure the same catalogue.
"""

import queue
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import psycopg

from benchmarks._shop import build_choice, build_condition, build_shelf, build_values

SLUG = "horologe"
# slug, name, share of the catalogue in percent
SHELVES = {
    "tool-watches": [("dive", "Dive watches", 14), ("pilot", "Pilot watches", 8), ("field", "Field watches", 9), ("gmt", "Travel watches", 4)],
    "dress-watches": [("round", "Round watches", 12), ("shaped", "Shaped watches", 5), ("ultra-thin", "Ultra-thin watches", 2)],
    "chronographs": [("racing", "Racing chronographs", 13), ("vintage-chrono", "Vintage chronographs", 6), ("flyback", "Flyback chronographs", 1)],
    "clocks-and-parts": [("straps", "Straps", 18), ("clocks", "Table clocks", 7), ("tools", "Bench tools", 1)],
}
FIRST = [
    "Aar",
    "Bel",
    "Cour",
    "Dun",
    "Esch",
    "Fle",
    "Gran",
    "Hau",
    "Jor",
    "Kess",
    "Lan",
    "Mor",
    "Neu",
    "Oris",
    "Pla",
    "Rou",
    "Sey",
    "Tav",
    "Vall",
    "Zen",
]
LAST = ["dan", "mont", "vox", "ner", "lin", "guet", "ster", "rand", "ville", "berg"]
MAKERS = [first + last for last in LAST for first in FIRST]
LINES = ["Seafarer", "Meridian", "Aviator", "Ranger", "Equator", "Classic", "Cushion", "Plein", "Circuit", "Register", "Harbour", "Atlas", "Orbit"]
CHOICES: dict[str, list[tuple[str, str]]] = {
    "movement": [("automatic", "Automatic"), ("manual", "Hand-wound"), ("quartz", "Quartz"), ("spring-drive", "Spring drive")],
    "case_material": [("steel", "Steel"), ("titanium", "Titanium"), ("gold", "Yellow gold"), ("bronze", "Bronze"), ("platinum", "Platinum")],
    "dial_color": [("black", "Black"), ("white", "White"), ("blue", "Blue"), ("silver", "Silver"), ("green", "Green"), ("salmon", "Salmon")],
}
FUNCTIONS = [("date", "Date"), ("moonphase", "Moonphase"), ("power-reserve", "Power reserve"), ("alarm", "Alarm")]
TAGS = ["serviced", "box-and-papers", "unpolished", "one-owner", "limited", "new-old-stock", "collector", "everyday"]
PICTURES = 400  # shared by all products: what counts here is how many rows a read touches
ATTRIBUTES = ["movement", "case_material", "dial_color", "functions", "diameter", "year", "papers", "reference"]
CUT = 25_000  # products a statement


def build_manifest() -> dict[str, Any]:
    """shop.toml of the shop, as values."""
    shelves: list[dict[str, Any]] = []
    for root, leaves in SHELVES.items():
        name = root.replace("-", " ").capitalize()
        shelves.append(build_shelf(root, name, f"{name} of all makers and years.", attributes=ATTRIBUTES))
        shelves += [build_shelf(slug, title, f"{title} of all makers and of all years.", parent=root) for slug, title, _ in leaves]
    return build_values(
        "Horologe",
        categories=shelves,
        attributes=[
            *(build_choice(key, key.replace("_", " ").capitalize(), values, searchable=True, card=key != "dial_color")
              for key, values in CHOICES.items()),
            build_choice("functions", "Functions", FUNCTIONS, multiple=True),
            {"key": "diameter", "name": "Diameter", "type": "number", "unit": "mm", "decimals": 1, "facet": True, "sortable": True, "card": True},
            {"key": "year", "name": "Year", "type": "number", "facet": True, "sortable": True},
            {"key": "papers", "name": "Papers", "type": "boolean", "facet": True},
            {"key": "reference", "name": "Reference", "type": "text", "searchable": True},
        ],
        conditions=[build_condition("unworn", "Never worn."), build_condition("worn", "Worn, with traces of it.")],
        first="products?category=dive",
        hosts=["horologe.localhost"],
        language="en",
        position=9,
        capabilities=["reviews"],
        home=[{"kind": "arrivals", "title": "New"}, {"kind": "categories", "title": "Shelves"}],
        synonyms=[{"words": ["watch", "timepiece"]}],
        policies={"returns": {"title": "Returns", "summary": "Thirty days.", "text": "Send it back within thirty days."}},
    )  # fmt: skip


def _array(values: list[str]) -> str:
    return "ARRAY[" + ",".join(f"'{value}'" for value in values) + "]"


def _pick(values: list[str], seed: int, power: float = 1.0) -> str:
    """SQL that picks by the product's number; a power above one makes the first values more frequent than the last."""
    return f"({_array(values)})[1 + floor({len(values)} * power({_unit(seed)}, {power}))::int]"


def _unit(seed: int) -> str:
    """SQL: an even number between 0 and 1, by the product's number."""
    return f"((hashint8extended(n, {seed}) & 1073741823) / 1073741824.0::float8)"


def _shelf_case() -> str:
    """SQL: the slug of the shelf by a number between 0 and 1."""
    leaves = [leaf for group in SHELVES.values() for leaf in group]
    total, reached, arms = sum(share for _, _, share in leaves), 0, []
    for slug, _, share in leaves:
        reached += share
        arms.append(f"WHEN {_unit(1)} < {reached / total} THEN '{slug}'")
    return f"CASE {' '.join(arms)} ELSE '{leaves[-1][0]}' END"


def _fact(key: str, name: str, value: str, card: str) -> str:
    """SQL: one fact as cards show it."""
    return f"jsonb_build_object('key','{key}','name','{name}','value',{value},'colors','[]'::jsonb,'card',{card})"


@dataclass(frozen=True)
class Shop:
    """The shop's ids in the database."""

    id: int
    parts: tuple[int, ...]  # ids of the pictures


def _statement() -> str:
    """Products of numbers low (exclusive) to high, with their variants, first prices and two pictures each."""
    label = {key: "CASE " + " ".join(f"WHEN {key} = '{value}' THEN '{name}'" for value, name in values) + " END" for key, values in CHOICES.items()}
    facts = ", ".join(
        [_fact(key, key.replace("_", " ").capitalize(), label[key], str(key != "dial_color").lower()) for key in CHOICES]
        + [_fact("functions", "Functions", f"initcap(replace({_pick([value for value, _ in FUNCTIONS], 8)}, '-', ' '))", "false")]
        + [_fact("diameter", "Diameter", "diameter || ' mm'", "true"), _fact("year", "Year", "year::text", "false")]
        + [_fact("papers", "Papers", "CASE WHEN papers THEN 'Yes' ELSE 'No' END", "false"), _fact("reference", "Reference", "reference", "false")]
    )
    return f"""
    WITH drawn AS MATERIALIZED (
        SELECT n, {_shelf_case()} AS shelf, {_pick(MAKERS, 2, 2.2)} AS maker, {_pick(LINES, 3)} AS line,
            {_pick([value for value, _ in CHOICES["movement"]], 4, 1.8)} AS movement,
            {_pick([value for value, _ in CHOICES["case_material"]], 5, 2)} AS case_material,
            {_pick([value for value, _ in CHOICES["dial_color"]], 6, 1.5)} AS dial_color,
            round((28 + 18 * {_unit(7)})::numeric, 1) AS diameter, 2025 - floor(75 * power({_unit(9)}, 1.7))::int AS year,
            {_unit(10)} < 0.4 AS papers, (1000 + floor(90000 * {_unit(11)}))::int || {_pick(["A", "B", "C", "LN", "SS", ""], 12)} AS reference,
            round(exp(7.5 + 1.4 * ({_unit(13)} + {_unit(14)} + {_unit(15)} - 1.5) * 2) * 100)::bigint / 500 * 500 + 900 AS price,
            {_unit(16)} AS fate, floor(6 * power({_unit(17)}, 2))::int AS stock, floor(400 * power({_unit(18)}, 6))::int AS views,
            timestamptz '2026-01-01' - interval '1 second' * floor(200000000 * {_unit(19)}) AS published,
            ARRAY(SELECT DISTINCT tag FROM unnest(ARRAY[{_pick(TAGS, 20)}, {_pick(TAGS, 21)}]) AS tag) AS tags,
            floor(5 * power({_unit(22)}, 3))::int AS ratings
        FROM generate_series(%(low)s::bigint + 1, %(high)s::bigint) AS n
    ), made AS (
        INSERT INTO catalog_product (id, shop_id, slug, title, summary, description, description_html, maker, category_id, category_path, condition,
            status, tags, attributes, facts, published_at, created_at, updated_at, source_fingerprint, views, votes, comments, rating_count,
            rating_sum, price_minor, price_most_minor, stock, is_prominent, search)
        SELECT %(first_id)s + n, %(shop)s, lower(maker) || '-' || lower(line) || '-' || n, maker || ' ' || line || ' ' || reference,
            {"initcap(movement) || ' watch, ' || diameter || ' mm in ' || case_material || ', ' || dial_color || ' dial'"},
            sentence, '<p>' || sentence || '</p>', maker, c.id, c.path, CASE WHEN fate < 0.3 THEN 'unworn' ELSE 'worn' END,
            CASE WHEN fate > 0.97 THEN 'sold' WHEN fate > 0.96 THEN 'draft' ELSE 'active' END, tags,
            jsonb_build_object('movement', movement, 'case_material', case_material, 'dial_color', dial_color,
                'functions', jsonb_build_array({_pick([value for value, _ in FUNCTIONS], 8)}), 'diameter', diameter, 'year', year,
                'papers', papers, 'reference', reference),
            jsonb_build_array({facts}), published, published, published, '', views, views / 20, views / 50, ratings,
                ratings * 4 + (n %% 2)::int * least(ratings, 1),
            price, price, CASE WHEN fate > 0.97 THEN 0 ELSE stock END, false,
            setweight(to_tsvector(configuration, maker || ' ' || line || ' ' || reference || ' ' || maker), 'A')
                || setweight(to_tsvector(configuration, array_to_string(tags, ' ') || ' ' || movement
                    || ' ' || case_material || ' ' || dial_color), 'B')
                || setweight(to_tsvector(configuration, movement || ' ' || case_material || ' ' || dial_color || ' ' || c.name), 'C')
                || setweight(to_tsvector(configuration, sentence), 'D')
        FROM drawn JOIN shops_category c ON c.shop_id = %(shop)s AND c.slug = shelf CROSS JOIN search_config('en') AS configuration
        CROSS JOIN LATERAL (SELECT 'The ' || line || ' by ' || maker || ' has a ' || dial_color || ' dial and a '
            || movement || ' movement in a case '
            || 'of ' || case_material || ', ' || diameter || ' mm across. Made in ' || year || ', reference ' || reference
            || CASE WHEN papers THEN ', with its papers.' ELSE '.' END AS sentence) AS told
        RETURNING id, price_minor, stock, published_at
    ), offered AS (
        INSERT INTO catalog_variant (id, shop_id, product_id, sku, options, price_minor, on_hand, reserved, position)
        SELECT id, %(shop)s, id, 'HO-' || id, '{{}}', price_minor, stock, 0, 0 FROM made
    ), priced AS (
        INSERT INTO catalog_pricechange (shop_id, variant_id, amount_minor, at) SELECT %(shop)s, id, price_minor, published_at FROM made
    )
    INSERT INTO catalog_productpicture (shop_id, product_id, picture_id, position, alt)
    SELECT %(shop)s, id, (%(pictures)s::bigint[])[1 + (id + 7 * place) %% {PICTURES}], place, 'A watch' FROM made, generate_series(0, 1) AS place
    """


def open_shop(database: str) -> Shop:
    """The shop without products, with its pictures. Django must be set up on this database."""
    from galleria.shops.actions.sync_shop import sync_shop
    from galleria.shops.manifest import Manifest

    shop, _ = sync_shop(SLUG, Manifest.model_validate(build_manifest()))
    with psycopg.connect(database, autocommit=True) as connection:
        rows = connection.execute(
            """INSERT INTO media_picture (shop_id, key, state, origin, width, height, drawn_width, bytes, color, placeholder, failure)
            SELECT %s, substr(translate(md5(n::text), '0189', 'wxyz'), 1, 26), 'ready', 'upload', 1280, 1600, 1280, 90000, '#8899aa',
                'data:image/webp;base64,' || repeat('UklGR', 24), '' FROM generate_series(1, %s) AS n RETURNING id""",
            [shop.pk, PICTURES],
        ).fetchall()
    return Shop(shop.pk, tuple(row[0] for row in rows))


def fill_shop(database: str, shop: Shop, *, already: int, wanted: int) -> float:
    """Add the products with numbers `already + 1` to `wanted`. Returns the seconds it took.

    Triggers and foreign keys rest meanwhile (every row is right by construction; `galleria audit` can say so), large fills put secondary
    indexes aside and build them afterwards.
    """
    began = time.monotonic()
    with psycopg.connect(database, autocommit=True) as connection:
        aside = _take_indexes(connection) if wanted - already > 200_000 else []
        cuts: queue.SimpleQueue[tuple[int, int]] = queue.SimpleQueue()
        for low in range(already, wanted, CUT):
            cuts.put((low, min(low + CUT, wanted)))
        with ThreadPoolExecutor(2) as pool:
            for worker in [pool.submit(_fill_cuts, database, shop, cuts) for _ in range(2)]:
                worker.result()
        connection.execute("SET maintenance_work_mem = '256MB'")
        for definition in aside:
            connection.execute(definition)
        mark_prominent(shop)
        for table in ("catalog_product", "catalog_variant", "catalog_pricechange", "catalog_productpicture", "media_picture"):
            connection.execute(f"VACUUM (ANALYZE) {table}")
        count_words(shop)
        connection.execute("SELECT raise_catalogue_version(%s)", [shop.id])
        connection.execute("CHECKPOINT")
    print(f"  {wanted:,} products after {time.monotonic() - began:.0f} s", file=sys.stderr)
    return time.monotonic() - began


def mark_prominent(shop: Shop) -> None:
    """What the background would do next, were the products not made without the mark: a million of them would lose it again."""
    from galleria.catalog.actions.mark_prominent import mark_prominent as mark
    from galleria.shops.models import Shop as Row

    mark(Row.objects.get(pk=shop.id))


def count_words(shop: Shop) -> None:
    """What the background would do next: the words of the shop. Vectors of meaning are left out, the model would take a quarter of an hour."""
    from galleria.catalog.actions.refresh_words import refresh_words
    from galleria.shops.models import Shop as Row

    refresh_words(Row.objects.get(pk=shop.id))


def _fill_cuts(database: str, shop: Shop, cuts: "queue.SimpleQueue[tuple[int, int]]") -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("SET work_mem = '64MB'")
        while True:
            try:
                low, high = cuts.get_nowait()
            except queue.Empty:
                return
            values = {"low": low, "high": high, "shop": shop.id, "first_id": 10_000_000, "pictures": list(shop.parts)}
            connection.execute(_statement(), values)


def _take_indexes(connection: psycopg.Connection[Any]) -> list[str]:
    """Drop the indexes that no constraint needs, and answer how to make them again."""
    rows = connection.execute(
        """SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
        WHERE i.indrelid IN ('catalog_product'::regclass, 'catalog_productpicture'::regclass, 'catalog_variant'::regclass,
            'catalog_pricechange'::regclass)
        AND NOT i.indisunique AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)"""
    ).fetchall()
    for name, _ in rows:
        connection.execute(f"DROP INDEX {name}")
    return [definition for _, definition in rows]

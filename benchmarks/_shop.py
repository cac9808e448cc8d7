"""What all invented shops have in common, those of the benchmarks and that of the tests: one look, one shape; what is sold differs."""

from typing import Any

COLORS = {
    "background": "#ffffff",
    "surface": "#ffffff",
    "text": "#111111",
    "muted": "#555555",
    "line": "#dddddd",
    "primary": "#1a3a2a",
    "on_primary": "#ffffff",
    "accent": "#7a3b1d",
    "on_accent": "#ffffff",
}
Values = dict[str, Any]


def build_values(
    name: str, *, categories: list[Values], attributes: list[Values], conditions: list[Values], first: str, label: str = "Look", **more: Any
) -> Values:
    """shop.toml as values. `first` is where the menu leads, `label` what it says there; `more` replaces and adds."""
    return {
        "name": name,
        "tagline": "A shop for measuring",
        "description": "Generated products, the same ones each time, for measuring what the platform costs at any size.",
        "story": "Nobody has ever bought anything here. It is filled, measured and taken down again by the benchmarks.",
        "hosts": [],
        "currency": "EUR",
        "language": "en",
        "position": 999,
        "theme": {"colors": COLORS, "fonts": {"display": "Fraunces", "body": "Inter", "figures": "Inter"}},
        "hero": {"layout": "portrait", "title": "By the thousand", "text": "Every one of them different, all of them invented.", "action": "See"},
        "home": [{"kind": "arrivals", "title": "New"}],
        "navigation": [{"label": label, "target": first}],
        "categories": categories,
        "attributes": attributes,
        "conditions": conditions,
    } | more


def build_shelf(slug: str, name: str, description: str, **more: Any) -> Values:
    """A category."""
    return {"slug": slug, "name": name, "description": description, "icon": "watch", "color": "#334455", **more}


def build_choice(key: str, name: str, values: list[str] | list[tuple[str, str]], **flags: bool) -> Values:
    """An attribute with these values; one without a label is called after itself."""
    pairs = [value if isinstance(value, tuple) else (value, value.replace("-", " ").capitalize()) for value in values]
    choices = [{"value": value, "label": label} for value, label in pairs]
    return {"key": key, "name": name, "type": "choice", "choices": choices, "facet": True, **flags}


def build_condition(code: str, description: str) -> Values:
    """A condition, called after its code."""
    return {"code": code, "name": code.capitalize(), "description": description}

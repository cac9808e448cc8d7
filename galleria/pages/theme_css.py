"""A shop's theme as CSS variables and attributes of the root element, so that the first paint has its look."""

from typing import Any

RADIUS = {"none": "0px", "small": "3px", "medium": "10px", "large": "22px"}
SPACE = {"airy": "1.25", "regular": "1", "compact": "0.8"}
SANS = "system-ui, sans-serif"
SERIF = "Georgia, serif"
FALLBACKS = {"Playfair Display": SERIF, "Fraunces": SERIF, "Cormorant Garamond": SERIF, "IBM Plex Mono": "ui-monospace, monospace"}
# The house's own, as the web app's styles have it: for what is not styled by them, such as its icon.
NEUTRAL: dict[str, Any] = {
    "scheme": "light",
    "radius": "none",
    "density": "regular",
    "header": "left",
    "card": "plate",
    "ratio": "4:5",
    "texture": "none",
    "colors": {
        "background": "#f4f2ee",
        "surface": "#fbfaf6",
        "text": "#14130f",
        "muted": "#5c594f",
        "line": "#d5d1c4",
        "primary": "#14130f",
        "on_primary": "#f4f2ee",
        "accent": "#7a3b1e",
        "on_accent": "#ffffff",
    },
    "fonts": {
        "display": "Cormorant Garamond",
        "body": "Inter",
        "figures": "Inter",
        "display_weight": 500,
        "display_style": "normal",
        "display_case": "normal",
    },
}


def build_theme_css(theme: dict[str, Any]) -> str:
    """`:root{…}` with the variables that the web app's styles use. Values come from a checked manifest, so they need no escaping."""
    return f":root{{{build_theme_variables(theme)}}}"


def build_theme_variables(theme: dict[str, Any]) -> str:
    """The same variables as the declarations of a style attribute."""
    fonts = theme["fonts"]
    variables = {f"--color-{name.replace('_', '-')}": value for name, value in theme["colors"].items()}
    variables |= {f"--font-{name}": f'"{fonts[name]}", {FALLBACKS.get(fonts[name], SANS)}' for name in ("display", "body", "figures")}
    variables |= {
        "--display-weight": str(fonts["display_weight"]),
        "--display-style": fonts["display_style"],
        "--display-case": "uppercase" if fonts["display_case"] == "upper" else "none",
        "--radius": RADIUS[theme["radius"]],
        "--space": SPACE[theme["density"]],
        "--ratio": theme["ratio"].replace(":", " / "),
    }
    return ";".join(f"{name}:{value}" for name, value in variables.items())


def list_theme_attributes(theme: dict[str, Any]) -> dict[str, str]:
    """`data-…` attributes of the root element."""
    return {f"data-{name}": theme[name] for name in ("scheme", "radius", "density", "header", "card", "texture")}

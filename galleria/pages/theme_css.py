"""A shop's theme as CSS variables and attributes of the root element, so that the first paint has its look."""

from typing import Any

RADIUS = {"none": "0px", "small": "3px", "medium": "10px", "large": "22px"}
SPACE = {"airy": "1.25", "regular": "1", "compact": "0.8"}
SANS = "system-ui, sans-serif"
SERIF = "Georgia, serif"
FALLBACKS = {"Playfair Display": SERIF, "Fraunces": SERIF, "Cormorant Garamond": SERIF, "IBM Plex Mono": "ui-monospace, monospace"}


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

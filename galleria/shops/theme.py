"""A shop's look, as data: colours, type, radius, density, and which of the layouts it uses."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Font = Literal[
    "Archivo",
    "Barlow Condensed",
    "Bricolage Grotesque",
    "Cormorant Garamond",
    "DM Sans",
    "Fraunces",
    "IBM Plex Mono",
    "IBM Plex Sans",
    "Inter",
    "Nunito Sans",
    "Playfair Display",
    "Space Grotesk",
    "Unbounded",
    "Work Sans",
]
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3 (AA, text of normal size)


def compute_luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def compute_contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((compute_luminance(one), compute_luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class Strict(BaseModel):
    """A table of the manifest: unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Colors(Strict):
    """The palette. Pairs that carry text reach the contrast that everybody can read."""

    background: Colour
    surface: Colour
    text: Colour
    muted: Colour
    line: Colour
    primary: Colour
    on_primary: Colour
    accent: Colour
    on_accent: Colour

    @model_validator(mode="after")
    def check_contrast(self) -> "Colors":
        """Refuse a palette whose text is hard to read."""
        pairs = [("text", "background"), ("text", "surface"), ("muted", "background"), ("on_primary", "primary"), ("on_accent", "accent")]
        for front, back in pairs:
            ratio = compute_contrast(getattr(self, front), getattr(self, back))
            if ratio < LEAST_CONTRAST:
                raise ValueError(
                    f"{front} on {back} has a contrast of {ratio:.1f}:1 — Make one lighter or darker until it reaches {LEAST_CONTRAST}:1."
                )
        return self


class Fonts(Strict):
    """Families for headings, text and figures."""

    display: Font
    body: Font
    figures: Font
    display_weight: int = Field(500, ge=300, le=900)
    display_style: Literal["normal", "italic"] = "normal"
    display_case: Literal["normal", "upper"] = "normal"


class Theme(Strict):
    """Everything that decides how a shop looks."""

    scheme: Literal["light", "dark"] = "light"
    radius: Literal["none", "small", "medium", "large"] = "small"
    density: Literal["airy", "regular", "compact"] = "regular"
    header: Literal["centered", "left", "bar"] = "left"
    card: Literal["plate", "spec", "sleeve", "soft", "row"] = "plate"
    ratio: Literal["1:1", "4:5", "16:10"] = "4:5"
    texture: Literal["none", "paper", "grain", "grid"] = "none"
    colors: Colors
    fonts: Fonts


# The house's own, as the web app's styles have it: for what is not styled by them, such as its icon and its letters.
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

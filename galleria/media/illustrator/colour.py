"""Colour arithmetic in OKLab, where equal steps look equal (Björn Ottosson, 2020). Colours are "#rrggbb"."""

from math import cos, radians, sin

Oklab = tuple[float, float, float]


def _to_linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _to_byte(value: float) -> int:
    clamped = min(1.0, max(0.0, value))
    encoded = 12.92 * clamped if clamped <= 0.0031308 else 1.055 * clamped ** (1 / 2.4) - 0.055
    return round(255 * encoded)


def to_oklab(colour: str) -> Oklab:
    """Lightness 0 to 1, and the two opponent axes."""
    r, g, b = (_to_linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def from_oklab(lab: Oklab) -> str:
    """The nearest colour that a screen shows."""
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return f"#{_to_byte(red):02x}{_to_byte(green):02x}{_to_byte(blue):02x}"


def mix(first: str, second: str, share: float) -> str:
    """`share` of `second` (0 to 1) in `first`."""
    one, two = to_oklab(first), to_oklab(second)
    return from_oklab(tuple(x + (y - x) * share for x, y in zip(one, two, strict=True)))  # type: ignore[arg-type]  # three in, three out


def lighten(colour: str, amount: float) -> str:
    """Raise the lightness by `amount` (of 1), keeping hue and chroma."""
    lightness, a, b = to_oklab(colour)
    return from_oklab((min(1.0, max(0.0, lightness + amount)), a, b))


def darken(colour: str, amount: float) -> str:
    """Lower the lightness by `amount` (of 1)."""
    return lighten(colour, -amount)


def saturate(colour: str, factor: float) -> str:
    """Multiply the chroma: 0 is grey, 1 leaves it, 1.5 is vivid."""
    lightness, a, b = to_oklab(colour)
    return from_oklab((lightness, a * factor, b * factor))


def turn_hue(colour: str, degrees: float) -> str:
    """Turn the hue, keeping lightness and chroma."""
    lightness, a, b = to_oklab(colour)
    angle = radians(degrees)
    return from_oklab((lightness, a * cos(angle) - b * sin(angle), a * sin(angle) + b * cos(angle)))

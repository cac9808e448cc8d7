"""How metal answers light: a studio of softboxes and dark cards, and a ramp of tones for each alloy."""

from functools import cache
from math import exp

from galleria.media.illustrator.colour import mix

STEPS = 64
_RAMPS: dict[str, tuple[str, ...]] = {
    "yellow-gold": ("#2c1604", "#6b3f0c", "#ad7621", "#d9a744", "#f4d583", "#fff9e2"),
    "rose-gold": ("#2e120a", "#763a24", "#b66c4d", "#de9d7c", "#f7cfb8", "#fff5ee"),
    "white-gold": ("#1d1a16", "#57504a", "#938c81", "#c8c2b6", "#ebe6dc", "#fffdf8"),
    "platinum": ("#14171b", "#4a5057", "#8a9198", "#c0c7cc", "#e5e9ec", "#ffffff"),
    "silver": ("#100f0d", "#45433f", "#8b8984", "#c6c5c1", "#eaeae7", "#ffffff"),
    "steel": ("#101418", "#3c444c", "#78828a", "#b0b8be", "#dde2e6", "#ffffff"),
    "ground": ("#0a0807", "#1d1815", "#352d27", "#5a5049", "#8f857c", "#e9e2da"),
}


@cache
def tones(alloy: str) -> tuple[str, ...]:
    """The alloy's colours from shadow to highlight, STEPS of them."""
    ramp = _RAMPS[alloy]
    found: list[str] = []
    for i in range(STEPS):
        place = i / (STEPS - 1) * (len(ramp) - 1)
        lower = min(int(place), len(ramp) - 2)
        found.append(mix(ramp[lower], ramp[lower + 1], place - lower))
    return tuple(found)


def head_alloy(metal: str) -> str:
    """The alloy that holds the stones."""
    return {"silver-topped-gold": "silver", "tricolour-gold": "yellow-gold"}.get(metal, metal)


def body_alloy(metal: str) -> str:
    """The alloy of the rest."""
    return {"silver-topped-gold": "yellow-gold", "tricolour-gold": "yellow-gold"}.get(metal, metal)


def _soft(low: float, high: float, value: float) -> float:
    t = (value - low) / (high - low)
    if t <= 0:
        return 0.0
    if t >= 1:
        return 1.0
    return t * t * (3 - 2 * t)


def studio(x: float, y: float, z: float) -> float:
    """Light from a direction (unit vector, camera space: x right, y up, z to the viewer), about 0 to 1.6.

    A large softbox hangs upper left, a strip stands right, an ivory table lies below, and a dark room runs along the horizon.
    """
    light = 0.5 + 0.22 * y
    light -= 0.36 * exp(-(((y + 0.05) / 0.2) ** 2)) * (1 - 0.6 * max(0.0, z))
    light += 0.30 * _soft(-0.35, -0.8, y)
    key = _soft(-0.95, -0.66, x) * (1 - _soft(-0.1, 0.25, x)) * _soft(0.14, 0.46, y) * (1 - _soft(0.9, 0.99, y))
    fill = _soft(0.26, 0.44, x) * (1 - _soft(0.54, 0.74, x)) * _soft(0.28, 0.55, y)
    strip = _soft(0.6, 0.76, x) * (1 - _soft(0.82, 0.97, x)) * _soft(-0.55, -0.3, y)
    rim = _soft(-0.2, -0.75, z) * 0.25
    light += 0.95 * key + 0.38 * fill + 0.62 * strip + rim
    if z > 0:
        light -= 0.08 * exp(-(x * x + (y - 0.02) ** 2) / 0.05)
    return light


def shade(normal: tuple[float, float, float], roughness: float = 0.0) -> float:
    """Light that a surface sends to the viewer; `roughness` 0 is polished, 1 is satin."""
    nx, ny, nz = normal
    light = studio(2 * nz * nx, 2 * nz * ny, 2 * nz * nz - 1)
    if roughness:
        diffuse = 0.28 + 0.75 * max(0.0, -0.42 * nx + 0.72 * ny + 0.55 * nz)
        light += (diffuse - light) * roughness
    return light


def tone(light: float) -> int:
    """The step of a ramp that a light falls on; bright lights crowd together as on film."""
    value = (light / 1.62) ** 0.82 if light > 0 else 0.0
    return min(STEPS - 1, max(0, int(value * STEPS)))

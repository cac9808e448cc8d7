"""An SVG being drawn: shapes in order, and the gradients, filters and clips they use, each defined once."""

from collections.abc import Iterable, Sequence
from html import escape

Stop = tuple[float, str] | tuple[float, str, float]  # offset 0 to 1, colour, opacity


def number(value: float) -> str:
    """At most two decimals: enough for a hundredth of a unit, and short."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def attributes(**values: object) -> str:
    """`stroke_width=2` → ` stroke-width="2"`; None is left out; a trailing underscore is dropped (`in_`)."""
    parts: list[str] = []
    for key, value in values.items():
        if value is None:
            continue
        text = number(value) if isinstance(value, float) else str(value)
        parts.append(f' {key.rstrip("_").replace("_", "-")}="{escape(text)}"')
    return "".join(parts)


def _stops(stops: Sequence[Stop]) -> str:
    return "".join(
        f"<stop{attributes(offset=float(stop[0]), stop_color=stop[1], stop_opacity=stop[2] if len(stop) == 3 else None)}/>" for stop in stops
    )


class Canvas:
    """Collects shapes in painting order. Methods that define something return the reference to put into `fill`, `filter`, `clip_path` or `mask`."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._definitions: dict[tuple[str, str], str] = {}
        self._body: list[str] = []

    def define(self, tag: str, content: str, **values: object) -> str:
        """Put one element into <defs> (equal ones share an id) and return `url(#id)`."""
        key = (tag, f"{attributes(**values)}>{content}</{tag}>")
        return f"url(#{self._definitions.setdefault(key, f'd{len(self._definitions)}')})"

    def linear(self, stops: Sequence[Stop], x1: float = 0, y1: float = 0, x2: float = 0, y2: float = 1, *, absolute: bool = False) -> str:
        """A linear gradient in fractions of the shape's box, or in canvas units when `absolute`."""
        units = "userSpaceOnUse" if absolute else None
        return self.define("linearGradient", _stops(stops), x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), gradientUnits=units)

    def radial(
        self,
        stops: Sequence[Stop],
        cx: float = 0.5,
        cy: float = 0.5,
        r: float = 0.5,
        *,
        fx: float | None = None,
        fy: float | None = None,
        absolute: bool = False,
    ) -> str:
        """A radial gradient; `fx` and `fy` move its light point."""
        units = "userSpaceOnUse" if absolute else None
        return self.define("radialGradient", _stops(stops), cx=float(cx), cy=float(cy), r=float(r), fx=fx, fy=fy, gradientUnits=units)

    def blur(self, deviation: float) -> str:
        """A Gaussian blur, `deviation` in canvas units, with room for its spread."""
        return self.define(
            "filter", f"<feGaussianBlur{attributes(stdDeviation=float(deviation))}/>", x="-100%", y="-200%", width="300%", height="500%"
        )

    def filter(self, primitives: str, **values: object) -> str:
        """Any filter, given its primitives as SVG."""
        return self.define("filter", primitives, **values)

    def clip(self, shapes: str) -> str:
        """A clip path of the given shapes."""
        return self.define("clipPath", shapes)

    def mask(self, shapes: str) -> str:
        """A luminance mask of the given shapes."""
        return self.define("mask", shapes)

    def add(self, *markup: str) -> None:
        """Paint on top of what is there."""
        self._body.extend(markup)

    def backdrop(self, top: str, bottom: str, glow: str | None = None) -> None:
        """A studio backdrop: a vertical sweep from `top` to `bottom`, and a soft light behind the piece."""
        self.add(rect(0, 0, self.width, self.height, fill=self.linear([(0, top), (1, bottom)])))
        if glow:
            self.add(rect(0, 0, self.width, self.height, fill=self.radial([(0, glow, 0.9), (1, glow, 0)], 0.5, 0.45, 0.6)))

    def shadow(self, cx: float, cy: float, rx: float, ry: float, *, colour: str = "#000000", opacity: float = 0.28, softness: float = 18) -> None:
        """A soft contact shadow on the ground: a wide faint one and a tight dark one."""
        self.add(ellipse(cx, cy, rx, ry, fill=colour, opacity=opacity * 0.6, filter=self.blur(softness)))
        self.add(ellipse(cx, cy - ry * 0.1, rx * 0.72, ry * 0.5, fill=colour, opacity=opacity, filter=self.blur(softness * 0.35)))

    def render(self) -> str:
        """The whole document."""
        size = f'width="{self.width}" height="{self.height}" viewBox="0 0 {self.width} {self.height}"'
        definitions = "".join(f'<{tag} id="{name}"{rest}' for (tag, rest), name in self._definitions.items())
        namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        return f"<svg {namespaces} {size}><defs>{definitions}</defs>{''.join(self._body)}</svg>"


def element(tag: str, content: str = "", /, **values: object) -> str:
    """Any element."""
    return f"<{tag}{attributes(**values)}>{content}</{tag}>" if content else f"<{tag}{attributes(**values)}/>"


def rect(x: float, y: float, width: float, height: float, **values: object) -> str:
    """A rectangle; `rx` rounds its corners."""
    return element("rect", x=float(x), y=float(y), width=float(width), height=float(height), **values)


def circle(cx: float, cy: float, r: float, **values: object) -> str:
    """A circle."""
    return element("circle", cx=float(cx), cy=float(cy), r=float(r), **values)


def ellipse(cx: float, cy: float, rx: float, ry: float, **values: object) -> str:
    """An ellipse."""
    return element("ellipse", cx=float(cx), cy=float(cy), rx=float(rx), ry=float(ry), **values)


def path(d: str, **values: object) -> str:
    """A path from path data."""
    return element("path", d=d, **values)


def line(x1: float, y1: float, x2: float, y2: float, **values: object) -> str:
    """A line."""
    return element("line", x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), **values)


def polygon(points: Iterable[tuple[float, float]], **values: object) -> str:
    """A closed polygon."""
    return element("polygon", points=" ".join(f"{number(x)},{number(y)}" for x, y in points), **values)


def text(x: float, y: float, words: str, **values: object) -> str:
    """A line of text. Families are those of the fonts folder."""
    return element("text", escape(words), x=float(x), y=float(y), **values)


def group(*markup: str, **values: object) -> str:
    """A group, for a transform, an opacity, a filter or a clip."""
    return element("g", "".join(markup), **values)

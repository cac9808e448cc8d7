"""EAN-13 bars (a UPC-A is an EAN-13 with a leading zero), after the GS1 General Specifications, section 5.2."""

from galleria.media.illustrator.canvas import group, path, rect
from galleria.media.illustrator.record.lettering import line

_LEFT = ("0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011")
_PARITY = ("LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL")
_FLIP = str.maketrans("01", "10")


def modules(digits: str) -> str:
    """The 95 modules of a code of 12 or 13 digits, "1" a bar."""
    code = digits.zfill(13)
    left = "".join(
        _LEFT[int(digit)] if parity == "L" else _LEFT[int(digit)].translate(_FLIP)[::-1]
        for digit, parity in zip(code[1:7], _PARITY[int(code[0])], strict=True)
    )
    right = "".join(_LEFT[int(digit)].translate(_FLIP) for digit in code[7:])
    return f"101{left}01010{right}101"


def draw_barcode(x: float, y: float, width: float, digits: str) -> str:
    """A white panel with the bars and the digits below them, `width` wide."""
    unit = width / 113
    height = width * 0.5
    bars = "".join(f"M{index * unit:.2f} 0h{unit:.2f}v{height:.1f}h-{unit:.2f}Z" for index, module in enumerate(modules(digits)) if module == "1")
    return group(
        rect(0, 0, width, height + width * 0.2, fill="#fbf8f0"),
        path(bars, fill="#15120f", transform=f"translate({9 * unit:.2f} {width * 0.05:.1f})"),
        line(width / 2, height + width * 0.155, digits, "mono", width * 0.085, "#15120f", anchor="middle", tracking=80),
        transform=f"translate({x:.1f} {y:.1f})",
    )

"""From SVG to pixels, with the fonts of this folder alone, so that every machine draws the same picture."""

from pathlib import Path

import resvg_py

FONTS = Path(__file__).parent / "fonts"


def rasterise(svg: str, width: int) -> bytes:
    """PNG bytes, `width` pixels wide. Raises ValueError on markup that is no SVG."""
    return resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True, font_dirs=[str(FONTS)])

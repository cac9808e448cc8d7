"""The back: screwed steel with its engraving, or a window on the movement."""

from galleria.media.illustrator.canvas import Canvas, circle, group, path, polygon, text
from galleria.media.illustrator.watch.case import draw_case, draw_screws
from galleria.media.illustrator.watch.materials import brushing, case_metal, facet, fan, polished, ramp, turned
from galleria.media.illustrator.watch.movement import draw_movement
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan
from galleria.media.illustrator.watch.shapes import arc, disc, polar, regular, ring, rounded
from galleria.media.illustrator.watch.strap import draw_strap

SANS, SERIF = "Archivo", "Cormorant Garamond"


def draw_back(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """The watch turned over, strap and all; the crown is on the left now."""
    soft = canvas.filter('<feGaussianBlur stdDeviation="5"/>', x="-30%", y="-30%", width="160%", height="160%")
    shape = plan.silhouette
    shade = path(shape, fill="#04080f", opacity=0.55, filter=soft, transform="translate(2 5)")
    if p.is_digital:
        return draw_strap(canvas, p, plan) + shade + _digital_back(canvas, p, shape)
    case = group(draw_case(canvas, p, plan), transform="scale(-1 1)")
    if p.case in {"rectangle", "square"} and not (p.case == "square" and p.back == "display"):
        return draw_strap(canvas, p, plan) + shade + case + _angular(canvas, p, plan)
    disc_back = _display(canvas, p, plan) if p.back == "display" else _solid(canvas, p)
    return draw_strap(canvas, p, plan) + shade + case + disc_back


def _around(canvas: Canvas, words: str, radius: float, size: float, fill: str, *, start: float = -150, step: float | None = None) -> str:
    """Words along a circle, letter by letter, beginning at `start` degrees."""
    turn = step or size * 0.72 / radius * 57.3
    parts = [
        text(
            0,
            -radius,
            char,
            font_family=SANS,
            font_weight=500,
            font_size=size,
            fill=fill,
            text_anchor="middle",
            transform=f"rotate({start + i * turn:.2f})",
        )
        for i, char in enumerate(words)
        if char != " "
    ]
    return "".join(parts)


def _engraving(canvas: Canvas, p: WatchParams, metal: str, radius: float, size: float) -> str:
    """What makers write: name, material, resistance, reference and number; cut, so light below and dark above."""
    material = {
        "steel": "STAINLESS STEEL",
        "titanium": "TITANIUM",
        "steel-gold": "STEEL AND GOLD",
        "platinum": "PT 950",
        "bronze": "BRONZE",
        "resin": "STAINLESS STEEL BACK",
    }.get(p.case_material, "AU 750")
    water = f"WATER RESISTANT {p.water_resistance} M" if p.water_resistance else "SWISS MADE"
    serial = sum(ord(char) * (i + 7) for i, char in enumerate(p.reference + p.calibre)) % 9000 + 1000
    words = f"{p.name}  ·  {material}  ·  {water}  ·  REF {p.reference}  ·  N° {serial}  ·  "
    step = 360 / len(words)
    dark = _around(canvas, words, radius, size, ramp(metal, 0.08), step=step)
    light = _around(canvas, words, radius, size, "#ffffff", step=step)
    return group(light, opacity=0.55, transform="translate(.3 .45)") + group(dark, opacity=0.9)


def _solid(canvas: Canvas, p: WatchParams) -> str:
    metal = case_metal(p)
    parts = [fan(92, polished(metal)), circle(0, 0, 88, fill=ramp(metal, 0.08)), fan(87, turned(metal))]
    if p.water_resistance >= 100:
        for i in range(6):
            x, y = polar(i * 60, 87)
            parts.append(
                group(
                    path("M-7 -4H7V4.5Q0 2.5 -7 4.5Z", fill=ramp(metal, 0.12))
                    + path("M-7 4.5Q0 2.5 7 4.5", fill="none", stroke="#fff", stroke_width=0.8, stroke_opacity=0.7),
                    transform=f"translate({x:.2f} {y:.2f}) rotate({i * 60})",
                )
            )
    parts.append(_engraving(canvas, p, metal, 70, 6.6))
    groove = canvas.linear([(0, "#000", 0.6), (1, "#fff", 0.8)], 0, 0, 1, 1)
    parts += [circle(0, 0, 80, fill="none", stroke=groove, stroke_width=1), circle(0, 0, 62, fill="none", stroke=groove, stroke_width=1.2)]
    face = canvas.linear([(0, ramp(metal, 0.84)), (0.4, ramp(metal, 0.56)), (0.7, ramp(metal, 0.46)), (1, ramp(metal, 0.3))], 0.1, 0, 0.9, 1)
    parts += [circle(0, 0, 61, fill=face), circle(0, 0, 61, fill=brushing(canvas)), _motif(canvas, p, metal)]
    return "".join(parts)


def _motif(canvas: Canvas, p: WatchParams, metal: str) -> str:
    """A relief in the middle of a solid back."""
    cut = ramp(metal, 0.14)
    strokes: list[str] = []
    if p.back_motif == "waves":
        for i in range(7):
            y = -24 + i * 8
            strokes.append(f"M-40 {y}" + "q5 -7 10 0t10 0" * 4)
    elif p.back_motif == "globe":
        strokes = [disc(36), "M-36 0H36", "M0 -36V36", "M-31 -18Q0 -10 31 -18", "M-31 18Q0 10 31 18", "M0 -36Q-26 0 0 36", "M0 -36Q26 0 0 36"]
    elif p.back_motif == "wings":
        strokes = [
            f"M{s * 6} {-2 + i * 5}C{s * 20} {-16 + i * 5} {s * 34} {-18 + i * 6} {s * 46} {-20 + i * 7}" for s in (-1, 1) for i in range(4)
        ] + [disc(6)]
    elif p.back_motif == "star":
        return group(
            polygon([polar(i * 36, 34 if i % 2 == 0 else 14) for i in range(10)], fill="none", stroke=cut, stroke_width=1.2),
            *(polygon([polar(i * 72, 34), (0, 0), polar(i * 72 + 36, 14)], fill=facet(metal, i * 72 + 60, 0.4)) for i in range(5)),
            *(polygon([polar(i * 72, 34), (0, 0), polar(i * 72 - 36, 14)], fill=facet(metal, i * 72 - 60, 0.4)) for i in range(5)),
        )
    else:
        lines = text(
            0, -8, p.name, font_family=SERIF, font_weight=600, font_size=15 if len(p.name) < 9 else 9.5, text_anchor="middle", letter_spacing=0.8
        )
        lines += text(0, 7, p.reference, font_family="IBM Plex Mono", font_size=8.4 if len(p.reference) < 13 else 6.4, text_anchor="middle")
        lines += text(0, 19, f"CAL. {p.calibre}", font_family="IBM Plex Mono", font_size=6.6, text_anchor="middle")
        lines += path("M-26 27H26", stroke_width=0.6, stroke=cut)
        return group(lines, fill="#ffffff", opacity=0.5, transform="translate(.35 .5)") + group(lines, fill=cut)
    d = "".join(strokes)
    light = path(d, fill="none", stroke="#fff", stroke_width=1.5, stroke_opacity=0.6, transform="translate(.6 .9)")
    return light + path(d, fill="none", stroke=cut, stroke_width=1.5)


def _display(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    metal = case_metal(p)
    parts = [fan(92, polished(metal)), circle(0, 0, 89, fill=ramp(metal, 0.06)), fan(88.4, turned(metal))]
    parts.append(draw_screws(canvas, regular(6, 83.5, 30), 2.6, metal))
    parts.append(_engraving(canvas, p, metal, 75.6, 4.9))
    parts.append(fan(72, lambda a: polished(metal)(a + 170)) + circle(0, 0, 69, fill="#0a0d11"))
    parts.append(group(draw_movement(canvas, p), transform="scale(.685)"))
    sheet = canvas.linear([(0, "#ffffff", 0.26), (0.45, "#ffffff", 0.03), (1, "#ffffff", 0)], 0, 0, 0.7, 1)
    parts.append(group(path("M-70 -70H28C0 -24 -30 10 -70 26Z", fill=sheet), clip_path=canvas.clip(path(disc(68.6)))))
    parts.append(path(arc(67, 110, 165), fill="none", stroke="#e8f0ff", stroke_width=0.9, stroke_opacity=0.55, stroke_linecap="round"))
    parts.append(path(ring(69.4, 68.2), fill="#000", fill_opacity=0.6, fill_rule="evenodd"))
    return "".join(parts)


def _angular(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    metal = case_metal(p)
    rx, ry = plan.rx + 6, min(plan.ry + 8, plan.tall - 14)
    face = canvas.linear([(0, ramp(metal, 0.9)), (0.4, ramp(metal, 0.58)), (0.7, ramp(metal, 0.44)), (1, ramp(metal, 0.3))], 0.1, 0, 0.9, 1)
    edge = canvas.linear([(0, "#ffffff", 0.9), (0.5, "#ffffff", 0.1), (1, "#000000", 0.6)], 0, 0, 1, 1)
    parts = [
        path(rounded(rx, ry, 9), fill=face),
        path(rounded(rx, ry, 9), fill=brushing(canvas)),
        path(rounded(rx, ry, 9), fill="none", stroke=edge, stroke_width=1.4),
    ]
    parts.append(draw_screws(canvas, [(-rx + 11, -ry + 11), (rx - 11, -ry + 11), (-rx + 11, ry - 11), (rx - 11, ry - 11)], 4.6, metal))
    dark = ramp(metal, 0.1)
    serial = sum(ord(char) * (i + 7) for i, char in enumerate(p.reference + p.calibre)) % 900000 + 100000
    rows = (
        (p.name, SERIF, 15.0),
        (p.reference, "IBM Plex Mono", 8.6),
        (f"CAL. {p.calibre}", "IBM Plex Mono", 7.6),
        (f"N° {serial}", "IBM Plex Mono", 7.6),
        (f"{p.water_resistance} M" if p.water_resistance else "SWISS MADE", SANS, 7.6),
    )
    lines = "".join(
        text(
            0,
            -30 + i * 18,
            words,
            font_family=family,
            font_weight=600 if family == SERIF else 400,
            font_size=size,
            text_anchor="middle",
            letter_spacing=0.6,
        )
        for i, (words, family, size) in enumerate(rows)
    )
    parts.append(group(lines, fill="#ffffff", opacity=0.5, transform="translate(.35 .5)") + group(lines, fill=dark))
    return "".join(parts)


def _digital_back(canvas: Canvas, p: WatchParams, shape: str) -> str:
    """A pressed or screwed steel plate in a digital case."""
    metal = "#a3adb8"
    body = (
        canvas.linear([(0, "#43464b"), (0.3, "#292b2f"), (1, "#121315")], 0.2, 0, 0.8, 1)
        if p.case_material == "resin"
        else canvas.linear([(0, ramp(metal, 0.8)), (0.5, ramp(metal, 0.5)), (1, ramp(metal, 0.25))], 0.2, 0, 0.8, 1)
    )
    edge = canvas.linear([(0, "#ffffff", 0.6), (0.4, "#ffffff", 0.08), (1, "#000000", 0.4)], 0, 0, 1, 1)
    rx, ry = 70.0, 74.0 if p.layout != "lcd-calculator" else 84.0
    face = canvas.linear([(0, ramp(metal, 0.92)), (0.35, ramp(metal, 0.6)), (0.7, ramp(metal, 0.46)), (1, ramp(metal, 0.3))], 0.1, 0, 0.9, 1)
    parts = [path(shape, fill=body), path(shape, fill="none", stroke=edge, stroke_width=2, transform="scale(.985)")]
    parts += [
        path(rounded(rx + 2, ry + 2, 20), fill="#050607", fill_opacity=0.7),
        path(rounded(rx, ry, 18), fill=face),
        path(rounded(rx, ry, 18), fill=brushing(canvas)),
    ]
    parts.append(draw_screws(canvas, [(-rx + 10, -ry + 10), (rx - 10, -ry + 10), (-rx + 10, ry - 10), (rx - 10, ry - 10)], 5, metal))
    words = (p.name, p.reference, f"MODULE {p.calibre}", f"WATER RESIST {p.water_resistance} M", "STAINLESS STEEL BACK")
    lines = "".join(
        text(
            0,
            -36 + i * 19,
            row,
            font_family=SANS,
            font_weight=900 if i == 0 else 500,
            font_size=15 if i == 0 else 8.6,
            text_anchor="middle",
        )
        for i, row in enumerate(words)
    )
    parts.append(group(lines, fill="#ffffff", opacity=0.5, transform="translate(.35 .5)") + group(lines, fill=ramp(metal, 0.1)))
    return "".join(parts)

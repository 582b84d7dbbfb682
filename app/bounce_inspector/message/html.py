"""HTML to text, without ever rendering it: nothing is fetched, nothing can stall."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

# The parser's work grows with the square of the nesting depth (20,000 nested <div>
# take half a second), so what lies deeper than any real mail is flattened first.
_MAX_DEPTH = 200
# Formatting that is left open goes on in every block that follows, so it is multiplied.
_MAX_FORMATTING = 5
_FORMATTING = frozenset("b big code em font i nobr s small strike strong tt u".split())
_MAX_LENGTH = 2_000_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
# Elements that hold nothing, or that the next of their kind closes: they nest only inside others.
_SHALLOW = frozenset(
    "area base br col embed hr img input link meta source track wbr"
    " optgroup option p tbody td tfoot th thead tr".split()
)
_START = re.compile(
    r"<(?:!doctype html|!--|(?:html|head|body|div|p|table|span|meta|style)(?:[\s>]|/>))", re.IGNORECASE
)
_HIDDEN = frozenset("head style script title template noscript object svg math".split())
_BLOCKS = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4"
    " h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split()
)
_STRENGTH = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre".split())


@dataclass(frozen=True, slots=True)
class HtmlText:
    """The text of an HTML page and the stretches of it that were links."""

    text: str
    links: list[tuple[int, int]]


def looks_like_html(text: str) -> bool:
    """Whether a text is an HTML page or fragment rather than text that mentions tags."""
    return _START.match(text.lstrip("\ufeff \t\r\n")) is not None


def to_text(html: str) -> HtmlText:
    """The text a reader would see: blocks on lines of their own, table cells apart."""
    writer = _Writer()
    root = LexborHTMLParser(_flatten(html[:_MAX_LENGTH])).body
    if root is not None:
        _walk(root, writer)
    return writer.finish()


def _flatten(html: str) -> str:
    """Drop the tags that nest too deep, keeping their text."""
    if html.count("<") < _MAX_DEPTH:
        return html
    depths = [0, 0]
    opened: Counter[str] = Counter()
    kept: list[str] = []
    position = 0
    for match in _TAG.finditer(html):
        name = match[2].lower()
        if name in _SHALLOW or (match[1] and not opened[name]):
            continue
        step = -1 if match[1] else 1
        is_formatting = name in _FORMATTING
        limit = _MAX_FORMATTING if is_formatting else _MAX_DEPTH
        opened[name] += step
        depths[is_formatting] += step
        if depths[is_formatting] + bool(match[1]) > limit:
            kept.append(html[position : match.start()])
            position = match.end()
    kept.append(html[position:])
    return "".join(kept)


class _Writer:
    """Collects words; blanks and line breaks are joined as a browser joins them."""

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._length = 0
        self._gap = ""
        self.links: list[tuple[int, int]] = []

    def gap(self, gap: str) -> None:
        # A stronger break replaces a weaker one; two never add up.
        if self._length and _STRENGTH[gap] > _STRENGTH[self._gap]:
            self._gap = gap

    def line_break(self) -> None:
        self.gap("\n\n" if self._gap == "\n" else "\n")

    def words(self, text: str, *, preformatted: bool) -> None:
        if preformatted:
            self._put(text)
            return
        if text[:1].isspace():
            self.gap(" ")
        if joined := " ".join(text.split()):
            self._put(joined)
            if text[-1:].isspace():
                self.gap(" ")

    def _put(self, text: str) -> None:
        chunk = self._gap + text
        self._gap = ""
        self._chunks.append(chunk)
        self._length += len(chunk)

    @property
    def position(self) -> int:
        return self._length + len(self._gap)

    def finish(self) -> HtmlText:
        # A link within a link, which some broken pages have, ends before the outer one.
        return HtmlText("".join(self._chunks), sorted(self.links))


def _walk(root: LexborNode, writer: _Writer) -> None:
    """Write the text below ``root``; iterative, so that depth costs nothing."""
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    link_starts: list[int] = []
    preformatted = 0
    while stack:
        node, leaving = stack.pop()
        tag = node.tag
        if tag == "-text":
            writer.words(node.text_content or "", preformatted=preformatted > 0)
            continue
        if tag is None or tag in _HIDDEN or tag.startswith(("-", "!", "_")):
            continue
        if leaving:
            if tag == "a" and link_starts:
                start = link_starts.pop()
                if start < writer.position:
                    writer.links.append((start, writer.position))
            preformatted -= tag == "pre"
            if tag in _BLOCKS:
                writer.gap("\n\n" if tag in _PARAGRAPHS else "\n")
            elif tag in ("td", "th"):
                writer.gap("\t")
            continue
        if tag == "br":
            writer.line_break()
            continue
        if tag in _BLOCKS:
            writer.gap("\n\n" if tag in _PARAGRAPHS else "\n")
        if tag == "li":
            writer.words("• ", preformatted=False)
        if tag == "a":
            link_starts.append(writer.position)
        preformatted += tag == "pre"
        stack.append((node, True))
        children = []
        child = node.child
        while child is not None:
            children.append((child, False))
            child = child.next
        stack.extend(reversed(children))

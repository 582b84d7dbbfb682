"""HTML to text, without ever rendering it: nothing is fetched, nothing nests, nothing can stall.

No tree is built.  A tree can be made as deep, or to repeat as much, as a hostile page likes;
what a reader sees of a mail follows from the order of the tags alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import msgspec

_START = re.compile(
    r"<(?:!doctype html|!--|(?:html|head|body|div|p|table|span|meta|style)(?:[\s>]|/>))", re.IGNORECASE
)
# WHATWG HTML Standard, sections 13.2.5.32 to 13.2.5.40: the attributes of a tag and its end, which a quoted
# value may not hold.
_ATTRIBUTES = (
    r"""(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+|(?=>)))?+)*+>?"""
)
# Section 13.2.5: what opens markup, a tag with its attributes; any other "<" is text.
_MARKUP = re.compile(rf"<(?:(/?)([a-zA-Z][^\s/>]*+){_ATTRIBUTES}|!--|[!?/])")
_COMMENT_END = re.compile(r"--!?>")
# Elements whose content is no markup, up to their own end or that of the page, and is not seen.
_RAW = frozenset("script style title iframe noembed noframes".split())
# Others that are not seen; one that is never closed hides nothing.
_HIDDEN = frozenset("template noscript object svg math".split())
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW | _HIDDEN}
_BLOCKS = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4"
    " h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split()
)
# The tags that say how the text is laid out, or what is a link.
_TELLING = _BLOCKS | {"br", "a", "td", "th"}
_STRENGTH = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre".split())


class HtmlText(msgspec.Struct, frozen=True):
    """The text of an HTML page and the stretches of it that were links."""

    text: str
    links: list[tuple[int, int]]


def looks_like_html(text: str) -> bool:
    """Whether a text is an HTML page or fragment rather than text that mentions tags."""
    return _START.match(text.lstrip("\ufeff \t\r\n")) is not None


def to_text(html: str) -> HtmlText:
    """The text a reader would see: blocks on lines of their own, table cells apart."""
    writer = _Writer()
    # Zeros are left out of what is shown (section 13.2.6.4.7).
    for text, tag, is_end in _tokens(html.replace("\0", "")):
        if not tag:
            writer.words(text)
        elif tag in _TELLING:
            writer.tag(tag, is_end=is_end)
        else:
            writer.is_first = False
    return writer.finish()


def _tokens(html: str) -> Iterator[tuple[str, str, bool]]:
    """Texts and tags in their order, without comments and what is hidden; what never ends, ends with the page.

    Each is a text, or else the name of a tag in lower case and whether it is an end tag.
    """
    position = 0
    never_ended: set[str] = set()
    while (match := _MARKUP.search(html, position)) is not None:
        if match.start() > position:
            yield unescape(html[position : match.start()]), "", False
        position = match.end()
        if match[2] is None:
            position = _end_of_comment(html, match)
        else:
            name = match[2].lower()
            if html[position - 1] != ">":
                return
            if name == "plaintext" and not match[1]:
                yield html[position:], "", False
                return
            if match[1] or name in never_ended or name not in _ENDS:
                yield "", name, bool(match[1])
                continue
            end = _ENDS[name].search(html, position)
            if end is not None:
                position = end.start()
            elif name in _RAW:
                return
            else:
                never_ended.add(name)
    if html[position:]:
        yield unescape(html[position:]), "", False


def _end_of_comment(html: str, match: re.Match[str]) -> int:
    """Where a comment ends, or what is read as one (sections 13.2.5.41 to 13.2.5.51)."""
    start = match.end()
    if match[0] == "<!--" and not html.startswith((">", "->"), start):
        end = _COMMENT_END.search(html, start)
        return end.end() if end is not None else len(html)
    return html.find(">", start) + 1 or len(html)


class _Writer:
    """Collects words; blanks and line breaks are joined as a browser joins them.

    ``is_first`` holds right behind the tag of a preformatted text.
    """

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._length = 0
        self._gap = ""
        self._preformatted = 0
        self._link: int | None = None
        self.is_first = False
        self._links: list[tuple[int, int]] = []

    def tag(self, name: str, *, is_end: bool) -> None:
        """Take in a start tag or an end tag."""
        if name == "br":
            self._line_break()
            return
        if name == "a":
            self._end_link()
            if not is_end:
                self._link = self._position
        elif name in _BLOCKS:
            self._part("\n\n" if name in _PARAGRAPHS else "\n")
            if name == "li" and not is_end:
                self.words("• ")
            if name == "pre":
                self._preformatted = max(self._preformatted + (-1 if is_end else 1), 0)
                # Section 13.2.6.4.7: the line end behind the tag is none of the text.
                self.is_first = not is_end
                return
        elif name in ("td", "th"):
            self._part("\t")
        self.is_first = False

    def words(self, text: str) -> None:
        """Take in a text."""
        if self.is_first:
            text = text.removeprefix("\r").removeprefix("\n")
            self.is_first = False
        if self._preformatted:
            if text:
                self._put(text)
            return
        if text[:1].isspace():
            self._part(" ")
        if joined := " ".join(text.split()):
            self._put(joined)
            if text[-1:].isspace():
                self._part(" ")

    def finish(self) -> HtmlText:
        """The whole text and its links."""
        self._end_link()
        return HtmlText("".join(self._chunks), self._links)

    def _part(self, gap: str) -> None:
        # A stronger break replaces a weaker one; two never add up.
        if self._length and _STRENGTH[gap] > _STRENGTH[self._gap]:
            self._gap = gap

    def _line_break(self) -> None:
        self._part("\n\n" if self._gap == "\n" else "\n")

    def _put(self, text: str) -> None:
        chunk = self._gap + text
        self._gap = ""
        self._chunks.append(chunk)
        self._length += len(chunk)

    @property
    def _position(self) -> int:
        return self._length + len(self._gap)

    def _end_link(self) -> None:
        if self._link is not None and self._link < self._length:
            self._links.append((self._link, self._length))
        self._link = None

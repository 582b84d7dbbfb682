"""HTML to text: what a reader sees, and nothing that stalls."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bounce_inspector.message import html


def _links(source: str) -> list[str]:
    page = html.to_text(source)
    return [page.text[start:end] for start, end in page.links]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<div><div><div>one</div></div></div>two", "one\ntwo"),
        ("one<br>two", "one\ntwo"),
        ("one<br/><br/>two", "one\n\ntwo"),
        ("one<br><br><br><br>two", "one\n\ntwo"),
        ("<h1>Failed</h1>the mail", "Failed\n\nthe mail"),
        ("one<hr>two", "one\ntwo"),
        ("<ul><li>one<li>two</ul>three", "• one\n• two\n\nthree"),
        ("<dl><dt>Status</dt><dd>5.1.1</dd></dl>", "Status\n5.1.1"),
        ("<blockquote>said</blockquote>so", "said\n\nso"),
        ("<p>one</p>\n\n\n <p>two</p>", "one\n\ntwo"),
    ],
    ids=lambda value: value[:24] if value.startswith("<") or "<br" in value or "<hr" in value else "",
)
def test_blocks_stand_on_lines_of_their_own(source: str, text: str) -> None:
    assert html.to_text(source).text == text


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td>Status</td><td>5.1.1</td></tr><tr><th>Host</th><td>mx</td></tr></table>",
        "<table><tbody><tr><td>Status<td>5.1.1<tr><th>Host<td>mx</table>",
        "<table><tr>\n <td>Status</td>\n <td> 5.1.1 </td>\n</tr>\n<tr><td>Host</td><td>mx</td></tr></table>",
    ],
    ids=["closed", "left open", "with blanks"],
)
def test_rows_of_a_table_are_lines_and_cells_are_apart(source: str) -> None:
    assert html.to_text(source).text == "Status\t5.1.1\nHost\tmx"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a\n  b\t c</p>", "a b c"),
        ("550&nbsp;5.1.1", "550 5.1.1"),
        ("550 &#160; 5.1.1", "550 5.1.1"),
        ("<b>5</b>.1<i>.1</i>", "5.1.1"),
        ("<span>55</span><span>0</span>", "550"),
        ("<b>one</b> <i>two</i>", "one two"),
        ("<b>one </b><i> two</i>", "one two"),
        ("&lt;bert@example.com&gt;", "<bert@example.com>"),
        ("&#53;50 &auml; &unknown;", "550 ä &unknown;"),
        ("<pre>a\n  b\n\nc</pre>d", "a\n  b\n\nc\n\nd"),
        ("a > b < c", "a > b < c"),
        ("<o:p>&nbsp;</o:p>550", "550"),
    ],
    ids=[
        "line ends",
        "no-break space",
        "several blanks",
        "a code in pieces",
        "a number in pieces",
        "a blank between",
        "blanks inside",
        "angle brackets",
        "entities",
        "preformatted",
        "signs",
        "empty office paragraph",
    ],
)
def test_words_are_joined_as_a_browser_joins_them(source: str, text: str) -> None:
    assert html.to_text(source).text == text


@pytest.mark.parametrize(
    "source",
    [
        "<!-- 550 5.1.1 -->seen",
        "<!--[if mso]><p>5.5.5</p><![endif]-->seen",
        "<script>var code = '5.1.1';</script>seen",
        "<script>document.write('<p>5.1.1</p>')</script>seen",
        "<style>p.code { content: '5.1.1' }</style>seen",
        "<html><head><title>5.1.1</title></head><body>seen</body></html>",
        "<template>5.1.1</template>seen",
        "<object>5.1.1</object>seen",
        "<svg><text>5.1.1</text></svg>seen",
        "<math><mi>5</mi></math>seen",
        "seen<img alt='5.1.1' src='x'>",
        "<p title='5.1.1'>seen</p>",
        "<input value='5.1.1'>seen",
        "seen<!-- 5.1.1 and never closed <p>more",
        "seen<script>5.1.1",
        "seen<a href='5.1.1",
    ],
    ids=lambda source: source[:30],
)
def test_what_no_reader_sees_is_left_out(source: str) -> None:
    assert html.to_text(source).text == "seen"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("<", "<"),
        ("<p", ""),
        ("</p></div>text", "text"),
        ("<td>lone cell", "lone cell"),
        ("<p>a<b>b<i>c</b>d</i>e", "abcde"),
        ("<table><p>lost</p><tr><td>cell</table>", "lost\n\ncell"),
        ("<unknown>a</unknown><x-y>b", "ab"),
        ("\x00a\x00b", "ab"),
        ("<plaintext>a<b>", "a<b>"),
        ("<html><frameset><frame></frameset></html>", ""),
    ],
    ids=[
        "empty",
        "a bracket",
        "half a tag",
        "only closed",
        "lone cell",
        "crossed",
        "lost in a table",
        "unknown tags",
        "zeros",
        "plaintext",
        "frames",
    ],
)
def test_broken_html_still_gives_its_text(source: str, text: str) -> None:
    assert html.to_text(source).text == text


@pytest.mark.parametrize(
    ("source", "links"),
    [
        ("see <a href='x'>status 5.1.1</a> there", ["status 5.1.1"]),
        ("<p>one</p><p><a href='x'><b>bo</b>ld</a></p><p><a>two</a></p>", ["bold", "two"]),
        ("<ul><li><a href='x'>one</a><li>two <a href='y'>three</a></ul>", ["one", "three"]),
        ("<table><tr><td>a</td><td><a href='x'>b</a></td></tr></table>", ["b"]),
        ("<a href='x'>one<a href='y'>two</a>", ["one", "two"]),
        ("<a href='x'>never closed", ["never closed"]),
        ("<pre>\n<a href='x'>550</a>  5.1.1</pre>", ["550"]),
        ("<p>t</p><a href='x'><div>block</div></a>", ["block"]),
        ("<a href='x'></a><a name='top'></a>none", []),
        ("<a href='x'><img src='y'></a>none", []),
    ],
    ids=[
        "in a sentence",
        "in paragraphs",
        "in a list",
        "in a table",
        "in each other",
        "open",
        "preformatted",
        "around a block",
        "empty",
        "around a picture",
    ],
)
def test_the_place_of_a_link_is_that_of_its_text(source: str, links: list[str]) -> None:
    assert [link.strip() for link in _links(source)] == links


@pytest.mark.parametrize("tag", ["div", "b", "span", "blockquote", "a href='x'", "table><tr><td", "font"])
@pytest.mark.parametrize("depth", [150, 199, 200, 201, 202, 5000])
def test_text_at_any_depth_is_kept(tag: str, depth: int) -> None:
    name = tag.split(" ", 1)[0].split(">", 1)[0]
    page = html.to_text(f"before<{tag}>" * depth + "550 5.1.1" + f"</{name}>" * depth + "<p>after</p>")
    assert "550 5.1.1" in page.text
    assert page.text.endswith("after")
    assert page.text.count("before") == depth


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("<p>line {}", "line {}"),
        ("<div>line {}</div>", "line {}"),
        ("<b>line {}</b><br>", "line {}"),
        ("<table><tr><td>a<td>{}</table>", "a\t{}"),
    ],
    ids=["open paragraphs", "blocks", "breaks", "open cells"],
)
def test_a_long_page_keeps_its_lines(source: str, line: str) -> None:
    page = html.to_text("".join(source.format(i) for i in range(700)))
    assert [text for text in page.text.split("\n") if text] == [line.format(i) for i in range(700)]


@pytest.mark.parametrize(
    "pattern",
    [
        "<div>", "<div <", "<b id={}>x<p>", "<i></b><div>", "<li><dd>", "<form></div><div>", "<table><td>", "<a", "<a ",
        "<!--", "<!", "</", "<svg>", "<a x=", "<a x='", "<p><b><i><u>", "&", "<pre>\n",
    ],
    ids=lambda pattern: pattern.replace("<", "").replace(">", " ").strip() or "brackets",
)  # fmt: skip
def test_a_hostile_page_takes_memory_in_proportion_to_its_size(pattern: str) -> None:
    source = "".join(pattern.format(i) for i in range(64_000 // len(pattern)))
    tracemalloc.start()
    try:
        html.to_text(source)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20 * len(source)


def test_an_end_of_a_tag_in_its_attributes_does_not_end_it() -> None:
    assert html.to_text("<p title='a > b' class=\"x>y\">seen</p>").text == "seen"


def test_what_hides_and_is_never_closed_hides_nothing() -> None:
    assert html.to_text("seen <svg><svg>5.1.1<p>more").text == "seen 5.1.1\n\nmore"


_FRAGMENTS = st.sampled_from(
    [
        *"<p> </p> <div> </div> <table> <tr> <td> </td> </table> <b> </b> <br> <li> <ul> </ul>".split(),
        *"<!-- --> <script> </script> <style> <form> <select> <option> <svg> &nbsp; &lt; &#".split(),
        *"5.1.1 550 x < > \" ' <a".split(),
        *("<a href='x'>", "</a>", " ", "\n", "\t", "\u00a0", "\0", "\ufeff", "é", "配"),
    ]
)


@given(st.lists(_FRAGMENTS, max_size=60).map("".join))
@example("<a href='x'><select>5.1.1<a href='x'><p>550")
def test_any_page_gives_text_with_its_links_in_order(source: str) -> None:
    page = html.to_text(source)
    starts = [start for start, _ in page.links]
    assert starts == sorted(starts)
    assert all(0 <= start < end <= len(page.text) for start, end in page.links)
    assert "\n\n\n" not in page.text
    assert not page.text.startswith((" ", "\n"))


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="<&\0\r"), max_size=80))
def test_the_words_of_a_plain_text_all_come_back(text: str) -> None:
    assert html.to_text(text).text.split() == text.split()


@pytest.mark.parametrize(
    "text",
    [
        "<html>",
        "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
        "\n\t <HTML lang='de'>",
        "\ufeff<html>",
        "<head>",
        "<body\n>",
        "<div dir='ltr'>x",
        "<p>x",
        "<table border=0>",
        "<span/>",
        "<meta charset='utf-8'>",
        "<!-- saved from url -->",
        "<style>",
    ],
)
def test_a_page_or_fragment_is_recognised(text: str) -> None:
    assert html.looks_like_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello <b>world</b>",
        "<bert@example.com>: user unknown",
        "<body@example.com>: user unknown",
        "<head.office@example.com>: user unknown",
        "<html@example.com>: user unknown",
        "<p-meier@example.com>: user unknown",
        "<table-booking@example.com>: user unknown",
        "<mx1.example.net #5.1.1 smtp;550 5.1.1 unknown>",
        "550 5.1.1 <p>",
        "< p>",
    ],
)
def test_text_that_mentions_tags_or_begins_with_an_address_is_no_page(text: str) -> None:
    assert not html.looks_like_html(text)

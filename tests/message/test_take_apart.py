"""An ordinary mail is taken apart into the parts into which the library takes it, or left to the library."""

from __future__ import annotations

from email.feedparser import FeedParser
from email.message import Message
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.message.take_apart import take_apart

_REPORT = """\
From: Mail Delivery System <mailer-daemon@example.com>
Subject: Undelivered
 mail
Content-Type: multipart/report; report-type=delivery-status; boundary="a=b"

This is a report in parts.
--a=b

<anna@example.org>: user unknown

--a=b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; anna@example.org
Action: failed

--a=b
Content-Type: message/rfc822

From: bob@example.com
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain

Hello
--c
Content-Type: text/html

<p>Hello
--c--

--a=b--
What nobody reads.
"""


def _by_library(text: str) -> Message:
    parser = FeedParser()
    parser.feed(text)
    return parser.close()


def _parts(message: Message) -> Any:
    payload = message._payload  # type: ignore[attr-defined]  # As it was parsed, not yet decoded.
    is_multipart = isinstance(payload, list)
    return (
        list(message.raw_items()),
        message.get_content_type(),
        [_parts(part) for part in payload] if is_multipart else payload,
    )


def _agree(text: str) -> bool:
    """Whether a text is taken apart, and then as the library does it."""
    taken = take_apart(text, Message)
    assert taken is None or _parts(taken) == _parts(_by_library(text))
    return taken is not None


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_REPORT, id="report with a returned mail"),
        pytest.param(_REPORT.replace("\n--a=b--\nWhat nobody reads.\n", ""), id="without its end"),
        pytest.param(_REPORT.replace("--a=b\n", "--a=b \t\n--a=b\n"), id="boundaries below each other"),
        pytest.param(_REPORT.replace("--a=b", "x--a=b"), id="boundaries within lines"),
        pytest.param(_REPORT.replace("boundary", "border"), id="without a boundary"),
        pytest.param(_REPORT.replace("\n\n", "\n"), id="without blank lines"),
        pytest.param(
            _REPORT.replace("=c", "=a=b").replace("--c", "--a=b"), id="one boundary for both levels"
        ),
        pytest.param("Subject: only a header", id="only a header"),
        pytest.param("From bob@example.com\nSubject: x\n\ny\n", id="the envelope line of a mailbox"),
        pytest.param("From bob@example.com", id="only the envelope line of a mailbox"),
        pytest.param("Subject: x\n\n\ud83d \udce9", id="bytes beyond ASCII"),
        pytest.param("no header at all\n", id="no header"),
        pytest.param("", id="nothing"),
        pytest.param(
            "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: x\n\ny\n--b--\n", id="digest"
        ),
    ],
)
def test_an_ordinary_mail_is_taken_apart_as_by_the_library(text: str, line_end: str) -> None:
    assert _agree(text.replace("\n", line_end))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(" folded\nSubject: x\n\ny\n", id="a folded line first"),
        pytest.param("Subject: x\nFrom bob@example.com\n\ny\n", id="an envelope line below a field"),
        pytest.param(
            "From bob@example.com\n folded\nSubject: x\n\ny\n", id="a folded line below the envelope's"
        ),
        pytest.param(": x\n\ny\n", id="a field without a name"),
        pytest.param("Subject: x\n\ny\rz\n", id="line ends of another kind"),
        pytest.param("Content-Type: multipart/mixed; boundary=b\n\n--b--\n", id="an end without a beginning"),
        pytest.param("Content-Type: message/rfc822\n\n" * 30, id="many levels"),
    ],
)
def test_what_is_out_of_the_ordinary_is_left_to_the_library(text: str) -> None:
    assert take_apart(text, Message) is None


_LINES = st.sampled_from(
    [
        *(
            "",
            "",
            "--b",
            "--b--",
            "--b ",
            "--c",
            "--c--",
            "text",
            "Subject: x",
            "\tfolded",
            "x: y:z",
            "From y:z",
            "a b: c",
        ),
        "Content-Type: multipart/mixed; boundary=b",
        "Content-Type: multipart/digest; boundary=c",
        "Content-Type: message/rfc822",
        "Content-Type: message/delivery-status",
    ]
)


@given(st.lists(_LINES, max_size=25), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_any_lines_are_taken_apart_as_by_the_library_or_not_at_all(
    lines: list[str], line_end: str, ends: bool
) -> None:
    _agree(line_end.join(lines) + line_end * ends)

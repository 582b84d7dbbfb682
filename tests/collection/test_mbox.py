"""Splitting a mailbox into its messages."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.collection import mbox
from bounces import made_bounce, mbox_pieces

DATED = b"From MAILER-DAEMON Mon Mar  4 15:09:12 2024\n"
MAIL = b"Subject: one\n\nbody\n"


def split(data: bytes) -> list[bytes]:
    return [data[offset : offset + length] for offset, length in mbox.split(io.BytesIO(data))]


def messages(data: bytes) -> list[bytes]:
    return [mbox.message_of(piece) for piece in split(data)]


@pytest.mark.parametrize(
    "envelope",
    [
        pytest.param("MAILER-DAEMON Mon Mar  4 15:09:12 2024", id="mbox"),
        pytest.param("- Mon Mar 04 15:09:12 2024", id="Thunderbird"),
        pytest.param("", id="Thunderbird, nothing behind From"),
        pytest.param("1792345678901234567@xxx Mon Mar 04 15:09:12 +0000 2024", id="Google Takeout"),
        pytest.param("kim@example.com Mon, 4 Mar 2024 15:09:12 +0100", id="a date as in a header"),
    ],
)
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_every_message_is_found_as_it_was_sent(envelope: str, line_end: bytes) -> None:
    sent = [made_bounce(number).replace(b"\n", line_end) for number in range(3)]
    data = b"".join(mbox_pieces((mail.replace(b"\r\n", b"\n") for mail in sent), envelope))
    data = data.replace(b"\n", line_end)
    assert mbox.starts_mbox(data[:1000])
    assert [message.rstrip() for message in messages(data)] == [mail.rstrip() for mail in sent]


def test_a_quoted_from_line_is_part_of_its_message_and_loses_one_sign() -> None:
    quoted = MAIL + b">From here on\n>>From there\n> From afar\n"
    assert messages(DATED + quoted + b"\n" + DATED + MAIL) == [
        MAIL + b"From here on\n>From there\n> From afar\n\n",
        MAIL,
    ]


@pytest.mark.parametrize(
    "line",
    [
        b"From here on it goes downhill\nand so on",
        b"From 10:30 to 2024 on\nwe are closed",
        b"From Anna\nSubject: something else",
        b"From: Anna <anna@example.org>\nSubject: something else",
    ],
)
def test_a_line_of_the_text_that_begins_with_from_parts_nothing(line: bytes) -> None:
    [message] = messages(DATED + MAIL + b"\n" + line + b"\n")
    assert line in message


def test_the_blank_line_before_an_envelope_line_may_be_missing() -> None:
    assert messages(DATED + MAIL + DATED + MAIL) == [MAIL, MAIL]


def test_the_length_that_a_message_claims_is_not_believed() -> None:
    lying = b"Content-Length: 9999\n" + MAIL
    assert messages(DATED + lying + b"\n" + DATED + MAIL) == [lying + b"\n", MAIL]


def test_a_byte_order_mark_and_blank_lines_before_the_first_message_do_no_harm() -> None:
    data = b"\xef\xbb\xbf\n" + DATED + MAIL + b"\n" + DATED + MAIL
    assert mbox.starts_mbox(data)
    assert messages(data) == [MAIL + b"\n", MAIL]


@pytest.mark.parametrize("data", [b"", b"From: Anna\nTo: Kim\n", MAIL, b"From Anna to Kim\nhello\n"])
def test_what_begins_otherwise_is_no_mailbox(data: bytes) -> None:
    assert not mbox.starts_mbox(data)


def test_where_the_reading_is_interrupted_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"".join(mbox_pieces(map(made_bounce, range(12))))
    whole = split(data)
    assert len(whole) == 12
    for size in (1, 7, 1000, 2501, 4096):
        monkeypatch.setattr(mbox, "_CHUNK", size)
        assert split(data) == whole


LINES = st.sampled_from(
    [b"From ", b"From - ", b"From a@b Mon Mar  4 15:09:12 2024", b">From x", b"A: b", b"", b"text", b"\xff\0"]
)


@given(
    st.lists(st.tuples(LINES, st.sampled_from([b"\n", b"\r\n", b"\r", b""])), max_size=30),
    st.integers(1, 60),
)
def test_the_pieces_together_are_the_mailbox(lines: list[tuple[bytes, bytes]], chunk: int) -> None:
    data = b"".join(line + end for line, end in lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mbox, "_CHUNK", chunk)
        pieces = split(data)
    assert b"".join(pieces) == data
    assert all(pieces)
    assert pieces == split(data)


@given(st.lists(st.binary(max_size=80), max_size=5))
def test_any_message_comes_back_from_a_mailbox(bodies: list[bytes]) -> None:
    sent = [b"Subject: x\n\n" + body.replace(b"\r", b"") + b"\n" for body in bodies]
    assert messages(b"".join(mbox_pieces(sent))) == [mail + b"\n" for mail in sent]

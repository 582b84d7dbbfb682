"""Texts that were encoded as a whole, and texts that only look so."""

from __future__ import annotations

import base64
import quopri
import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bounce_inspector.message.repairs import decode_whole

_BOUNCE = """\
Delivery has failed to these recipients or groups:

bert@example.com
The address was not found at example.com. Check the spelling, then send again.

Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'
"""
_GERMAN = (
    "Die Zustellung an bert@example.com ist fehlgeschlagen; der Empfänger ist unbekannt: 550 5.1.1.\n" * 4
)


def _even(text: str) -> bytes:
    data = text.encode("ascii")
    return data + b"\n" * (len(data) % 2)


# ASCII read as UTF-16


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_ascii_that_was_read_as_utf_16_is_made_readable(charset: str, line_end: str) -> None:
    chinese = _even(_BOUNCE.replace("\n", line_end)).decode(charset)
    assert "bert" not in chinese
    whole = decode_whole(chinese)
    assert whole is not None
    assert whole.repair == "utf16"
    assert whole.text.strip() == _BOUNCE.strip()


@pytest.mark.parametrize("start", [0, 1, 2, 3, 40])
def test_the_byte_order_is_found_wherever_the_text_begins(start: int) -> None:
    for charset in ("utf-16-le", "utf-16-be"):
        whole = decode_whole(_even(_BOUNCE[start:]).decode(charset))
        assert whole is not None
        assert whole.text.strip() == _BOUNCE[start:].strip()


def test_a_single_reply_line_read_as_utf_16_is_made_readable() -> None:
    whole = decode_whole(_even("550 5.1.1 User unknown").decode("utf-16-le"))
    assert whole is not None
    assert whole.text.strip() == "550 5.1.1 User unknown"


@pytest.mark.parametrize(
    "text",
    [
        "您的邮件无法投递到以下收件人。原因：用户不存在。请检查收件人地址是否正确，然后重新发送邮件。",
        "您的邮件 550 5.1.1 无法投递 bert@example.com，请检查收件人地址是否正确",
        "郵件無法傳遞給下列收件者。收件者的信箱已滿，請稍後再試一次，謝謝您的合作。",
        "配信不能: 宛先のユーザーが見つかりませんでした。アドレスを確認してください。",
        "메일을 배달하지 못했습니다. 받는 사람의 주소를 확인하고 다시 보내십시오.",
        "瀀瀁瀂瀃瀄瀅瀆瀇瀈瀉瀊",
        "“…” — ‘…’ – „…“ — ‚…‘ – “…” — ‘…’",
        "═══════════════════════════",
        "✓✓✓✓✓✓✓✓✓✓✓✓",
        "汉",
    ],
    ids=[
        "chinese",
        "chinese with codes",
        "traditional",
        "japanese",
        "korean",
        "rare signs",
        "quotes",
        "ruler",
        "ticks",
        "one sign",
    ],
)
def test_ordinary_text_of_asia_is_left_as_it_is(text: str) -> None:
    assert decode_whole(text) is None


# Base64


def _encoded(text: str, width: int = 76) -> str:
    data = base64.b64encode(text.encode()).decode()
    return "\n".join(data[i : i + width] for i in range(0, len(data), width))


@pytest.mark.parametrize("width", [60, 64, 72, 76, 10_000])
@pytest.mark.parametrize(
    "text", [_BOUNCE, _BOUNCE + "x", _BOUNCE + "xy", _GERMAN], ids=["0", "1", "2", "utf-8"]
)
def test_a_base64_block_is_decoded(width: int, text: str) -> None:
    whole = decode_whole(_encoded(text, width) + "\n")
    assert whole is not None
    assert (whole.repair, whole.text.strip()) == ("base64", text.strip())


@pytest.mark.parametrize("width", [76, 10_000], ids=["lines", "one line"])
def test_the_words_around_a_base64_block_stay(width: int) -> None:
    whole = decode_whole(f"Hello, what is this?\n\n{_encoded(_BOUNCE, width)}\n\nThanks\n")
    assert whole is not None
    assert whole.text.startswith(f"Hello, what is this?\n\n{_BOUNCE}")
    assert whole.text.removeprefix("Hello, what is this?\n\n" + _BOUNCE).strip() == "Thanks"


@pytest.mark.parametrize(
    ("charset", "text"),
    [("latin-1", _GERMAN), ("utf-16", _BOUNCE), ("iso-2022-jp", "配信不能: 宛先が見つかりません。\n" * 4)],
)
def test_a_base64_block_in_another_charset_is_decoded(charset: str, text: str) -> None:
    whole = decode_whole(base64.encodebytes(text.encode(charset)).decode())
    assert whole is not None
    assert whole.text.strip() == text.strip()


def test_line_ends_in_a_base64_block_become_plain_ones() -> None:
    whole = decode_whole(_encoded(_BOUNCE.replace("\n", "\r\n")))
    assert whole is not None
    assert whole.text == _BOUNCE


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ== was refused: 535 5.7.8",
        "X-Token: " + _encoded(_BOUNCE, 10_000)[:80],
        base64.encodebytes(random.Random(4).randbytes(600)).decode(),
        base64.encodebytes(bytes(range(256)) * 4).decode(),
        "A" * 300,
        "0123456789abcdef" * 12,
        "\n".join(["0123456789ABCDEF" * 4] * 4),
        "the" * 60,
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "====================================================================================",
        "\n".join(["----------------------------------------------------------------"] * 5),
        _encoded(_BOUNCE) + "\n\n" + "A long mail about something else altogether. " * 20,
    ],
    ids=[
        "short token",
        "token in a line",
        "picture",
        "every byte",
        "one letter",
        "hash",
        "dump",
        "repeated word",
        "long word",
        "ruler",
        "dashes",
        "small share of the text",
    ],
)
def test_what_only_looks_like_base64_is_left_as_it_is(text: str) -> None:
    assert decode_whole(text) is None


@given(st.integers(), st.integers(90, 600))
def test_random_bytes_in_base64_are_left_as_they_are(seed: int, length: int) -> None:
    text = base64.encodebytes(random.Random(seed).randbytes(length)).decode()
    assert decode_whole(text) is None


# Quoted-printable


@pytest.mark.parametrize(
    "line_end", ["=\n", "= \n", "=\t \n"], ids=["plain", "blank behind", "blanks behind"]
)
def test_a_quoted_printable_text_is_decoded(line_end: str) -> None:
    encoded = quopri.encodestring(_GERMAN.encode()).decode()
    whole = decode_whole(encoded.replace("=\n", line_end))
    assert whole is not None
    assert (whole.repair, whole.text) == ("quoted-printable", _GERMAN)


def test_the_words_around_a_quoted_printable_text_stay() -> None:
    encoded = quopri.encodestring(_GERMAN.encode()).decode()
    whole = decode_whole(f"Hello\n\n{encoded}\nBye")
    assert whole is not None
    assert whole.text == f"Hello\n\n{_GERMAN}\nBye"


@pytest.mark.parametrize(
    "text",
    [
        "a=b\nc=d\nsee https://example.org/?x=1&y=2\n5=\n",
        "x = 20=3D\ny =\nz =\n",
        "size=20\nlimit=10\nquota=30\n",
        "=" * 78 + "\n" + "Undelivered mail\n" + "=" * 78 + "\n",
        "The value was " + "x" * 70 + "=\nand that is all.\n",
        _BOUNCE,
        _GERMAN,
    ],
    ids=["assignments", "short lines", "sizes", "rulers", "one soft break", "bounce", "umlauts"],
)
def test_text_with_a_few_equals_signs_is_left_as_it_is(text: str) -> None:
    assert decode_whole(text) is None


# Any text


@pytest.mark.parametrize("text", ["", " ", "\n\n", "550 5.1.1 User unknown", _BOUNCE])
def test_readable_text_is_left_as_it_is(text: str) -> None:
    assert decode_whole(text) is None


_PIECES = st.sampled_from(
    [
        "=\n",
        "= \n",
        "=20",
        "=E4",
        "=3D= \n",
        "x" * 75,
        "QUJD" * 19,
        "\n",
        " ",
        "=",
        "==",
        "\u4e20",
        "\u3535\u2e31",
        "ä",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text())
@example(("x" * 75 + "= \n") * 5)
@example(("x" * 73 + "=3D= \n") * 5)
def test_undoing_the_encodings_of_a_text_comes_to_an_end(text: str) -> None:
    for _ in range(60):
        whole = decode_whole(text)
        if whole is None:
            return
        assert whole.repair in ("utf16", "base64", "quoted-printable")
        text = whole.text
    pytest.fail("still encoded")

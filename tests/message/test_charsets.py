"""Bytes to text, whatever charset was declared."""

from __future__ import annotations

import codecs
import encodings.aliases

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bounce_inspector.message.charsets import decode, decode_field, is_plain, without_surrogates

_SENTENCES = {
    "latin-1": "Ihre Nachricht an den Empfänger müller@example.com konnte nicht zugestellt werden, Grüße",
    "cp1252": "“Zustellung fehlgeschlagen” – die Gebühr für den Empfänger beträgt 5 €, schöne Grüße",
    "shift_jis": "配信不能: 宛先のユーザーが見つかりませんでした。",
    "iso-2022-jp": "配信不能: 宛先のユーザーが見つかりませんでした。",
    "gb18030": "您的邮件无法投递，收件人不存在，请检查收件人的地址。",
    "koi8-r": "Сообщение не может быть доставлено получателю",
    "utf-8": "Wiadomość nie może być dostarczona do odbiorcy",
}
_CHARSETS = pytest.mark.parametrize("charset", _SENTENCES)
_CODECS = sorted({*encodings.aliases.aliases, *encodings.aliases.aliases.values(), "idna", "undefined"})
_CODECS += ["utf-8\0", "", "x-unknown", "a" * 3000, "unicode_escape", "punycode", "\udcff"]


@_CHARSETS
def test_the_declared_charset_is_used(charset: str) -> None:
    text = _SENTENCES[charset]
    assert decode(text.encode(charset), charset) == text


@_CHARSETS
@pytest.mark.parametrize("named", [None, "utf-8", "us-ascii", "unknown-8bit", "x-no-such-charset"])
def test_the_charset_is_recognised_where_none_is_declared_or_it_does_not_fit(
    charset: str, named: str | None
) -> None:
    text = _SENTENCES[charset]
    assert decode(text.encode(charset), named) == text


@pytest.mark.parametrize("named", ["iso-8859-1", "windows-1252", "shift_jis", "koi8-r", "US-ASCII"])
def test_utf_8_is_taken_as_such_whatever_was_declared(named: str) -> None:
    text = _SENTENCES["utf-8"]
    assert decode(text.encode(), named) == text


@pytest.mark.parametrize("named", ["iso-8859-1", "gb2312", "shift_jis"])
def test_the_escapes_of_japanese_mail_are_read_whatever_was_declared(named: str) -> None:
    text = _SENTENCES["iso-2022-jp"]
    assert decode(text.encode("iso-2022-jp"), named) == text


@pytest.mark.parametrize(
    ("named", "data", "text"),
    [
        ("ISO-8859-1", b"\x80 \x96 \x93hi\x94", "€ – “hi”"),
        ("gb2312", "收件人：赵喆".encode("gb18030"), "收件人：赵喆"),
        ("Shift_JIS", "①髙橋様".encode("cp932"), "①髙橋様"),
        ("ks_c_5601-1987", "똠방각하".encode("cp949"), "똠방각하"),
        ("iso-8859-8-i", "שלום לך".encode("iso-8859-8"), "שלום לך"),
    ],
    ids=["latin-1", "gb2312", "shift_jis", "korean", "hebrew"],
)
def test_a_charset_stands_for_the_wider_one_that_programs_write(named: str, data: bytes, text: str) -> None:
    assert decode(data, named) == text


@pytest.mark.parametrize("named", ["unicode-1-1-utf-7", "UTF-7"])
def test_the_utf_7_of_old_exchange_servers_is_decoded(named: str) -> None:
    assert decode("Empfänger: anna+list".encode("utf-7"), named) == "Empfänger: anna+list"


def test_text_that_is_only_called_utf_7_stays_as_it_is() -> None:
    assert decode(b"anna+list@example.org +[x", "utf-7") == "anna+list@example.org +[x"


def test_the_tilde_escapes_of_chinese_mail_are_decoded() -> None:
    assert decode("收件人 anna".encode("hz"), "hz-gb-2312") == "收件人 anna"


@pytest.mark.parametrize(
    ("bom", "charset"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
    ids=["utf-8", "utf-16-le", "utf-16-be"],
)
@pytest.mark.parametrize("text", ["550 5.1.1 failed", "配信不能 550", "x"], ids=["ascii", "japanese", "one"])
def test_a_byte_order_mark_tells_the_charset_and_is_no_text(bom: bytes, charset: str, text: str) -> None:
    assert decode(bom + text.encode(charset), "iso-8859-1") == text


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("named", [None, "utf-16"])
def test_utf_16_is_recognised_without_a_mark(charset: str, named: str | None) -> None:
    text = "Delivery failed: 550 5.1.1 für bert@example.com\r\n"
    assert decode(text.encode(charset), named) == text


def test_a_stray_zero_byte_does_not_make_utf_16() -> None:
    assert decode(b"550 5.1.1\0 failed for bert@example.com") == "550 5.1.1\0 failed for bert@example.com"


@given(st.text())
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    if "\0" not in text and "\x1b" not in text and not text.startswith("\ufeff"):
        assert decode(text.encode()) == text


@given(st.text(st.characters(max_codepoint=0x7F), max_size=40).map(str.encode), st.sampled_from(_CODECS))
@example(b"+2AA-", "utf-7")
@example(b"~{JU~}", "hz-gb-2312")
@example(b"\x1b$B<u\x1b(B", "iso-2022-jp")
@example(b"5\x005\x000\x00", "utf-16-le")
def test_plain_bytes_say_the_same_in_any_charset(data: bytes, named: str) -> None:
    assert not is_plain(data) or decode(data, named) == data.decode("ascii")


@given(st.binary(max_size=300), st.one_of(st.none(), st.sampled_from(_CODECS), st.text(max_size=20)))
@example(b"\\ud800", "unicode_escape")
@example(b"\\ud800\xff", "raw_unicode_escape")
@example(b"+2AA-", "utf-7")
@example(b"\xff", "undefined")
@example(b"\xff", "utf-8\0")
@example(b"\xff.\xff", "idna")
def test_any_bytes_in_any_charset_give_text_that_can_be_written(data: bytes, named: str | None) -> None:
    decode(data, named).encode()


def test_every_name_that_python_knows_is_harmless() -> None:
    def can_be_written(text: str) -> bool:
        return text.encode(errors="replace").decode() == text

    harmful = [
        (named, data)
        for named in _CODECS
        for data in (b"failed \xe4 \xff", b"failed", b"\x1b$B\x24", b"\\ud800 +2AA- \xff")
        if not can_be_written(decode(data, named))
    ]
    assert harmful == []


@given(st.text(alphabet=st.characters(), max_size=30))
def test_half_characters_become_replacement_signs_and_nothing_else_changes(text: str) -> None:
    result = without_surrogates(text)
    assert len(result) == len(text)
    assert all(
        new == ("\ufffd" if "\ud800" <= old <= "\udfff" else old)
        for old, new in zip(text, result, strict=True)
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  Undeliverable: Hello \r\n", "Undeliverable: Hello"),
        ("Undeliverable:\r\n\tHello\n  again", "Undeliverable: Hello again"),
        ("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?iso-8859-1?Q?Gr=FC=DFe_aus?= Bonn", "Grüße aus Bonn"),
        ("=?utf-8?q?Gr=C3?=\n =?utf-8?q?=BC=C3=9Fe?=", "Grüße"),
        ("=?x-unknown?q?Gr=FC=DFe an die Empf=E4nger?=", "Grüße an die Empfänger"),
        ("=?iso-2022-jp?b?GyRCR1s/LkIoRz0bKEI=?=", "配信即能"),
        ("=?shift_jis?q?=82=A0?=", "あ"),
        ("=?utf-8?b?x?=", "=?utf-8?b?x?="),
        ("=?", "=?"),
        ("a =?utf-8?q??= b", "a  b"),
        ("", ""),
    ],
    ids=[
        "blanks around",
        "folded",
        "base64",
        "quoted-printable",
        "a character over two words",
        "blanks in a word of an unknown charset",
        "japanese",
        "shift_jis",
        "broken base64",
        "only the start",
        "empty word",
        "empty",
    ],
)
def test_a_header_field_is_unfolded_and_its_encoded_words_decoded(value: str, text: str) -> None:
    assert decode_field(value) == text


@pytest.mark.parametrize("end", ["=0A", "=0D", "=0D=0A", "=0B", "=0C", "=C2=85", "=E2=80=A8", "=E2=80=A9"])
def test_an_encoded_word_makes_no_second_line(end: str) -> None:
    assert decode_field(f"=?utf-8?Q?Lunch{end}Status:_5.1.1?=") == "Lunch Status: 5.1.1"


def test_a_field_is_one_line_though_no_word_of_it_is_encoded() -> None:
    assert decode_field("Lunch\u2028Status: 5.1.1") == "Lunch Status: 5.1.1"


def test_bytes_that_the_header_should_not_hold_are_decoded() -> None:
    assert decode_field("Gr\udcc3\udcbc\udcc3\udc9fe") == "Grüße"
    assert decode_field("Empf\udce4nger Gr\udcfc\udcdfe aus M\udcfcnchen") == "Empfänger Grüße aus München"


@given(st.binary(max_size=100), st.text(alphabet="=?utf-8bqiso_2 \n\r\tA1", max_size=40))
def test_any_header_field_gives_text_that_can_be_written(data: bytes, words: str) -> None:
    decode_field(data.decode("ascii", "surrogateescape") + words).encode()
    decode_field(words + data.decode("ascii", "surrogateescape")).encode()

"""The copy of a text that is mended for reading, and the way back to the text shown."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bounce_inspector.message.reading_copy import ReadingCopy, make_reading_copy
from bounce_inspector.registry.literals import lower

_KIN = {
    "'": "‘’‚‛′´",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—−﹣",
    ".": "․",
    "<": "‹〈〈",
    ">": "›〉〉",
    "\n": "\u2028\u2029 ",
}


def _stands_for(read: str, shown: str) -> bool:
    """Whether a sign of the copy may stand for a sign of the text shown."""
    if read == shown or (read == " " and shown.isspace()):
        return True
    return shown in _KIN.get(read, "") or unicodedata.normalize("NFKC", shown) == read


# What is mended


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("> 550 5.1.1 no such\n> user\n", "550 5.1.1 no such\nuser\n"),
        (">550 5.1.1\n>user", "550 5.1.1\nuser"),
        ("Hi,\n\n> > 550 5.1.1\n>> user\n", "Hi,\n\n550 5.1.1\nuser\n"),
        ("| 550 5.1.1\n| user", "550 5.1.1\nuser"),
        ("x\n > 550 5.1.1\n > user", "x\n550 5.1.1\nuser"),
        ("   > 550 5.1.1\n\t> user", "550 5.1.1\nuser"),
        ("a\n>\n> b", "a\n\nb"),
        (">\u00a0550 5.1.1", "550 5.1.1"),
    ],
    ids=[
        "one level",
        "without blanks",
        "two levels",
        "bars",
        "indented",
        "indented far",
        "empty line",
        "no-break space",
    ],
)
def test_quote_marks_are_read_over(text: str, read: str) -> None:
    copy = make_reading_copy(text)
    assert copy.text == read
    assert "quote-marks" in copy.repairs


@pytest.mark.parametrize(
    "command", ["RCPT TO:<bert@example.com>", "MAIL FROM:<>", "DATA", "EHLO mx", "QUIT", "STARTTLS"]
)
def test_the_commands_of_a_transcript_keep_their_marks(command: str) -> None:
    text = f"   ----- Transcript of session follows -----\n>>> {command}\n<<< 550 5.1.1 User unknown\n"
    copy = make_reading_copy(text)
    assert copy.text == text
    assert copy.repairs == ()


def test_a_quoted_transcript_loses_only_the_marks_of_quoting() -> None:
    copy = make_reading_copy("> >>> RCPT TO:<bert@example.com>\n> <<< 550 5.1.1 unknown\n> >>> QUIT\n")
    assert copy.text == ">>> RCPT TO:<bert@example.com>\n<<< 550 5.1.1 unknown\n>>> QUIT\n"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("failed: 5.1.\n1 unknown", "failed: 5.1.1 unknown"),
        ("failed: 5.\n1.1 unknown", "failed: 5.1.1 unknown"),
        ("failed: 5\n.1.1 unknown", "failed: 5.1.1 unknown"),
        ("failed: 5.1\n.1 unknown", "failed: 5.1.1 unknown"),
        ("550 5.7.\n   26 unknown", "550 5.7.26 unknown"),
        ("550-5.1.  \n1 unknown", "550-5.1.1 unknown"),
        ("550 5.1.=\n1 unknown", "550 5.1.1 unknown"),
        ("550 5=\n.1.1 unknown", "550 5.1.1 unknown"),
        ("said: 5=\n50 5.1.1 unknown", "said: 550 5.1.1 unknown"),
        ("said: 55=\n0-5.1.1 unknown", "said: 550-5.1.1 unknown"),
        ("said: 4=\n21 try later", "said: 421 try later"),
        ("> 550 5.1.\n> 1 unknown", "550 5.1.1 unknown"),
        (">> 550 5.1\n>> .1 unknown", "550 5.1.1 unknown"),
        ("> 550 5.=\n> 1.1 unknown", "550 5.1.1 unknown"),
        ("\uff15.\uff11.\n\uff11 unknown", "5.1.1 unknown"),
        ("5.1.\u2028 1 unknown", "5.1.1 unknown"),
    ],
    ids=ascii,
)
def test_a_code_broken_over_a_line_end_is_joined(text: str, read: str) -> None:
    copy = make_reading_copy(text)
    assert copy.text == read
    assert "broken-code" in copy.repairs


@pytest.mark.parametrize(
    "text",
    [
        "550 5.1.1\nunknown",
        "550\n5.1.1 unknown",
        "since 2.\nThen 5.1 follows",
        "192.0.2.\n1 refused",
        "version 14.5.\n1.2 refused",
        "see 5.1.\n1.example.org",
        "in 5.1.\n\n1. Check the address",
        "x=5\n50 pieces",
        "5\n50 5.1.1",
    ],
    ids=ascii,
)
def test_other_line_ends_stay(text: str) -> None:
    copy = make_reading_copy(text)
    assert copy.text == text
    assert copy.repairs == ()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("user <bert@exam\nple.com> unknown", "user <bert@example.com> unknown"),
        ("user <bert@example.\n   com> unknown", "user <bert@example.com> unknown"),
        ("user <bert\n@example.com> unknown", "user <bert@example.com> unknown"),
        ("> user <bert@exam=\n> ple.com> unknown", "user <bert@example.com> unknown"),
        (
            "IMCEAEX-_O=EXAMPLE_OU=EXCHANGE+20ADMINISTRATIVE+20GROUP\n  +20+28FYDI+29_CN=BERT@example.com",
            "IMCEAEX-_O=EXAMPLE_OU=EXCHANGE+20ADMINISTRATIVE+20GROUP+20+28FYDI+29_CN=BERT@example.com",
        ),
    ],
    ids=["in the domain", "at a dot", "before the sign", "quoted", "internal address"],
)
def test_an_address_broken_over_a_line_end_is_joined(text: str, read: str) -> None:
    copy = make_reading_copy(text)
    assert copy.text == read
    assert "broken-address" in copy.repairs


@pytest.mark.parametrize(
    "text",
    [
        "<bert@example.com>\n<cora@example.com>",
        "<bert@example.com\n\ncora@example.com>",
        "see <bert\nand <cora@example.com>",
        "a < b\nc@example.com > d",
    ],
    ids=["a list", "an empty line between", "two brackets", "comparison"],
)
def test_other_line_ends_beside_addresses_stay(text: str) -> None:
    copy = make_reading_copy(text)
    assert copy.text == text
    assert copy.repairs == ()


def test_lines_broken_by_quoted_printable_are_joined() -> None:
    copy = make_reading_copy("The address bert@exa=\nmple.com was not fou=\nnd.\n")
    assert copy.text == "The address bert@example.com was not found.\n"
    assert copy.repairs == ("soft-line-breaks",)


@pytest.mark.parametrize(
    "text", ["a=\nb", "x =\n\ny =\n\n", "a=b\nc=d\n"], ids=["one", "at the end", "inside"]
)
def test_an_equals_sign_that_breaks_no_lines_stays(text: str) -> None:
    assert make_reading_copy(text) == ReadingCopy(text, (), (), lower(text))


@pytest.mark.parametrize(
    ("text", "read", "repair"),
    [
        ("550\u00a05.1.1", "550 5.1.1", "non-breaking-space"),
        ("550\u202f5.1.1\u3000unknown", "550 5.1.1 unknown", "non-breaking-space"),
        ("5\u200b5\u200b0 5.1\u2060.1", "550 5.1.1", "invisible-characters"),
        ("\ufeff550 5.\u00ad1.1", "550 5.1.1", "invisible-characters"),
        ("\u202a550 5.1.1\u202c", "550 5.1.1", "invisible-characters"),
        ("“550 5.1.1”", '"550 5.1.1"', "smart-quotes"),
        ("returned ‘550 5.1.1’", "returned '550 5.1.1'", "smart-quotes"),
        ("„550 5.1.1“ «x»", '"550 5.1.1" "x"', "smart-quotes"),
        ("５５０　５．１．１", "550 5.1.1", "full-width"),
        ("＃550　５．７．２６", "#550 5.7.26", "full-width"),
    ],
    ids=ascii,
)
def test_signs_that_stand_for_plain_ones_are_read_as_those(text: str, read: str, repair: str) -> None:
    copy = make_reading_copy(text)
    assert copy.text == read
    assert repair in copy.repairs


@pytest.mark.parametrize(
    ("text", "read"),
    [("550–5.1.1", "550-5.1.1"), ("‹bert＠example．com›", "<bert@example.com>"), ("ｂｅｒｔ", "bert")],
    ids=["dash", "address", "letters"],
)
def test_dashes_brackets_and_full_width_letters_are_read_as_plain_ones(text: str, read: str) -> None:
    assert make_reading_copy(text).text == read


def test_a_report_on_one_line_gets_its_lines_back() -> None:
    text = (
        "This is the mail system at host mx1.example.net. I'm sorry to have to inform you that your message"
        " could not be delivered to one or more recipients. It's attached below. For further assistance, please"
        " send mail to postmaster. The mail system <bert@example.com>: host mx2.example.com said: 550 5.1.1 User"
        " unknown (in reply to RCPT TO command) Reporting-MTA: dns; mx1.example.net Final-Recipient: rfc822;"
        " bert@example.com Action: failed Status: 5.1.1 Diagnostic-Code: smtp; 550 5.1.1 User unknown"
    )
    copy = make_reading_copy(text)
    assert copy.repairs == ("line-ends",)
    assert "\n<bert@example.com>: host" in copy.text
    assert "\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550" in copy.text
    assert len(copy.text) == len(text)
    assert copy.text.split() == text.split()


def test_everything_that_was_mended_is_said() -> None:
    copy = make_reading_copy("Hallo\n\n> “５５０\u00a0５.\u200b１.\n> １” a=\n> b=\n> c")
    assert copy.text == 'Hallo\n\n"550 5.1.1" abc'
    assert set(copy.repairs) == {
        "non-breaking-space",
        "full-width",
        "smart-quotes",
        "invisible-characters",
        "quote-marks",
        "broken-code",
        "soft-line-breaks",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "550 5.1.1 User unknown",
        "Delivery failed.\n\n  <bert@example.com>: 550 5.1.1\n\nReporting-MTA: dns; mx\nStatus: 5.1.1\n",
        "Zustellung fehlgeschlagen: Empfänger müller@example.com\n",
        "您的邮件无法投递，请检查地址。（谢谢！）\n",
        "配信不能: 宛先が見つかりません\n",
        "a > b, x | y, f(x) = 3\n",
        "emoji 🙂 and é (composed: e\u0301)",
    ],
    ids=["empty", "line end", "reply", "report", "german", "chinese", "japanese", "signs", "emoji"],
)
def test_a_text_without_damage_is_read_as_it_is(text: str) -> None:
    copy = make_reading_copy(text)
    assert copy.text == text
    assert copy.repairs == ()
    assert copy.position(len(text) // 2) == copy.read(len(text) // 2) == len(text) // 2


# The way back


def test_a_joined_code_is_marked_over_its_line_end() -> None:
    shown = "Hi\n> 550 5.1.\n> 1 unknown"
    copy = make_reading_copy(shown)
    start = copy.text.index("5.1.1")
    assert shown[slice(*copy.shown(start, start + 5))] == "5.1.\n> 1"


def test_a_span_at_the_edge_of_a_repair_takes_nothing_of_it() -> None:
    shown = "> 550 5.1.1\u200b\n> unknown\u200b"
    copy = make_reading_copy(shown)
    for word in ("550", "5.1.1", "unknown"):
        start = copy.text.index(word)
        assert shown[slice(*copy.shown(start, start + len(word)))] == word


def test_an_empty_span_stays_empty() -> None:
    shown = "> a\n> b"
    copy = make_reading_copy(shown)
    for position in range(len(copy.text) + 1):
        start, end = copy.shown(position, position)
        assert start == end <= len(shown)


_PIECES = st.sampled_from(
    [
        *(
            "> ",
            ">",
            ">> ",
            "| ",
            ">>> RCPT TO:<a@example.org>",
            "<<< 550 ",
            "\n",
            "\n\n",
            "=\n",
            "= \n",
            " ",
            "\t",
        ),
        *("5.1.1", "5.", "1.", "1", ".1", "550", "5", "55", "0 ", "-", "4.7.", "26"),
        *(
            "\u00a0",
            "\u200b",
            "\ufeff",
            "\u00ad",
            "“",
            "’",
            "５",
            "．",
            "。",
            "\u2028",
            "é",
            "配",
            "🙂",
            "e\u0301",
        ),
        *(
            "Status: ",
            "<bert@example.com>: ",
            "<bert@exam",
            "ple.com>",
            "said: ",
            "x" * 90,
            "and so on " * 12,
        ),
    ]
)
_DAMAGED = st.lists(_PIECES, max_size=40).map("".join)
_ANY = st.text(alphabet=st.characters(), max_size=60)


@given(_DAMAGED | _ANY)
@example("")
@example(">")
@example("\u200b")
@example("> a\n> ")
def test_every_position_of_the_copy_leads_to_the_same_sign_of_the_text(shown: str) -> None:
    copy = make_reading_copy(shown)
    positions = [copy.position(i) for i in range(len(copy.text))]
    assert all(_stands_for(read, shown[at]) for read, at in zip(copy.text, positions, strict=True))
    assert all(a < b for a, b in pairwise(positions))
    assert copy.position(len(copy.text)) <= len(shown)


@given(_DAMAGED | _ANY)
def test_reading_a_position_inverts_showing_it(shown: str) -> None:
    copy = make_reading_copy(shown)
    for position in range(len(copy.text)):
        assert copy.read(copy.position(position)) == position


@given(_DAMAGED | _ANY)
def test_a_position_that_was_cut_out_is_read_as_the_next_one_kept(shown: str) -> None:
    copy = make_reading_copy(shown)
    kept = [copy.position(i) for i in range(len(copy.text))]
    for position in range(len(shown) + 1):
        assert copy.read(position) == sum(at < position for at in kept)


@given(_DAMAGED | _ANY, st.data())
def test_a_span_of_the_copy_lies_in_the_text_and_covers_its_signs(shown: str, data: st.DataObject) -> None:
    copy = make_reading_copy(shown)
    start = data.draw(st.integers(0, len(copy.text)))
    end = data.draw(st.integers(start, len(copy.text)))
    first, last = copy.shown(start, end)
    assert 0 <= first <= last <= len(shown)
    assert [at for at in range(first, last) if copy.position(copy.read(at)) == at] == [
        copy.position(i) for i in range(start, end)
    ]


@given(_DAMAGED | _ANY)
def test_a_copy_without_repairs_has_the_length_of_the_text(shown: str) -> None:
    copy = make_reading_copy(shown)
    if not copy.repairs:
        assert len(copy.text) == len(shown)


@given(st.text(alphabet="abc 5.1@<:\n", max_size=80))
def test_plain_lines_of_ascii_are_never_changed(text: str) -> None:
    if "\n" not in text.strip("\n"):
        assert make_reading_copy(text) == ReadingCopy(text, (), (), lower(text))

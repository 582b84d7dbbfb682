"""What a person types: every spelling of a code, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.registry.codes import ReplyCode, StatusCode
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.typed import Lookup, NoteKind, ReadingKind, RefusalKind, read


def _readings(lookup: Lookup) -> str:
    return " | ".join(f"{reading.kind} {reading.code}" for reading in lookup.readings)


def _notes(lookup: Lookup) -> list[NoteKind]:
    return [note.kind for note in lookup.notes]


def _values(lookup: Lookup, kind: NoteKind) -> dict[str, str]:
    (values,) = [note.values for note in lookup.notes if note.kind is kind]
    return values


# --- Spellings ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        # enhanced codes
        ("5.1.1", "enhanced 5.1.1"),
        ("2.1.5", "enhanced 2.1.5"),
        ("4.7.0", "enhanced 4.7.0"),
        ("X.7.26", "enhanced X.7.26"),
        ("x.7.26", "enhanced X.7.26"),
        ("5.1.10", "enhanced 5.1.10"),
        ("5.7.509", "enhanced 5.7.509"),
        # levels above
        ("5.1", "subject 5.1"),
        ("X.2", "subject X.2"),
        ("5.1.", "subject 5.1"),
        ("5.", "class 5"),
        ("5", "class 5"),
        ("4", "class 4"),
        # wildcards
        ("x.2.xxx", "subject X.2"),
        ("X.2.XXX", "subject X.2"),
        ("5.1.XXX", "subject 5.1"),
        ("5.1.x", "subject 5.1"),
        ("5.XXX.XXX", "class 5"),
        ("5.x.x", "class 5"),
        ("5XX", "class 5"),
        ("4xx", "class 4"),
        # reply codes
        ("421", "reply 421"),
        ("550", "reply 550"),
        ("354", "reply 354"),
        ("SMTP 550", "reply 550"),
        ("#550", "reply 550"),
        ("Fehler 550", "reply 550"),
        # pairs: the enhanced code says more, so it comes first
        ("550 5.1.1", "enhanced 5.1.1 | reply 550"),
        (" 550 5.1.1 ", "enhanced 5.1.1 | reply 550"),
        ("550-5.7.26", "enhanced 5.7.26 | reply 550"),
        ("421 4.7.0", "enhanced 4.7.0 | reply 421"),
        ("550 #5.1.1", "enhanced 5.1.1 | reply 550"),
        ("550;5.1.1", "enhanced 5.1.1 | reply 550"),
        ("550/5.1.1", "enhanced 5.1.1 | reply 550"),
        ("550\t5.1.1", "enhanced 5.1.1 | reply 550"),
        ("5.1.1 550", "enhanced 5.1.1 | reply 550"),
        ("550-5.1.1 550 5.1.1", "enhanced 5.1.1 | reply 550"),
        # dress
        ("#5.1.1", "enhanced 5.1.1"),
        ("(5.1.1)", "enhanced 5.1.1"),
        ("(#5.1.1)", "enhanced 5.1.1"),
        ("<5.1.1>", "enhanced 5.1.1"),
        ("„5.1.1“", "enhanced 5.1.1"),
        ("5.1.1.", "enhanced 5.1.1"),
        ("5.1.1:", "enhanced 5.1.1"),
        ("5.1.1\n", "enhanced 5.1.1"),
        ("smtp;550 5.1.1", "enhanced 5.1.1 | reply 550"),
        ("smtp; 550-5.1.1", "enhanced 5.1.1 | reply 550"),
        ("DSN=5.1.1", "enhanced 5.1.1"),
        ("dsn=4.4.1, status=deferred", "enhanced 4.4.1"),
        ("Status: 5.1.1", "enhanced 5.1.1"),
        ("said: 550 5.1.1", "enhanced 5.1.1 | reply 550"),
        ("550 5.1.1 <a@example.org>: user unknown", "enhanced 5.1.1 | reply 550"),
        # digits and dots of other scripts, and blanks or commas for dots
        ("５．１．１", "enhanced 5.1.1"),
        ("５５０", "reply 550"),
        ("５XX", "class 5"),
        ("5。1。1", "enhanced 5.1.1"),
        ("5·1·1", "enhanced 5.1.1"),
        ("5 1 1", "enhanced 5.1.1"),
        ("5,1,1", "enhanced 5.1.1"),
        ("(5, 1, 1)", "enhanced 5.1.1"),
        # several
        ("5.1.1, 5.7.1", "enhanced 5.1.1 | enhanced 5.7.1"),
        ("5.1.1 5.1.1", "enhanced 5.1.1"),
    ],
)
def test_a_code_is_read_in_any_spelling(registry: Registry, text: str, readings: str) -> None:
    lookup = read(text, registry)
    assert _readings(lookup) == readings
    assert lookup.refused is None
    assert lookup.input == text


def test_the_beginning_of_a_reply_code_gives_all_that_begin_so(registry: Registry) -> None:
    lookup = read("42", registry)
    assert _readings(lookup) == "reply 420 | reply 421 | reply 422"
    assert all(reading.registered for reading in lookup.readings)


def test_a_registered_code_has_the_standard_title(registry: Registry) -> None:
    (reading,) = read("5.7.26", registry).readings
    assert (reading.registered, reading.title) == (True, "Multiple authentication checks failed")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("5", "Permanent Failure"),
        ("5.2", "Mailbox Status"),
        ("421", "Service not available, closing channel"),
    ],
)
def test_each_level_has_a_title_of_its_own(registry: Registry, text: str, title: str) -> None:
    (reading,) = read(text, registry).readings
    assert reading.title == title


# --- Without the dots --------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "readings", "likelier"),
    [
        ("511", "enhanced 5.1.1 | reply 511", "status"),
        ("515", "enhanced 5.1.5 | reply 515", "status"),
        ("517", "enhanced 5.1.7 | reply 517", "status"),
        ("522", "enhanced 5.2.2 | reply 522", "status"),
        ("571", "enhanced 5.7.1 | reply 571", "status"),
        ("422", "enhanced 4.2.2 | reply 422", "status"),
        ("449", "enhanced 4.4.9 | reply 449", "status"),
        ("521", "reply 521 | enhanced 5.2.1", "reply"),
        ("530", "reply 530 | enhanced 5.3.0", "reply"),
        ("535", "reply 535 | enhanced 5.3.5", "reply"),
        ("432", "reply 432 | enhanced 4.3.2", "reply"),
    ],
)
def test_a_number_that_may_lack_its_dots_gives_both_readings_the_likelier_first(
    registry: Registry, text: str, readings: str, likelier: str
) -> None:
    lookup = read(text, registry)
    assert _readings(lookup) == readings
    status = next(str(r.code) for r in lookup.readings if r.kind is ReadingKind.ENHANCED)
    assert _values(lookup, NoteKind.DOTLESS) == {"text": text, "status": status, "likelier": likelier}


@pytest.mark.parametrize("number", [*range(550, 556), 421, 450, 451, 452, 500, 501, 502, 503, 504])
def test_a_common_reply_is_never_taken_for_a_code_without_dots(registry: Registry, number: int) -> None:
    lookup = read(str(number), registry)
    assert _readings(lookup) == f"reply {number}"
    assert lookup.notes == ()


@pytest.mark.parametrize("number", [550, 551])
def test_not_even_a_row_of_the_table_takes_550_for_a_code_without_dots(
    small: dict[str, Any], save: Callable[[dict[str, Any]], Registry], number: int
) -> None:
    text = str(number)
    small["dotless"].append({"text": text, "status": ".".join(text), "likelier": "status", "note": "No."})
    assert _readings(read(text, save(small))) == f"reply {number}"


@pytest.mark.parametrize("number", [211, 214, 220, 250, 251])
def test_a_success_never_lacks_its_dots(registry: Registry, number: int) -> None:
    assert _readings(read(str(number), registry)) == f"reply {number}"


def test_a_number_that_no_list_names_is_read_by_the_registry(registry: Registry) -> None:
    # 5.6.1 is registered, and 561 is no reply that a server could give.
    assert registry.dotless("561") is None
    assert _readings(read("561", registry)) == "enhanced 5.6.1"


def test_beside_a_code_with_dots_a_number_is_a_reply_and_nothing_else(registry: Registry) -> None:
    lookup = read("511 5.1.1", registry)
    assert _readings(lookup) == "enhanced 5.1.1 | reply 511"
    assert lookup.notes == ()


# --- What is said beside the meaning -----------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        pytest.param(
            "5.1.99",
            NoteKind.DETAIL_NOT_REGISTERED,
            {"code": "5.1.99", "subject": "5.1"},
            id="detail not registered",
        ),
        pytest.param(
            "X.4.8",
            NoteKind.DETAIL_NOT_REGISTERED,
            {"code": "X.4.8", "subject": "X.4"},
            id="detail of any class not registered",
        ),
        pytest.param(
            "5.9.1", NoteKind.SUBJECT_NOT_REGISTERED, {"code": "5.9.1"}, id="subject not registered"
        ),
        pytest.param(
            "5.9", NoteKind.SUBJECT_NOT_REGISTERED, {"code": "5.9"}, id="subject alone not registered"
        ),
        pytest.param(
            "4.1.1",
            NoteKind.UNUSUAL_CLASS,
            {"code": "4.1.1", "classes": "5"},
            id="permanent code used as temporary",
        ),
        pytest.param(
            "2.7.1", NoteKind.UNUSUAL_CLASS, {"code": "2.7.1", "classes": "5"}, id="refusal used as success"
        ),
        pytest.param(
            "5.6.10", NoteKind.REPLACED, {"code": "5.6.10", "by": "X.6.8"}, id="deprecated duplicate"
        ),
        pytest.param("429", NoteKind.REPLY_NOT_KNOWN, {"reply": "429"}, id="reply in the grammar, not known"),
    ],
)
def test_a_remark_stands_alone_with_its_values(
    registry: Registry, text: str, kind: NoteKind, values: dict[str, str]
) -> None:
    lookup = read(text, registry)
    assert len(lookup.readings) == 1
    assert [(note.kind, note.values) for note in lookup.notes] == [(kind, values)]


@pytest.mark.parametrize("text", ["5.1.99", "5.9.1", "5.9", "429"])
def test_no_title_is_invented_for_what_is_not_registered(registry: Registry, text: str) -> None:
    (reading,) = read(text, registry).readings
    assert (reading.registered, reading.title) == (False, None)


@pytest.mark.parametrize(
    ("text", "status", "reply"),
    [
        ("550 4.2.1", "4.2.1", "550"),
        ("250 5.1.1", "5.1.1", "250"),
        ("250 5.x.x", "5", "250"),
        ("452 5.3.4", "5.3.4", "452"),
        ("354 5.6.0", "5.6.0", "354"),
    ],
)
def test_a_pair_whose_classes_disagree_is_explained(
    registry: Registry, text: str, status: str, reply: str
) -> None:
    lookup = read(text, registry)
    assert _values(lookup, NoteKind.CLASS_MISMATCH) == {"status": status, "reply": reply}


@pytest.mark.parametrize("text", ["550 5.1.1", "421 4.7.0", "250 2.1.5", "550 X.1.1", "550 5.x.x"])
def test_a_pair_of_one_class_needs_no_remark(registry: Registry, text: str) -> None:
    assert _notes(read(text, registry)) == []


def test_a_remark_is_made_once_however_often_its_code_stands_there(registry: Registry) -> None:
    lookup = read("550-4.1.1 550-4.1.1 550 4.1.1", registry)
    assert _notes(lookup) == [NoteKind.UNUSUAL_CLASS, NoteKind.CLASS_MISMATCH]


# --- What is refused ---------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("", RefusalKind.EMPTY, ""),
        ("  \t", RefusalKind.EMPTY, ""),
        ("6.1.1", RefusalKind.CLASS, "6"),
        ("3.1.1", RefusalKind.CLASS, "3"),
        ("0.1.1", RefusalKind.CLASS, "0"),
        ("1", RefusalKind.CLASS, "1"),
        ("6XX", RefusalKind.CLASS, "6"),
        ("8.14.2", RefusalKind.CLASS, "8"),
        ("5.1.1000", RefusalKind.TOO_LONG, "1000"),
        ("5.1000", RefusalKind.TOO_LONG, "1000"),
        ("5.01.1", RefusalKind.LEADING_ZERO, "01"),
        ("5.1.00", RefusalKind.LEADING_ZERO, "00"),
        ("５.０１.１", RefusalKind.LEADING_ZERO, "01"),
        ("5.1.1.1", RefusalKind.TOO_MANY_PARTS, "5.1.1.1"),
        ("192.0.2.25", RefusalKind.TOO_MANY_PARTS, "192.0.2.25"),
        ("5..1", RefusalKind.EMPTY_PART, "5..1"),
        ("5.X.1", RefusalKind.WILDCARD, "5.x.1"),
        ("X.X.1", RefusalKind.WILDCARD, "x.x.1"),
        ("X.XXX.XXX", RefusalKind.WILDCARD, "x.xxx.xxx"),
        ("600", RefusalKind.REPLY, "600"),
        ("199", RefusalKind.REPLY, "199"),
        ("269", RefusalKind.REPLY, "269"),
        ("1234", RefusalKind.REPLY, "1234"),
        ("77", RefusalKind.REPLY, "77"),
        ("(#6.1.1)", RefusalKind.CLASS, "6"),
    ],
)
def test_a_code_outside_the_grammar_is_refused_with_the_reason(
    registry: Registry, text: str, kind: RefusalKind, part: str
) -> None:
    lookup = read(text, registry)
    assert lookup.readings == ()
    assert lookup.refused is not None
    assert (lookup.refused.kind, lookup.refused.text) == (kind, part)


def test_a_good_code_counts_more_than_a_bad_one_beside_it(registry: Registry) -> None:
    lookup = read("550 6.1.1", registry)
    assert _readings(lookup) == "reply 550"
    assert lookup.refused is None


@pytest.mark.parametrize(
    "text",
    [
        "mailbox full",
        "Postfach voll",
        "room 1234",
        "5.1.1a",
        "5.1.10th",
        "a5.1.1",
        "v5.1.1",
        "5.1.x1",
        "550th",
        "5xxl",
        "x",
        "?!",
    ],
)
def test_words_are_neither_read_as_a_code_nor_refused(registry: Registry, text: str) -> None:
    lookup = read(text, registry)
    assert (lookup.readings, lookup.notes, lookup.refused) == ((), (), None)


def test_a_bad_code_among_words_is_left_to_the_search(registry: Registry) -> None:
    assert read("what does 6.1.1 mean", registry).refused is None


def test_a_single_digit_among_words_is_no_class(registry: Registry) -> None:
    assert read("5 people", registry).readings == ()


# --- Laws --------------------------------------------------------------------

numbers = st.integers(0, 999)
codes = st.one_of(
    st.builds(StatusCode, st.sampled_from([2, 4, 5])),
    st.builds(StatusCode, st.sampled_from([2, 4, 5, None]), numbers),
    st.builds(StatusCode, st.sampled_from([2, 4, 5, None]), numbers, numbers),
)
pieces = st.sampled_from(
    "0 1 2 4 5 6 x X . .. - # ( ) ; = , 550 421 5.1.1 smtp DSN ５ 。 \u200b \u0661 ½ a é 𝟝".split()
)


@given(codes)
def test_any_canonical_spelling_gives_its_code_and_nothing_else(registry: Registry, code: StatusCode) -> None:
    lookup = read(str(code), registry)
    assert [reading.code for reading in lookup.readings] == [code]
    assert lookup.readings[0].registered is registry.explain(code).registered


@given(st.integers(200, 599))
def test_any_reply_that_is_known_is_among_its_readings(registry: Registry, number: int) -> None:
    code = ReplyCode(number)
    if registry.reply(code) is not None:
        assert code in [reading.code for reading in read(str(number), registry).readings]


@given(
    codes,
    st.sampled_from(["#", "(", "dsn=", "smtp;", "Status: ", "\t", "<"]),
    st.sampled_from(["", " ", ")", ">", ";"]),
)
def test_dress_changes_nothing(registry: Registry, code: StatusCode, before: str, after: str) -> None:
    assert read(f"{before}{code}{after}", registry).readings == read(str(code), registry).readings


@given(st.one_of(st.text(), st.lists(pieces).map("".join)))
def test_any_text_is_read_or_refused_or_left_to_the_search(registry: Registry, text: str) -> None:
    lookup = read(text, registry)
    assert not (lookup.readings and lookup.refused)
    assert len(set(lookup.readings)) == len(lookup.readings)
    assert lookup.readings or not lookup.notes
    for reading in lookup.readings:
        again = read(str(reading.code), registry).readings
        assert reading in again
        assert reading.registered is (reading.title is not None)

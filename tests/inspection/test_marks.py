"""What is marked in a document: which codes, wordings and spellings count, and who sent what came back."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.marks import Marks, any_lying_in, lying_in, mark
from bounce_inspector.message.read import read
from bounce_inspector.registry.literals import Hit
from bounce_inspector.registry.registry import Registry


def _marks(text: str, registry: Registry) -> Marks:
    (document,) = read(text)
    return mark(document, registry)


@pytest.mark.parametrize(
    ("field", "is_sender"),
    [("To", True), ("Delivered-To", True), ("X-Original-To", True), ("Envelope-To", True), ("Cc", False)],
)
def test_whom_a_report_went_to_sent_what_it_is_about(field: str, is_sender: bool, registry: Registry) -> None:
    text = (
        "Received: from mx.example.net by mx.example.com; Mon, 4 Mar 2024 08:00:00 +0100\n"
        f"From: MAILER-DAEMON@example.net\n{field}: Bert <Bert@example.com>\nSubject: Undelivered Mail\n\n"
        "<anna@example.org>: 550 5.1.1 User unknown\n"
    )
    assert _marks(text, registry).senders == ({"bert@example.com"} if is_sender else set())


def test_a_code_that_is_talked_about_is_only_a_mention(registry: Registry) -> None:
    marks = _marks("550 5.1.1 User unknown\n\nWhat does 4.2.2 mean?\n", registry)
    assert [str(hit.code) for hit in marks.codes] == ["550", "5.1.1"]
    assert [str(hit.code) for hit in marks.mentions] == ["4.2.2"]


@pytest.mark.parametrize(
    "text",
    [
        "550-5.0.0 Sorry: too\n550-5.0.0 large\n550 5.0.0 bye",
        "550-Sorry: too\n550 large",
        "550-5.0.0 Sorry: too 550-5.0.0 large",
        # A second reply below the first.
        "450-4.0.0 Sorry\n450 4.0.0 bye\n\n550-5.0.0 Sorry: too\n550 5.0.0 large",
    ],
    ids=["a line each", "without an enhanced code", "joined", "the second reply"],
)
def test_words_are_read_on_over_the_codes_of_the_next_line(text: str, registry: Registry) -> None:
    marks = _marks(f"<anna@example.org>: {text}\n", registry)
    assert "too large" in {hit.value.text for hit in marks.wordings}
    assert marks.lowered == marks.text.lower()


@pytest.mark.parametrize("between", ["552 5.0.0 ", "550 5.0.1 ", "550 5.0.0 1 "])
def test_what_is_not_repeated_stays_between_the_words(between: str, registry: Registry) -> None:
    marks = _marks(f"<anna@example.org>: 550-5.0.0 Sorry: too\n{between}large\n", registry)
    assert "too large" not in {hit.value.text for hit in marks.wordings}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Undeliverable: Lunch\n\nHello there\n", True),
        ("\n\n  Undeliverable: Lunch", True),
        ("> Undeliverable: Lunch\n\nHello there\n", True),
        ("Hello there\nUndeliverable: Lunch\n", False),
        ("About Undeliverable: Lunch\n", False),
        ("From: bert@example.com\nDate: Mon, 4 Mar 2024 08:00:00 +0100\nMessage-ID: <1@example.com>\n\nUndeliverable: Lunch\n", False),
    ],
)  # fmt: skip
def test_the_first_line_of_a_paste_may_be_the_subject_of_a_report(
    text: str, says: bool, registry: Registry
) -> None:
    assert bool(_marks(text, registry).subject_wordings) is says


@pytest.mark.parametrize("above", ["", "<bert@example.org>: 550 5.0.0 no\n"])
def test_words_in_an_address_say_nothing(above: str, registry: Registry) -> None:
    marks = _marks(f"{above}<user.unknown@example.org>: 550 5.0.0 quota exceeded\n", registry)
    words = " ".join(marks.text[hit.start : hit.end] for hit in marks.wordings)
    assert "quota" in words
    assert "unknown" not in words


def test_a_providers_host_in_an_address_says_nothing_about_who_refused(registry: Registry) -> None:
    host = "protection.outlook.com"
    assert _marks(f"mx.{host} said: 550 5.7.1 no\n", registry).spellings
    assert not _marks(f"anna@{host} was told: 550 5.7.1 no\n", registry).spellings


def test_a_persons_wordings_are_apart_from_those_of_the_report(registry: Registry) -> None:
    marks = _marks("Hi,\nis it the quota exceeded?\n\n550 5.1.1 User unknown\n", registry)
    assert "quota exceeded" in {hit.value.text for hit in marks.lead_in}
    assert "user unknown" in {hit.value.text for hit in marks.wordings}
    assert not {hit.start for hit in marks.lead_in} & {hit.start for hit in marks.wordings}


_HITS = [Hit(2, 4, "a"), Hit(6, 12, "b"), Hit(8, 9, "c")]


@pytest.mark.parametrize(
    ("start", "end", "values"),
    [
        (0, 20, "abc"),
        (2, 4, "a"),
        (3, 20, "bc"),
        (0, 3, ""),
        (5, 10, "c"),
        (6, 8, ""),
        (8, 9, "c"),
        (9, 20, ""),
    ],
)
def test_a_hit_lies_in_a_stretch_that_holds_it_whole(start: int, end: int, values: str) -> None:
    assert "".join(hit.value for hit in lying_in(_HITS, start, end)) == values
    assert any_lying_in(_HITS, start, end) is bool(values)


def test_no_more_hits_are_looked_at_than_are_asked_for() -> None:
    assert [hit.value for hit in lying_in(_HITS, 0, 20, 2)] == ["a", "b"]


def test_what_begins_in_a_stretch_is_in_it_and_what_begins_at_its_end_is_not(registry: Registry) -> None:
    marks = _marks("550 5.1.1 anna@example.org\n", registry)
    reply, status = marks.codes
    (address,) = marks.addresses
    assert marks.codes_in(0, 4) == (reply,)
    assert marks.codes_in(4, 5) == (status,)
    assert marks.has_code(0, 1)
    assert marks.has_code(4, 5)
    assert not marks.has_code(1, 4)
    assert not marks.has_code(5, 20)
    assert marks.addresses_in(10, 11) == (address,)
    assert marks.addresses_in(11, 30) == ()
    assert marks.addresses_in(0, 10) == ()


def test_a_line_ends_before_its_line_end(registry: Registry) -> None:
    marks = _marks("550 no\n\nand so on", registry)
    assert [marks.line_of(position) for position in (0, 6, 7, 8, 17)] == [
        (0, 6),
        (0, 6),
        (7, 7),
        (8, 17),
        (8, 17),
    ]


@pytest.mark.parametrize(
    ("prefix", "is_quoted"), [("> ", True), ("| ", True), ("  > ", True), ("", False), ("- ", False)]
)
def test_a_line_is_quoted_where_a_mail_program_marked_it(
    prefix: str, is_quoted: bool, registry: Registry
) -> None:
    marks = _marks(f"Hi,\n{prefix}550 5.1.1 no\n{prefix}again\n", registry)
    assert marks.is_quoted(marks.text.index("5.1.1")) is is_quoted
    assert not marks.is_quoted(0)

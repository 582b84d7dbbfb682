"""The facts of registry.json: complete, unique, and at one with each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from bounce_inspector import bundled
from bounce_inspector.registry.codes import ReplyCode, StatusCode
from bounce_inspector.registry.entries import ClassEntry, DetailEntry, Entry, ReplyEntry, SubjectEntry
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause, ReplyPermanence

Json = dict[str, Any]


@pytest.fixture(scope="module")
def content() -> Json:
    """The object of the file: the registry's own look-ups would hide what is there twice."""
    loaded: Json = json.loads(bundled.registry_path().read_text(encoding="utf-8"))
    return loaded


def _detail(registry: Registry, code: str) -> DetailEntry:
    entry = registry.explain(StatusCode.parse(code)).detail
    assert entry is not None, code
    return entry


def _reply(registry: Registry, number: int) -> ReplyEntry:
    entry = registry.reply(ReplyCode(number))
    assert entry is not None, number
    return entry


# --- Complete ----------------------------------------------------------------

# The highest detail of each subject; all below it are registered as well.
HIGHEST = {0: 0, 1: 10, 2: 4, 3: 6, 4: 7, 5: 6, 6: 10, 7: 30}


def test_all_81_registered_codes_are_there_and_no_other(registry: Registry) -> None:
    registered = [f"X.{subject}.{detail}" for subject, last in HIGHEST.items() for detail in range(last + 1)]
    assert len(registered) == 81
    assert [entry.code for entry in registry.details] == registered


def test_the_three_classes_and_eight_subjects_are_there(registry: Registry) -> None:
    assert [entry.code for entry in registry.classes] == ["2", "4", "5"]
    assert [entry.code for entry in registry.subjects] == [f"X.{subject}" for subject in range(8)]


def test_the_replies_of_the_standards_are_there(registry: Registry) -> None:
    standard = (
        "211 214 220 221 235 250 251 252 253 334 354 421 432 450 451 452 453 454 455 458 459"
        " 500 501 502 503 504 521 523 524 525 530 534 535 538 550 551 552 553 554 555 556"
    )
    assert " ".join(entry.code for entry in registry.reply_codes if entry.standard) == standard


def test_the_replies_come_in_order(registry: Registry) -> None:
    codes = [entry.code for entry in registry.reply_codes]
    assert codes == sorted(codes)


def test_each_cause_is_there_once_in_the_order_of_the_contract(content: Json) -> None:
    assert [entry["cause"] for entry in content["causes"]] == list(Cause)


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("X.0.0", "Other undefined Status"),
        ("X.1.1", "Bad destination mailbox address"),
        ("X.1.6", "Destination mailbox has moved, No forwarding address"),
        ("X.1.10", "Recipient address has null MX"),
        ("X.2.1", "Mailbox disabled, not accepting messages"),
        ("X.2.3", "Message length exceeds administrative limit"),
        ("X.3.2", "System not accepting network messages"),
        ("X.4.4", "Unable to route"),
        ("X.4.7", "Delivery time expired"),
        ("X.5.6", "Authentication Exchange line is too long"),
        ("X.6.3", "Conversion required but not supported"),
        ("X.6.7", "Non-ASCII addresses not permitted for that sender/recipient"),
        ("X.7.1", "Delivery not authorized, message refused"),
        ("X.7.22", "No valid author-matched DKIM signature found"),
        ("X.7.30", "REQUIRETLS support required"),
    ],
)
def test_a_title_is_the_standard_s_own(registry: Registry, code: str, title: str) -> None:
    assert _detail(registry, code).title == title


@pytest.mark.parametrize(
    ("code", "title"),
    [("2", "Success"), ("4", "Persistent Transient Failure"), ("5", "Permanent Failure")],
)
def test_a_class_has_the_standard_s_title(registry: Registry, code: str, title: str) -> None:
    class_ = registry.explain(StatusCode.parse(code)).class_
    assert class_ is not None
    assert class_.title == title


def test_the_tree_s_class_4_does_not_tempt_anybody_to_send_again(registry: Registry) -> None:
    assert registry.classes[1].short == "Temporary: the server retries automatically"


# --- Facts that are easily got wrong -----------------------------------------


def test_4_4_7_was_once_temporary_only_and_is_no_longer(registry: Registry) -> None:
    entry = _detail(registry, "X.4.7")
    assert entry.classes == (4, 5)
    assert entry.lifted is not None
    assert entry.lifted.classes == (4,)
    assert (entry.lifted.stated_by, entry.lifted.lifted_by) == ("RFC 1893", "RFC 3463")


def test_no_other_restriction_was_lifted(registry: Registry) -> None:
    assert [entry.code for entry in registry.details if entry.lifted] == ["X.4.7"]


def test_6_10_is_shown_as_a_deprecated_duplicate(registry: Registry) -> None:
    entry = _detail(registry, "X.6.10")
    assert entry.title == "Deprecated duplicate of X.6.8"
    assert entry.replaced_by == "X.6.8"
    assert (entry.reply_codes, entry.submitter, entry.change_controller) == (None, None, None)


def test_no_other_code_is_replaced(registry: Registry) -> None:
    assert [entry.code for entry in registry.details if entry.replaced_by] == ["X.6.10"]


def test_1_5_says_that_the_address_is_good(registry: Registry) -> None:
    entry = _detail(registry, "X.1.5")
    assert (entry.classes, entry.cause) == ((2,), Cause.DELIVERED)


def test_7_28_has_no_reply_codes_although_its_row_holds_a_full_stop(registry: Registry) -> None:
    entry = _detail(registry, "X.7.28")
    assert entry.reply_codes is None
    assert entry.references == ("draft-levine-mailbomb-header",)


@pytest.mark.parametrize(
    ("code", "classes"),
    [
        ("X.1.1", (5,)),
        ("X.2.2", (4,)),
        ("X.3.1", (4,)),
        ("X.4.6", (4,)),
        ("X.6.4", (2, 5)),
        ("X.7.7", (2, 4, 5)),
        ("X.7.12", (4,)),
    ],
)
def test_a_code_makes_sense_in_the_classes_of_its_definition(
    registry: Registry, code: str, classes: tuple[int, ...]
) -> None:
    assert _detail(registry, code).classes == classes


# --- Unique ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("section", "key"),
    [
        ("classes", "code"),
        ("subjects", "code"),
        ("details", "code"),
        ("reply_codes", "code"),
        ("dotless", "text"),
        ("dotless", "status"),
        ("unregistered", "code"),
        ("causes", "cause"),
        ("sources", "name"),
    ],
)
def test_nothing_is_there_twice(content: Json, section: str, key: str) -> None:
    values = [entry[key] for entry in content[section]]
    assert sorted({value for value in values if values.count(value) > 1}) == []


def test_what_is_called_unregistered_is_not_registered(registry: Registry) -> None:
    for entry in registry.file.unregistered:
        code = StatusCode.parse(entry.code.removesuffix(" and above"))
        assert not registry.explain(code).registered, entry.code


def test_unregistered_runs_begin_right_after_the_registered_ones(registry: Registry) -> None:
    runs = [entry.code for entry in registry.file.unregistered if entry.code.endswith(" and above")]
    assert runs == [f"X.7.{HIGHEST[7] + 1} and above"]


# --- Restrictions ------------------------------------------------------------


def test_classes_are_in_order_and_none_but_2_4_and_5(registry: Registry) -> None:
    for entry in registry.details:
        assert entry.classes, entry.code
        assert set(entry.classes) <= {2, 4, 5}, entry.code
        assert list(entry.classes) == sorted(set(entry.classes)), entry.code


def test_a_lifted_restriction_was_to_some_of_the_classes_of_today(registry: Registry) -> None:
    for entry in registry.details:
        if entry.lifted is not None:
            assert set(entry.lifted.classes) < set(entry.classes), entry.code
            assert entry.lifted.lifted_by in entry.references, entry.code
            assert entry.lifted.stated_by != entry.lifted.lifted_by, entry.code


def test_a_replaced_code_names_a_code_that_stands_and_has_its_classes(registry: Registry) -> None:
    for entry in registry.details:
        if entry.replaced_by is not None:
            by = _detail(registry, entry.replaced_by)
            assert by is not entry
            assert by.replaced_by is None, entry.code
            assert (by.classes, by.classes_stated) == (entry.classes, entry.classes_stated), entry.code


def test_listed_replies_fit_the_classes_except_where_the_registry_contradicts_itself(
    registry: Registry,
) -> None:
    contradicting = set()
    for entry in registry.details:
        if isinstance(entry.reply_codes, tuple):
            odd = {int(code[0]) for code in entry.reply_codes} - set(entry.classes)
            if odd:
                contradicting.add(entry.code)
                explained = set(entry.class_notes or {}) >= {str(class_) for class_ in odd}
                said = all(
                    any(code in (entry.caution or "") for code in entry.reply_codes if int(code[0]) == class_)
                    for class_ in odd
                )
                assert explained or said, entry.code
    assert contradicting == {"X.1.1", "X.2.2", "X.4.3", "X.5.1", "X.5.4", "X.7.1"}


def test_a_note_on_a_class_speaks_of_that_class(registry: Registry) -> None:
    for entry in registry.details:
        for class_, note in (entry.class_notes or {}).items():
            assert class_ in {"2", "4", "5"}, entry.code
            own = re.findall(rf"\b([245X]){re.escape(entry.code[1:])}\b(?!\.\d)", note)
            assert set(own) <= {class_}, (entry.code, note)


def test_the_classes_of_a_code_with_one_class_need_no_note_beside_the_unusual_ones(
    registry: Registry,
) -> None:
    """A note is there to tell classes apart: one note on the only class would belong into the explanation."""
    for entry in registry.details:
        if entry.class_notes and len(entry.classes) == 1:
            assert set(entry.class_notes) != {str(entry.classes[0])}, entry.code


# --- References --------------------------------------------------------------


def test_every_reference_is_an_rfc_or_a_draft(registry: Registry) -> None:
    entries: list[ClassEntry | SubjectEntry | DetailEntry] = [
        *registry.classes,
        *registry.subjects,
        *registry.details,
    ]
    for entry in entries:
        assert entry.references, entry.code
        for reference in entry.references:
            assert re.fullmatch(r"RFC [1-9]\d{2,4}|draft-[a-z0-9]+(-[a-z0-9]+)+", reference), entry.code


def test_every_rfc_in_the_prose_has_a_number_that_can_be(content: Json) -> None:
    for place, text in _texts(content):
        for number in re.findall(r"\bRFC (\d+)", text):
            assert 821 <= int(number) <= 9999, f"{place}: {text}"


def test_every_code_that_an_explanation_points_to_is_registered(registry: Registry) -> None:
    """X.1.1 in a text is the registry's code; 5.7.509 may be a provider's own."""
    unregistered = {entry.code for entry in registry.file.unregistered}
    for entry in _entries(registry):
        for text in (entry.plain, entry.meaning, entry.caution or "", *entry.steps):
            for code in re.findall(r"\bX\.\d+\.\d+", text):
                known = registry.explain(StatusCode.parse(code)).registered or code in unregistered
                assert known, f"{entry.code}: {code}"


# --- Reply codes -------------------------------------------------------------


def test_the_first_digit_of_a_reply_tells_its_permanence(registry: Registry) -> None:
    by_digit = {
        2: ReplyPermanence.SUCCESS,
        3: ReplyPermanence.INTERMEDIATE,
        4: ReplyPermanence.TEMPORARY,
        5: ReplyPermanence.PERMANENT,
    }
    for entry in registry.reply_codes:
        assert entry.permanence is by_digit[int(entry.code[0])], entry.code


def test_a_standard_reply_names_its_rfc_first_or_the_registry_that_lists_it(registry: Registry) -> None:
    for entry in registry.reply_codes:
        if entry.standard:
            assert re.match(r"RFC \d+|listed by IANA with X\.\d+\.\d+ \(RFC 5248\)", entry.origin), entry.code
        else:
            assert not entry.origin.startswith("RFC "), entry.code


def test_the_usual_status_of_a_reply_is_registered_and_of_its_class(registry: Registry) -> None:
    for entry in registry.reply_codes:
        for text in entry.usual_status:
            code = StatusCode.parse(text)
            assert code.is_complete, entry.code
            assert registry.explain(code).registered, f"{entry.code}: {text}"
            assert str(code.class_) == entry.code[0], f"{entry.code}: {text}"


# --- Numbers without dots ----------------------------------------------------


def test_a_number_without_dots_is_its_code_without_dots(content: Json, registry: Registry) -> None:
    unregistered = {entry.code for entry in registry.file.unregistered}
    for entry in content["dotless"]:
        assert entry["text"] == entry["status"].replace(".", "")
        code = StatusCode.parse(entry["status"])
        assert code.is_complete
        assert registry.explain(code).registered or str(code.any_class) in unregistered, entry["text"]


def test_no_number_from_550_to_555_is_without_dots(content: Json) -> None:
    assert [e["text"] for e in content["dotless"] if 550 <= int(e["text"]) <= 555] == []


def test_a_standard_reply_is_likelier_than_a_code_without_dots(content: Json, registry: Registry) -> None:
    for entry in content["dotless"]:
        reply = registry.reply(ReplyCode(int(entry["text"])))
        standard = reply is not None and reply.standard
        assert entry["likelier"] == ("reply" if standard else "status"), entry["text"]


@pytest.mark.parametrize(
    "number", [511, 512, 513, 515, 516, 517, 518, 520, 522, 531, 546, 571, 422, 446, 447]
)
def test_a_reply_that_is_a_code_without_dots_has_the_cause_of_that_code(
    registry: Registry, number: int
) -> None:
    dotless = registry.dotless(str(number))
    assert dotless is not None
    if number != 515:  # whoever prints 515 means the opposite of 5.1.5
        assert _reply(registry, number).cause is _detail(registry, dotless.status).cause


# --- Nothing empty -----------------------------------------------------------


def _entries(registry: Registry) -> Iterator[Entry]:
    yield from registry.classes
    yield from registry.subjects
    yield from registry.details
    yield from registry.reply_codes


def _walk(value: Any, place: str = "$") -> Iterator[tuple[str, Any]]:
    yield place, value
    if isinstance(value, dict):
        for name, below in value.items():
            yield from _walk(below, f"{place}.{name}")
    elif isinstance(value, list):
        for position, below in enumerate(value):
            yield from _walk(below, f"{place}[{position}]")


def _texts(content: Json) -> Iterator[tuple[str, str]]:
    return ((place, value) for place, value in _walk(content) if isinstance(value, str))


def test_nothing_is_empty_and_null_stands_only_for_what_the_registry_leaves_out(content: Json) -> None:
    for place, value in _walk(content):
        assert value not in ("", [], {}), place
        if value is None:
            assert place.endswith((".reply_codes", ".submitter", ".change_controller")), place


def test_no_text_has_blanks_around_it_doubled_or_breaking(content: Json) -> None:
    for place, text in _texts(content):
        assert text == " ".join(text.split()), place


def test_the_file_states_its_version_its_date_and_its_sources(registry: Registry) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", registry.version)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", registry.date)
    assert any("RFC 5248" in source.name and source.date for source in registry.sources)

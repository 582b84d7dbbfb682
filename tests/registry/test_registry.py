"""What a code means, level by level, and what lies under what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.registry.codes import ReplyCode, StatusCode
from bounce_inspector.registry.registry import Explanation, Registry
from bounce_inspector.registry.vocabulary import Cause, Resend, WhoActs


@pytest.fixture
def little(small: dict[str, Any], save: Callable[[dict[str, Any]], Registry]) -> Registry:
    return save(small)


def _levels(explanation: Explanation) -> list[str | None]:
    levels = (explanation.class_, explanation.subject, explanation.detail)
    return [level.code if level else None for level in levels]


@pytest.mark.parametrize(
    ("code", "levels", "registered"),
    [
        pytest.param("5.1.1", ["5", "X.1", "X.1.1"], True, id="a registered code"),
        pytest.param("5.1.99", ["5", "X.1", None], False, id="an unknown detail keeps class and subject"),
        pytest.param("5.9.1", ["5", None, None], False, id="an unknown subject keeps the class"),
        pytest.param("X.1.1", [None, "X.1", "X.1.1"], True, id="a code of any class"),
        pytest.param("X.9.1", [None, None, None], False, id="nothing known at all"),
        pytest.param("5.1", ["5", "X.1", None], True, id="a subject"),
        pytest.param("5.9", ["5", None, None], False, id="an unknown subject"),
        pytest.param("5", ["5", None, None], True, id="a class"),
    ],
)
def test_every_level_that_is_known_is_reported(
    little: Registry,
    code: str,
    levels: list[str | None],
    registered: bool,
) -> None:
    explanation = little.explain(StatusCode.parse(code))
    assert _levels(explanation) == levels
    assert explanation.registered is registered


@pytest.mark.parametrize(
    ("code", "deepest"),
    [("5.1.1", "X.1.1"), ("5.1.99", "X.1"), ("5.9.9", "5"), ("5.2", "X.2"), ("X.9.9", None)],
)
def test_the_deepest_entry_is_the_most_specific_one(little: Registry, code: str, deepest: str | None) -> None:
    entry = little.explain(StatusCode.parse(code)).deepest
    assert (entry.code if entry else None) == deepest


@pytest.mark.parametrize(
    ("code", "unusual"),
    [
        pytest.param("5.1.1", False, id="meant for its class"),
        pytest.param("4.1.1", True, id="permanent code used as temporary"),
        pytest.param("5.2.2", True, id="temporary code used as permanent"),
        pytest.param("4.2.1", False, id="meant for two classes"),
        pytest.param("X.1.1", False, id="class left open"),
        pytest.param("4.1.99", False, id="not registered is not unusual"),
        pytest.param("4.1", False, id="a subject"),
    ],
)
def test_a_code_is_unusual_only_where_its_detail_is_meant_for_other_classes(
    little: Registry,
    code: str,
    unusual: bool,
) -> None:
    assert little.explain(StatusCode.parse(code)).unusual is unusual


def test_a_subject_holds_the_details_that_make_sense_in_its_class(little: Registry) -> None:
    def under(class_: int, subject: int) -> list[tuple[str, str]]:
        return [(str(code), entry.code) for code, entry in little.details_of(class_, subject)]

    assert under(5, 1) == [("5.1.1", "X.1.1")]
    assert under(2, 1) == [("2.1.5", "X.1.5")]
    assert under(4, 2) == [("4.2.1", "X.2.1"), ("4.2.2", "X.2.2")]
    assert under(5, 9) == []


def test_a_reply_is_found_by_its_number(little: Registry) -> None:
    entry = little.reply(ReplyCode(550))
    assert entry is not None
    assert entry.title == "Mailbox unavailable"
    assert little.reply(ReplyCode(559)) is None


def test_a_number_without_dots_is_found_as_it_is_written(little: Registry) -> None:
    entry = little.dotless("522")
    assert entry is not None
    assert entry.status == "5.2.2"
    assert little.dotless("523") is None


def test_a_cause_tells_what_it_implies(registry: Registry) -> None:
    full = registry.cause(Cause.MAILBOX_FULL)
    assert (full.who_acts, full.resend) == (WhoActs.RECIPIENT, Resend.LATER_UNCHANGED)


def test_the_entries_keep_the_order_of_the_file(little: Registry) -> None:
    assert [entry.code for entry in little.classes] == ["2", "4", "5"]
    assert [entry.code for entry in little.subjects] == ["X.1", "X.2"]
    assert [entry.code for entry in little.details] == ["X.1.1", "X.1.5", "X.2.1", "X.2.2"]
    assert [entry.code for entry in little.reply_codes] == ["250", "421", "521", "522", "550"]


@given(
    class_=st.sampled_from([2, 4, 5]),
    subject=st.integers(0, 999),
    detail=st.one_of(st.none(), st.integers(0, 999)),
)
def test_the_class_of_any_code_is_always_explained(
    registry: Registry, class_: int, subject: int, detail: int | None
) -> None:
    explanation = registry.explain(StatusCode(class_, subject, detail))
    assert explanation.class_ is not None
    assert explanation.class_.code == str(class_)
    assert (explanation.subject is None) == (subject > 7)
    assert explanation.deepest is not None


def test_each_registered_code_stands_under_each_class_in_which_it_makes_sense(registry: Registry) -> None:
    shown = {
        str(code)
        for class_ in (2, 4, 5)
        for subject in range(8)
        for code, _ in registry.details_of(class_, subject)
    }
    assert shown == {
        f"{class_}{entry.code.removeprefix('X')}" for entry in registry.details for class_ in entry.classes
    }

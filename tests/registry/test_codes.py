"""The two kinds of code: their grammar, their parts, their order."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.registry.codes import ReplyCode, StatusCode

numbers = st.integers(0, 999)
status_codes = st.one_of(
    st.builds(StatusCode, st.sampled_from([2, 4, 5])),
    st.builds(StatusCode, st.sampled_from([2, 4, 5, None]), numbers),
    st.builds(StatusCode, st.sampled_from([2, 4, 5, None]), numbers, numbers),
)


@given(status_codes)
def test_a_code_reads_back_from_its_spelling(code: StatusCode) -> None:
    assert StatusCode.parse(str(code)) == code


@given(st.text(alphabet="245X.016x", max_size=8))
def test_only_the_canonical_spelling_is_read(text: str) -> None:
    try:
        code = StatusCode.parse(text)
    except ValueError:
        return
    assert str(code) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("5", StatusCode(5)),
        ("2.1", StatusCode(2, 1)),
        ("X.1", StatusCode(None, 1)),
        ("4.0.0", StatusCode(4, 0, 0)),
        ("X.7.26", StatusCode(None, 7, 26)),
        ("5.999.999", StatusCode(5, 999, 999)),
    ],
)
def test_every_level_is_read(text: str, code: StatusCode) -> None:
    assert StatusCode.parse(text) == code


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("X", id="no class at all"),
        pytest.param("1.1.1", id="class 1"),
        pytest.param("3.1.1", id="class 3"),
        pytest.param("6.1.1", id="class 6"),
        pytest.param("5.01.1", id="leading zero in the subject"),
        pytest.param("5.1.01", id="leading zero in the detail"),
        pytest.param("5.1.1000", id="four digits"),
        pytest.param("5.1.1.1", id="four parts"),
        pytest.param("5.", id="dot at the end"),
        pytest.param("5..1", id="part missing"),
        pytest.param("5.X.1", id="wildcard inside"),
        pytest.param("x.1.1", id="small x"),
        pytest.param(" 5.1.1", id="blank before"),
        pytest.param("5.1.1\n", id="line end after"),
        pytest.param("５.1.1", id="full-width digit"),
    ],
)
def test_what_is_outside_the_grammar_is_refused_with_the_text_named(text: str) -> None:
    with pytest.raises(ValueError, match="not an enhanced status code") as refusal:
        StatusCode.parse(text)
    assert repr(text) in str(refusal.value)


@pytest.mark.parametrize(
    ("code", "parent"),
    [("5.1.1", "5.1"), ("X.1.1", "X.1"), ("5.1", "5"), ("5.0.0", "5.0")],
)
def test_the_parent_is_one_level_up_in_the_same_class(code: str, parent: str) -> None:
    assert StatusCode.parse(code).parent == StatusCode.parse(parent)


@pytest.mark.parametrize("code", ["5", "X.1"])
def test_nothing_stands_above_a_class_or_a_subject_of_any_class(code: str) -> None:
    assert StatusCode.parse(code).parent is None


@pytest.mark.parametrize(
    ("code", "complete"),
    [("5.1.1", True), ("2.0.0", True), ("X.1.1", False), ("5.1", False), ("5", False)],
)
def test_only_class_subject_and_detail_together_are_complete(code: str, complete: bool) -> None:
    assert StatusCode.parse(code).is_complete is complete


@pytest.mark.parametrize(("code", "as_listed"), [("5.1.1", "X.1.1"), ("4.2", "X.2"), ("X.7.26", "X.7.26")])
def test_a_code_of_any_class_is_spelled_as_the_registry_lists_it(code: str, as_listed: str) -> None:
    assert str(StatusCode.parse(code).any_class) == as_listed


def test_details_sort_by_number_and_not_by_letter() -> None:
    codes = [StatusCode.parse(text) for text in ("5.1.10", "5.1.2", "4.7.1", "5.1.1")]
    assert [str(code) for code in sorted(codes)] == ["4.7.1", "5.1.1", "5.1.2", "5.1.10"]


@pytest.mark.parametrize(("number", "class_"), [(250, 2), (354, 3), (421, 4), (550, 5), (599, 5)])
def test_the_first_digit_of_a_reply_is_its_class(number: int, class_: int) -> None:
    assert ReplyCode(number).class_ == class_


def test_a_reply_is_spelled_as_its_number() -> None:
    assert str(ReplyCode(550)) == "550"


@pytest.mark.parametrize("code", [StatusCode(5, 1, 1), ReplyCode(550)], ids=str)
def test_a_code_goes_to_another_process_and_comes_back_equal(code: StatusCode | ReplyCode) -> None:
    back = pickle.loads(pickle.dumps(code))
    assert back == code
    assert hash(back) == hash(code)

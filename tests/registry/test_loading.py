"""Files that can't be used are told apart by file, place, reason and remedy."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bounce_inspector.registry.loading import FORMAT, RegistryError, load
from bounce_inspector.registry.registry import Registry

Content = dict[str, Any]
Change = Callable[[Content], object]


@pytest.fixture
def files(tmp_path: Path, small: Content) -> tuple[Path, Path]:
    """A good registry file, one key a line, and a good phrase table."""
    registry_path = tmp_path / "registry.json"
    phrases_path = tmp_path / "phrases.json"
    registry_path.write_text(json.dumps(small, indent=1, ensure_ascii=False), encoding="utf-8")
    phrases_path.write_text(
        json.dumps([{"phrase": "mailbox full", "signals": "cause:mailbox-full", "system": "any"}]),
        encoding="utf-8",
    )
    return registry_path, phrases_path


def _error(registry_path: Path, phrases_path: Path) -> RegistryError:
    with pytest.raises(RegistryError) as caught:
        load(registry_path, phrases_path)
    return caught.value


def test_a_good_file_loads_with_its_phrases(files: tuple[Path, Path]) -> None:
    registry = load(*files)
    assert (registry.version, registry.date) == ("0.0.1", "2024-03-04")
    assert [hit.phrase.signals for hit in registry.phrases.find("Mailbox full")] == ["cause:mailbox-full"]


def test_parts_that_this_version_does_not_know_are_passed_over(
    small: Content, save: Callable[[Content], Registry]
) -> None:
    small["$schema"] = "resources/registry.schema.json"
    small["phases_of_the_moon"] = ["new", "full"]
    assert save(small).version == "0.0.1"


# --- Files that aren't there -------------------------------------------------


@pytest.mark.parametrize("which", [0, 1], ids=["registry", "phrases"])
def test_a_missing_file_is_named(files: tuple[Path, Path], which: int) -> None:
    files[which].unlink()
    error = _error(*files)
    assert error.path == files[which]
    assert error.place is None
    assert str(error) == (
        f"{files[which]}: The file is missing."
        " Install Bounce Inspector again, or put back a good copy of this file."
    )


@pytest.mark.parametrize("which", [0, 1], ids=["registry", "phrases"])
def test_a_folder_in_place_of_a_file_is_named(files: tuple[Path, Path], which: int) -> None:
    files[which].unlink()
    files[which].mkdir()
    error = _error(*files)
    assert error.path == files[which]
    assert error.reason.startswith("The file can't be read: ")


# --- Files that aren't JSON --------------------------------------------------


def test_a_comma_left_out_is_found_by_line_and_column(files: tuple[Path, Path]) -> None:
    text = files[0].read_text(encoding="utf-8")
    files[0].write_text(text.replace('"version": "0.0.1",', '"version": "0.0.1"'), encoding="utf-8")
    error = _error(*files)
    assert error.path == files[0]
    assert error.place == "line 4, column 2"
    assert error.reason == "JSON is malformed: expected ',' or '}'."
    assert str(error).startswith(f"{files[0]}, line 4, column 2: JSON is malformed")


def test_the_column_counts_characters_as_an_editor_does(files: tuple[Path, Path]) -> None:
    files[0].write_text('{"format": 1,\n"größe": "€" x}', encoding="utf-8")
    assert _error(*files).place == "line 2, column 14"


def test_a_file_cut_off_is_found_at_its_end(files: tuple[Path, Path]) -> None:
    files[0].write_text('{"format": 1,\n "version": "0.', encoding="utf-8")
    error = _error(*files)
    assert error.place == "line 2, column 16"
    assert "truncated" in error.reason


@pytest.mark.parametrize("which", [0, 1], ids=["registry", "phrases"])
def test_an_empty_file_is_named(files: tuple[Path, Path], which: int) -> None:
    files[which].write_bytes(b"")
    error = _error(*files)
    assert (error.path, error.place) == (files[which], "line 1, column 1")


def test_a_file_saved_as_latin_1_is_found_at_its_first_odd_letter(files: tuple[Path, Path]) -> None:
    files[0].write_bytes(b'{"format": 1,\n "version": "f\xfcnf"}')
    error = _error(*files)
    assert error.place == "line 2, column 15"
    assert error.reason == "The text is not UTF-8."


def test_a_file_saved_as_utf_16_is_refused_with_the_reason(files: tuple[Path, Path]) -> None:
    files[0].write_text(files[0].read_text(encoding="utf-8"), encoding="utf-16")
    assert _error(*files).reason == "The text is not UTF-8."


def test_a_file_nested_without_end_is_refused(files: tuple[Path, Path]) -> None:
    files[0].write_bytes(b'{"format": 1, "classes": ' + b"[" * 100_000)
    error = _error(*files)
    assert error.path == files[0]
    assert error.reason == "It is nested too deeply."


# --- Files of another version ------------------------------------------------


@pytest.mark.parametrize("format_", [FORMAT + 1, FORMAT + 41, 10**30])
def test_a_future_format_asks_for_a_newer_program(files: tuple[Path, Path], format_: int) -> None:
    # All else may have changed by then: nothing of it may be complained about.
    files[0].write_text(json.dumps({"format": format_, "classes": "of another kind"}), encoding="utf-8")
    error = _error(*files)
    assert (error.path, error.place) == (files[0], "format")
    assert error.reason == f"Its format is {format_}; this program reads up to {FORMAT}."
    assert "newer Bounce Inspector: update the program" in error.remedy


def test_a_file_without_a_format_is_damaged_and_not_of_the_future(files: tuple[Path, Path]) -> None:
    files[0].write_text("{}", encoding="utf-8")
    error = _error(*files)
    assert error.reason == "Object missing required field 'format'."
    assert "update" not in error.remedy


# --- Files of the wrong shape ------------------------------------------------

WRONG_SHAPES: list[tuple[str, Change, str, str]] = [
    ("format in words", lambda c: c.update(format="1"), "format", "Expected 'int', got 'str'."),
    ("no classes", lambda c: c.pop("classes"), "", "Object missing required field 'classes'."),
    (
        "details not a list",
        lambda c: c.update(details={}),
        "details",
        "Expected 'array', got 'object'.",
    ),
    (
        "title missing",
        lambda c: c["details"][2].pop("title"),
        "details[2]",
        "Object missing required field 'title'.",
    ),
    (
        "title a number",
        lambda c: c["details"][2].update(title=7),
        "details[2].title",
        "Expected 'str', got 'int'.",
    ),
    (
        "step a number",
        lambda c: c["reply_codes"][1].update(steps=["Wait.", 5]),
        "reply_codes[1].steps[1]",
        "Expected 'str', got 'int'.",
    ),
    (
        "cause not known",
        lambda c: c["subjects"][0].update(cause="bad-luck"),
        "subjects[0].cause",
        "Invalid enum value 'bad-luck'.",
    ),
    (
        "likelier not known",
        lambda c: c["dotless"][1].update(likelier="both"),
        "dotless[1].likelier",
        "Invalid enum value 'both'.",
    ),
]


@pytest.mark.parametrize(
    ("change", "place", "reason"), [case[1:] for case in WRONG_SHAPES], ids=[case[0] for case in WRONG_SHAPES]
)
def test_a_wrong_shape_is_found_by_its_path(
    small: Content, save: Callable[[Content], Registry], change: Change, place: str, reason: str
) -> None:
    change(small)
    with pytest.raises(RegistryError) as caught:
        save(small)
    error = caught.value
    assert (error.path.name, error.place or "", error.reason) == ("registry.json", place, reason)
    assert str(error).startswith(f"{error.path}, {place}: " if place else f"{error.path}: ")


def _twice(section: str) -> Change:
    return lambda content: content[section].append(content[section][0])


CONTRADICTIONS: list[tuple[str, Change, str, str]] = [
    ("a class twice", _twice("classes"), "classes[3].code", "2 is there twice."),
    ("a subject twice", _twice("subjects"), "subjects[2].code", "X.1 is there twice."),
    ("a detail twice", _twice("details"), "details[4].code", "X.1.1 is there twice."),
    ("a reply twice", _twice("reply_codes"), "reply_codes[5].code", "250 is there twice."),
    ("a class missing", lambda c: c["classes"].pop(1), "classes", "class 4 is missing."),
    ("a cause missing", lambda c: c["causes"].pop(0), "causes", "the cause mailbox-unknown is missing."),
    ("a subject missing", lambda c: c["subjects"].pop(), "details[2].code", "X.2.1 has no subject entry."),
    (
        "a detail outside the grammar",
        lambda c: c["details"][1].update(code="X.1.05"),
        "details[1].code",
        "not an enhanced status code: 'X.1.05'.",
    ),
    (
        "a subject among the details",
        lambda c: c["details"][1].update(code="X.1"),
        "details[1].code",
        "X.1 has no subject entry.",
    ),
    (
        "a reply of class 6",
        lambda c: c["reply_codes"][0].update(code="650"),
        "reply_codes[0].code",
        "'650' is not a reply code.",
    ),
    (
        "a reply of two digits",
        lambda c: c["reply_codes"][0].update(code="25"),
        "reply_codes[0].code",
        "'25' is not a reply code.",
    ),
]


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [case[1:] for case in CONTRADICTIONS],
    ids=[case[0] for case in CONTRADICTIONS],
)
def test_a_contradiction_is_found_by_its_path(
    small: Content, save: Callable[[Content], Registry], change: Change, place: str, reason: str
) -> None:
    change(small)
    with pytest.raises(RegistryError) as caught:
        save(small)
    assert (caught.value.place, caught.value.reason) == (place, reason)


# --- The phrase table --------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "place", "reason"),
    [
        pytest.param({"phrase": "…"}, "[1]", "A phrase needs a word: '…'.", id="no word"),
        pytest.param({"phrase": ""}, "[1]", "A phrase needs a word: ''.", id="empty"),
        pytest.param({"signals": "cause:bad-luck"}, "[1]", "No such cause: 'bad-luck'.", id="no such cause"),
        pytest.param({"where": "footer"}, "[1].where", "Invalid enum value 'footer'.", id="no such place"),
        pytest.param(
            {"strength": "high"}, "[1].strength", "Expected 'int', got 'str'.", id="strength in words"
        ),
    ],
)
def test_a_bad_phrase_is_found_by_its_number(
    files: tuple[Path, Path], phrase: Content, place: str, reason: str
) -> None:
    good = {"phrase": "no such user", "signals": "cause:mailbox-unknown", "system": "any"}
    files[1].write_text(json.dumps([good, good | phrase], ensure_ascii=False), encoding="utf-8")
    error = _error(*files)
    assert (error.path, error.place, error.reason) == (files[1], place, reason)


# --- Laws --------------------------------------------------------------------


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_damage_loads_or_is_told_as_a_registry_error(
    files: tuple[Path, Path], small: Content, data: st.DataObject
) -> None:
    good = json.dumps(small, indent=1).encode()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(start + 40, len(good))))
    files[0].write_bytes(good[:start] + data.draw(st.binary(max_size=6)) + good[end:])
    told = _told(*files)
    assert told is None or told.startswith(str(files[0]))
    assert told is None or "\n" not in told


def _told(registry_path: Path, phrases_path: Path) -> str | None:
    try:
        load(registry_path, phrases_path)
    except RegistryError as error:
        return str(error)
    return None

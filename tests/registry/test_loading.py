"""Files that can't be used are told apart by file, place, reason and remedy."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bounce_inspector.registry.lexicon_loading import load_lexicon
from bounce_inspector.registry.literals import TextWords
from bounce_inspector.registry.loading import FORMAT, RegistryError, load
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause

Content = dict[str, Any]
Change = Callable[[Content], object]


@pytest.fixture
def file(tmp_path: Path, small: Content) -> Path:
    """A good registry file, one key a line."""
    path = tmp_path / "registry.json"
    path.write_text(json.dumps(small, indent=1, ensure_ascii=False), encoding="utf-8")
    return path


# The smallest files of words, by their names below the folder of resources.
_NOTHING = {"source": "", "names": []}
_WORDS: dict[str, Content | list[Content]] = {
    "wordings/en.json": {
        "cause": {"mailbox-full": {"plain": ["mailbox full"]}},
        "nouns": {"mailbox": ["box"]},
        "predicates": {"full": ["no room"]},
    },
    "labels/en.json": {"labels": {"contact": ["write to"]}},
    "labels/internet.json": {
        "message-fields": _NOTHING,
        "report-fields": _NOTHING,
        "event-fields": {"source": "", "address": [], "reason": [], "status": [], "action": [], "kind": []},
        "events": {},
        "mail-words": _NOTHING,
        "block-lists": _NOTHING,
    },
    "cause_pairs.json": [{"cause": "mailbox-full", "pairs": [["mailbox", "full"]]}],
}


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A folder with good files of words."""
    for name, content in _WORDS.items():
        path = tmp_path / "resources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    return tmp_path / "resources"


def _error(path: Path) -> RegistryError:
    with pytest.raises(RegistryError) as caught:
        load(path)
    return caught.value


def _words_error(resources: Path) -> RegistryError:
    with pytest.raises(RegistryError) as caught:
        load_lexicon(resources)
    return caught.value


def test_a_good_file_loads(file: Path) -> None:
    registry = load(file)
    assert (registry.version, registry.date) == ("0.0.1", "2024-03-04")


def test_good_files_of_words_load(resources: Path) -> None:
    lexicon = load_lexicon(resources)
    text = TextWords("mailbox full; write to us: the box has no room")
    assert [hit.value.cause for hit in lexicon.wordings.find(text)] == [Cause.MAILBOX_FULL]
    assert [hit.value.language for hit in lexicon.labels.find(text)] == ["en"]
    assert lexicon.pairs.find(text.lowered) is not None


def test_parts_that_this_version_does_not_know_are_passed_over(
    small: Content, save: Callable[[Content], Registry]
) -> None:
    small["$schema"] = "resources/registry.schema.json"
    small["phases_of_the_moon"] = ["new", "full"]
    assert save(small).version == "0.0.1"


# --- Files that aren't there -------------------------------------------------


def test_a_missing_file_is_named(file: Path) -> None:
    file.unlink()
    error = _error(file)
    assert error.path == file
    assert error.place is None
    assert str(error) == (
        f"{file}: The file is missing. Install Bounce Inspector again, or put back a good copy of this file."
    )


@pytest.mark.parametrize("name", ["labels/internet.json", "cause_pairs.json"])
def test_a_missing_file_of_words_is_named(resources: Path, name: str) -> None:
    (resources / name).unlink()
    assert _words_error(resources).path == resources / name


@pytest.mark.parametrize("name", ["wordings/en.json", "labels/en.json"])
def test_a_folder_without_a_language_is_named(resources: Path, name: str) -> None:
    (resources / name).unlink()
    assert _words_error(resources).path == (resources / name).parent


def test_a_folder_in_place_of_a_file_is_named(file: Path) -> None:
    file.unlink()
    file.mkdir()
    error = _error(file)
    assert error.path == file
    assert error.reason.startswith("The file can't be read: ")


# --- Files that aren't JSON --------------------------------------------------


def test_a_comma_left_out_is_found_by_line_and_column(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"version": "0.0.1",', '"version": "0.0.1"'), encoding="utf-8")
    error = _error(file)
    assert error.path == file
    assert error.place == "line 4, column 2"
    assert error.reason == "JSON is malformed: expected ',' or '}'."
    assert str(error).startswith(f"{file}, line 4, column 2: JSON is malformed")


def test_the_column_counts_characters_as_an_editor_does(file: Path) -> None:
    file.write_text('{"format": 1,\n"größe": "€" x}', encoding="utf-8")
    assert _error(file).place == "line 2, column 14"


def test_a_file_cut_off_is_found_at_its_end(file: Path) -> None:
    file.write_text('{"format": 1,\n "version": "0.', encoding="utf-8")
    error = _error(file)
    assert error.place == "line 2, column 16"
    assert "truncated" in error.reason


def test_an_empty_file_is_named(file: Path) -> None:
    file.write_bytes(b"")
    error = _error(file)
    assert (error.path, error.place) == (file, "line 1, column 1")


@pytest.mark.parametrize("name", _WORDS)
def test_an_empty_file_of_words_is_named(resources: Path, name: str) -> None:
    (resources / name).write_bytes(b"")
    error = _words_error(resources)
    assert (error.path, error.place) == (resources / name, "line 1, column 1")


def test_a_file_saved_as_latin_1_is_found_at_its_first_odd_letter(file: Path) -> None:
    file.write_bytes(b'{"format": 1,\n "version": "f\xfcnf"}')
    error = _error(file)
    assert error.place == "line 2, column 15"
    assert error.reason == "The text is not UTF-8."


def test_a_file_saved_as_utf_16_is_refused_with_the_reason(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8"), encoding="utf-16")
    assert _error(file).reason == "The text is not UTF-8."


def test_a_file_nested_without_end_is_refused(file: Path) -> None:
    file.write_bytes(b'{"format": 1, "classes": ' + b"[" * 100_000)
    error = _error(file)
    assert error.path == file
    assert error.reason == "It is nested too deeply."


# --- Files of another version ------------------------------------------------


@pytest.mark.parametrize("format_", [FORMAT + 1, FORMAT + 41, 10**30])
def test_a_future_format_asks_for_a_newer_program(file: Path, format_: int) -> None:
    # All else may have changed by then: nothing of it may be complained about.
    file.write_text(json.dumps({"format": format_, "classes": "of another kind"}), encoding="utf-8")
    error = _error(file)
    assert (error.path, error.place) == (file, "format")
    assert error.reason == f"Its format is {format_}; this program reads up to {FORMAT}."
    assert "newer Bounce Inspector: update the program" in error.remedy


def test_a_file_without_a_format_is_damaged_and_not_of_the_future(file: Path) -> None:
    file.write_text("{}", encoding="utf-8")
    error = _error(file)
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
    ("name", "content", "place", "reason"),
    [
        ("wordings/en.json", {"causes": {}}, None, "Object contains unknown field 'causes'."),
        (
            "wordings/en.json",
            {"cause": {"virus": {"plain": [1]}}},
            "cause[...][...][0]",
            "Expected 'str | object', got 'int'.",
        ),
        (
            "wordings/en.json",
            {"cause": {"bad-luck": {"plain": ["x"]}}},
            None,
            "'bad-luck' is not a valid Cause.",
        ),
        (
            "wordings/en.json",
            {"cause": {"virus": {"loud": ["x"]}}},
            None,
            "virus: there is no clarity 'loud'.",
        ),
        (
            "wordings/en.json",
            {"cause": {"virus": {"plain": ["…"]}}},
            None,
            "A literal needs a whole word: '…'.",
        ),
        ("labels/en.json", {"labels": {"greeting": []}}, "labels", "Invalid enum value 'greeting'."),
        (
            "cause_pairs.json",
            [{"cause": "virus", "pairs": [["one"]]}],
            "[0].pairs[0]",
            "Expected 'array' of length 2.",
        ),
    ],
    ids=["section", "not a text", "cause", "clarity", "no word", "label", "pair"],
)
def test_a_mistake_in_the_words_is_named(
    resources: Path, name: str, content: object, place: str | None, reason: str
) -> None:
    (resources / name).write_text(json.dumps(content), encoding="utf-8")
    error = _words_error(resources)
    assert error.path in (resources / name, resources)
    assert (error.place, error.reason) == (place, reason)


# --- Laws --------------------------------------------------------------------


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_damage_loads_or_is_told_as_a_registry_error(
    file: Path, small: Content, data: st.DataObject
) -> None:
    good = json.dumps(small, indent=1).encode()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(start + 40, len(good))))
    file.write_bytes(good[:start] + data.draw(st.binary(max_size=6)) + good[end:])
    told = _told(file)
    assert told is None or told.startswith(str(file))
    assert told is None or "\n" not in told


def _told(path: Path) -> str | None:
    try:
        load(path)
    except RegistryError as error:
        return str(error)
    return None

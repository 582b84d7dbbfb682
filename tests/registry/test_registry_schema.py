"""registry.json follows its schema, and the schema says the same as the program's own types."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from bounce_inspector import bundled
from bounce_inspector.registry.entries import RegistryFile

Json = dict[str, Any]
Shape = object


@pytest.fixture(scope="module")
def content() -> Json:
    """The registry that comes with the program, as the object of its file."""
    loaded: Json = json.loads(bundled.registry_path().read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def schema() -> Json:
    loaded: Json = json.loads(bundled.resource("registry.schema.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def validator(schema: Json) -> Draft202012Validator:
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_schema_is_a_schema_of_draft_2020_12(schema: Json) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_the_registry_follows_the_schema(content: Json, validator: Draft202012Validator) -> None:
    faults = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(content)]
    assert faults == []


def test_the_registry_names_its_schema(content: Json) -> None:
    assert bundled.data_root() / content["$schema"] == bundled.resource("registry.schema.json")


# --- The schema and the types ------------------------------------------------


def _shape(schema: Json, definitions: Json) -> Shape:
    """A schema cut down to what both sides can say: names, kinds of value, words of closed sets."""
    if "$ref" in schema:
        return _shape(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in schema:
        return frozenset(_shape(choice, definitions) for choice in schema["anyOf"])
    if "properties" in schema:
        required = schema["required"]
        return frozenset(
            (name, name in required, _shape(value, definitions))
            for name, value in schema["properties"].items()
        )
    if schema.get("type") == "array":
        return ("list of", _shape(schema["items"], definitions))
    if schema.get("type") == "object":
        return ("values of", _shape(schema["additionalProperties"], definitions))
    if schema.get("type", "string") == "string" and ("enum" in schema or "const" in schema):
        return ("one of", frozenset(schema.get("enum") or [schema["const"]]))
    return schema["type"]


def test_the_schema_has_the_names_kinds_and_words_of_the_types(schema: Json) -> None:
    ours = copy.deepcopy(schema)
    # The program passes it over.
    assert "$schema" not in ours["required"]
    del ours["properties"]["$schema"]
    (reference,), types = msgspec.json.schema_components([RegistryFile])
    assert _shape(ours, ours["$defs"]) == _shape(reference, types)


def test_no_object_of_the_schema_takes_names_that_it_does_not_list(schema: Json) -> None:
    for name, definition in {"the file": schema, **schema["$defs"]}.items():
        if "properties" in definition:
            assert definition["additionalProperties"] is False, name


def test_every_definition_of_the_schema_is_used(schema: Json) -> None:
    text = json.dumps(schema)
    assert [name for name in schema["$defs"] if f'"#/$defs/{name}"' not in text] == []


# --- What the schema keeps out -----------------------------------------------


FAULTS: list[tuple[str, Callable[[Json], object], str]] = [
    ("another format", lambda c: c.update(format=2), "$.format"),
    ("a version in words", lambda c: c.update(version="one"), "$.version"),
    ("a day that does not exist", lambda c: c.update(date="2024-02-30"), "$.date"),
    ("a name misspelt", lambda c: c["details"][0].update(cuation="Beware."), "$.details[0]"),
    ("a name missing", lambda c: c["details"][0].pop("meaning"), "$.details[0]"),
    ("an empty text", lambda c: c["details"][0].update(plain=""), "$.details[0].plain"),
    ("a blank at the end", lambda c: c["details"][0].update(plain="It is over. "), "$.details[0].plain"),
    ("no steps", lambda c: c["details"][0].update(steps=[]), "$.details[0].steps"),
    ("five steps", lambda c: c["details"][0].update(steps=list("abcde")), "$.details[0].steps"),
    ("a code with its class", lambda c: c["details"][0].update(code="5.0.0"), "$.details[0].code"),
    ("a leading zero", lambda c: c["details"][0].update(code="X.0.01"), "$.details[0].code"),
    ("a subject as a detail", lambda c: c["details"][0].update(code="X.0"), "$.details[0].code"),
    ("a class 3", lambda c: c["details"][0].update(classes=[3]), "$.details[0].classes[0]"),
    ("a class twice", lambda c: c["details"][0].update(classes=[5, 5]), "$.details[0].classes"),
    ("a note on class 3", lambda c: c["details"][0].update(class_notes={"3": "Odd."}), "$.details[0].class_notes"),
    ("a bare reference", lambda c: c["details"][0].update(references=["3463"]), "$.details[0].references[0]"),
    ("a draft's version", lambda c: c["details"][0].update(references=["draft-a_b"]), "$.details[0].references[0]"),
    ("an unknown cause", lambda c: c["details"][0].update(cause="bad-luck"), "$.details[0].cause"),
    ("an unknown actor", lambda c: c["details"][0].update(who_acts="admin"), "$.details[0].who_acts"),
    ("a bare full stop", lambda c: c["details"][0].update(reply_codes=["."]), "$.details[0].reply_codes"),
    ("a reply of class 6", lambda c: c["reply_codes"][0].update(code="650"), "$.reply_codes[0].code"),
    ("a usual status of any class", lambda c: c["reply_codes"][0].update(usual_status=["X.1.1"]), "$.reply_codes[0].usual_status[0]"),
    ("a fourth class", lambda c: c["classes"][0].update(code="3"), "$.classes[0].code"),
    ("providers that are no objects", lambda c: c.update(providers=["Example Mail"]), "$.providers[0]"),
    ("a provider without codes", lambda c: c["providers"][0].update(codes=[]), "$.providers[0].codes"),
    ("an address for a domain", lambda c: c["providers"][0].update(domains=["a@example.com"]), "$.providers[0].domains[0]"),
    ("a provider's code without a source", lambda c: c["providers"][0]["codes"][0].pop("source"), "$.providers[0].codes[0]"),
    ("a provider's cause nobody knows", lambda c: c["providers"][0]["codes"][0].update(cause="mood"), "$.providers[0].codes[0].cause"),
    ("a status of any class", lambda c: c["providers"][0]["codes"][0].update(status=["X.7.1"]), "$.providers[0].codes[0].status[0]"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "place"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_the_schema_finds(
    small: Json, validator: Draft202012Validator, change: Callable[[Json], object], place: str
) -> None:
    assert list(validator.iter_errors(small)) == []
    change(small)
    places = [error.json_path for error in validator.iter_errors(small)]
    assert places == [place]

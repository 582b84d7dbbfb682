"""What is right for a bounce: owner, finality, resend, steps, reply and its language, each kind by an example."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bounce_inspector.advice.advise import Advice, advise, advise_all
from bounce_inspector.advice.context import Context
from bounce_inspector.advice.customer_language import reply_language
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import Ours
from bounce_inspector.inspection.report import Report
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.registry import Registry

HERE = Path(__file__).parent
NOW = datetime(2026, 6, 10, 9, 0, tzinfo=UTC)
EXPECTED: dict[str, dict[str, Any]] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(params=sorted(EXPECTED))
def name(request: pytest.FixtureRequest) -> str:
    """The file of a bounce."""
    return str(request.param)


@pytest.fixture
def expected(name: str) -> dict[str, Any]:
    """What is right for the bounce."""
    return EXPECTED[name]


@pytest.fixture
def report(name: str, registry: Registry) -> Report:
    """The report on the bounce."""
    return inspect((HERE / "bounces" / name).read_bytes(), registry=registry)


@pytest.fixture
def language(report: Report) -> str:
    """The language of the reply."""
    return reply_language(report, None, ("en",))


@pytest.fixture
def context(expected: dict[str, Any], language: str, registry: Registry, english: Words) -> Context:
    """An agent who reads English."""
    ours = Ours(tuple(expected.get("ours", ())), ())
    return Context(english, NOW, ours, registry, reply_words=load_language(language))


@pytest.fixture
def advice(report: Report, expected: dict[str, Any], context: Context) -> Advice:
    """The advice about the bounce, or about one of its recipients."""
    number = expected.get("recipient", 0)
    return advise(report, report.recipients[number] if report.recipients else None, context)


def texts(advice: Advice) -> str:
    """All that the agent reads, but the reply and the note."""
    verdict = advice.verdict
    steps = [f"{step.text} {step.why or ''}" for step in advice.steps]
    chips = [chip.text for chip in verdict.chips]
    return "\n".join([verdict.headline, verdict.detail, verdict.owner, *chips, *steps, *advice.hints])


def test_who_acts_and_what_became_of_it(advice: Advice, expected: dict[str, Any]) -> None:
    assert advice.owner.role == expected["owner"]
    if "name" in expected:
        assert advice.owner.name == expected["name"]
    if "finality" in expected:
        assert advice.finality == expected["finality"]
    assert advice.resend == expected["resend"]


def test_the_first_step_names_what_this_bounce_names(advice: Advice, expected: dict[str, Any]) -> None:
    first = advice.steps[0]
    assert expected.get("first", "") in f"{first.text} {first.why or ''}"


def test_what_is_said_and_what_never_is(
    advice: Advice, report: Report, expected: dict[str, Any], context: Context
) -> None:
    said = f"{texts(advice)}\n{advise_all(report, context).verdict.headline}"
    assert [text for text in expected.get("says", ()) if text not in said] == []
    assert [text for text in expected.get("never", ()) if text in said] == []


def test_the_reply_says_the_same_in_the_customer_s_language(
    advice: Advice, expected: dict[str, Any], language: str
) -> None:
    assert language == expected["language"]
    reply = advice.reply.text if advice.reply is not None else ""
    assert [
        text for text in expected.get("reply", ()) if not re.search(text.replace("?", r"\?"), reply)
    ] == []
    assert [text for text in expected.get("never_reply", ()) if text in reply] == []


def test_the_note_has_what_the_mail_team_needs(advice: Advice, expected: dict[str, Any]) -> None:
    assert [text for text in expected.get("note", ()) if text not in advice.note] == []


def test_every_bounce_beside_this_test_is_expected() -> None:
    assert {path.name for path in (HERE / "bounces").iterdir()} == EXPECTED.keys()

"""A registry small enough to see through, as the object of its file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bounce_inspector.registry.loading import load
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause

Save = Callable[[dict[str, Any]], Registry]


def _entry(code: str, title: str, short: str, plain: str, **more: Any) -> dict[str, Any]:
    return {
        "code": code,
        "title": title,
        "short": short,
        "plain": plain,
        "meaning": f"The meaning of {code}.",
        "who_acts": "unknown",
        "cause": "unknown",
        "steps": [f"Do what {code} asks for."],
        **more,
    }


def _detail(code: str, title: str, short: str, plain: str, classes: list[int], **more: Any) -> dict[str, Any]:
    facts = {
        "classes": classes,
        "classes_stated": True,
        "reply_codes": None,
        "references": ["RFC 3463"],
        "submitter": None,
        "change_controller": None,
    }
    return _entry(code, title, short, plain, **facts, **more)


def _reply(
    number: int, title: str, short: str, plain: str, permanence: str, *, standard: bool = True
) -> dict[str, Any]:
    origin = "RFC 5321" if standard else "seen in the wild"
    return _entry(str(number), title, short, plain, standard=standard, origin=origin, permanence=permanence)


def _provider_code(code: str, short: str, **more: Any) -> dict[str, Any]:
    return {
        "code": code,
        "short": short,
        "plain": f"What {code} says.",
        "steps": [f"Do what {code} asks for."],
        "who_acts": "sender",
        "cause": "rate-limited",
        "source": "A book",
        **more,
    }


@pytest.fixture
def small() -> dict[str, Any]:
    """Three classes, two subjects, four details, five reply codes, two providers; a new copy for each test."""
    references = {"references": ["RFC 3463"]}
    return {
        "format": 1,
        "version": "0.0.1",
        "date": "2024-03-04",
        "sources": [{"name": "A book", "used_for": "everything"}],
        "classes": [
            _entry("2", "Success", "Worked", "It worked.", **references),
            _entry("4", "Persistent Transient Failure", "Trying", "It is tried again.", **references),
            _entry("5", "Permanent Failure", "Given up", "It is over.", **references),
        ],
        "subjects": [
            _entry("X.1", "Addressing Status", "Address", "An address is at fault.", **references),
            _entry("X.2", "Mailbox Status", "Mailbox", "A mailbox is at fault.", **references),
        ],
        "details": [
            _detail("X.1.1", "Bad destination mailbox address", "No such mailbox", "Nobody is there.", [5]),
            _detail("X.1.5", "Destination address valid", "Address good", "Somebody is there.", [2]),
            _detail("X.2.1", "Mailbox disabled", "Switched off", "It takes nothing.", [4, 5]),
            _detail("X.2.2", "Mailbox full", "No room", "No room is left.", [4], replaced_by="X.2.1"),
        ],
        "reply_codes": [
            _reply(250, "Completed", "Step done", "The step is done.", "success"),
            _reply(421, "Service not available", "Hangs up", "The server hangs up.", "temporary"),
            _reply(521, "Host does not accept mail", "Never takes mail", "No mail here.", "permanent"),
            _reply(522, "Mailbox full", "Full, odd number", "Too much.", "permanent", standard=False),
            _reply(550, "Mailbox unavailable", "Refused", "The server refused.", "permanent"),
        ],
        "dotless": [
            {"text": "521", "status": "5.2.1", "likelier": "reply", "note": "A real reply."},
            {"text": "522", "status": "5.2.2", "likelier": "status", "note": "Mostly a full mailbox."},
        ],
        "unregistered": [{"code": "X.1.99", "note": "Seen."}],
        "providers": [
            {
                "id": "example-mail",
                "name": "Example Mail",
                "domains": ["mail.example.com"],
                "marks": ["help.example.com"],
                "codes": [
                    _provider_code("EX01", "Sends too fast", status=["4.7.1"], tokens=["EX01"]),
                    _provider_code("too eager", "Too eager", replies=["421"], words=["too eager"]),
                    _provider_code("5.7.600-610", "Not trusted", status=["5.7.600-610"]),
                ],
            },
            {
                "id": "other-mail",
                "name": "Other Mail",
                "domains": ["example.net"],
                "speaks": ["example-mail"],
                "codes": [_provider_code("OT_9", "Asleep", tokens=["OT*_9"])],
            },
        ],
        "causes": [{"cause": cause, "who_acts": "unknown", "resend": "unknown"} for cause in Cause],
    }


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Writes the object as a registry file and loads it."""

    def save_and_load(content: dict[str, Any]) -> Registry:
        registry_path = tmp_path / "registry.json"
        registry_path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return load(registry_path)

    return save_and_load

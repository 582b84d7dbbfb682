"""What is masked before a bounce is shown to others."""

from __future__ import annotations

from bounce_inspector.advice.redaction import redact
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import Ours
from bounce_inspector.registry.registry import Registry

BOUNCE = """From: Mail Delivery System <MAILER-DAEMON@mx1.example.com>
To: Anna Weber <anna.weber@example.com>
Subject: Undelivered: Salary of Mr Smith

<bob.miller@example.org>: host mx.example.org[192.168.1.20] said: 550 5.1.1
    bob.miller is unknown here; see mx1.example.com [8.8.8.8]

Anna Weber wrote to Bob.
"""


def test_names_subjects_private_addresses_and_what_is_ours_are_masked(registry: Registry) -> None:
    text = redact(inspect(BOUNCE, registry=registry), Ours(("example.com",), ()))
    for private in ("anna", "Weber", "miller", "Salary", "192.168.1.20", "example.com"):
        assert private not in text, private
    for public in ("550 5.1.1", "@example.org", "mx.example.org", "8.8.8.8", "is unknown here"):
        assert public in text, public


def test_one_person_has_one_mask(registry: Registry) -> None:
    text = redact(inspect(BOUNCE, registry=registry), Ours())
    mask = text.partition("@example.org")[0].rpartition("<")[2]
    assert mask.startswith("[person ")
    assert text.count(mask) == 2


def test_the_codes_stay(registry: Registry) -> None:
    report = inspect(BOUNCE, registry=registry)
    again = inspect(redact(report, Ours()), registry=registry)
    assert [f.code for f in again.findings] == [f.code for f in report.findings]

"""Which lines of a report's text the verdict about a recipient rests on."""

from __future__ import annotations

import itertools

from bounce_inspector.advice.evidence_lines import evidence_lines, recipient_at
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry
from bounces import TWO, UNKNOWN, made_bounce


def lines(registry: Registry, data: str | bytes, number: int = 0) -> list[str]:
    report = inspect(data, registry=registry)
    return [report.text[span.start : span.end] for span in evidence_lines(report, report.recipients[number])]


def test_the_paragraph_about_a_recipient_is_marked_as_a_whole(registry: Registry) -> None:
    (paragraph,) = lines(registry, UNKNOWN)
    assert paragraph.startswith("<anna@example.org>: host")
    assert paragraph.endswith("RCPT TO command)")


def test_prose_and_fields_of_a_report_are_both_marked(registry: Registry) -> None:
    marked = lines(registry, made_bounce(3))
    assert any(one.startswith("<person3@example.net>:") for one in marked)
    assert any("Final-Recipient" in one and "Diagnostic-Code" in one for one in marked)
    assert not any("Reporting-MTA" in one for one in marked)


def test_each_of_several_recipients_has_lines_of_its_own(registry: Registry) -> None:
    first, second = lines(registry, TWO, 0), lines(registry, TWO, 1)
    assert all("anna@example.org" in one for one in first)
    assert all("bob@example.net" in one for one in second)


def test_a_place_in_the_text_leads_to_its_recipient(registry: Registry) -> None:
    report = inspect(TWO, registry=registry)
    assert recipient_at(report, report.text.index("552 5.2.2")) == 1
    assert recipient_at(report, report.text.index("550 5.1.1")) == 0
    assert recipient_at(report, 0) is None


def test_lines_never_overlap_and_are_whole(registry: Registry) -> None:
    report = inspect(made_bounce(3), registry=registry)
    spans = evidence_lines(report, report.recipients[0])
    for before, after in itertools.pairwise(spans):
        assert before.end < after.start
    for span in spans:
        assert span.start == 0 or report.text[span.start - 1] == "\n"
        assert span.end == len(report.text) or report.text[span.end] == "\n"

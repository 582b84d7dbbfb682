"""The note for the ticket."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advised import context
from bounce_inspector.advice.assessment import assess
from bounce_inspector.advice.context import NoteForm
from bounce_inspector.advice.ticket_note import note_for, searches
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Command, Original, Report, Reporter
from bounce_inspector.registry.registry import Registry
from bounces import made_bounce


def note(report: Report, english: Words, form: NoteForm = NoteForm.PLAIN) -> str:
    return note_for(report, assess(report, report.recipients[0], context(english)), form)


def test_a_note_holds_what_finds_the_mail(registry: Registry, english: Words) -> None:
    report = inspect(made_bounce(3), registry=registry)
    lines = note(report, english).splitlines()
    assert lines[0] == "Bounce: person3@example.net — mailbox-unknown, permanent (stated)"
    assert lines[1].endswith("550 5.1.1 <person3@example.net>: Recipient address rejected: User unknown")
    assert any(line.startswith("said by mx.example.net") for line in lines)
    assert any(line.startswith("find it: ") for line in lines)
    assert all(lines)


@pytest.mark.parametrize(
    ("software", "expected"),
    [
        ("Postfix", "grep 4RkT5x2Z1nz9rxQ /var/log/mail.log"),
        ("Exim", "exigrep 4RkT5x2Z1nz9rxQ /var/log/exim4/mainlog"),
        (
            "Microsoft 365",
            "Get-MessageTraceV2 -MessageId '<it''s@example.com>' -RecipientAddress 'a@example.org'",
        ),
        ("Exchange", "Get-MessageTrackingLog -MessageId '<it''s@example.com>' -Recipients 'a@example.org'"),
        (None, "grep -F 'it'\"'\"'s@example.com' /var/log/mail.log"),
    ],
)
def test_the_search_fits_the_software(registry: Registry, software: str | None, expected: str) -> None:
    report = inspect("<a@example.org>: 550 5.1.1 no such user", registry=registry)
    report = replace(
        report,
        reporter=Reporter(software, None),
        queue_id="4RkT5x2Z1nz9rxQ",
        original=Original(message_id="<it's@example.com>"),
    )
    assert searches(report, report.recipients[0]) == [expected]


def test_no_command_of_a_hostile_mail_gets_into_a_search(registry: Registry, english: Words) -> None:
    report = inspect("<a@example.org>: 550 5.1.1 no such user", registry=registry)
    report = replace(
        report,
        reporter=Reporter("Postfix", None),
        queue_id="x; rm -rf ~",
        original=Original(message_id="<a@b>\nrm -rf ~"),
    )
    assert searches(report, None) == []
    assert "\nrm" not in note(report, english)


def test_a_note_on_no_bounce_says_so(registry: Registry) -> None:
    assert note_for(inspect("Good morning.", registry=registry), None).startswith("No bounce: ")


def test_a_report_that_may_be_from_the_cloud_or_from_the_house_has_both_commands(registry: Registry) -> None:
    report = inspect("<a@example.org>: 550 5.1.1 no such user", registry=registry)
    report = replace(
        report,
        reporter=Reporter("Exchange / Microsoft 365", None),
        original=Original(message_id="<a@example.com>", date="Mon, 4 Mar 2024 14:09:10 +0000"),
    )
    assert searches(report, None) == [
        "Get-MessageTraceV2 -MessageId '<a@example.com>' -StartDate 2024-03-03 -EndDate 2024-03-05",
        "Get-MessageTrackingLog -MessageId '<a@example.com>' -Start 2024-03-03 -End 2024-03-05",
    ]


def test_exim_is_searched_by_the_message_id_where_the_queue_id_is_missing(registry: Registry) -> None:
    report = inspect("<a@example.org>: 550 5.1.1 no such user", registry=registry)
    report = replace(report, reporter=Reporter("Exim", None), original=Original(message_id="<a@example.com>"))
    assert searches(report, None) == ["exigrep a@example.com /var/log/exim4/mainlog"]


def test_a_note_tells_when_the_mail_was_written_and_who_else_got_it(
    registry: Registry, english: Words
) -> None:
    report = inspect("<a@example.org>: no such user", registry=registry)
    report = replace(
        report,
        original=Original(date="Mon, 4 Mar 2024 15:09:10 +0100"),
        others=("b@example.org", "c@example.org"),
    )
    text = note(report, english)
    assert "written 2024-03-04 14:09:10 UTC" in text
    assert "no failure reported for b@example.org, c@example.org" in text
    assert "code 5.1.1 (derived)" in text


def test_a_delay_is_not_called_a_bounce(registry: Registry, english: Words) -> None:
    report = inspect("451 4.7.1 greylisted, try again later", registry=registry)
    assert note(report, english).startswith("Delay: ")


def answered(registry: Registry, *, software: str | None, host: str | None) -> Report:
    """A refusal in reply to RCPT, by a host with an address, reported by software or host."""
    text = "<a@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1 no such user (in reply to RCPT TO command)"
    return replace(inspect(text, registry=registry), reporter=Reporter(software, host))


@pytest.mark.parametrize(
    ("software", "host", "expected"),
    [
        (
            "Postfix",
            "mx1.example.com",
            "said by mx.example.org [192.0.2.25] to mx1.example.com (Postfix), in reply to RCPT TO",
        ),
        (
            None,
            "mx1.example.com",
            "said by mx.example.org [192.0.2.25] to mx1.example.com, in reply to RCPT TO",
        ),
        ("Postfix", None, "said by mx.example.org [192.0.2.25] as reported by Postfix, in reply to RCPT TO"),
        (None, None, "said by mx.example.org [192.0.2.25], in reply to RCPT TO"),
    ],
    ids=["both", "host", "software", "neither"],
)
def test_a_note_says_who_said_it_to_whom_and_in_reply_to_what(
    registry: Registry, english: Words, software: str | None, host: str | None, expected: str
) -> None:
    report = answered(registry, software=software, host=host)
    assert report.recipients[0].facts.command is Command.RCPT
    assert expected in note(report, english).splitlines()


def test_a_note_can_be_markdown_that_no_mail_breaks_out_of(registry: Registry, english: Words) -> None:
    report = answered(registry, software=None, host=None)
    hostile = replace(report.recipients[0], diagnostic="550 ```` [click](http://example.net)")
    text = note(replace(report, recipients=(hostile,)), english, NoteForm.MARKDOWN)
    assert text.startswith("**Bounce: a@example.org — mailbox-unknown, permanent (stated)**\n")
    assert "`````\n550 ```` [click](http://example.net)\n`````" in text


def test_a_note_can_be_html_without_the_markup_of_a_mail(registry: Registry, english: Words) -> None:
    report = answered(registry, software=None, host=None)
    hostile = replace(report.recipients[0], diagnostic="550 <img src=x onerror=alert(1)>")
    text = note(replace(report, recipients=(hostile,)), english, NoteForm.HTML)
    assert text.startswith("<p><strong>Bounce: a@example.org")
    assert "<img" not in text


def test_no_queue_id_is_looked_for_where_a_message_never_had_one(registry: Registry) -> None:
    report = inspect("<a@example.org>: 550 5.1.1 no such user", registry=registry)
    report = replace(report, reporter=Reporter("Postfix", None), queue_id="NOQUEUE")
    assert searches(report, None) == []

"""The note for the ticket."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from advised import context
from bounce_inspector.advice.assessment import assess
from bounce_inspector.advice.context import NoteForm
from bounce_inspector.advice.ticket_note import note_for
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
    assert lines[0] == "Bounce: person3@example.net — mailbox-unknown (stated), permanent"
    assert lines[1].endswith("550 5.1.1 <person3@example.net>: Recipient address rejected: User unknown")
    assert any(line.startswith("said by mx.example.net") for line in lines)
    assert any(line.startswith("find it: ") for line in lines)
    assert all(lines)


def test_no_command_of_a_hostile_mail_gets_into_a_search(registry: Registry, english: Words) -> None:
    report = inspect("<a@example.org>: 550 5.1.1 no such user", registry=registry)
    report = replace(
        report,
        reporter=Reporter("Postfix", None),
        queue_id="x; rm -rf ~",
        original=Original(message_id="<a@b>\nrm -rf ~"),
    )
    assert "\nrm" not in note(report, english)


def test_a_note_on_no_bounce_says_so(registry: Registry) -> None:
    assert note_for(inspect("Good morning.", registry=registry), None).startswith("No bounce: ")


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
    assert text.startswith("**Bounce: a@example.org — mailbox-unknown (stated), permanent**\n")
    assert "`````\n550 ```` [click](http://example.net)\n`````" in text


def test_a_note_can_be_html_without_the_markup_of_a_mail(registry: Registry, english: Words) -> None:
    report = answered(registry, software=None, host=None)
    hostile = replace(report.recipients[0], diagnostic="550 <img src=x onerror=alert(1)>")
    text = note(replace(report, recipients=(hostile,)), english, NoteForm.HTML)
    assert text.startswith("<p><strong>Bounce: a@example.org")
    assert "<img" not in text


def test_a_note_gives_the_envelope_sender_where_it_is_another_one(registry: Registry, english: Words) -> None:
    text = (
        "<a@example.org>: SMTP error from remote mail server after MAIL FROM:<b@example.com> SIZE=900: 550 no"
    )
    assert "envelope sender b@example.com" in note(inspect(text, registry=registry), english).splitlines()
    same = inspect(
        f"{text}\n\n----- Original message -----\nFrom: B <b@example.com>\nSubject: x\n", registry=registry
    )
    assert "envelope sender" not in note(same, english)


def test_a_note_says_when_it_was_reported_where_the_last_attempt_is_not_stated(
    registry: Registry, english: Words
) -> None:
    report = inspect(
        "From: MAILER-DAEMON@mx1.example.com\nTo: b@example.com\nSubject: failure notice\n"
        "Date: Mon, 4 Mar 2024 15:09:10 +0100\n\n<a@example.org>: 550 5.1.1 no such user\n",
        registry=registry,
    )
    assert "reported 2024-03-04 14:09:10 UTC" in note(report, english)


def test_a_note_does_not_call_an_address_listed_where_a_link_is(registry: Registry, english: Words) -> None:
    report = answered(registry, software=None, host=None)
    [recipient] = report.recipients
    facts = replace(
        recipient.facts, block_list="URIBL", blocked_address="192.0.2.11", listed_link="shop.example.net"
    )
    text = note(replace(report, recipients=(replace(recipient, facts=facts),)), english)
    assert "listed link shop.example.net on URIBL" in text
    assert "192.0.2.11" not in text


def test_a_note_calls_the_same_refusal_the_same_for_each_recipient(
    registry: Registry, english: Words
) -> None:
    report = inspect(
        "failed sending mail\nSMTPRecipientsRefused: {'anna@example.org': (554, b'5.7.1 Relay access denied'), "
        "'ben@example.net': (554, b'5.7.1 Relay access denied')}",
        registry=registry,
    )
    lines = note(report, english).splitlines()
    assert lines[0].startswith("Not sent: anna@example.org — login-missing")
    assert any(line.startswith("in the same report: ben@example.net (login-missing") for line in lines)

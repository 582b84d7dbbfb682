"""How the words of a report are quoted in replies, notes and terminals."""

from __future__ import annotations

import pytest

from bounce_inspector.advice.quoting import deciding_line, quoted
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry


@pytest.mark.parametrize(
    ("diagnostic", "said"),
    [
        (
            "550-5.7.26 This mail has been\n 550-5.7.26 blocked. Learn\n 550 5.7.26 more",
            "550 5.7.26 This mail has been blocked. Learn more",
        ),
        ("550-5.7.26 Results: 550-5.7.26 550-5.7.26 none 550 5.7.26 -", "550 5.7.26 Results: none -"),
        (
            "550-Verification failed for <a@example.org> 550-Called: 192.0.2.1 550 Sender verify failed",
            "550 Verification failed for <a@example.org> Called: 192.0.2.1 Sender verify failed",
        ),
        ("550 5.1.1 User unknown", "550 5.1.1 User unknown"),
        ("421-4.7.0 Try 550 times 421 4.7.0 later", "421 4.7.0 Try 550 times later"),
        (None, ""),
    ],
)
def test_the_code_that_each_line_of_a_reply_repeats_is_left_out(diagnostic: str | None, said: str) -> None:
    assert quoted(diagnostic) == said


@pytest.mark.parametrize(
    "trace",
    [
        "at System.Net.Mail.SmtpClient.Send(MailMessage message) at Notes.Mailer.Send(Note note)",
        "at com.sun.mail.smtp.SMTPTransport.rcptTo(SMTPTransport.java:1873)",
        "at SMTPConnection._formatError (/srv/app/node_modules/nodemailer/lib/smtp-connection/index.js:790:19)",
        'Traceback (most recent call last): File "/srv/app/send.py", line 12, in send',
        "Stack trace: #0 /var/www/src/Mailer.php(45): Mailer->send()",
    ],
)
def test_where_a_program_was_is_no_part_of_what_the_server_said(trace: str) -> None:
    assert quoted(f"550 5.1.1 No such user\n   {trace}") == "550 5.1.1 No such user"


def test_a_reply_that_says_where_to_look_is_quoted_whole() -> None:
    for said in (
        "550 5.7.1 blocked, look at example.org (code 7)",
        "550 see file at https://example.org/a:1",
    ):
        assert quoted(said) == said


def test_what_is_too_long_is_cut_between_two_words() -> None:
    assert (
        quoted("550 5.7.1 see the page https://mail.example.org/why for more", 40)
        == "550 5.7.1 see the page…"
    )
    assert quoted("550 " + "あ" * 40, 20) == "550 " + "あ" * 15 + "…"
    assert quoted("550 5.7.1 short", 30) == "550 5.7.1 short"


def test_the_line_that_names_the_cause_is_quoted_where_the_reply_does_not_hold_it(registry: Registry) -> None:
    report = inspect(
        "   ----- The following addresses had permanent fatal errors -----\n<ida@example.org>\n\n"
        "   ----- Transcript of session follows -----\n"
        "maildrop: maildir over quota.\n550 5.0.0 <ida@example.org>... Insufficient permission\n",
        registry=registry,
    )
    assert deciding_line(report, report.recipients[0]) == "maildrop: maildir over quota."


def test_a_cause_that_the_reply_names_needs_no_other_line(registry: Registry) -> None:
    report = inspect(
        "<ida@example.org>: host mx.example.org said: 550-5.1.1 The mailbox\n    550 5.1.1 doesn't exist",
        registry=registry,
    )
    assert deciding_line(report, report.recipients[0]) == ""

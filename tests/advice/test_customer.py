"""Who the customer is: the sender, or the recipient who asks where messages are."""

from __future__ import annotations

import pytest

from advised import context
from bounce_inspector.advice.advise import advise
from bounce_inspector.advice.customer import signed_recipient
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Report
from bounce_inspector.registry.registry import Registry


def passed_on(registry: Registry, signature: str, recipient: str = "a.weber@example.org") -> Report:
    return inspect(
        f"Hello,\na customer says that nothing reaches me any more. He got this:\n\n{signature}\n\n"
        f"> This is the mail system at host mx1.example.com.\n>\n> <{recipient}>: host mx.example.org[192.0.2.25]\n"
        f"> said: 554 5.4.6 Too many hops\n>\n> From: Bo Lind <bo.lind@example.com>\n> To: {recipient}\n> Subject: Offer\n",
        registry=registry,
    )


@pytest.mark.parametrize(
    ("signature", "recipient"),
    [
        ("Anna Weber", "a.weber@example.org"),
        ("Anna Weber", "anna.weber@example.org"),
        ("Anna Weber", "aweber@example.org"),
        ("Anna Weber", "weber@example.org"),
        ("Jürgen Müller", "juergen.mueller@example.org"),
        ("Jürgen Müller", "j.muller@example.org"),
        ("Zoë Sørensen", "zoe.sorensen@example.org"),
    ],
)
def test_who_signs_as_the_recipient_is_the_recipient(
    registry: Registry, signature: str, recipient: str
) -> None:
    report = passed_on(registry, signature, recipient)
    assert signed_recipient(report, report.recipients[0]) == signature


@pytest.mark.parametrize("signature", ["Bo Lind", "Your Helpdesk", "Anna", "Ada Wolf", "Anna Weber says so"])
def test_who_signs_otherwise_is_not(registry: Registry, signature: str) -> None:
    report = passed_on(registry, signature)
    assert signed_recipient(report, report.recipients[0]) is None


def test_somebody_s_automatic_reply_is_not_greeted_by_its_writer(registry: Registry, english: Words) -> None:
    report = inspect(
        "From: Lovisa Hagman <lovisa.hagman@example.org>\nTo: desk@example.com\nSubject: Automatic reply: Sample\n"
        "Auto-Submitted: auto-replied\n\nI'm out of the office until Monday.\n\nLovisa Hagman\n",
        registry=registry,
    )
    reply = advise(report, None, context(english)).reply
    assert reply is not None
    assert reply.text.startswith("Hello,\n")


def test_a_held_message_is_told_with_the_reason(registry: Registry, english: Words) -> None:
    held = (
        "From: talk-bounces@lists.example.net\nTo: f.mac@example.com\n"
        "Subject: Your message to Talk awaits moderator approval\nX-Mailman-Version: 2.1.39\n\n"
        "Your mail to 'Talk' with the subject\n\n    Survey\n\nIs being held until the list moderator can review it "
        "for approval.\n\nThe reason it is being held:\n\n    {}\n\nEither the message will get posted to the list, or "
        "you will receive\nnotification of the moderator's decision.\n"
    )
    large = inspect(
        held.format("Message body is too big: 4823311 bytes with a limit of 500 KB"), registry=registry
    )
    advice = advise(large, None, context(english))
    assert "“Message body is too big: 4823311 bytes with a limit of 500 KB”" in advice.verdict.detail
    assert [step.text for step in advice.steps][1].startswith("If it's urgent, send a smaller one")
    other = inspect(held.format("Post by non-member to a members-only list"), registry=registry)
    advice = advise(other, None, context(english))
    assert "“Post by non-member to a members-only list”" in advice.verdict.detail
    assert [step.text for step in advice.steps][1].startswith("If it's too large")

"""What a person is told about a bounce: verdict, steps, hints and reply say the same, with the facts that the mail has."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bounce_inspector.advice.code_page import page_of
from bounce_inspector.advice.customer_reply import reply_for
from bounce_inspector.advice.hints import hint_texts
from bounce_inspector.advice.steps import steps_for
from bounce_inspector.advice.verdict import Verdict, verdict_on
from bounce_inspector.advice.words import Facts, Words, choose
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import NOBODY, Ours
from bounce_inspector.inspection.report import Conflict, ConflictReason, Hint, HintCode, Original, Report
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.codes import StatusCode
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause, WhoActs

NOW = datetime(2024, 3, 5, 9, 0, tzinfo=UTC)
ORIGINAL = Original(
    from_='"Weber, Anna" <a.weber@example.com>', subject="Offer", date="Mon, 4 Mar 2024 14:09:10 +0000"
)


def told(registry: Registry, reply: str, address: str = "bob@example.org") -> Report:
    """The report on a reply of the server at an address's domain."""
    text = f"<{address}>: host mx.{address.partition('@')[2]}[192.0.2.25] said: {reply}"
    return replace(inspect(text, registry=registry), original=ORIGINAL)


def verdict(report: Report, words: Words, *, ours: Ours = NOBODY, now: datetime = NOW) -> Verdict:
    return verdict_on(report, words, now, ours)


def chips(report: Report, words: Words, *, now: datetime = NOW) -> list[str]:
    return [chip.text for chip in verdict(report, words, now=now).chips]


def steps(report: Report, words: Words, *, now: datetime = NOW) -> list[str]:
    return [step.text for step in steps_for(report, report.recipients[0], words, now, NOBODY)]


def answer(report: Report, words: Words) -> str:
    made = reply_for(report, words, NOW, NOBODY)
    assert made is not None
    return made.text


def forwarded(registry: Registry, reply: str = "550 5.1.1 no such user") -> Report:
    report = told(registry, reply)
    hint = Hint(HintCode("forwarded"), {"final": "bob@example.org", "original": "office@example.net"})
    return replace(
        report, recipients=(replace(report.recipients[0], also=("office@example.net",)),), hints=(hint,)
    )


def test_after_a_forwarding_its_owner_acts_and_nobody_checks_the_address(
    registry: Registry, english: Words
) -> None:
    report = forwarded(registry)
    assert "office@example.net forwards its mail to bob@example.org" in verdict(report, english).detail
    assert "The owner of office@example.net must act" in chips(report, english)
    assert "office@example.net" in steps(report, english)[0]
    assert not any("letter by letter" in step for step in steps(report, english))
    text = answer(report, english)
    assert (
        "Your mail of 4 March with the subject “Offer” to office@example.net could not be delivered." in text
    )
    assert "It was forwarded from there to bob@example.org." in text


def test_two_spellings_of_one_address_are_no_forwarding(registry: Registry, english: Words) -> None:
    report = told(registry, "550 5.1.1 no such user")
    hint = Hint(HintCode("forwarded"), {"final": "bob@example.org", "original": '"Bob"@example.org'})
    report = replace(report, hints=(hint,))
    assert hint_texts(report, report.recipients[0], english) == ()
    assert "forwards" not in verdict(report, english).detail


def test_a_limit_is_told_to_agent_and_customer(registry: Registry, english: Words) -> None:
    report = told(registry, "552 5.3.4 message size 31457280 exceeds size limit 20971520 of server")
    assert "is 30 MB, and the limit is 20 MB" in verdict(report, english).detail
    assert any("the limit is 20 MB" in step for step in steps(report, english))
    assert "la limite est de 20 Mo" in verdict(report, load_language("fr")).detail
    assert "the limit is 20 MB" in answer(report, english)


def test_a_block_list_is_named_by_its_host_or_its_name(registry: Registry, english: Words) -> None:
    named = told(registry, "554 5.7.1 Client host [192.0.2.1] blocked using zen.example.net")
    assert "on a block list (zen.example.net)" in verdict(named, english).detail
    spelt = told(registry, "554 5.7.1 Client host [192.0.2.1] blocked using spamcop")
    assert "on a block list (Spamcop)" in verdict(spelt, english).detail


def test_a_server_without_a_name_is_not_called_blocked(registry: Registry, english: Words) -> None:
    report = told(registry, "550 5.7.25 [192.0.2.1] has no PTR record")
    assert "192.0.2.1 has no proper name" in verdict(report, english).detail
    assert "reverse DNS" in steps(report, english)[0]


def test_a_login_that_failed_is_the_sender_s_own_affair(registry: Registry, english: Words) -> None:
    report = inspect("Server response: 535 5.7.8 authentication failed", registry=registry)
    assert verdict(report, english).headline == "The sender's own mail server did not accept the login"
    assert "The sender must act" in chips(report, english)
    assert "password" in steps(report, english)[0]
    assert "Please enter both anew" in answer(report, english)


def test_an_error_before_sending_is_not_called_final(registry: Registry, english: Words) -> None:
    report = inspect(
        "Task 'smtp.example.net - Sending' reported error (0x800CCC0E) : 'Outlook cannot connect to your outgoing (SMTP) e-mail server.'",
        registry=registry,
    )
    assert "Not sent yet: it is still in the Outbox" in chips(report, english)
    assert "The sender must act" in chips(report, english)
    assert not any("Ask the person" in step for step in steps(report, english))


def test_an_old_warning_is_not_told_as_if_the_server_still_tried(registry: Registry, english: Words) -> None:
    report = replace(inspect("451 4.7.1 greylisted, try again later", registry=registry), original=ORIGINAL)
    assert chips(report, english)[0] == "Temporary: still trying"
    later = NOW + timedelta(days=5)
    assert chips(report, english, now=later)[:3] == [
        "Time for trying is over",
        "The sender must find out whether it arrived",
        "Send it again only if it didn't arrive",
    ]
    assert "more than five days old" in verdict(report, english, now=later).detail


def test_a_mail_that_was_given_up_after_greylisting_must_be_sent_again_by_somebody(
    registry: Registry, english: Words
) -> None:
    report = told(registry, "550 5.1.1 no such user")
    recipient = replace(report.recipients[0], cause=Cause.GREYLISTED, who_acts=WhoActs.NOBODY)
    assert "The sender must send it again" in chips(replace(report, recipients=(recipient,)), english)


def test_nobody_is_sent_to_the_mail_team_of_a_public_provider(registry: Registry, english: Words) -> None:
    report = told(registry, "550 5.7.1 refused by policy", "bob@gmail.com")
    assert "The recipient must act, with their provider, gmail.com" in chips(report, english)
    assert not any("mail team of gmail.com" in step for step in steps(report, english))
    assert "mail team" not in answer(report, english)
    sent = replace(
        told(registry, "554 5.7.1 Client host [192.0.2.1] blocked using zen.example.net"),
        original=Original(from_="a@gmx.de"),
    )
    assert "The sender must act, with their provider, gmx.de" in chips(sent, english)
    assert "Only your provider, gmx.de, can put this right" in answer(sent, english)


def test_where_no_reason_is_given_the_server_is_quoted(registry: Registry, english: Words) -> None:
    report = told(registry, "550 5.0.0 gateway says no")
    assert "It says: “gateway says no”" in verdict(report, english).detail


def test_the_reply_follows_who_must_act(registry: Registry, english: Words) -> None:
    report = told(registry, "554 5.7.1 Client host [192.0.2.1] blocked using zen.example.net")
    theirs = replace(report, recipients=(replace(report.recipients[0], who_acts=WhoActs.RECIPIENT_ADMIN),))
    assert "Please pass this on to the mail team of example.com" in answer(report, english)
    assert "Only the mail team of example.org can put this right." in answer(theirs, english)
    assert not any("Pass the ticket note" in step for step in steps(theirs, english))


def test_a_mail_that_may_not_be_ours_is_doubted_first(registry: Registry, english: Words) -> None:
    report = replace(
        told(registry, "550 5.1.1 no such user"), hints=(Hint(HintCode("backscatter"), {"sender": ""}),)
    )
    assert steps(report, english)[0].startswith("Ask a.weber@example.com whether they wrote this mail.")
    assert "somebody has misused your address" in answer(report, english)


def test_the_other_recipients_are_named_where_one_failed(registry: Registry, english: Words) -> None:
    report = replace(told(registry, "550 5.1.1 no such user"), others=("carl@example.org",))
    assert "carl@example.org" in hint_texts(report, report.recipients[0], english)[0]
    assert "No failure is reported for the other recipients: carl@example.org." in answer(report, english)


def test_an_internal_address_is_told_by_its_person(registry: Registry, english: Words) -> None:
    internal = "IMCEAEX-_o=Example_ou=First_cn=Recipients_cn=0a1b2c3d4e5f-Anna+20Berg@example.com"
    report = told(registry, "550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found")
    report = replace(report, recipients=(replace(report.recipients[0], address=internal),))
    assert verdict(report, english).headline == "The internal Exchange address of Anna Berg is out of date"
    assert "IMCEAEX" not in answer(report, english)


def test_two_recipients_are_both(registry: Registry, english: Words) -> None:
    report = inspect(
        "<a@example.org>: 550 5.1.1 no such user\n<b@example.net>: 552 5.2.2 mailbox is full",
        registry=registry,
    )
    assert verdict(report, english).headline == "Both recipients failed"
    text = answer(report, english)
    assert (
        "– a@example.org: There is no mailbox of this name at example.org. Please check the address" in text
    )
    assert "– b@example.net: The recipient's mailbox is full. Please tell the recipient" in text


@pytest.mark.parametrize(
    ("sender", "greeting"),
    [
        ('"Weber, Anna" <a@example.com>', "Dear Anna Weber,"),
        ("Jan van der Berg <j@example.nl>", "Dear Jan van der Berg,"),
        ("Mail Delivery Subsystem <MAILER-DAEMON@example.com>", "Hello,"),
        ("Automated Message <x@example.com>", "Hello,"),
        ("Nord Wind GmbH <x@example.com>", "Hello,"),
        ("Anna Weber <noreply@example.com>", "Hello,"),
        ("anna weber <a@example.com>", "Hello,"),
        ("Anna <a@example.com>", "Hello,"),
    ],
)
def test_only_people_are_greeted_by_name(
    registry: Registry, english: Words, sender: str, greeting: str
) -> None:
    report = replace(told(registry, "550 5.1.1 no such user"), original=Original(from_=sender))
    assert answer(report, english).startswith(greeting)


def test_a_subject_that_came_encoded_is_not_quoted(registry: Registry, english: Words) -> None:
    report = told(registry, "550 5.1.1 no such user")
    report = replace(report, original=Original(subject="=?utf-8?B?44ON44Kz?Message-Id: <a@example.com>"))
    assert "subject" not in answer(report, english)


def test_a_template_can_be_ruled_out_by_a_flag() -> None:
    templates = [{"unless": ["busy"], "text": "now"}, {"when": ["busy"], "text": "later"}]
    assert choose(templates, Facts({})) == "now"
    assert choose(templates, Facts({}, {"busy"})) == "later"


def test_a_code_names_those_that_are_near_it(registry: Registry, english: Words) -> None:
    page = page_of(StatusCode.parse("5.2.3"), registry, english)
    related = {row.label: row.text for row in page.rows}["Related"]
    assert related.startswith("5.3.4 ")
    assert "5.2.3" not in related


@pytest.mark.parametrize(
    ("conflict", "expected"),
    [
        (
            Conflict("status", "5.1.1", "5.0.0", ConflictReason("more-specific")),
            "The mail also says 5.0.0. 5.1.1 tells more, so it counts.",
        ),
        (
            Conflict("status", "4.4.7", "4.4.2", ConflictReason("closer-to-server")),
            "The mail also says 4.4.2. 4.4.7 comes first in the words of the server that refused, so it counts.",
        ),
        (
            Conflict("class", "failed", "550 4.4.7", ConflictReason("action-rules")),
            "By its digits, 550 4.4.7 would leave it open. But the report says that the server gave up, and that counts.",
        ),
        (
            Conflict("class", "delayed", "5.4.1", ConflictReason("action-rules")),
            "By its digits, 5.4.1 would be final. But the report says that the server is still trying, and that counts.",
        ),
        (
            Conflict("cause", "mailbox-full", "policy", ConflictReason("words-more-specific")),
            "The code alone would mean: refused by a rule. The server's words are more exact: mailbox is full.",
        ),
    ],
    ids=["vaguer", "elsewhere", "given up", "still trying", "words"],
)
def test_of_two_statements_that_disagree_it_is_told_which_one_counts(
    registry: Registry, english: Words, conflict: Conflict, expected: str
) -> None:
    report = told(registry, "550 5.1.1 no such user")
    recipient = replace(report.recipients[0], conflicts=(conflict,))
    assert expected in hint_texts(report, recipient, english)

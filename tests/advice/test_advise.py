"""What an agent is told about a bounce: verdict, steps, hints and reply say the same, with the facts that it has."""

from __future__ import annotations

import dataclasses
from datetime import timedelta, timezone

import pytest
from msgspec.structs import replace

from advised import NOW, ORIGINAL, advice_on, chips, context, refused, reply, steps
from bounce_inspector.advice.advise import advise, advise_all
from bounce_inspector.advice.code_page import page_of
from bounce_inspector.advice.conditions import Condition
from bounce_inspector.advice.owner_role import OwnerRole
from bounce_inspector.advice.words import Facts, Words, choose
from bounce_inspector.advice.words_file import Variant
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import Ours
from bounce_inspector.inspection.report import (
    Action,
    CauseSource,
    Conflict,
    ConflictReason,
    Hint,
    HintCode,
    Original,
    Report,
    Side,
)
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.codes import StatusCode
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause, WhoActs

EXAMPLE_COM = Ours(("example.com",), ())


def forwarded(registry: Registry, reply: str = "550 5.1.1 no such user") -> Report:
    report = refused(registry, reply)
    hint = Hint(HintCode.FORWARDED, {"final": "bob@example.org", "original": "office@example.net"})
    recipient = replace(report.recipients[0], also=("office@example.net",))
    return replace(report, recipients=(recipient,), hints=(hint,))


# --- The way it went ---------------------------------------------------------


def test_after_a_forwarding_its_owner_acts_and_nobody_checks_the_address(
    registry: Registry, english: Words
) -> None:
    advice = advice_on(forwarded(registry), english)
    assert "office@example.net forwards its mail to bob@example.org" in advice.verdict.detail
    assert advice.owner.role is OwnerRole.FORWARDER
    assert "office@example.net" in steps(advice)[0]
    assert not any("letter by letter" in step for step in steps(advice))
    assert "to office@example.net couldn't be delivered." in reply(advice)
    assert "It was forwarded from there to bob@example.org." in reply(advice)


def test_two_spellings_of_one_address_are_no_forwarding(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    hint = Hint(HintCode.FORWARDED, {"final": "bob@example.org", "original": '"Bob"@example.org'})
    advice = advice_on(replace(report, hints=(hint,)), english)
    assert advice.hints == ()
    assert "forwards" not in advice.verdict.detail


def test_the_other_recipients_are_named_but_never_the_sender_or_a_list(
    registry: Registry, english: Words
) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    report = replace(report, others=("carl@example.org", "a.weber@example.com"))
    advice = advice_on(report, english)
    assert "other recipients: carl@example.org." in advice.hints[0]
    assert "for the other recipients: carl@example.org." in reply(advice)
    on_list = replace(report, original=replace(ORIGINAL, mailing_list="choir@example.net"))
    assert not any(
        "other recipients" in text
        for text in (*advice_on(on_list, english).hints, reply(advice_on(on_list, english)))
    )


def test_a_list_that_did_not_accept_a_message_itself_is_its_recipient(
    registry: Registry, english: Words
) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    report = replace(report, original=replace(ORIGINAL, mailing_list="bob@example.org"))
    assert advice_on(report, english).owner.role is OwnerRole.SENDER


# --- Facts -------------------------------------------------------------------


def test_a_limit_is_given_to_agent_and_customer(registry: Registry, english: Words) -> None:
    report = refused(registry, "552 5.3.4 message size 31457280 exceeds size limit 20971520 of server")
    advice = advice_on(report, english)
    assert "it's 30 MB. The limit is 20 MB." in advice.verdict.detail
    assert any("the limit is 20 MB" in step for step in steps(advice))
    assert "la limite est de 20 Mo" in advice_on(report, load_language("fr")).verdict.detail.replace(
        "La", "la"
    )
    assert "the limit is 20 MB" in reply(advice)


def test_a_block_list_and_the_address_on_it_are_named(registry: Registry, english: Words) -> None:
    report = refused(registry, "554 5.7.1 Client host [192.0.2.1] blocked using zen.example.net")
    advice = advice_on(report, english)
    assert (
        advice.verdict.headline == "example.org blocked the sending server (192.0.2.1 is on zen.example.net)"
    )
    assert "zen.example.net" in (advice.steps[0].why or "")


def test_a_server_without_a_name_is_not_called_blocked(registry: Registry, english: Words) -> None:
    advice = advice_on(refused(registry, "550 5.7.25 [192.0.2.1] has no PTR record"), english)
    assert "no valid name" in advice.verdict.headline
    assert "reverse DNS" in (advice.steps[0].why or "")


def test_where_no_reason_is_recognized_the_server_is_quoted(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.0.0 gateway says no")
    advice = advice_on(report, english)
    assert advice.verdict.detail == "We couldn't tell why from the server's reply: “gateway says no”."


def test_a_likely_cause_reads_so_and_has_a_way_out(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.2.2 mailbox is full")
    recipient = replace(report.recipients[0], cause_source=CauseSource.LIKELY)
    advice = advice_on(replace(report, recipients=(recipient,)), english)
    assert advice.verdict.headline == "example.org rejected the message to bob@example.org"
    assert advice.verdict.detail.startswith("This looks like: mailbox is full.")
    assert steps(advice)[-1].startswith("If that isn't it,")


def test_an_internal_address_is_given_by_its_person(registry: Registry, english: Words) -> None:
    internal = "IMCEAEX-_o=Example_ou=First_cn=Recipients_cn=0a1b2c3d4e5f-Anna+20Berg@example.com"
    report = refused(registry, "550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found")
    report = replace(report, recipients=(replace(report.recipients[0], address=internal),))
    advice = advice_on(report, english)
    assert advice.verdict.headline == "The internal Exchange address of Anna Berg is out of date"
    assert "IMCEAEX" not in reply(advice)


# --- Who acts ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("reporter", "sender", "ours", "role", "name"),
    [
        ("mx1.example.com", "a@example.com", (), OwnerRole.SENDER_TEAM, "example.com"),
        ("mx1.example.com", "a@example.com", ("example.com",), OwnerRole.OWN_TEAM, None),
        ("out7.mailing.example.net", "a@example.com", (), OwnerRole.SENDING_SERVICE, "mailing.example.net"),
        ("out7.mailing.example.net", "a@example.org", (), OwnerRole.SENDING_SERVICE, "mailing.example.net"),
        (None, "a@example.com", (), OwnerRole.SENDER_TEAM, "example.com"),
        (None, "a@example.org", (), OwnerRole.SENDER_TEAM, None),
        (None, "a@gmx.de", (), OwnerRole.SENDER_PROVIDER, "gmx.de"),
        ("EX1.corp.local", "a@example.com", (), OwnerRole.SENDER_TEAM, "example.com"),
    ],
    ids=[
        "own server",
        "ours",
        "service",
        "recipient's domain",
        "no host",
        "same domain",
        "provider",
        "internal",
    ],
)
def test_a_blocked_server_is_up_to_whoever_runs_it(
    registry: Registry,
    english: Words,
    reporter: str | None,
    sender: str,
    ours: tuple[str, ...],
    role: OwnerRole,
    name: str | None,
) -> None:
    report = refused(registry, "554 5.7.1 Client host [192.0.2.1] blocked using zen.example.net")
    report = replace(
        report, original=Original(from_=sender), reporter=replace(report.reporter, host=reporter)
    )
    advice = advice_on(report, english, ours=Ours(ours, ()))
    assert (advice.owner.role, advice.owner.name) == (role, name)


def test_the_settings_of_a_domain_are_up_to_its_team_whoever_sent(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.7.26 DMARC check failed for example.com")
    report = replace(report, reporter=replace(report.reporter, host="out7.mailing.example.net"))
    advice = advice_on(report, english)
    assert (advice.owner.role, advice.owner.name) == (OwnerRole.SENDER_TEAM, "example.com")


def test_nobody_is_sent_to_the_mail_team_of_a_public_provider(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.3.0 internal server error", "bob@gmail.com")
    advice = advice_on(report, english)
    assert advice.owner.role is OwnerRole.RECIPIENT
    assert not any("mail team (gmail.com)" in step for step in steps(advice))
    assert "mail team of gmail.com" not in reply(advice)


def test_the_reply_follows_who_acts(registry: Registry, english: Words) -> None:
    report = refused(registry, "554 5.7.1 Client host [192.0.2.1] blocked using zen.example.net")
    theirs = replace(report, recipients=(replace(report.recipients[0], who_acts=WhoActs.RECIPIENT_ADMIN),))
    assert "Please pass this on to the mail team of example.com" in reply(advice_on(report, english))
    assert "Only the mail team of example.org can fix this." in reply(advice_on(theirs, english))
    assert not any("sender's mail team" in step for step in steps(advice_on(theirs, english)))


def test_a_message_that_was_given_up_after_greylisting_is_resent_by_its_sender(
    registry: Registry, english: Words
) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    recipient = replace(report.recipients[0], cause=Cause.GREYLISTED, who_acts=WhoActs.NOBODY)
    advice = advice_on(replace(report, recipients=(recipient,)), english)
    assert advice.owner.role is OwnerRole.SENDER


@pytest.mark.parametrize(
    ("language", "told", "untold"),
    [
        ("en", "The sending server tried for 2 days, then stopped.", "The sending server stopped trying."),
        (
            "de",
            "Der sendende Server hat es 2 Tage lang versucht und dann aufgehört.",
            "Der sendende Server versucht es nicht weiter.",
        ),
        (
            "fr",
            "Le serveur d’envoi a réessayé pendant 2 jours, puis a abandonné.",
            "Le serveur d’envoi ne réessaie plus.",
        ),
        (
            "es",
            "El servidor de envío lo intentó durante 2 días y después desistió.",
            "El servidor de envío ya no lo intenta más.",
        ),
    ],
)
def test_a_temporary_code_that_is_final_says_why(
    registry: Registry, language: str, told: str, untold: str
) -> None:
    words = load_language(language)
    bounce = (
        "From: MAILER-DAEMON@mx1.example.com\nSubject: Undelivered Mail Returned to Sender\n"
        "Date: Wed, 4 Mar 2026 09:14:07 +0100\n\nThis is the mail system at host mx1.example.com.\n\n"
        "<anna@example.org>: connect to mx.example.org[192.0.2.25]:25: Connection timed out\n\n"
        "{arrival}\n\nFinal-Recipient: rfc822; anna@example.org\nAction: failed\nStatus: {status}\n"
    )
    arrival = "Reporting-MTA: dns; mx1.example.com\nArrival-Date: Mon, 2 Mar 2026 09:14:07 +0100"

    def detail(status: str, arrival: str) -> str:
        report = inspect(bounce.format(status=status, arrival=arrival), registry=registry)
        return advice_on(report, words).verdict.detail

    assert told in detail("4.4.1", arrival)
    assert untold in detail("4.4.1", "Reporting-MTA: dns; mx1.example.com")
    final = detail("5.4.1", arrival)
    assert told not in final
    assert untold not in final


def test_a_callout_asks_whether_the_own_server_accepts_mail_for_the_sender(
    registry: Registry, english: Words
) -> None:
    advice = advice_on(refused(registry, "550 Sender verify failed: callout to a.weber@example.com"), english)
    assert "a.weber@example.com" in steps(advice)[0]
    assert "accepts mail" in steps(advice)[0]


# --- Before it was sent ------------------------------------------------------


def test_a_login_that_failed_is_up_to_the_sender(registry: Registry, english: Words) -> None:
    report = inspect("Server response: 535 5.7.8 authentication failed", registry=registry)
    advice = advice_on(report, english)
    assert advice.verdict.headline == "The outgoing server didn't accept the sign-in"
    assert chips(advice)[:2] == ["Not sent yet", "Action needed: sender"]
    assert "password" in steps(advice)[0]
    assert "username and password again" in reply(advice)


def test_an_error_before_sending_is_not_called_final(registry: Registry, english: Words) -> None:
    report = inspect(
        "Task 'smtp.example.net - Sending' reported error (0x800CCC0E) : 'Outlook cannot connect to your outgoing (SMTP) e-mail server.'",
        registry=registry,
    )
    advice = advice_on(report, english)
    assert chips(advice)[:3] == ["Not sent yet", "Action needed: sender", "Will be sent once that's fixed"]
    assert not any("Ask the person" in step for step in steps(advice))


@pytest.mark.parametrize("cause", [Cause.RELAY_DENIED, Cause.SENDER_REJECTED, Cause.POLICY])
def test_a_refusal_of_the_recipient_s_server_is_never_answered_with_login_advice(
    registry: Registry, english: Words, cause: Cause
) -> None:
    report = refused(registry, "550 5.7.1 no")
    one = report.recipients[0]
    there = replace(one, cause=cause, facts=replace(one.facts, refused_by=Side.RECIPIENT))
    advice = advice_on(replace(report, recipients=(there,)), english)
    assert not any("sign" in step.lower() and "outgoing" in step for step in steps(advice))


def test_a_step_about_a_typo_repeats_nothing_that_the_verdict_says(registry: Registry) -> None:
    report = inspect(
        "<anna@exmaple.org>: host mx.exmaple.org[192.0.2.25] said: 550 5.1.1 no such user", registry=registry
    )
    report = replace(report, others=("bob@example.org",))
    for language in ("en", "de", "fr", "es"):
        advice = advice_on(report, load_language(language))
        assert "example.org" in advice.verdict.detail
        assert "example.org" in advice.steps[0].text
        assert advice.steps[0].why is None


# --- Delays ------------------------------------------------------------------


def delay(registry: Registry, *, until: timedelta | None = None, software: str | None = None) -> Report:
    report = inspect("<lee@example.org>: 451 4.7.1 greylisted, try again later", registry=registry)
    arrival = NOW - timedelta(hours=6) + min(until or timedelta(), timedelta())
    times = replace(report.times, arrival=arrival, retry_until=None if until is None else NOW + until)
    return replace(report, times=times, reporter=replace(report.reporter, software=software))


def test_a_stated_retry_time_is_given_with_the_reason(registry: Registry, english: Words) -> None:
    advice = advice_on(delay(registry, until=timedelta(days=4, hours=6, minutes=9)), english)
    assert chips(advice)[0] == "Still trying until Saturday, March 9, 3:09 PM UTC"
    assert "The sending server keeps trying until Saturday, March 9, 3:09 PM UTC." in advice.verdict.detail
    assert any("Saturday, March 9, 3:09 PM UTC" in step for step in steps(advice))
    assert "asked for another try later, which is normal. " in f"{reply(advice)} ".replace("\n\n", " ")
    assert "until Saturday, March 9, 3:09 PM UTC" in reply(advice)


def test_a_deadline_is_told_in_the_readers_zone_which_is_named(registry: Registry, english: Words) -> None:
    report = delay(registry, until=timedelta(days=4, hours=6, minutes=9))
    there = NOW.astimezone(timezone(timedelta(hours=5, minutes=30)))
    advice = advise(report, report.recipients[0], dataclasses.replace(context(english), now=there))
    assert chips(advice)[0] == "Still trying until Saturday, March 9, 8:39 PM UTC+5:30"


def test_without_a_stated_time_the_usual_one_of_the_software_is_given_as_such(
    registry: Registry, english: Words
) -> None:
    advice = advice_on(delay(registry, software="Postfix"), english)
    assert "Postfix usually keeps trying until around Sunday, March 10, 3:00 AM UTC." in advice.verdict.detail


def test_a_last_attempt_longer_ago_than_the_software_tries_is_the_end_of_a_delay(
    registry: Registry, english: Words
) -> None:
    report = delay(registry, software="Exchange / Microsoft 365")
    tried = replace(report.times, arrival=None, last_attempt=NOW - timedelta(days=3))
    advice = advice_on(replace(report, times=tried), english)
    assert chips(advice)[0] == "Retry time is probably over"
    assert "Exchange / Microsoft 365 usually stops trying" in advice.verdict.detail
    still = replace(report.times, arrival=None, last_attempt=NOW - timedelta(days=1))
    assert chips(advice_on(replace(report, times=still), english))[0] == "Still trying"


def test_a_delay_whose_time_is_over_is_not_told_as_if_the_server_still_tried(
    registry: Registry, english: Words
) -> None:
    report = delay(registry, until=timedelta(days=-1))
    advice = advice_on(report, english)
    assert chips(advice)[:3] == [
        "Retry time is over",
        "Action needed: sender",
        "Resend only if it didn't arrive",
    ]
    assert "another warning isn't one" in steps(advice)[0]


def test_a_delay_that_waiting_does_not_end_has_an_owner(registry: Registry, english: Words) -> None:
    report = delay(registry, until=timedelta(days=2))
    blocked = replace(report.recipients[0], cause=Cause.SENDER_REPUTATION)
    advice = advice_on(replace(report, recipients=(blocked,), original=ORIGINAL), english, ours=EXAMPLE_COM)
    assert advice.owner.role is OwnerRole.OWN_TEAM
    assert "Waiting alone may not fix this." in advice.verdict.detail
    assert steps(advice)[0] == "Give your mail team the ticket note."
    assert "Our mail team is taking care of this." in reply(advice)


# --- Doubts ------------------------------------------------------------------


def test_a_message_that_may_not_be_ours_is_doubted_first(registry: Registry, english: Words) -> None:
    report = replace(
        refused(registry, "550 5.1.1 no such user"), hints=(Hint(HintCode.BACKSCATTER, {"sender": ""}),)
    )
    advice = advice_on(report, english)
    assert steps(advice)[0].startswith("Ask a.weber@example.com whether they wrote this message.")
    assert "You probably didn't write it" in reply(advice)
    assert [chip.text for chip in advice.verdict.chips][1:3] == ["No action needed", "No need to resend"]


@pytest.mark.parametrize(
    ("conflict", "expected"),
    [
        (
            Conflict("status", "5.1.1", "5.0.0", ConflictReason.MORE_SPECIFIC),
            "The report also contains 5.0.0. 5.1.1 is more specific, so it counts.",
        ),
        (
            Conflict("status", "4.4.7", "4.4.2", ConflictReason.CLOSER_TO_SERVER),
            "The report also contains 4.4.2. 4.4.7 belongs to the reply that counts.",
        ),
        (
            Conflict("class", "failed", "550 4.4.7", ConflictReason.ACTION_RULES),
            "Code 550 4.4.7 usually means a temporary problem. But the report says that the server stopped trying, so this failure is final.",
        ),
        (
            Conflict("class", "delayed", "5.4.1", ConflictReason.ACTION_RULES),
            "Code 5.4.1 usually means a final failure. But the report says that the server is still trying, so the message can still arrive.",
        ),
        (
            Conflict("cause", "mailbox-full", "policy", ConflictReason.WORDS_MORE_SPECIFIC),
            "The code usually means “message rejected by a policy”, but the server's message is more specific: mailbox is full.",
        ),
    ],
    ids=["vaguer", "elsewhere", "stopped", "still trying", "words"],
)
def test_of_two_statements_that_disagree_it_is_said_which_one_counts(
    registry: Registry, english: Words, conflict: Conflict, expected: str
) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    recipient = replace(report.recipients[0], conflicts=(conflict,))
    assert expected in advice_on(replace(report, recipients=(recipient,)), english).hints


# --- Several -----------------------------------------------------------------


def test_two_recipients_are_both(registry: Registry, english: Words) -> None:
    report = inspect(
        "<a@example.org>: 550 5.1.1 no such user\n<b@example.net>: 552 5.2.2 mailbox is full",
        registry=registry,
    )
    # Others may have got it: nothing shows to whom it went.
    assert advise_all(report, context(english)).verdict.headline == "Not delivered to 2 recipients"
    text = reply(advice_on(report, english))
    assert "couldn't be delivered to these recipients:" in text
    assert (
        "– a@example.org: There's no mailbox with this name at example.org. Please check the address" in text
    )
    assert "– b@example.net: The recipient's mailbox is full. Please call the recipient" in text


def test_either_recipient_is_said_where_the_message_went_to_no_others(
    registry: Registry, english: Words
) -> None:
    report = inspect(
        "<a@example.org>: 550 5.1.1 no such user\n<b@example.net>: 552 5.2.2 mailbox is full\n\n"
        "----- Original message -----\n"
        "From: c@example.com\nTo: a@example.org, b@example.net\nSubject: Plan\nMessage-ID: <1@example.com>\n",
        registry=registry,
    )
    assert advise_all(report, context(english)).verdict.headline == "Not delivered to either recipient"
    assert "didn't reach any of its recipients" in reply(advice_on(report, english))


def test_many_recipients_of_one_fate_are_assessed_once(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    unknown = [replace(report.recipients[0], address=f"a{number}@example.org") for number in range(2000)]
    late = replace(report.recipients[0], address="b@example.net", action=Action.DELAYED)
    whole = advise_all(replace(report, recipients=(*unknown, late)), context(english))
    assert [len(fate.numbers) for fate in whole.fates] == [2000, 1]
    assert whole.verdict.headline == "Not delivered to 2000 of 2001 recipients, 1 still waiting"


def test_recipients_whose_replies_name_other_addresses_are_one_fate(
    registry: Registry, english: Words
) -> None:
    report = refused(registry, "554 5.7.1 Client host [192.0.2.1] blocked using zen.example.net")
    one = report.recipients[0]
    many = tuple(
        replace(one, address=f"a{n}@example.org", facts=replace(one.facts, blocked_address=f"192.0.2.{n}"))
        for n in range(50)
    )
    whole = advise_all(replace(report, recipients=many), context(english))
    assert [len(fate.numbers) for fate in whole.fates] == [50]


# --- Words -------------------------------------------------------------------


def test_a_template_can_be_ruled_out_by_a_condition() -> None:
    templates = (
        Variant("now", unless=(Condition.DELAYED,)),
        Variant("later", when=(Condition.DELAYED,)),
    )
    assert choose(templates, Facts({})) == "now"
    assert choose(templates, Facts({}, {Condition.DELAYED})) == "later"


def test_a_code_names_those_that_are_near_it(registry: Registry, english: Words) -> None:
    page = page_of(StatusCode.parse("5.2.3"), registry, english)
    related = {row.label: row.text for row in page.rows}["Related"]
    assert related.startswith("5.3.4 ")
    assert "5.2.3" not in related

"""Between whom a message passed, where it stopped, and who of them acts."""

from __future__ import annotations

from advised import context
from bounce_inspector.advice.assessment import assess
from bounce_inspector.advice.parties import State, parties_of
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.registry import Registry
from bounces import DELAY, UNKNOWN

HEAD = "This is the mail system at host mx1.example.com.\n\n"


def shapes(registry: Registry, text: str) -> list[str]:
    """The parties as ``role name state``, an owner with a star."""
    report = inspect(text, registry=registry)
    recipient = report.recipients[0]
    owner = assess(report, recipient, context(load_language("en"))).owner.role
    return [
        f"{'*' if one.is_owner else ''}{one.role} {one.name} {one.state}"
        for one in parties_of(report, recipient, owner)
    ]


def test_a_refused_message_stopped_at_the_receiving_server(registry: Registry) -> None:
    assert shapes(registry, UNKNOWN) == [
        "*sender None passed",
        "sending-server mx1.example.com passed",
        "receiving-server mx.example.org stopped",
        "recipient anna@example.org not-reached",
    ]


def test_a_server_that_does_not_answer_leaves_the_message_at_the_sending_one(registry: Registry) -> None:
    text = f"{HEAD}<lee@example.org>: connect to mx.example.org[192.0.2.77]:25: Connection timed out\n"
    assert shapes(registry, text) == [
        "sender None passed",
        "sending-server mx1.example.com stopped",
        "*receiving-server mx.example.org not-reached",
        "recipient lee@example.org not-reached",
    ]


def test_a_server_that_offers_no_encryption_was_reached(registry: Registry) -> None:
    said = "TLS is required, but was not offered by host mx.example.org[192.0.2.77]"
    assert shapes(registry, f"{HEAD}<lee@example.org>: {said}\n")[1:3] == [
        "*sending-server mx1.example.com passed",
        "receiving-server mx.example.org stopped",
    ]


def test_encryption_that_the_own_smarthost_or_a_public_provider_lacks_is_lost_at_the_senders(
    registry: Registry,
) -> None:
    for address, host in (("lee@example.org", "smart.example.com"), ("lee@gmail.com", "mx.example.org")):
        said = f"TLS is required, but was not offered by host {host}[192.0.2.77]"
        assert shapes(registry, f"{HEAD}<{address}>: {said}\n")[1].startswith("*sending-server")


def test_a_delayed_message_waits_at_the_sending_server(registry: Registry) -> None:
    assert shapes(registry, DELAY)[1:3] == [
        "sending-server mx1.example.com waiting",
        "receiving-server mx.example.org not-reached",
    ]


def test_a_report_that_returns_nothing_names_to_whom_it_was_sent_as_the_sender(registry: Registry) -> None:
    head = "From: MAILER-DAEMON@mx1.example.com (Mail Delivery System)\nTo: {}\nSubject: Delayed Mail\n\n"
    assert (
        shapes(registry, head.format("j.weber@example.com") + DELAY)[0] == "sender j.weber@example.com passed"
    )
    for made_up in ("bounces-8812@list.example.com", "SRS0=hx=B=example.org=j@example.com"):
        assert shapes(registry, head.format(made_up) + DELAY)[0] == "sender None passed"


def test_a_server_that_asks_for_another_try_was_reached(registry: Registry) -> None:
    text = (
        f"{HEAD}Your message could not be delivered for more than 4 hour(s).\n"
        "It will be retried until it is 5 day(s) old.\n\n"
        "<lee@example.org>: host mx.example.org[192.0.2.77] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command)\n"
    )
    assert shapes(registry, text)[1:3] == [
        "sending-server mx1.example.com waiting",
        "receiving-server mx.example.org put-off",
    ]


def test_nobody_blocks_the_server_that_he_sends_from(registry: Registry) -> None:
    text = (
        "From: MAILER-DAEMON@example.com\nTo: bo@example.com\nSubject: Failure Notice\n\n"
        "Sorry, we were unable to deliver your message to the following address.\n\n<lee@example.org>:\n"
        "554: 5.7.1 Service unavailable; Client host [192.0.2.175] blocked using bl.example.net\n"
    )
    assert shapes(registry, text)[1:3] == [
        "*sending-server example.com passed",
        "receiving-server example.org stopped",
    ]


def test_a_size_that_the_other_server_announces_stops_a_message_before_it(registry: Registry) -> None:
    text = (
        "   ----- The following addresses had permanent fatal errors -----\n<lee@example.org>\n\n"
        "   ----- Transcript of session follows -----\n"
        "552 5.3.4 <lee@example.org>... Message is too large; 20971520 bytes max\n\n"
        "Reporting-MTA: dns; out.example.com\n\nFinal-Recipient: RFC822; lee@example.org\nAction: failed\n"
        "Status: 5.3.4\nRemote-MTA: DNS; mx.example.org\n"
    )
    assert shapes(registry, text)[1:3] == [
        "sending-server out.example.com stopped",
        "receiving-server mx.example.org not-reached",
    ]


def test_a_server_that_sends_and_receives_is_drawn_once(registry: Registry) -> None:
    text = f'{HEAD}<anna@example.com>: unknown user: "anna"\n'
    roles = [shape.removeprefix("*").split()[0] for shape in shapes(registry, text)]
    assert roles == ["sender", "server", "recipient"]


def test_nothing_is_drawn_where_no_server_is_known(registry: Registry) -> None:
    report = inspect("<anna@example.org>: 550 5.1.1 User unknown", registry=registry)
    assert parties_of(report, report.recipients[0]) == ()


def test_a_message_whose_time_is_over_waits_nowhere_and_may_have_arrived(registry: Registry) -> None:
    text = "Reporting-MTA: dns; mx1.example.com\n\nFinal-Recipient: rfc822; lee@example.org\nAction: delayed\nStatus: 4.4.1\n"
    report = inspect(text, registry=registry)
    states = [one.state for one in parties_of(report, report.recipients[0], has_passed=True)]
    assert states == [State.PASSED, State.WAITED, State.UNKNOWN, State.UNKNOWN]


def test_in_the_log_of_the_server_that_refused_the_message_stopped_there(registry: Registry) -> None:
    text = (
        "Jun 10 08:44:02 mail postfix/smtpd[4110]: NOQUEUE: reject: RCPT from erp.example.net[192.0.2.19]: 450 4.1.8 "
        "<orders@erp.local>: Sender address rejected: Domain not found; from=<orders@erp.local> "
        "to=<ines@example.org> proto=ESMTP helo=<erp.local>\n"
    )
    assert shapes(registry, text)[2] == "receiving-server example.org stopped"


def test_what_gmail_quotes_of_another_server_stopped_there_and_what_google_signs_at_google(
    registry: Registry,
) -> None:
    text = (
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)\n\n"
        "Your message wasn't delivered to kim@example.org because the address couldn't be found.\n\nThe response was:\n\n"
        "550 5.1.1 <kim@example.org> User unknown"
    )
    assert shapes(registry, text)[1:3] == [
        "sending-server googlemail.com passed",
        "receiving-server example.org stopped",
    ]
    own = f"{text} https://support.google.com/mail/?p=NoSuchUser a1b2-7abc.7 - gsmtp"
    assert shapes(registry, own)[1] == "server googlemail.com stopped"

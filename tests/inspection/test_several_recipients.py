"""Reports on several recipients: each one's words are their own."""

from __future__ import annotations

import json

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import EvidenceOf
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause

LISTED = (
    "The original message was received at Mon, 4 Mar 2024 15:09:12 +0100\n\n"
    "   ----- The following addresses had permanent fatal errors -----\n"
    "<anna@example.org>\n    (reason: 550 5.2.2 <anna@example.org>... Mailbox full)\n"
    "<bob@example.org>\n    (reason: 550 5.1.1 <bob@example.org>... User unknown)\n"
)


def test_a_reply_about_one_recipient_says_nothing_about_the_next(registry: Registry) -> None:
    report = inspect(LISTED, registry=registry)
    assert [(r.address, str(r.status)) for r in report.recipients] == [
        ("anna@example.org", "5.2.2"),
        ("bob@example.org", "5.1.1"),
    ]
    assert all(recipient.conflicts == () for recipient in report.recipients)


@pytest.mark.parametrize(
    "lines",
    [
        "550 5.1.1 anna@example.org\n550 5.1.1 ben@example.org User is over quota\n550 5.1.1 carl@example.net\n",
        (
            "Your mail to anna@example.org was not delivered because there is no such user.\n"
            "Your mail to ben@example.org was not delivered because the mailbox is full.\n"
            "Your mail to carl@example.net was not delivered because there is no such user.\n"
        ),
        (
            "RCPT TO:<anna@example.org>\n550 5.1.1 User unknown\nRCPT TO:<ben@example.org>\n552 5.2.2 Mailbox full\n"
            "RCPT TO:<carl@example.net>\n550 5.1.1 User unknown\n"
        ),
    ],
    ids=["replies", "sentences", "commands"],
)
def test_a_line_for_each_recipient_says_why_that_one_failed(lines: str, registry: Registry) -> None:
    report = inspect(lines, registry=registry)
    assert [(r.address, r.cause) for r in report.recipients] == [
        ("anna@example.org", Cause.MAILBOX_UNKNOWN),
        ("ben@example.org", Cause.MAILBOX_FULL),
        ("carl@example.net", Cause.MAILBOX_UNKNOWN),
    ]


_MANY = [f"user{number:03}@example.org" for number in range(200)]
_LISTS = {
    "a line each": "".join(f"     {name}\n" for name in _MANY),
    "numbered": "".join(f"{number}. <{name}>\n" for number, name in enumerate(_MANY, 1)),
    "with commas": ", ".join(_MANY) + "\n",
}


@pytest.mark.parametrize("form", _LISTS)
@pytest.mark.parametrize("below", ["", "\nThe mailbox is full.\n"])
def test_a_list_below_a_sentence_about_a_failure_is_read_to_its_end(
    form: str, below: str, registry: Registry
) -> None:
    text = f"Delivery to the following recipients failed permanently:\n\n{_LISTS[form]}{below}"
    assert [r.address for r in inspect(text, registry=registry).recipients] == _MANY


def test_a_list_above_a_sentence_about_a_failure_is_read_from_its_beginning(registry: Registry) -> None:
    text = f"{_LISTS['a line each']}\nYour message could not be delivered to the recipients above.\n"
    assert [r.address for r in inspect(text, registry=registry).recipients] == _MANY


def test_what_an_event_says_holds_for_all_its_recipients(registry: Registry) -> None:
    event = {"event": "bounce", "reason": "mailbox is full", "status": "5.2.2", "recipients": _MANY}
    report = inspect(json.dumps(event), registry=registry)
    assert [r.address for r in report.recipients] == _MANY
    assert {(str(r.status), str(r.cause)) for r in report.recipients} == {("5.2.2", "mailbox-full")}


@pytest.mark.parametrize(
    "text",
    [
        "Mar 4 15:09:12 mx1 postfix/smtp[9]: 55120A: to=<\tanna@example.org\x1b[2J>, relay=none, dsn=5.1.1, status=bounced (x)",
        '{"event":"bounce","email":"anna\\u0007@example.org\\u0000","status":"5.1.1"}',
        "Final-Recipient: rfc822;anna\n\t@example.org\nAction: failed\nStatus: 5.1.1\n",
        '<"an\tna"@example.org>: 550 5.1.1 User unknown',
        "<an\x81na@example.org>: 550 5.1.1 User unknown",
    ],
)
def test_no_name_of_a_recipient_holds_a_control_character(text: str, registry: Registry) -> None:
    report = inspect(text, registry=registry)
    assert [str(recipient.status) for recipient in report.recipients] == ["5.1.1"]
    for recipient in report.recipients:
        for name in (recipient.address or "anna", *recipient.also):
            assert name.isprintable()
            assert name == name.strip()


@pytest.mark.parametrize("separator", [", ", "; ", " , ", ",\n ", ",\n    ", ">, <"])
@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("550 5.1.1 User unknown\nTo: ", "\n"),
        ("To: ", "\n\n550 5.1.1 User unknown\n"),
        ("Delivery failed to: ", "\n\n550 5.1.1 User unknown\n"),
        ("550 5.1.1 User unknown: ", "\n"),
    ],
)
@pytest.mark.parametrize("count", [5, 14, 200])
def test_a_list_parted_by_commas_is_read_whole_whatever_stands_before_it(
    head: str, tail: str, separator: str, count: int, registry: Registry
) -> None:
    names = [f"person{number}@example.org" for number in range(count)]
    left, right = ("<", ">") if ">" in separator else ("", "")
    report = inspect(f"{head}{left}{separator.join(names)}{right}{tail}", registry=registry)
    assert {recipient.address for recipient in report.recipients} == set(names)


def test_all_in_a_list_have_the_verdict_of_the_reply_below_it_each_at_its_own_place(
    registry: Registry,
) -> None:
    names = [f"user{number}@example{number % 3}.org" for number in range(60)]
    text = f"Your message could not be delivered to:\n\n{', '.join(names)}\n\n550 5.2.2 Mailbox is full\n"

    found = inspect(text, registry=registry).recipients

    assert [one.address for one in found] == names
    assert {(str(one.status), one.cause) for one in found} == {("5.2.2", Cause.MAILBOX_FULL)}
    places = [next(e for e in one.evidence if e.of is EvidenceOf.RECIPIENT) for one in found]
    assert [text[place.start : place.end] for place in places] == names


def test_of_a_list_the_one_that_a_reply_names_is_judged_alone(registry: Registry) -> None:
    text = (
        "Your message could not be delivered to:\n\nann@example.org\nben@example.org\n\n"
        "ann@example.org: 550 5.1.1 User unknown\nben@example.org: 552 5.2.2 Mailbox is full\n"
    )

    found = {one.address: one.cause for one in inspect(text, registry=registry).recipients}

    assert found == {"ann@example.org": Cause.MAILBOX_UNKNOWN, "ben@example.org": Cause.MAILBOX_FULL}


def test_as_whom_a_scanner_signs_in_is_no_recipient(registry: Registry) -> None:
    report = inspect(
        "Scan to E-mail: FAILED\nTo: office@example.org\nSMTP server: mail.example.net:587  user: scan@example.com\n"
        "Server response:\n535 5.7.8 Authentication failed\n",
        registry=registry,
    )
    assert [recipient.address for recipient in report.recipients] == ["office@example.org"]


def test_who_stands_before_microsoft_in_its_drawing_is_no_recipient(registry: Registry) -> None:
    report = inspect(
        "Your message to kim@example.net couldn't be delivered.\n\n"
        "Your organization doesn't allow messages to be forwarded automatically to external addresses.\n\n"
        "sales@example.org\tOffice 365\tkim\nAction Required\t\tRecipient\n\n"
        "kim@example.net\nRemote server returned '550 5.7.520 Access denied, Your organization does not allow "
        "external forwarding.'\n",
        registry=registry,
    )
    assert [recipient.address for recipient in report.recipients] == ["kim@example.net"]


def test_a_reply_that_names_its_recipient_is_quoted_from_its_code_on(registry: Registry) -> None:
    lines = [
        "550 5.1.1 anna@example.org User unknown",
        "552 5.2.2 ben@example.org Mailbox full",
        "550 5.7.1 cleo@example.org blocked using bl.example.net",
    ]
    report = inspect("\n".join(lines), registry=registry)
    assert [recipient.diagnostic for recipient in report.recipients] == lines


def test_the_code_of_a_recipient_is_that_of_the_reply_that_names_it(registry: Registry) -> None:
    report = inspect(
        "550 5.7.26 x\n\nHost says: 550 5.1.1 <kim@example.net>: User unknown\n", registry=registry
    )
    assert str(report.recipients[0].status) == "5.1.1"

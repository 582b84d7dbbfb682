"""Whose words a stretch is: where a person's words end, and where fields below a returned mail belong."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Zone
from bounce_inspector.registry.registry import Registry

_SESSION = "\n\n>>> RCPT TO:<anna@example.org>\n<<< 550 5.1.1 User unknown\n"


def zones(text: str, registry: Registry) -> list[tuple[Zone, str]]:
    """The zones of a text, each with its first word."""
    return [
        (zone.zone, text[zone.start : zone.end].split(maxsplit=1)[0])
        for zone in inspect(text, registry=registry).zones
    ]


@pytest.mark.parametrize(
    ("lead_in", "first"),
    [
        ("The message to anna@example.org was not delivered. The server answered:", "The"),
        ("The message to anna@example.org was not delivered. The server answered：", "The"),
        # Nothing leads over to the report.
        ("The message to anna@example.org was not delivered. The server answered.", ">>>"),
        # A person speaks.
        ("My colleague got this:", ">>>"),
    ],
)
def test_a_paragraph_that_leads_over_to_the_report_belongs_to_it_unless_a_person_speaks(
    lead_in: str, first: str, registry: Registry
) -> None:
    text = f"Hi,\nwhat does this mean?\n\n{lead_in}{_SESSION}"
    assert zones(text, registry) == [(Zone.WORDS, "Hi,"), (Zone.REPORT, first)]


_RETURNED = "\n--- This is a copy of the message ---\n\nFrom: bert@example.com\nSubject: Lunch\n\nHi\n\n"
_FIELDS = "Final-Recipient: rfc822; carl@example.net\nAction: failed\nStatus: 5.2.2\n"


def test_fields_below_the_returned_mail_are_the_reports_where_it_has_none_above(registry: Registry) -> None:
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n{_RETURNED}{_FIELDS}"
    assert [zone for zone, _ in zones(text, registry)] == [Zone.REPORT, Zone.ORIGINAL, Zone.REPORT]


def test_fields_in_the_returned_mail_are_its_own_where_the_report_has_some_above(registry: Registry) -> None:
    own = "Final-Recipient: rfc822; anna@example.org\nAction: failed\nStatus: 5.1.1\n"
    text = f"{own}{_RETURNED}{_FIELDS}"
    assert [zone for zone, _ in zones(text, registry)] == [Zone.REPORT, Zone.ORIGINAL]
    (recipient,) = inspect(text, registry=registry).recipients
    assert recipient.address == "anna@example.org"


@pytest.mark.parametrize(
    ("head", "is_returned"),
    [
        ("From: bert@example.com\nTo: anna@example.org\nSubject: Lunch\nMessage-ID: <1@example.com>\n", True),
        ("Received: from a by b\nMessage-ID: <1@example.com>\n", True),
        # One field alone may be what a report says of the message.
        ("Subject: Lunch\nMessage-ID: <1@example.com>\n", False),
    ],
)
def test_the_header_of_a_mail_below_the_report_begins_the_returned_mail(
    head: str, is_returned: bool, registry: Registry
) -> None:
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n\n{head}\nHi, 552 5.2.2 is it.\n"
    assert (Zone.ORIGINAL in [zone for zone, _ in zones(text, registry)]) is is_returned

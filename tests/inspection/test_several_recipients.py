"""Reports on several recipients: each one's words are their own."""

from __future__ import annotations

import json

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry

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

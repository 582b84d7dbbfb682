"""Why a text is read as it is: the signs in their order, and what a wording would meet."""

from __future__ import annotations

from bounce_inspector.inspection.why import why_report, why_wording
from bounce_inspector.message.read import read
from bounce_inspector.registry.registry import Registry

REPORT = (
    "This is the mail system at host mx1.example.com.\n\n"
    "<anna@example.org>: host mx.example.org[192.0.2.1] said: 550 5.7.1 User unknown\n"
)


def lines(registry: Registry, text: str) -> list[str]:
    return [line for document in read(text) for line in why_report(document, registry)]


def test_the_kind_is_named_with_its_sign(registry: Registry) -> None:
    assert lines(registry, REPORT)[0] == "text/plain: failure because of servers-words (Postfix)"
    assert lines(registry, "Hello,\n\nsee you on Monday.")[0].startswith(
        "text/plain: not-a-bounce because of nothing"
    )


def test_the_signs_for_a_cause_stand_in_their_order_and_the_first_decides(registry: Registry) -> None:
    signs = [
        line
        for line in lines(registry, REPORT)
        if line.startswith("   ") and ": " in line and line[4:6].strip().isdigit()
    ]
    numbers = [int(line[4:6]) for line in signs]
    assert numbers == sorted(numbers)
    assert [line[3] for line in signs].count("*") == 1
    assert signs[0].startswith("   * 2 plain-in-reply: mailbox-unknown")


def test_what_lost_is_said_with_the_reason(registry: Registry) -> None:
    text = "Final-Recipient: rfc822; anna@example.org\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n"
    assert any("5.1.1 and not 5.2.2" in line for line in lines(registry, text))


def test_a_wording_is_found_with_its_meaning_and_what_holds_it(registry: Registry) -> None:
    found = list(why_wording("mailbox is full", registry))
    assert found[0].startswith("wording 'mailbox … is full': mailbox-full, plain, en")
    assert any(line.startswith("part of ") for line in found)
    assert found[-1] == "a reply with these words is read as: mailbox-full"


def test_a_wording_that_nothing_knows_is_read_as_unknown(registry: Registry) -> None:
    assert list(why_wording("qwertz", registry)) == ["a reply with these words is read as: unknown"]

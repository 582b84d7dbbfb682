"""Hints beside the cause: whether a mail that bounced was ever sent by us."""

from __future__ import annotations

from pathlib import Path

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import NOBODY, Ours
from bounce_inspector.inspection.report import HintCode
from bounce_inspector.registry.registry import Registry

PASSED_US = "from [192.0.2.80] by mx1.example.com with ESMTPSA"
PASSED_STRANGERS = "from pool.example.net (pool.example.net [203.0.113.9]) by mx.example.org with SMTP"
PASSED_A_PROVIDER = "from AM0PR01MB5112.eurprd01.prod.outlook.com by mx.example.org with ESMTPS"


def hints(registry: Registry, received: str, ours: Ours) -> list[str]:
    bounce = (
        "This is the mail system at host mx.example.org.\n\n"
        "<anna@example.org>: 550 5.1.1 User unknown\n\n"
        "------ This is a copy of the message, including all the headers. ------\n\n"
        f"Received: {received}; Mon, 4 Mar 2024 15:09:10 +0100\n"
        "From: Julia Weber <j.weber@example.com>\nTo: anna@example.org\nSubject: Offer\n"
        "Message-ID: <1@pool.example.net>\n\nText\n"
    )
    return [hint.code for hint in inspect(bounce, registry=registry, ours=ours).hints]


@pytest.mark.parametrize(
    ("received", "ours", "expected"),
    [
        (PASSED_US, NOBODY, ["backscatter-unchecked"]),
        (PASSED_US, Ours(("example.com",)), []),
        (PASSED_STRANGERS, Ours(("example.com",)), ["backscatter"]),
        (PASSED_A_PROVIDER, Ours(("example.com",)), ["backscatter-undecided"]),
        (PASSED_A_PROVIDER, Ours(("example.com",), ("prod.outlook.com",)), []),
        (PASSED_A_PROVIDER, Ours(("example.com",), ("mx1.example.com",)), ["backscatter"]),
        (PASSED_STRANGERS, Ours(("example.edu",)), []),
    ],
    ids=[
        "nothing told", "our server", "strangers", "a provider", "our provider", "a provider that is not ours",
        "not our address",
    ],
)  # fmt: skip
def test_a_mail_that_passed_none_of_our_servers_was_not_ours(
    registry: Registry, received: str, ours: Ours, expected: list[str]
) -> None:
    assert hints(registry, received, ours) == expected


STRAIGHT = Path(__file__).parents[1] / "advice" / "bounces" / "forged-straight-from-a-line.eml"


@pytest.mark.parametrize(
    ("old", "new", "is_forged"),
    [
        ("", "", True),
        ("from [198.51.100.199] (port=61422 helo=DESKTOP-8RQ)", "from DESKTOP-8RQ (unknown [198.51.100.199])", True),
        ("iprev=fail smtp.remote-ip=198.51.100.199;", "iprev=pass;", True),
        ("spf=softfail", "spf=pass", False),
        ("from [198.51.100.199] (port=61422 helo=DESKTOP-8RQ)", "from mx1.example.com ([198.51.100.199])", False),
        ("with esmtp (Exim", "with esmtpsa (Exim", False),
        ("Message-ID: <E428.8812@invoices.test>", "Message-ID: <E428.8812@pc7.example.com>", False),
        ('From: "Accounts"', 'DKIM-Signature: v=1; d=invoices.test; s=a; b=x\nFrom: "Accounts"', False),
        ("Authentication-Results: mail.example.org;", "Authentication-Results: mx.example.edu;", False),
    ],
    ids=[
        "as it is", "Postfix's form", "a client without a name", "SPF passes", "one of the sender's servers",
        "signed in", "the sender's own id", "signed by a service", "checked by another server",
    ],
)  # fmt: skip
def test_what_a_nameless_machine_hands_in_against_spf_is_forged(
    registry: Registry, old: str, new: str, *, is_forged: bool
) -> None:
    text = STRAIGHT.read_text(encoding="utf-8")
    assert old in text
    codes = {hint.code for hint in inspect(text.replace(old, new, 1).encode(), registry=registry).hints}
    assert (HintCode.BACKSCATTER in codes) is is_forged


_LURE = "To read it, sign in and release your messages: https://login.example.net/\n\n"
_NOTICE = (
    "Delivery has failed to these recipients or groups:\n\nanna@example.org\n\n"
    "Remote Server returned '550 5.1.1 <anna@example.org>: User unknown'\n\n{}"
    "Original message headers:\n\nFrom: shop@example.com\nTo: anna@example.org\n"
    "Subject: Confirm your account\nMessage-ID: <1@example.com>\n"
)
_EVENT = (
    '{"event-data": {"event": "failed", "severity": "permanent", "recipient": "anna@example.org", '
    '"delivery-status": {"code": 550, "message": "5.1.1 User unknown"}, '
    '"message": {"headers": {"to": "anna@example.org", "from": "shop@example.com", "subject": "Confirm your account"}}}}'
)
_TRACE = (
    "Jun 10 09:00:01 mx1 postfix/cleanup[1]: 4RkT5x2Z1n: info: header Subject: Confirm your account from "
    "local; from=<shop@example.com> to=<anna@example.org>\n"
    "Jun 10 09:00:02 mx1 postfix/smtp[2]: 4RkT5x2Z1n: to=<anna@example.org>, relay=mx.example.org[192.0.2.25]:25, "
    "delay=1, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown)\n"
)


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [
        (_NOTICE.format(_LURE), True),
        (_NOTICE.format("Subject: Confirm your account\n\n"), False),
        (_EVENT, False),
        (_TRACE, False),
    ],
    ids=["a notice with a request", "a notice that repeats the subject", "an event", "a log"],
)
def test_only_what_a_notice_itself_asks_for_makes_it_a_fake(
    registry: Registry, text: str, is_doubted: bool
) -> None:
    report = inspect(text, registry=registry)
    assert report.recipients
    assert (HintCode.FAKE_SIGNS in [hint.code for hint in report.hints]) is is_doubted


DENIED = Path(__file__).parents[1] / "advice" / "bounces" / "sender-says-that-they-wrote-nothing.txt"


@pytest.mark.parametrize(
    ("old", "new", "is_forged"),
    [
        ("", "", True),
        ("I certainly did not write to these people.", "What is it?", False),
        ("helo=host-77.dyn.example.net", "helo=mail-77.outbound.protection.outlook.com", False),
        ("Message-ID: <77.kx@host-77.dyn.example.net>", "Message-ID: <77.kx@pc7.example.com>", False),
    ],
    ids=["as it is", "nobody denies it", "handed in by a provider", "the sender's own id"],
)
def test_who_says_that_they_wrote_nothing_is_believed_where_a_foreign_machine_handed_it_in(
    registry: Registry, old: str, new: str, *, is_forged: bool
) -> None:
    text = DENIED.read_text(encoding="utf-8")
    assert old in text
    codes = {hint.code for hint in inspect(text.replace(old, new, 1).encode(), registry=registry).hints}
    assert (HintCode.BACKSCATTER in codes) is is_forged

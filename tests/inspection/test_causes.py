"""What a remote server's words say about the cause, whatever software they come from."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause

_BOUNCE = """From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender

This is the mail system at host mx.example.net.

<anna@example.org>: host mail.example.org[203.0.113.5] said: {reply}
"""


def _cause(reply: str, registry: Registry) -> Cause:
    (recipient,) = inspect(_BOUNCE.format(reply=reply), registry=registry).recipients
    return recipient.cause


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("anna@example.org is not a known user on this system", Cause.MAILBOX_UNKNOWN),
        ("mailbox does not exist", Cause.MAILBOX_UNKNOWN),
        ("Anna the user does not exist", Cause.MAILBOX_UNKNOWN),
        ("No mail box available for this user", Cause.MAILBOX_UNKNOWN),
        ("There is no user by that name here", Cause.MAILBOX_UNKNOWN),
        ("this recipient is not in my validrcptto list", Cause.MAILBOX_UNKNOWN),
        ("Empfaenger unbekannt", Cause.MAILBOX_UNKNOWN),
        ("el usuario no existe", Cause.MAILBOX_UNKNOWN),
        ("brak takiego konta", Cause.MAILBOX_UNKNOWN),
        ("kullanıcı bulunamadı", Cause.MAILBOX_UNKNOWN),
        ("пользователь не найден", Cause.MAILBOX_UNKNOWN),
        ("사용자를 찾을 수 없습니다", Cause.MAILBOX_UNKNOWN),
        ("inactive account", Cause.MAILBOX_DISABLED),
        ("this account has been deactivated", Cause.MAILBOX_DISABLED),
        ("User is not active", Cause.MAILBOX_DISABLED),
        ("Konto gesperrt", Cause.MAILBOX_DISABLED),
        ("recipient is over disk quota", Cause.MAILBOX_FULL),
        ("the user's mailbox has no space", Cause.MAILBOX_FULL),
        ("has run out of storage", Cause.MAILBOX_FULL),
        ("skrzynka pełna", Cause.MAILBOX_FULL),
        ("mail too big", Cause.MESSAGE_TOO_LARGE),
        ("Message larger than allowed", Cause.MESSAGE_TOO_LARGE),
        ("Nachricht zu groß", Cause.MESSAGE_TOO_LARGE),
        ("Probable Spam", Cause.SPAM_CONTENT),
        ("spam email not accepted", Cause.SPAM_CONTENT),
        ("denied due to spam list", Cause.SPAM_CONTENT),
        ("your message has triggered a spam block", Cause.SPAM_CONTENT),
        ("Mail appears to be unsolicited", Cause.SPAM_CONTENT),
        ("rejected - bulk email", Cause.SPAM_CONTENT),
        ("als Spam erkannt", Cause.SPAM_CONTENT),
        ("infected message", Cause.VIRUS),
        ("cannot send mail to yourself", Cause.POLICY),
        ("203.0.113.4 listed by spamcop", Cause.SENDER_REPUTATION),
        ("your address is listed at bl.example.net", Cause.SENDER_REPUTATION),
        ("the host is in a black list at list.example.com", Cause.SENDER_REPUTATION),
        ("connections will not be accepted from 203.0.113.4", Cause.SENDER_REPUTATION),
        ("recipient domain must exist", Cause.DOMAIN_UNKNOWN),
        ("no MX or A records", Cause.DOMAIN_UNKNOWN),
        ("Domäne nicht gefunden", Cause.DOMAIN_UNKNOWN),
        ("recipient refuses to accept your mail", Cause.RECIPIENT_RESTRICTED),
        ("only subscribers may post", Cause.RECIPIENT_RESTRICTED),
        ("unresolvable sender domain", Cause.SENDER_REJECTED),
        ("empty envelope senders not allowed", Cause.SENDER_REJECTED),
        ("your domain does not have a valid SPF record", Cause.AUTHENTICATION_FAILED),
        ("not a gateway", Cause.RELAY_DENIED),
        ("SMTP AUTH required", Cause.RELAY_DENIED),
        ("attachments are not accepted", Cause.CONTENT_REJECTED),
        ("connection limit exceeded", Cause.RATE_LIMITED),
        ("graylisted", Cause.GREYLISTED),
        ("mail system full", Cause.SYSTEM_FULL),
        ("can't create user output file", Cause.SYSTEM_ERROR),
        ("Message looping (received 6 times)", Cause.ROUTING_LOOP),
        ("command out of sequence", Cause.PROTOCOL_ERROR),
        ("secure connection required", Cause.ENCRYPTION_REQUIRED),
        ("The email address has been changed", Cause.MAILBOX_MOVED),
        ("retry time exceeded", Cause.DELIVERY_EXPIRED),
    ],
)
def test_words_tell_the_cause_where_the_code_does_not(words: str, cause: Cause, registry: Registry) -> None:
    assert _cause(f"550 {words}", registry) is cause


@pytest.mark.parametrize(
    ("reply", "cause"),
    [
        ("550 5.7.1 No mailbox found", Cause.MAILBOX_UNKNOWN),
        ("554 5.7.1 Message cannot be accepted, spam rejection", Cause.SPAM_CONTENT),
        ("501 Spam blocked", Cause.SPAM_CONTENT),
        ("553 5.7.3 content reject: dspam check", Cause.SPAM_CONTENT),
    ],
)
def test_words_that_say_more_than_the_code_count(reply: str, cause: Cause, registry: Registry) -> None:
    assert _cause(reply, registry) is cause


@pytest.mark.parametrize("words", ["refused", "Message rejected", "not accepted", "denied"])
def test_a_mere_refusal_is_some_policy(words: str, registry: Registry) -> None:
    assert _cause(f"554 5.7.1 {words}", registry) is Cause.POLICY


@pytest.mark.parametrize("words", ["refused: unsolicited", "spam denied", "rejected, too large"])
def test_a_hint_at_a_reason_says_more_than_a_refusal(words: str, registry: Registry) -> None:
    assert _cause(f"554 5.7.1 {words}", registry) is not Cause.POLICY

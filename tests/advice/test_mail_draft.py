"""A reply as a draft for the customer."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, urlsplit

from bounce_inspector.advice.mail_draft import draft_message, mailto_link

TEXT = "Guten Tag,\n\nIhre E-Mail & „Angebot“ kam zurück?"


def test_a_link_carries_address_subject_and_text() -> None:
    link = mailto_link("anna@example.com", "Re: Angebot & mehr", TEXT)
    assert link is not None
    parts = urlsplit(link)
    fields = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", "anna@example.com")
    assert fields == {"subject": ["Re: Angebot & mehr"], "body": [TEXT.replace("\n", "\r\n")]}


def test_a_text_too_long_for_a_link_gets_none() -> None:
    assert mailto_link("anna@example.com", None, "x" * 3000) is None


def test_a_message_is_an_unsent_draft_in_both_forms() -> None:
    draft = draft_message("anna@example.com", "Re: Angebot\nBcc: eve@example.net", TEXT, "<p>Guten Tag</p>")
    message = message_from_bytes(draft, policy=default)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "anna@example.com"
    assert message["Bcc"] is None
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").strip() == TEXT
    assert message.get_body(("html",)) is not None

"""What somebody wrote into the message that came back."""

from __future__ import annotations

from base64 import b64encode

import pytest

from bounce_inspector.advice.returned_body import returned_body
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry

JAPANESE = "お見積もりをお送りします。"


def body_of(registry: Registry, body: str, fields: str = "") -> str:
    """The body of a message that qmail returns in its text."""
    text = (
        "Hi. This is the qmail-send program at mx1.example.com.\n"
        "I'm afraid I wasn't able to deliver your message to the following addresses.\n\n"
        "<bob@example.net>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
        "--- Below this line is a copy of the message.\n\n"
        f"From: a@example.com\nTo: bob@example.net\nSubject: 4711\n{fields}\n{body}\n"
    )
    return returned_body(inspect(text, registry=registry))


@pytest.mark.parametrize(
    ("content", "transfer", "charset"),
    [
        (b64encode(JAPANESE.encode()).decode(), "base64", "utf-8"),
        (b64encode(JAPANESE.encode("iso-2022-jp")).decode(), "base64", "iso-2022-jp"),
        (JAPANESE.encode("iso-2022-jp").decode("ascii"), "7bit", "iso-2022-jp"),
        ("".join(f"={byte:02X}" for byte in JAPANESE.encode()), "quoted-printable", "utf-8"),
        (JAPANESE, "base64", "utf-8"),
    ],
    ids=["base64", "base64 of ISO-2022-JP", "ISO-2022-JP", "quoted-printable", "decoded before"],
)
def test_a_body_is_decoded_as_its_header_says(
    registry: Registry, content: str, transfer: str, charset: str
) -> None:
    fields = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {transfer}\n"
    assert body_of(registry, content, fields) == JAPANESE


def test_neither_quotations_nor_what_servers_say_in_between_are_the_persons(registry: Registry) -> None:
    body = "Voici le devis\n> Please find attached\n\n------ The body of the message is cut here. ------"
    assert body_of(registry, body) == "Voici le devis"


def test_a_greeting_with_a_colon_begins_no_header(registry: Registry) -> None:
    assert body_of(registry, "Hola:\n\nos paso el pedido.") == ("Hola:\nos paso el pedido.")


def test_a_report_that_returns_a_header_alone_has_no_body(registry: Registry) -> None:
    assert body_of(registry, "") == ""


def test_of_html_the_text_is_read(registry: Registry) -> None:
    html = "<html><body><p>Bonjour, voici le devis</p></body></html>"
    assert "Bonjour, voici le devis" in body_of(registry, html, "Content-Type: text/html\n")
    assert "<p>" not in body_of(registry, html, "Content-Type: text/html\n")

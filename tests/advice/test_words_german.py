"""The German words of the window and the reply: everyday sentences, in one term for one thing.

Completeness and placeholders are checked in `test_words.py`.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from prose import Placed, banned_in, listed, sentences, without, words_texts

LONGEST_SENTENCE = 28
SENTENCE_END = re.compile(r"(?<=[.?])[“)]*\s+(?=[„(\[]?[A-ZÄÖÜ0-9{])")

# What not to write, and what to write instead.
BANNED = {
    r"\bEmails?\b|(?<!E-)\bMails?\b(?!-)": "E-Mail for one item; Mail only in compounds such as Mailserver",
    r"\bNachricht\w*": "E-Mail, or Meldung for what a server reports",
    r"\bBounces?\b|\bRückläufer\w*|\bBericht\w*": "Fehlermeldung or Meldung",
    r"\bWort[en]?\b|\bWorten?\b": "Text, Fehlertext or Antwort for what the server says",
    r"\baufg(?:egeben|ibt|ab)\w*|\bscheiter\w*": "nicht zugestellt, fehlgeschlagen, or Versuche beendet",
    r"\b(?:neu|wieder|noch ?(?:ein)?mal) (?:zu )?(?:ge)?send\w*": "erneut senden",
    r"\bentschlüssel\w*": "dekodiert",
    r"\bgestört\w*": "what doesn't work",
    r"\bim Kreis\b": "Schleife",
    r"\bhält\b[^.,;:]*\bfür Spam\b|\bfür Spam gehalten\b": "als Spam eingestuft",
    r"\bgeht hinaus\b|\bhinausgehen\b|\bEilt\b": "an everyday phrase",
    r"\b(?:abgewiesen|zurückgewiesen|weigert)\b": "abgelehnt",
    r"\bPassw[oö]rt\w*": "Kennwort",
    r"\bInternetadresse\w*": "IP-Adresse",
    r"\bMail-Anbieter\w*|\bMail-(?:Server|Programm)\w*|\bMailteam\w*": "Mailanbieter, Mailserver, Mailprogramm, Mail-Team",
    r"\bVerteiler[ns]?\b|\bRundmails?\b|\bRundsendung\w*": "Mailingliste, Empfängerliste or Mailing",
    r"\bGrenzen?\b|\bKontingent\w*|\bQuotas?\b": "Limit",
    r"\bGegenseite\b": "Empfängerseite",
    r"\b(?:Schadprogramm|Malware)\w*": "Schadsoftware",
    r"\b(?:Queue|Account|Provider|User|Blacklist|Blockliste|Stoppliste)s?n?\b": "the German term",
    r"\b(?:MTAs?|MX|DSNs?|Relay\w*|RCPT|Hops?|Envelope\w*|Smarthosts?)\b": "a term that the helpdesk knows",
    r"\b(?:bzw|z\. ?B|d\. ?h|u\. ?a|evtl|ggf)\.": "the words in full",
    r"\b[Ss]enden Sie sie\b": "senden Sie die E-Mail",
    r"[.:!?] Ihr(?:e[mnrs]?)?\b(?! (?:E-Mail|Mailprogramm|Postausgangsserver|Konto|Domain))": "der, die, das: Ihr is the reader's own",
    r"!": "a full stop",
}  # fmt: skip

# Where a banned word is right, and why.
ALLOWED = {
    "Nachrichtenrückruf": "Outlook's own term",
    "Mail Delivery System": "the name that such messages carry",
    "Apple Mail": "the name of a program",
    "Thunderbird: Nachricht": "the name of a menu",
    "Bounce Inspector": "the name of this program",
    "ein Wort wie": "what is typed to look for a code",
}

# Sections of which no two entries share a text.
STEPS = ("step", "why")


@pytest.fixture(scope="module")
def german() -> list[Placed]:
    """Every text of the file."""
    return words_texts("de")


@cache
def _checked(text: str) -> str:
    """A sentence without what is allowed in it."""
    return without(text, ALLOWED)


def test_every_sentence_is_everyday_german(german: list[Placed]) -> None:
    assert not banned_in(german, BANNED, _checked, re.NOFLAG)


def test_what_is_allowed_is_in_use(german: list[Placed]) -> None:
    assert [phrase for phrase in ALLOWED if not any(phrase in one.text for one in german)] == []


def test_no_sentence_is_longer_than_twenty_eight_words(german: list[Placed]) -> None:
    """A part in brackets is left out where its fact is missing; it counts."""
    parts = sentences(german, SENTENCE_END)
    assert not listed(s for s in parts if len(s.text.split()) > LONGEST_SENTENCE)


def test_no_two_steps_share_a_text(german: list[Placed]) -> None:
    steps = [one.text for one in german if one.place.split("/")[0] in STEPS]
    assert sorted({text for text in steps if steps.count(text) > 1}) == []


def test_quotation_marks_are_german_and_come_in_pairs(german: list[Placed]) -> None:
    for place, _, text in german:
        assert text.count("„") == text.count("“"), f"{place}: {text}"
        assert not re.search(r"[\"'»«”]", text), f"{place}: {text}"


def test_the_agent_is_addressed_formally(german: list[Placed]) -> None:
    """Only the reply has an informal variant."""
    informal = re.compile(r"\b(?:du|dir|dich|dein\w*|euch|euer|eure\w*)\b", re.IGNORECASE)
    assert not listed(t for t in german if not t.place.startswith("reply/") and informal.search(t.text))


def test_a_greeting_fits_any_hour(german: list[Placed]) -> None:
    greetings = [one.text for one in german if one.place.startswith("reply/greeting")]
    assert {text.split(" {")[0].rstrip(",") for text in greetings} == {"Hallo", "Guten Tag"}

"""The German of the registry: sentences that a German helpdesk would write, in one term for one thing.

Completeness and facts are checked in `test_translated_registry.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from bounce_inspector.knowledge import registry_in
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.search import words_of
from prose import Placed, banned_in, listed, registry_texts, sentences, without

LONGEST_SENTENCE = 28
SENTENCE_END = re.compile(r"(?<=[.?])[“)]*\s+(?=[„(\[]?[A-ZÄÖÜ0-9{])")
# What is in quotation marks is shown by the bounce or the screen, and is quoted as it is.
QUOTED = re.compile(r"„[^“]*“")

# What not to write, and what to write instead.
BANNED = {
    r"\bEmails?\b|(?<!E-)\bMails?\b(?!-)": "E-Mail for one item; Mail only in compounds such as Mailserver",
    r"\bNachricht(?:en)?\b": "E-Mail, or Meldung for what a server reports",
    r"\bBounces?\b|\bRückläufer\w*": "Meldung",
    r"\bWort[en]?\b|\bWorten?\b": "Text, Fehlertext or Antwort for what the server says",
    r"\b(?:aufgegeben|aufgibt|aufgab)\w*": "nicht zugestellt, or Versuche beendet",
    r"\bE-Mails?\b[^.,;:]*\bscheiter|\bscheiter\w*[^.,;:]*\bE-Mail": "a delivery or an attempt as what fails",
    r"\bneu (?:ge|zu )?send\w*|\bnoch (?:ein)?mal (?:gesendet|senden)\b|\bwieder gesendet\b": "erneut senden",
    r"\bwird wieder (?:ge|ver)\w+": "der Versuch wird wiederholt",
    r"\bentschlüssel\w*": "dekodiert or lesbar, unless a cipher is undone",
    r"\bgestört\w*": "what doesn't work, or Störung",
    r"\bim Kreis\b": "Schleife",
    r"\bam Zug\b": "who needs to do something",
    r"\bhält\b[^.,;:]*\bfür Spam\b|\bfür Spam gehalten\b": "als Spam eingestuft",
    r"\bLassen Sie \{team\}": "Bitten Sie {team}",
    r"\bbitte\b|!": "nothing: a step is an instruction",
    r"\b(?:kaputt\w*|taugt|Strichpunkt\w*|[Ss]chuld)\b|\bstört sich\b": "an everyday word",
    r"\b(?:abgewiesen|zurückgewiesen|weigert)\b": "abgelehnt",
    r"\bbesonder\w+ (?:Buchstaben|Zeichen)\b": "Sonderzeichen",
    r"\b(?:Postfach|Konto)\b[^.,;:]*\b(?:abgeschaltet|stillgelegt)": "deaktiviert",
    r"\bprivate\w* (?:IP-)?Adresse": "Privatanschluss: a private address is one of RFC 1918",
    r"\bPassw[oö]rt\w*": "Kennwort",
    r"\b(?:Massena|A)ussendung\w*": "Mailing or Massenversand",
    r"\b(?:Queue|Account|Provider|User|Blacklist|Blockliste|Stoppliste)s?n?\b": "the German term",
    r"\b(?:Größen|Tages|Sende)?[Gg]renzen?\b": "Limit",
    r"\bAnsehen\b|\bRuf(?:e?s)?\b": "Reputation",
    r"\bVerteiler[ns]?\b": "Mailingliste, Verteilerliste or Empfängerliste",
    r"\b(?:bzw|z\. ?B|d\. ?h|u\. ?a|evtl|ggf)\.": "the words in full",
    r"\bSenden Sie sie\b": "Senden Sie die E-Mail",
    r"^Ihr(?:e[mnrs]?)?\b": "das Mail-Team dort: a sentence that begins with Ihr is about the reader's own",
}  # fmt: skip

# Where a banned word is right, and why.
ALLOWED = {
    "ein paar Worte": "the words of the sender, not of the server",
    "Ein Wort, eine Datei": "a word in the content of the message",
    "aufgegebenen Domains": "domains that nobody keeps",
    "aufgegebenen Vorschlag": "a proposal that was dropped",
    "prüfen oder entschlüsseln": "a cipher is undone",
    "Prüfen oder Entschlüsseln": "a cipher is undone",
    "abgewiesene Verbindung": "TCP refuses a connection; nothing was rejected",
    "App-Passwort": "the name that Google's pages give it",
    "Mail.ru": "a name",
    "On-Demand Mail Relay": "a name",
    "Yandex Mail": "a name",
    "Junk Email Reporting Program": "a name",
}

# How a label begins that says what happened but not to what, and how one ends that isn't finished.
FRAGMENT = re.compile(
    r"^(?:an|auf|aus|bei|bis|durch|für|im|in|mit|nach|ohne|seit|über|von(?!-)|vor|wegen|zu lange|nicht|abgelehnt"
    r"|angenommen|gebremst|gesperrt|verzögert|weitergegeben|zurückgestellt|größer|kam|entspricht)\b"
    r"|\b(?:ein|eine|der|die|das|den|dem|von|mit|für|und|oder|ihr|sein)$",
    re.IGNORECASE,
)
# Words of mail administrators, which only the explanation for mail people may use.
JARGON = re.compile(r"\b(?:MTAs?|MX|DSNs?|Relay\w*|RCPT|Quotas?|Hops?|Envelope\w*|Smarthosts?)\b")


@pytest.fixture(scope="module")
def texts(registry: Registry) -> list[Placed]:
    """Every German text."""
    return registry_texts(registry_in("de", registry))


@pytest.fixture(scope="module")
def parts(texts: list[Placed]) -> list[Placed]:
    """Every German sentence."""
    return sentences(texts, SENTENCE_END)


@cache
def _checked(text: str) -> str:
    """A sentence without what is allowed in it and what it quotes."""
    return QUOTED.sub("", without(text, ALLOWED))


def test_every_sentence_is_everyday_german(parts: list[Placed]) -> None:
    assert not banned_in(parts, BANNED, _checked, re.NOFLAG)


def test_what_is_allowed_is_in_use(texts: list[Placed]) -> None:
    unused = [phrase for phrase in ALLOWED if not any(phrase in text for _, _, text in texts)]
    assert unused == []


def test_no_sentence_is_longer_than_twenty_eight_words(parts: list[Placed]) -> None:
    assert not listed(s for s in parts if len(s.text.split()) > LONGEST_SENTENCE)


def test_the_helpdesk_is_spared_the_words_of_mail_administrators(parts: list[Placed]) -> None:
    shown = (s for s in parts if s.field != "meaning")
    assert not listed(s for s in shown if JARGON.search(_checked(s.text)))


def test_no_two_codes_share_a_text(texts: list[Placed]) -> None:
    """Labels and origins apart, which need to differ within a branch of the tree only, or not at all."""
    shared = Counter(" ".join(words_of(text)) for _, field, text in texts if field not in ("short", "origin"))
    assert [text for text, count in shared.items() if count > 1] == []


def test_a_label_is_a_whole_phrase(texts: list[Placed]) -> None:
    labels = [text for text in texts if text.field == "short"]
    assert not listed(s for s in labels if FRAGMENT.search(s.text) or " " not in s.text)


def test_a_sentence_begins_with_a_capital_letter_or_a_name(parts: list[Placed]) -> None:
    """Names such as onmicrosoft.com and iCloud keep their small letter; an origin is no sentence."""
    name = re.compile(r"i[A-Z]|[\w-]+\.\w")
    named = (s for s in parts if s.field != "origin")
    assert not listed(s for s in named if s.text[0].islower() and not name.match(s.text))


def test_quotation_marks_are_german_and_come_in_pairs(texts: list[Placed]) -> None:
    for code, field, text in texts:
        assert text.count("„") == text.count("“"), f"{code} ({field}): {text}"
        assert not re.search(r"[\"'»«”]", text), f"{code} ({field}): {text}"


def test_the_reader_is_addressed_formally(parts: list[Placed]) -> None:
    informal = re.compile(r"\b(?:du|dir|dich|dein\w*|euch|euer|eure\w*)\b", re.IGNORECASE)
    assert not listed(s for s in parts if informal.search(QUOTED.sub("", s.text)))

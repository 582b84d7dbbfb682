"""The German of the registry: sentences that a German helpdesk would write, in one term for one thing.

Completeness and facts are checked in `test_translated_registry.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from bounce_inspector import bundled
from bounce_inspector.registry.loading import load_translation
from bounce_inspector.registry.search import words_of
from bounce_inspector.registry.translation import (
    DetailSentences,
    ProviderSentences,
    ReplySentences,
    Sentences,
    Translation,
)

# A text and where it is: the code, and the field of its entry.
Placed = tuple[str, str, str]

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
def german() -> Translation:
    """The German sentences."""
    return load_translation(bundled.resource("registry", "de.json"))


def _of(place: str, entry: Sentences | ProviderSentences) -> Iterator[Placed]:
    texts: dict[str, str | None] = {"short": entry.short, "plain": entry.plain}
    texts |= {f"step {number}": step for number, step in enumerate(entry.steps or (), 1)}
    if isinstance(entry, Sentences):
        texts |= {"meaning": entry.meaning, "caution": entry.caution}
    if isinstance(entry, DetailSentences):
        texts |= {f"note {class_}": note for class_, note in (entry.class_notes or {}).items()}
    if isinstance(entry, ReplySentences):
        texts["origin"] = entry.origin
    yield from ((place, name, text) for name, text in texts.items() if text)


def _texts(german: Translation) -> list[Placed]:
    """Every sentence of the file."""
    texts: list[Placed] = []
    for section in (german.classes, german.subjects, german.details, german.reply_codes):
        for code, entry in section.items():
            texts += _of(code, entry)
    texts += [(text, "dotless", note) for text, note in german.dotless.items()]
    texts += [(code, "unregistered", note) for code, note in german.unregistered.items()]
    for provider, codes in german.providers.items():
        for code, sentences in codes.items():
            texts += _of(f"{provider} {code}", sentences)
    return texts


def _sentences(german: Translation) -> Iterator[Placed]:
    return (
        (code, field, sentence)
        for code, field, text in _texts(german)
        for sentence in SENTENCE_END.split(text)
    )


def _list(found: Iterator[Placed]) -> str:
    """What was found, a line each; empty where nothing was."""
    return "\n".join(f"{code} ({field}): {text}" for code, field, text in found)


def _unquoted(text: str) -> str:
    return QUOTED.sub("", text)


def _without_what_is_allowed(text: str) -> str:
    for phrase in ALLOWED:
        text = text.replace(phrase, "")
    return _unquoted(text)


@pytest.mark.parametrize(("pattern", "instead"), BANNED.items(), ids=BANNED.values())
def test_every_sentence_is_everyday_german(german: Translation, pattern: str, instead: str) -> None:
    banned = re.compile(pattern)
    found = _list(s for s in _sentences(german) if banned.search(_without_what_is_allowed(s[2])))
    assert not found, f"write {instead}"


@pytest.mark.parametrize("phrase", ALLOWED)
def test_what_is_allowed_is_in_use(german: Translation, phrase: str) -> None:
    assert any(phrase in text for _, _, text in _texts(german))


def test_no_sentence_is_longer_than_twenty_eight_words(german: Translation) -> None:
    assert not _list(s for s in _sentences(german) if len(s[2].split()) > LONGEST_SENTENCE)


def test_the_helpdesk_is_spared_the_words_of_mail_administrators(german: Translation) -> None:
    shown = (s for s in _sentences(german) if s[1] != "meaning")
    assert not _list(s for s in shown if JARGON.search(_without_what_is_allowed(s[2])))


def test_no_two_codes_share_a_text(german: Translation) -> None:
    """Labels and origins apart, which need to differ within a branch of the tree only, or not at all."""
    shared = Counter(
        " ".join(words_of(text)) for _, field, text in _texts(german) if field not in ("short", "origin")
    )
    assert [text for text, count in shared.items() if count > 1] == []


def test_a_label_is_a_whole_phrase(german: Translation) -> None:
    labels = [text for text in _texts(german) if text[1] == "short"]
    assert not _list(s for s in labels if FRAGMENT.search(s[2]) or " " not in s[2])


def test_a_sentence_begins_with_a_capital_letter_or_a_name(german: Translation) -> None:
    """Names such as onmicrosoft.com and iCloud keep their small letter; an origin is no sentence."""
    name = re.compile(r"i[A-Z]|[\w-]+\.\w")
    sentences = (s for s in _sentences(german) if s[1] != "origin")
    assert not _list(s for s in sentences if s[2][0].islower() and not name.match(s[2]))


def test_quotation_marks_are_german_and_come_in_pairs(german: Translation) -> None:
    for code, field, text in _texts(german):
        assert text.count("„") == text.count("“"), f"{code} ({field}): {text}"
        assert not re.search(r"[\"'»«”]", text), f"{code} ({field}): {text}"


def test_the_reader_is_addressed_formally(german: Translation) -> None:
    informal = re.compile(r"\b(?:du|dir|dich|dein\w*|euch|euer|eure\w*)\b", re.IGNORECASE)
    assert not _list(s for s in _sentences(german) if informal.search(_unquoted(s[2])))

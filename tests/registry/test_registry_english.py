"""The English of registry.json: short US sentences that a helpdesk would write, in one term for one thing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.search import words_of
from prose import Placed, banned_in, listed, registry_texts, sentences, without

LONGEST_SENTENCE = 20
SENTENCE_END = re.compile(r"(?<=[.?])[”)]*\s+(?=[“(\[]?[A-Z0-9{])")
# What is in quotation marks is shown by the bounce or the screen, and is quoted as it is.
QUOTED = re.compile(r"“.*?”")
MAIL_ITEM = (
    r"\b(?:a|an|the|this|that|each|every|one|another|your|first|second|whole) mail\b"
    r"(?! (?:account|app|attribute|bomb|client|delivery|filter|flow|inspection|plan|policy|protocol|provider"
    r"|server|service|standard|store|system|team)s?\b)"
)

# What not to write, and what to write instead.
BANNED = {
    MAIL_ITEM: "message or email for one item; mail only for the stuff, as in mail server",
    r"\bmails\b": "messages",
    r"\"|(?<!\w)'[^']+'(?!\w)": "curly quotation marks",
    r"\bmust\b": "needs to",
    r"\bplease\b|!": "nothing: a step is an instruction",
    r"\b(?:tells|told)\b": "says, shows or means, with an object",
    r"^(?!.*\b(?:what|whatever|as)\b).*\b(?:says|shows|means)[.,;]": "an object after the verb",
    r"\b(?:[245X]\.\d+\.\d+|\d{3}) (?:asks|says|speaks|wants)\b": "the server as the one who speaks",
    r"\b(?:whoever|whosoever|anew|afresh|hence|thereby|upon|whilst|shall|there named)\b": "an everyday word",
    r"\bslips?\b": "typo or mistake",
    r"\b(?:circles?|in circles)\b": "loop",
    r"\bseal(?:s|ed)?\b": "signature",
    r"\bpro(?:of|ofs|ve|ves|ved|ving)\b": "authentication, confirm or verify",
    r"\b(?:bad name|standing)\b": "poor reputation",
    r"\bg(?:ave|ives?|iven) up\b": "stopped trying, or not delivered",
    r"\bwaiting line\b": "queue",
    r"\b(?:mend|repair)(?:s|ed|ing)?\b": "fix",
    r"\bfaults?\b": "problem or error",
    r"\bblanks?\b": "space",
    r"\bsigns\b": "characters, or signatures",
    r"\brefus\w+": "reject",
    r"\bt(?:ake|akes|aken|ook) (?:\w+ )?(?:mail|messages?)\b|\btook it for\b|\btakes it for\b": "accept or mark",
    r"\bhand(?:s|ed)? (?:it|the (?:report|bounce|message))\b|\bhand(?:s|ed)? over the\b": "give",
    r"\b(?:by|of) (?:itself|themselves)\b": "automatically, or on its own",
    r"\b(?:the|its|their|in) words\b": "the text, the error text or the reply",
    r"\bphone (?:the|them|him|her|your)\b": "call",
    r"\bhave (?:\{team\}|(?:the|your|their) [\w' ]*(?:team|recipient|sender|owner|person))\b": "ask them to do it",
    r"\b(?:do|does|did|is|are|was|were|has|have|had|can|could|would|will|should) not\b|\bcannot\b": "a contraction",
    r"(?<!\bas )\b(?:it|there) is\b(?![,.;])": "a contraction",
    r"\b\w*(?:organis|recognis|authoris|behaviour|colour|favour|honour)\w*|\blicences?\b|\bcentre\b"
    r"|\b(?:mis)?spelt\b|\btowards\b|\bafterwards\b|\bcancelled\b": "the US spelling",
}  # fmt: skip

# Where a banned word is right, and why.
ALLOWED = {
    "refused connection": "TCP refuses a connection; nothing was rejected",
    "refused the connection": "TCP refuses a connection; nothing was rejected",
    "refuses connections": "TCP refuses a connection; nothing was rejected",
    "timeout, refusal": "TCP refuses a connection; nothing was rejected",
    "doesn't prove": "evidence, not authentication",
    "the @ signs": "the name of the character",
    "have the same address": "the verb for owning",
    "domain signs its DNS records": "the verb for adding signatures",
    "server signs with": "the verb for adding signatures",
    "go by the words “delayed”": "two words of the report, quoted",
    "the MAIL FROM domain": "a command of SMTP",
    "fails there is": "'there' belongs to what stands before it",
    "after it is about": "'it' belongs to what stands before it",
}

# How a label begins that says what happened but not to what, and how one ends that isn't finished.
FRAGMENT = re.compile(
    r"^(?:accepted|asked|blocked|converted|deferred|delayed|delivered|failed|filtered|forwarded|held|larger"
    r"|listed|looks|moved|not|on|over|passed|rejected|sends?|sent|signed|slowed|too large|turned|unused|waited)\b"
    r"|\b(?:a|an|the|of|for|to|by|with|and|or|not|its|their|too|is|are)$",
    re.IGNORECASE,
)
# Words of mail administrators, which only the explanation for mail people may use.
JARGON = re.compile(r"\b(?:MTAs?|MX|DSNs?|relay(?:s|ed|ing)?|RCPT|quotas?|hops?)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def texts(registry: Registry) -> list[Placed]:
    """Every text of ours; an origin is the standard's."""
    return [one for one in registry_texts(registry) if one.field != "origin"]


@pytest.fixture(scope="module")
def parts(texts: list[Placed]) -> list[Placed]:
    """Every sentence."""
    return sentences(texts, SENTENCE_END)


@cache
def _checked(text: str) -> str:
    """A sentence without what is allowed in it and what it quotes."""
    return QUOTED.sub("", without(text, ALLOWED, ignore_case=True))


def test_every_sentence_is_everyday_us_english(parts: list[Placed]) -> None:
    assert not banned_in(parts, BANNED, _checked, re.IGNORECASE)


def test_what_is_allowed_is_in_use(texts: list[Placed]) -> None:
    unused = [phrase for phrase in ALLOWED if not any(phrase.lower() in text.lower() for _, _, text in texts)]
    assert unused == []


def test_no_sentence_is_longer_than_twenty_words(parts: list[Placed]) -> None:
    assert not listed(s for s in parts if len(s.text.split()) > LONGEST_SENTENCE)


def test_the_helpdesk_is_spared_the_words_of_mail_administrators(parts: list[Placed]) -> None:
    shown = (s for s in parts if s.field != "meaning")
    assert not listed(s for s in shown if JARGON.search(QUOTED.sub("", s.text)))


def test_no_two_codes_share_a_text(texts: list[Placed]) -> None:
    """Labels apart, which need to differ within a branch of the tree only."""
    shared = Counter(" ".join(words_of(text)) for _, field, text in texts if field != "short")
    assert [text for text, count in shared.items() if count > 1] == []


def test_a_label_is_a_whole_phrase(texts: list[Placed]) -> None:
    labels = [text for text in texts if text.field == "short"]
    assert not listed(s for s in labels if FRAGMENT.search(s.text) or " " not in s.text)


def test_a_sentence_begins_with_a_capital_letter_or_a_name(parts: list[Placed]) -> None:
    """Names such as onmicrosoft.com and iCloud keep their small letter."""
    name = re.compile(r"i[A-Z]|[\w-]+\.\w")
    assert not listed(s for s in parts if s.text[0].islower() and not name.match(s.text))

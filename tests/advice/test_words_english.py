"""The English of words/en.json: what a helpdesk would write, in short US sentences and one term for one thing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from prose import Placed, banned_in, sentences, without, words_texts

LONGEST_SENTENCE = 20
SENTENCE_END = re.compile(r"(?<=[.?])[\"”)]*\s+(?=[\"“(\[]?[A-Z0-9{])")
# What the bounce says is quoted as it is.
QUOTED = re.compile(r"“.*?”")
# Data, not sentences.
NO_SENTENCES = ("units", "time", "reply/months", "overview/since")

# What not to write, and what to write instead.
BANNED = {
    r"\b(?:a|an|the|this|that|each|every|one|another|your|first|second|whole) mail\b"
    r"(?! (?:apps?|domain|provider|servers?|service|settings|systems|team)\b)|\bmails\b":
        "message or email for one item; mail only for the stuff, as in mail server",
    r"\bmust\b|\bnobody\b": "needs to, and no one",
    r"!": "a period",
    r"\b(?:tells|told)\b": "says, shows or means, with an object; or let them know",
    r"\b(?:whoever|whosoever|anew|afresh|hence|thereby|upon|whilst|shall|there named)\b": "an everyday word",
    r"\bslips?\b|\bcircles?\b|\bseal(?:s|ed)?\b|\bproofs?\b|\bprove[sdn]?\b|\bbad name\b|\bstanding\b":
        "typo, loop, signature, authentication or reputation",
    r"\bg(?:ave|ives?|iven) up\b": "stopped trying, or not delivered",
    r"\b(?:mend|repair)(?:s|ed|ing)?\b|\bfaults?\b|\bbuilt wrongly\b": "fix, problem or error",
    r"\bblanks?\b|\bhand(?:s|ed) (?:it|over)\b|\bcarries\b": "space, give or contain",
    r"\brefus\w+|\bt(?:ake|akes|aken|ook) (?:\w+ )?(?:mail|messages?|off|for)\b":
        "reject, accept, mark or remove",
    r"\b(?:by|of) (?:itself|themselves)\b": "automatically, or on its own",
    r"\b(?:the|its|their|in) words\b|\bworded?\b": "the text, the error text or the reply",
    r"\bhave (?:the|your|their) [\w' ]*(?:team|recipient|sender|owner|person)\b": "ask them to do it",
    r", by phone,|, unchanged,": "call and ask; resend it unchanged",
    r"^Probably\b": "the adverb beside its verb",
    r"\b(?:do|does|did|is|are|was|were|has|have|had|can|could|would|will|should) not\b|\bcannot\b|\bit is\b(?! blocked)":
        "a contraction",
    r"\b\w*(?:organis|recognis|authoris|behaviour|colour|favour|honour)\w*|\blicences?\b|\bcentre\b|\bspelt\b"
    r"|\btowards\b|\bafterwards\b|\bcancelled\b": "the US spelling",
    r"\b(?:MTAs?|MX|DSNs?|relay(?:s|ed|ing)?|RCPT|quotas?|hops?)\b": "what isn't for mail administrators only",
}  # fmt: skip

# Where a banned word is right, and why.
ALLOWED = {
    "say that mail": "'that' begins a clause",
    "it is, ask": "a contraction can't end a clause",
    "Probably fake": "a chip, not a sentence",
    "what kind of reply it is": "a contraction can't end a clause",
}

# One thing, its one term, and other names that it had.
TERMS = {
    "mail app": r"\b(?:mail|email) (?:programs?|clients?|software)\b",
    "outgoing server": r"\boutgoing mail server\b",
    "IP address": r"\binternet address",
    "block list": r"\b(?:black|block|deny)lists?\b",
    "blocked senders list": r"\blists? of blocked\b|\bblocked senders(?! list\b)",
    "webmail": r"\bmailbox's website\b",
    "recipient's mail server": r"\brecipient's server\b",
    "sign-in": r"\blog(?:ged)?[ -]?(?:in|on)\b",
    "ticket note": r"\b(?<!ticket )note to\b",
    "address book": r"\bcontact list\b",
    "second notice": r"\bsecond (?:message|one says)\b",
    "mail team": r"\b(?:IT|email|messaging) (?:team|department)\b",
}


TEXTS = [one for one in words_texts("en") if not one.place.startswith(NO_SENTENCES)]
SENTENCES = sentences(TEXTS, SENTENCE_END)


@cache
def _checked(text: str) -> str:
    """A sentence without what is allowed in it and what it quotes."""
    return QUOTED.sub("", without(text, ALLOWED))


def _found(pattern: str) -> list[Placed]:
    banned = re.compile(pattern, re.IGNORECASE)
    return [one for one in SENTENCES if banned.search(_checked(one.text))]


def test_every_sentence_is_everyday_us_english() -> None:
    assert not banned_in(SENTENCES, BANNED, _checked, re.IGNORECASE)


def test_what_is_allowed_is_in_use() -> None:
    assert [phrase for phrase in ALLOWED if not any(phrase in one.text for one in TEXTS)] == []


@pytest.mark.parametrize(("term", "other"), TERMS.items(), ids=TERMS)
def test_one_thing_has_one_term(term: str, other: str) -> None:
    assert any(term.lower() in one.text.lower() for one in TEXTS)
    assert _found(other) == [], f"write {term}"


def test_no_sentence_is_longer_than_twenty_words() -> None:
    assert [one for one in SENTENCES if len(one.text.split()) > LONGEST_SENTENCE] == []


def test_a_step_is_an_instruction_and_a_reply_asks() -> None:
    """The agent reads what to do; the customer is asked politely."""
    assert [text for place, _, text in TEXTS if place.startswith("step/") and "please" in text.lower()] == []


def test_a_step_names_whom_it_is_about() -> None:
    """The agent, the sender and the recipient may be three people: "them" and "the person" could be each of them."""
    unnamed = re.compile(
        r"^(?:Call|Ask) (?:them|the person)\b(?! who)|\bthat person\b|\bdid they mean\b|^If they (?:still|don't)\b"
    )
    assert [text for place, _, text in TEXTS if place.startswith("step/") and unnamed.search(text)] == []


def test_no_two_situations_share_a_headline() -> None:
    """But for the one that isn't recognized, whose message was just rejected."""
    headlines = Counter(text for place, _, text in TEXTS if re.fullmatch(r"situation/[\w-]+/headline", place))
    assert [text for text, count in headlines.items() if count > 1] == []

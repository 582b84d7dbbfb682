"""Short labels for lists and charts: fates, causes, who acts."""

from __future__ import annotations

from ..inspection.report import Kind
from .assessment import Finality
from .tone import Tone
from .words import Words, as_label

_SECTION = "list"
_TONES = {
    Finality.NOT_DELIVERED: Tone.PERMANENT,
    Finality.NOT_SENT: Tone.PERMANENT,
    Kind.FAILURE: Tone.PERMANENT,
    Finality.TRYING: Tone.TEMPORARY,
    Finality.TRYING_OVER: Tone.TEMPORARY,
    Kind.DELAY: Tone.TEMPORARY,
    Finality.DELIVERED: Tone.SUCCESS,
    Finality.RELAYED: Tone.SUCCESS,
    Finality.EXPANDED: Tone.SUCCESS,
    Kind.SUCCESS: Tone.SUCCESS,
}


def fate_label(fate: str, words: Words) -> str:
    """What became of a mail: a finality, or the kind of a mail that names no recipient."""
    return words.find(_SECTION, "fate", fate) or words.text("finality", fate)


def fate_tone(fate: str) -> Tone:
    """The tone that goes with a fate."""
    return next((tone for known, tone in _TONES.items() if known == fate), Tone.NEUTRAL)


def cause_label(cause: str, words: Words) -> str:
    """A cause as the label of a line of its own."""
    return as_label(reason(cause, words))


def reason(cause: str, words: Words) -> str:
    """A cause within a sentence that names no recipient."""
    name = words.find(_SECTION, "cause", cause) or words.find("situation", cause, "fate")
    return name or words.text("outcome", cause)


def who_label(who_acts: str, words: Words) -> str:
    """Who acts, without a name."""
    return words.text(_SECTION, "who", who_acts)

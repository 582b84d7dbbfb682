"""Short labels for lists and charts: fates, causes, who acts."""

from __future__ import annotations

from ..inspection.report import Action, Kind
from .tone import Tone
from .words import Words

_SECTION = "list"
_TONES = {
    Action.FAILED: Tone.PERMANENT,
    Kind.FAILURE: Tone.PERMANENT,
    Action.DELAYED: Tone.TEMPORARY,
    Kind.DELAY: Tone.TEMPORARY,
    Action.DELIVERED: Tone.SUCCESS,
    Action.RELAYED: Tone.SUCCESS,
    Action.EXPANDED: Tone.SUCCESS,
    Kind.SUCCESS: Tone.SUCCESS,
}


def fate_label(fate: str, words: Words) -> str:
    """What became of a mail: an action, or the kind of a mail that names no recipient."""
    return words.text(_SECTION, "fate", fate)


def fate_tone(fate: str) -> Tone:
    """The tone that goes with a fate."""
    return next((tone for known, tone in _TONES.items() if known == fate), Tone.NEUTRAL)


def cause_label(cause: str, words: Words) -> str:
    """A cause as the label of a line of its own."""
    return as_label(reason(cause, words))


def as_label(text: str) -> str:
    """A piece of a sentence as it stands alone."""
    return text[:1].upper() + text[1:]


def reason(cause: str, words: Words) -> str:
    """A cause within a sentence that names no recipient."""
    name = words.find(_SECTION, "cause", cause) or words.find("situation", cause, "fate")
    return name or words.text("outcome", cause)


def who_label(who_acts: str, words: Words) -> str:
    """Who acts, without a name."""
    return words.text(_SECTION, "who", who_acts)

"""What advice depends on beside the report: the language, the time, who the user is, what codes mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ..inspection.ours import NOBODY, Ours
from ..registry.registry import Registry
from .words import Words


class NoteForm(StrEnum):
    """What form of text a ticket system takes."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class ReplyStyle:
    """How replies begin, end and address people.

    An empty ``greeting`` stands for the usual one; ``{name}`` in it is the customer's name.
    """

    greeting: str = ""
    signature: str = ""
    formal: bool = True


@dataclass(frozen=True, slots=True)
class Context:
    """For whom advice is made.

    ``words`` are the sentences of the reader's language, ``now`` the time (with a zone, in
    which times are told).  Without a ``registry``, nothing is said about what single
    providers mean by their codes; it is in the language of ``words``.  Without
    ``reply_words``, the sentences of the customer's language, no reply is made.
    """

    words: Words
    now: datetime
    ours: Ours = NOBODY
    registry: Registry | None = None
    reply_words: Words | None = None
    reply_style: ReplyStyle = ReplyStyle()
    note_form: NoteForm = NoteForm.PLAIN

"""What one place of a text says about one recipient: values, with where they stand."""

from __future__ import annotations

from enum import IntEnum

import msgspec

from ..registry.codes import StatusCode
from .paste_header import Span
from .report import Action, LogEntry


class Rank(IntEnum):
    """In what form something is stated, the most reliable first.

    ``FIELD``: report fields (RFC 3464).  ``LOG``: a log line or an event with its outcome.
    ``DIALOGUE``: an SMTP session.  ``HEAD``: a paragraph about a recipient that heads it.
    ``REPLY``: a recipient that a reply names.  ``SENTENCE``: a recipient in a sentence that
    says it failed.  ``ADDRESSEE``: to whom the returned message was written, where nothing
    names a recipient.
    """

    FIELD = 0
    LOG = 1
    DIALOGUE = 2
    HEAD = 3
    REPLY = 4
    SENTENCE = 5
    ADDRESSEE = 6


class StatedStatus(msgspec.Struct, frozen=True):
    """A status code and where it is stated."""

    code: StatusCode
    span: Span


def stated_status(text: str | None, span: Span) -> StatedStatus | None:
    """A status code as a field states it; None for what is none, such as one with a leading zero (RFC 2034 section 4)."""
    try:
        return StatedStatus(StatusCode.parse(text or ""), span)
    except ValueError:
        return None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What one place says about one recipient; None where it doesn't say it.

    ``words`` are the stretches of text about the recipient, the most telling first; the
    replies in them are the servers'.  ``before_sending`` holds where a program met the refusal,
    or a server for outgoing mail that refused to take the message in the first place.
    ``logged_sender`` is the sender that the server named which refused, in its own log of who came to it;
    empty for nobody (RFC 5321 section 4.5.5).  ``log`` is the line of a log that it stands in.
    """

    rank: Rank
    address: str | None
    address_span: Span | None = None
    also: tuple[str, ...] = ()
    action: Action | None = None
    status: StatedStatus | None = None
    words: tuple[Span, ...] = ()
    remote_host: str | None = None
    last_attempt: str | None = None
    retry_until: str | None = None
    is_complaint: bool = False
    before_sending: bool = False
    logged_sender: str | None = None
    log: LogEntry | None = None

    def with_action(self, action: Action) -> Statement:
        """The same with another action."""
        return msgspec.structs.replace(self, action=action)

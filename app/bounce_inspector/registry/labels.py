"""The labels and set words of mail programs, reports and people, by what they announce.

They are data: `resources/labels/<language>.json`, and `internet.json` for the names that are
the same in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

import msgspec

from .literals import STAR, Hit, Keys, LiteralIndex, TextWords, lower
from .vocabulary import Outcome


class HeaderField(StrEnum):
    """The header fields that a mail program shows above a message."""

    FROM = "from"
    REPLY_TO = "reply-to"
    SENDER = "sender"
    TO = "to"
    CC = "cc"
    BCC = "bcc"
    SUBJECT = "subject"
    DATE = "date"


class Label(StrEnum):
    """What a label or a set word announces; the values are the keys of a language's file.

    In running text: ``RETURNED`` the message that came back, ``OPENING`` a mail system's
    report, ``PERSONAL`` a person's own words, ``SIGN_OFF`` the end of a person's message,
    ``REPORTER`` the server that wrote the report, ``RETRY_SPAN`` for how long a server will
    go on trying, ``RETRY_AGE`` up to which age of the message, ``CONTACT`` where to turn for help,
    ``ADDRESS_CONFIRMED`` that somebody knows an address to be right, ``I_SENT`` that somebody sent
    a message, ``I_DID_NOT_SEND`` that somebody did not, ``NOT_READ`` that nobody reads what comes to an address, or its owner has left.

    Anywhere in a sentence: ``MAIL``, what people call a message, or sending one;
    ``WRONG_SIGN_IN``, how programs say that name or password is wrong; ``ON_BEHALF``, in whose
    name somebody who signed in may not send; ``CLOSING``, what a mail program asks people to do, in a
    sentence of its own behind a server's reply.

    Right before an address: ``RECIPIENT`` or ``SENDER``, whose it is; ``TOWARDS``, the word for
    whom something is meant for, in a sentence that says what.

    Right before a number: ``INTRODUCES_REPLY``, a server's reply follows;
    ``INTRODUCES_CODE``, a code may follow; ``MENTIONS``, a code is talked about;
    ``NOT_A_CODE``, the number is that of a version, a room or a page.  Right after one:
    ``DEFINES``, the code is explained; ``UNIT``, the number is an amount; ``STREET``, it is that
    of a house.

    In a table or a record: ``STATUS`` heads what became of a message, ``REASON`` the words for
    why, ``CODE_CELL`` a code alone.  In a subject: ``FORWARDED`` is what a mail program puts
    before that of a message that is passed on.  ``DAYS``, ``HOURS`` and ``MINUTES`` are units
    right after a number in a span of time.
    """

    RETURNED = "returned"
    OPENING = "openings"
    PERSONAL = "personal"
    SIGN_OFF = "sign-offs"
    REPORTER = "reporter"
    RETRY_SPAN = "retry-span"
    RETRY_AGE = "retry-age"
    CONTACT = "contact"
    ADDRESS_CONFIRMED = "address-confirmed"
    I_SENT = "i-sent"
    I_DID_NOT_SEND = "i-did-not-send"
    NOT_READ = "not-read"
    MAIL = "mail"
    WRONG_SIGN_IN = "wrong-sign-in"
    ON_BEHALF = "on-behalf"
    CLOSING = "closings"
    RECIPIENT = "recipient"
    TOWARDS = "towards"
    SENDER = "sender"
    INTRODUCES_REPLY = "introduces-reply"
    INTRODUCES_CODE = "introduces-code"
    MENTIONS = "mentions"
    NOT_A_CODE = "not-a-code"
    DEFINES = "defines"
    UNIT = "units"
    STREET = "streets"
    STATUS = "status"
    REASON = "reason"
    CODE_CELL = "code"
    FORWARDED = "forwarded"
    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"


_IN_RUNNING_TEXT = (
    Label.RETURNED,
    Label.OPENING,
    Label.PERSONAL,
    Label.SIGN_OFF,
    Label.REPORTER,
    Label.RETRY_SPAN,
    Label.RETRY_AGE,
    Label.CONTACT,
    Label.ADDRESS_CONFIRMED,
    Label.CLOSING,
    Label.I_SENT,
    Label.I_DID_NOT_SEND,
    Label.NOT_READ,
)


class LabelText(NamedTuple):
    """What a label in running text announces, and the language it is in."""

    label: Label
    language: str


LabelHit = Hit[LabelText]
_Texts = tuple[str, ...]


class LabelFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of a language's file."""

    header: Mapping[HeaderField, _Texts] = msgspec.field(default_factory=dict)
    labels: Mapping[Label, _Texts] = msgspec.field(default_factory=dict)
    outcomes: Mapping[Outcome, _Texts] = msgspec.field(default_factory=dict)


class FieldNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names in lower case, of fields above all, and where they are defined; a star stands for any ending."""

    source: str
    names: _Texts


class EventFields(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of the events that sending services report, letters alone, by what they hold."""

    source: str
    address: _Texts
    reason: _Texts
    status: _Texts
    action: _Texts
    kind: _Texts


class InternetFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The shape of internet.json; ``events`` holds the values of an event's action."""

    message_fields: FieldNames
    report_fields: FieldNames
    event_fields: EventFields
    events: Mapping[str, _Texts]
    mail_words: FieldNames
    block_lists: FieldNames


class Labels:
    """All labels, prepared for look-up; immutable after its making."""

    def __init__(self, files: Mapping[str, LabelFile], internet: InternetFile) -> None:
        self.internet = internet
        self._files = dict(files)
        self.header_fields = {
            lower(text): field
            for file in files.values()
            for field, texts in file.header.items()
            for text in texts
        }
        self.outcomes = {
            lower(text): outcome
            for file in files.values()
            for outcome, texts in file.outcomes.items()
            for text in texts
        }
        names = internet.message_fields.names
        self._message_fields = frozenset(name for name in names if not name.endswith(STAR))
        self._message_field_beginnings = tuple(name[:-1] for name in names if name.endswith(STAR))
        # The names of letters and hyphens alone, of fields that mail programs show and of others.
        self.plain_names: dict[str, HeaderField | str] = {
            name: self.header_fields.get(name, name)
            for name in (*self._message_fields, *self.header_fields)
            if name.isascii() and name.replace("-", "").isalnum()
        }
        self._index = LiteralIndex(
            (text, LabelText(label, language))
            for language, file in files.items()
            for label in _IN_RUNNING_TEXT
            for text in file.labels.get(label, ())
        )

    def of(self, label: Label) -> tuple[str, ...]:
        """The labels of a kind in every language, in lower case, the longest first."""
        texts = {lower(text) for file in self._files.values() for text in file.labels.get(label, ())}
        return tuple(sorted(texts, key=lambda text: (-len(text), text)))

    @cached_property
    def before_answers(self) -> tuple[str, ...]:
        """What introduces a server's answer before a colon, in lower case; of single words only those beyond ASCII."""
        return tuple(text for text in self.of(Label.INTRODUCES_REPLY) if " " in text or not text.isascii())

    def is_message_field(self, name: str) -> bool:
        """Whether a name in lower case is that of a header field that mail programs don't show."""
        if name in self._message_fields:
            return True
        return name.startswith(self._message_field_beginnings) and " " not in name

    @property
    def known(self) -> Keys:
        """The keys of the labels in running text."""
        return self._index.known

    def find(self, words: TextWords) -> list[LabelHit]:
        """The labels in running text, in order."""
        return self._index.find(words)

"""Signs: what in a text speaks for a cause or for a kind of report, in one stated order.

Every decision is drawn from a list of signs, of which the first in the order decides; so
what else there was, and why it lost, is known (`bounce-inspect --why`).
"""

from __future__ import annotations

from enum import IntEnum, StrEnum

import msgspec

from ..registry.vocabulary import Cause
from .paste_header import Span


class CauseSign(IntEnum):
    """Why a cause is named, the most convincing first.

    In a reply: in a server's own words.  About a recipient: in the words of the report about
    that recipient.  Shared: in words about nobody in particular.  The address itself may be one
    that no server takes, or one in letters that old servers don't know.  How clear a wording is, is
    `Clarity`; a code is specific where its detail says what was wrong.  Likeness: the words are
    like those that state a cause.
    """

    ADDRESS_ITSELF = 1
    PLAIN_IN_REPLY = 2
    PROVIDER_WORDING = 3
    PLAIN_ABOUT_RECIPIENT = 4
    CLEAR_IN_REPLY = 5
    PAIR_IN_REPLY = 6
    CLEAR_ABOUT_RECIPIENT = 7
    PROVIDER_USE_OF_CODE = 8
    PLAIN_SHARED = 9
    PAIR_ABOUT_RECIPIENT = 10
    SPECIFIC_CODE = 11
    CLEAR_SHARED = 12
    REFUSED_AT_COMMAND = 13
    HINT_IN_REPLY = 14
    HINT_ABOUT_RECIPIENT = 15
    LIKENESS = 16
    REPLY_CODE = 17
    VAGUE_CODE = 18
    HINT_SHARED = 19
    CODE_SUBJECT = 20
    SUBJECT_LINE = 21


class Sign(msgspec.Struct, frozen=True):
    """One sign for a cause: why, where it stands if it is words, and how much the words say.

    ``weight`` orders signs of the same kind: the longer wording says more.  ``text`` is the
    wording or the code; ``is_open`` holds where the words name other possible causes as well.
    """

    cause: Cause
    because: CauseSign
    span: Span | None = None
    weight: int = 0
    text: str | None = None
    is_open: bool = False


class KindSign(StrEnum):
    """Why a text is of a kind: the named conditions of `kind.decision.decide_kind`, in their order there."""

    FEEDBACK_FIELDS = "feedback-fields"
    RECEIPT_FIELDS = "receipt-fields"
    CHALLENGE = "challenge"
    COMPLAINT_EVENT = "complaint-event"
    STATED_OUTCOME = "stated-outcome"
    COMPLAINT = "complaint"
    LOOK_ALIKE = "look-alike"
    OTHER_PROTOCOL = "other-protocol"
    SOURCE_CODE = "source-code"
    CATALOG = "catalog"
    CONNECTION_NOISE = "connection-noise"
    NEWSLETTER = "newsletter"
    AUTOMATIC_ANSWER = "automatic-answer"
    SERVERS_WORDS = "servers-words"
    REPLY_LINE = "reply-line"
    REFUSAL_IN_SENTENCE = "refusal-in-sentence"
    REPORT_FIELDS = "report-fields"
    MAIL_PROGRAM = "mail-program"
    MAIL_CONNECTION = "mail-connection"
    BY_MAIL_SYSTEM = "by-mail-system"
    PLAIN_WORDING = "plain-wording"
    SUBJECT = "subject"
    WORDING_AND_RECIPIENT = "wording-and-recipient"
    WORDINGS_TOGETHER = "wordings-together"
    SERVERS_SENTENCE = "servers-sentence"
    CODE_MENTIONED = "code-mentioned"
    NOTHING = "nothing"

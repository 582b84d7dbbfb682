"""What a text's kind is decided on: who sent it, how clearly its words say what, and which of its codes count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...message.document import PartKind
from ...message.mail_system import is_by_mail_system, is_mail_system
from ...registry.registry import Registry
from ...registry.vocabulary import Cause, Outcome, Topic
from ...registry.wordings import Clarity, Software, WordingHit
from ..ahead import Ahead
from ..marks import Marks
from ..statement import Statement
from .not_about_mail import not_about_mail

# What a mail program or a filter answers by itself.
ANSWERS = (Topic.AUTO_REPLY, Topic.CHALLENGE, Topic.MODERATION)
# What goes wrong with a connection before a server has answered.
OF_CONNECTION = frozenset({Cause.CONNECTION_FAILED, Cause.ENCRYPTION_REQUIRED, Cause.DOMAIN_UNKNOWN})
_SENTENCE_END = re.compile(r"[.!](?=\s)|\?(?=[\"')]*(?:\s|\Z))|[？。]|\n[ \t]*\n")
# The end of a session that its client asked for (RFC 5321 section 4.1.1.10).
_ENDED = re.compile(r"\n[ \t>|<~*=-]*(?:quit[ \t]*\n|221[ -])")


class Clarities:
    """The clearest wording of each meaning among some, such as those of the report or of its subject."""

    def __init__(self, hits: Iterable[WordingHit]) -> None:
        self.outcomes: dict[Outcome, Clarity] = {}
        self.topics: dict[Topic, Clarity] = {}
        self.cause = Clarity.VAGUE
        for hit in hits:
            meaning, clarity = hit.value.meaning, hit.value.clarity
            if isinstance(meaning, Outcome):
                self.outcomes[meaning] = max(clarity, self.outcomes.get(meaning, Clarity.VAGUE))
            elif isinstance(meaning, Topic):
                # What holds a message is an automatic reply, too.
                answers = (meaning, Topic.AUTO_REPLY) if meaning in ANSWERS else (meaning,)
                for topic in answers:
                    self.topics[topic] = max(clarity, self.topics.get(topic, Clarity.VAGUE))
            elif not isinstance(meaning, Software):
                self.cause = max(self.cause, clarity)

    @property
    def outcome(self) -> Clarity:
        """How clearly anything is said to have become of a message."""
        return max(self.outcomes.values(), default=Clarity.VAGUE)

    def of(self, meaning: Outcome | Topic) -> Clarity:
        """How clearly a meaning is said."""
        known = self.outcomes.get(meaning) if isinstance(meaning, Outcome) else self.topics.get(meaning)
        return known if known is not None else Clarity.VAGUE


class KindEvidence:
    """A marked text with what its statements say, prepared for the decision.

    ``types`` are the media types of its parts that hold fields; ``no_codes`` says why numbers
    count for nothing in a text that is not about mail, None where they count;
    ``negative_codes`` are the codes that count and refuse something.
    """

    def __init__(self, marks: Marks, statements: Sequence[Statement], registry: Registry) -> None:
        self.marks = marks
        self.statements = statements
        self.registry = registry
        self.headers = marks.document.headers
        self.types = {p.content_type for p in marks.document.parts if p.kind is PartKind.FIELDS}
        self.by_system = is_by_mail_system(self.headers) or is_mail_system(marks.layout.sender)
        self.body = Clarities(self._body_hits())
        self.subject = Clarities(self._subject_hits())
        self.no_codes = not_about_mail(marks, registry.lexicon.labels) if self.by_person else None
        self.negative_codes = [] if self.no_codes else [hit for hit in marks.codes if hit.is_negative]

    @property
    def by_person(self) -> bool:
        """Whether nothing shows that a mail system sent it."""
        return not (self.by_system or self.types)

    def _body_hits(self) -> Iterable[WordingHit]:
        marks = self.marks
        if not self.by_person:
            return marks.wordings
        hits = _not_asked(marks.text, marks.wordings)
        if _is_accepted_session(marks):
            # "Connection closed" is how every session ends.
            return (hit for hit in hits if hit.value.cause not in OF_CONNECTION)
        return hits

    def _subject_hits(self) -> Iterable[WordingHit]:
        hits = self.marks.subject_wordings
        if any(hit.value.meaning is Outcome.FAILURE for hit in hits):
            # The subject of a report may quote that of the message: "Undeliverable: Out of Office".
            return (hit for hit in hits if hit.value.meaning not in ANSWERS)
        return hits

    def of(self, meaning: Outcome | Topic) -> Clarity:
        """How clearly a meaning is said, in the report or in its subject."""
        return max(self.body.of(meaning), self.subject.of(meaning))

    def field(self, name: str) -> str | None:
        """A field of the message's header, also of one that was pasted as text."""
        header = self.marks.layout.header
        span = header.raw_fields.get(name.lower()) if header is not None else None
        return self.headers.get(name) or (self.marks.text[slice(*span)].strip() if span else None)


def is_ended(marks: Marks) -> bool:
    """Whether a client ended its session in order."""
    return any(_ENDED.search(marks.lowered, region.start, region.end) for region in marks.report)


def _is_accepted_session(marks: Marks) -> bool:
    """Whether a session is shown in which nothing was refused, to its end."""
    return bool(marks.codes) and not any(hit.is_negative for hit in marks.codes) and is_ended(marks)


def _not_asked(text: str, hits: Iterable[WordingHit]) -> Iterator[WordingHit]:
    """The wordings that don't stand in a question, which states nothing: "When is a mailbox full?"."""
    sentences = Ahead(_SENTENCE_END, text, len(text))
    for hit in hits:
        end = sentences.match(hit.end)
        if end is None or end[0] not in ("?", "？"):
            yield hit

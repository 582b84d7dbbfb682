"""What the readers read from: the text with its regions, codes, phrases, spellings and addresses."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ..message.document import Document
from ..message.reading_copy import ReadingCopy
from ..registry.phrases import PhraseHit
from ..registry.providers import SpellingHit
from .addresses import AddressHit
from .codes import CodeHit
from .zones import Region, Zones

# Of a stretch about many recipients, not each one should read a whole log again.
_ENOUGH_SPELLINGS = 100


@dataclass(frozen=True, slots=True)
class Source:
    """One document, prepared: all positions are those of the reading copy ``text``."""

    document: Document
    reading: ReadingCopy
    zones: Zones
    report: tuple[Region, ...]
    codes: tuple[CodeHit, ...]
    phrases: tuple[PhraseHit, ...]
    addresses: tuple[AddressHit, ...]
    senders: frozenset[str]
    spellings: tuple[SpellingHit, ...] = ()

    @property
    def text(self) -> str:
        """The text that all positions count in."""
        return self.reading.text

    @property
    def lowered(self) -> str:
        """The text in lower case, at the same positions: to look for words in."""
        return self.reading.lowered

    def codes_in(self, start: int, end: int) -> tuple[CodeHit, ...]:
        """The codes in a stretch of the text."""
        low = bisect_left(self.codes, (start,))
        high = bisect_left(self.codes, (end,))
        return self.codes[low:high]

    def phrases_in(self, start: int, end: int) -> list[PhraseHit]:
        """The phrases that lie in a stretch of the text."""
        low = bisect_left(self.phrases, (start,))
        high = bisect_left(self.phrases, (end,))
        return [hit for hit in self.phrases[low:high] if hit.end <= end]

    def spellings_in(self, start: int, end: int) -> list[SpellingHit]:
        """The spellings of providers that lie in a stretch of the text, no more than tell its dialect."""
        low = bisect_left(self.spellings, (start,))
        high = bisect_left(self.spellings, (end,))
        return [hit for hit in self.spellings[low : min(high, low + _ENOUGH_SPELLINGS)] if hit.end <= end]

    def line_of(self, position: int) -> tuple[int, int]:
        """The line a position lies in: start and end."""
        start = self.text.rfind("\n", 0, position) + 1
        end = self.text.find("\n", position)
        return start, end if end >= 0 else len(self.text)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one place of a report says about one recipient.

    ``spans`` hold the words about this recipient, most telling first; ``status_span``
    is where a status field stands.  ``stated_by`` ranks the place: fields of the
    report before its words, words before what is concluded from the returned mail;
    ``in_sentence`` tells that only the words around say that the address failed.
    """

    address: str | None
    spans: tuple[tuple[int, int], ...] = ()
    also: tuple[str, ...] = ()
    address_span: tuple[int, int] | None = None
    action: str | None = None
    status_span: tuple[int, int] | None = None
    remote_host: str | None = None
    last_attempt: str | None = None
    retry_until: str | None = None
    from_fields: bool = False
    shared: bool = False
    in_sentence: bool = False

"""Answers what single mail providers mean: by their own tokens, by standard codes, by host."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from .codes import ProviderCode, ReplyCode, StatusCode
from .entries import Provider, ProviderEntry

if TYPE_CHECKING:
    from .literals import Hit, Keys, LiteralIndex, TextWords

_RUN = re.compile(r"([245]\.\d{1,3})\.(\d{1,3})(?:-(\d{1,3}))?")
_NUMBER_FIRST = re.compile(r"[245X]\.\d{1,3}\.\d")
_MIN_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class ProviderUse:
    """A provider's code and what it means there."""

    code: ProviderCode
    provider: Provider
    entry: ProviderEntry

    def goes_with(self, status: StatusCode | None, reply: ReplyCode | None) -> bool:
        """Whether the provider gives its meaning to a code."""
        if status is not None and any(status in status_codes(text) for text in self.entry.status):
            return True
        return reply is not None and str(reply) in self.entry.replies

    @property
    def is_number(self) -> bool:
        """Whether nothing but a standard code tells it: it has no spelling of its own."""
        return not (self.entry.tokens or self.entry.words)

    @property
    def is_about_number(self) -> bool:
        """Whether it is a meaning of a standard code, and no code of the provider's own."""
        return bool(_NUMBER_FIRST.match(self.entry.code))


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling that tells a provider's code, or (``use`` is None) the provider alone.

    ``anywhere`` holds where nobody else prints it.
    """

    text: str
    provider: str
    use: ProviderUse | None
    anywhere: bool

    @property
    def is_mark(self) -> bool:
        """Whether it shows no more than who wrote the reply."""
        return self.use is None


SpellingHit: TypeAlias = "Hit[Spelling]"


class Providers:
    """All providers and their codes, indexed; immutable after its making."""

    def __init__(self, providers: Sequence[Provider]) -> None:
        self.all = tuple(providers)
        self._by_id = {provider.id: provider for provider in providers}
        self._uses = {
            code: ProviderUse(code, provider, entry)
            for provider in providers
            for entry in provider.codes
            for code in (ProviderCode(provider.id, entry.code),)
        }
        self._by_status: dict[StatusCode, list[ProviderUse]] = {}
        self._by_reply: dict[ReplyCode, list[ProviderUse]] = {}
        for use in self._uses.values():
            for status in (code for text in use.entry.status for code in status_codes(text)):
                self._by_status.setdefault(status, []).append(use)
            for reply in use.entry.replies:
                self._by_reply.setdefault(ReplyCode(int(reply)), []).append(use)
        self._by_domain = {domain: p.id for p in providers for domain in p.domains}
        self._by_software = {name: p.id for p in providers for name in p.software}
        self._software = {p.id: p.software[0] for p in providers if p.software}
        self._by_token: dict[str, list[ProviderUse]] = {}
        for use in self._uses.values():
            entry = use.entry
            tokens = [text for text in entry.tokens if " " not in text]
            tokens += [text for text in (entry.code, *entry.words) if _is_token(text)]
            for token in dict.fromkeys(map(_bare, tokens)):
                self._by_token.setdefault(token, []).append(use)

    @cached_property
    def _spellings(self) -> LiteralIndex[Spelling]:
        # Imported here: a code is looked up without it.
        from .literals import LiteralIndex

        return LiteralIndex((spelling.text, spelling) for spelling in self._all_spellings())

    def _all_spellings(self) -> Iterator[Spelling]:
        for provider in self.all:
            for mark in provider.marks:
                yield Spelling(mark, provider.id, None, anywhere=True)
        for use in self._uses.values():
            for text in use.entry.tokens:
                yield Spelling(text, use.provider.id, use, anywhere=True)
            for text in use.entry.words:
                yield Spelling(text, use.provider.id, use, anywhere=False)

    def uses_of(self, provider: str) -> Iterator[ProviderUse]:
        """All codes of a provider, in the registry's order."""
        return (use for code, use in self._uses.items() if code.provider == provider)

    def get(self, code: ProviderCode) -> ProviderUse | None:
        """What a provider's code means, None where it isn't known."""
        return self._uses.get(code)

    def using(self, code: StatusCode | ReplyCode) -> Sequence[ProviderUse]:
        """The providers' meanings that go with a standard code; an open class means all classes."""
        if isinstance(code, ReplyCode):
            return tuple(self._by_reply.get(code, ()))
        if code.class_ is not None:
            return tuple(self._by_status.get(code, ()))
        found = (
            use for class_ in (5, 4, 2) for use in self.using(StatusCode(class_, code.subject, code.detail))
        )
        return tuple({use.code: use for use in found}.values())

    def of_host(self, host: str | None) -> str | None:
        """Whose a mail host or a mail domain is; the longest known ending counts."""
        name = (host or "").lower().strip("[].")
        while name:
            if name in self._by_domain:
                return self._by_domain[name]
            name = name.partition(".")[2]
        return None

    def of_software(self, name: str | None) -> str | None:
        """Whose mail software a report's name for it stands for."""
        return self._by_software.get(name or "")

    def software_of(self, provider: str | None) -> str | None:
        """What a report calls the mail software of a provider; None where it has no name for it."""
        return self._software.get(provider or "")

    def with_shared(self, provider: str) -> tuple[str, ...]:
        """The provider and those whose codes it uses as well, its own first."""
        names = [provider]
        for name in names:
            known = self._by_id.get(name)
            names.extend(other for other in (known.speaks if known else ()) if other not in names)
        return tuple(names)

    @property
    def known(self) -> Keys:
        """The keys of all spellings."""
        return self._spellings.known

    def find(self, words: TextWords) -> list[SpellingHit]:
        """The spellings in a text, in order, the longest first where they begin together."""
        return self._spellings.find(words)

    def typed(self, text: str) -> list[ProviderUse]:
        """The codes that a person typed: a token by itself, or among other words."""
        bare = _bare(text)
        found = self._by_token.get(bare, [])
        if not found and not bare.replace(".", "").isdecimal():
            # A number is no words.  Imported here: a code is looked up without it.
            from .literals import TextWords, lower

            spellings = [hit.value for hit in self.find(TextWords(lower(text)))]
            found = [s.use for s in spellings if s.use is not None and s.anywhere and " " not in s.text]
        return list({use.code: use for use in found}.values())

    def beginning(self, text: str) -> list[ProviderUse]:
        """The codes whose token begins as what is typed so far: three characters at least."""
        bare = _bare(text)
        if len(bare) < _MIN_BEGINNING:
            return []
        found = [use for token, uses in self._by_token.items() if token.startswith(bare) for use in uses]
        return list({use.code: use for use in found}.values())


def _bare(text: str) -> str:
    """A typed token or a spelling without its brackets and ends, in lower case."""
    return text.strip().strip("[](){}<>\"';:,.").lower()


def _is_token(text: str) -> bool:
    """Whether a text looks like a token and not like a word or a number: ``TSS04``, ``NOWL``, ``err/2``."""
    if " " in text or not re.search("[A-Za-z]", text) or re.fullmatch(r"[X\d.-]+", text):
        return False
    return text.isupper() or bool(re.search(r"[\d._#/]", text))


def status_codes(text: str) -> list[StatusCode]:
    """The codes of ``5.7.606`` or of a run of details, ``5.7.606-649``; raises ValueError for anything else."""
    match = _RUN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a status code or a run of them: {text!r}")
    head = StatusCode.parse(match[1])
    first, last = int(match[2]), int(match[3] or match[2])
    return [StatusCode(head.class_, head.subject, detail) for detail in range(first, last + 1)]

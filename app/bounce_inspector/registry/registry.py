"""Answers what a code means, from the entries of registry.json."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from .codes import CLASSES, Code, ProviderCode, ReplyCode, StatusCode
from .entries import (
    CauseEntry,
    ClassEntry,
    DetailEntry,
    DotlessEntry,
    Entry,
    Provider,
    ProviderEntry,
    RegistryFile,
    ReplyEntry,
    SubjectEntry,
)
from .providers import Providers, status_codes
from .vocabulary import Cause

if TYPE_CHECKING:
    from .lexicon import Lexicon
    from .literals import Keys

_E = TypeVar("_E", bound=Entry)


class InconsistentRegistryError(ValueError):
    """The entries contradict each other; ``place`` says where, ``reason`` how."""

    def __init__(self, place: str, reason: str) -> None:
        self.place = place
        self.reason = reason
        super().__init__(f"{place}: {reason}")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is known of one enhanced status code, level by level.

    RFC 3463 section 2 asks every reader to report the class of a code whose subject
    it doesn't know and the subject of a code whose detail it doesn't know, so the
    levels that exist are always there.  ``registered`` is about the deepest level
    that the code names; ``unusual`` tells that the detail is registered but not
    meant for this class.
    """

    code: StatusCode
    class_: ClassEntry | None
    subject: SubjectEntry | None
    detail: DetailEntry | None
    registered: bool
    unusual: bool

    @property
    def deepest(self) -> Entry | None:
        """The most specific entry that applies."""
        return self.detail or self.subject or self.class_


class Registry:
    """The knowledge of registry.json, indexed; immutable after its making.

    Without a ``lexicon`` it knows no words: it is for whoever only looks codes up.
    """

    def __init__(self, file: RegistryFile, lexicon: Lexicon | None = None) -> None:
        self.file = file
        self._lexicon = lexicon
        self.version = file.version
        self.date = file.date
        self.sources = file.sources
        self._classes = _index_status("classes", file.classes)
        self._subjects = _index_status("subjects", file.subjects)
        self._details = _index_status("details", file.details)
        self._replies: dict[ReplyCode, ReplyEntry] = {}
        for position, reply in enumerate(file.reply_codes):
            place = f"reply_codes[{position}].code"
            if not _is_reply(reply.code):
                raise InconsistentRegistryError(place, f"{reply.code!r} is not a reply code")
            code = ReplyCode(int(reply.code))
            if code in self._replies:
                raise InconsistentRegistryError(place, f"{code} is there twice")
            self._replies[code] = reply
        self._dotless = {entry.text: entry for entry in file.dotless}
        self._causes = {entry.cause: entry for entry in file.causes}
        for class_ in CLASSES:
            if StatusCode(class_) not in self._classes:
                raise InconsistentRegistryError("classes", f"class {class_} is missing")
        for cause in Cause:
            if cause not in self._causes:
                raise InconsistentRegistryError("causes", f"the cause {cause} is missing")
        for position, cause_entry in enumerate(file.causes):
            status = cause_entry.status
            if status is not None and StatusCode.parse(status) not in self._details:
                raise InconsistentRegistryError(f"causes[{position}].status", f"{status} is not registered")
        for position, detail in enumerate(file.details):
            parent = StatusCode.parse(detail.code).parent
            if parent not in self._subjects:
                place = f"details[{position}].code"
                raise InconsistentRegistryError(place, f"{detail.code} has no subject entry")

        _check_providers(file.providers)
        self.providers = Providers(file.providers)

    @cached_property
    def lexicon(self) -> Lexicon:
        """What mail software says."""
        # Imported here: to look a code up takes no longer than to load all that reads texts.
        from .lexicon import EMPTY

        return self._lexicon if self._lexicon is not None else EMPTY

    @cached_property
    def known(self) -> Keys:
        """The keys of all labels, wordings and spellings that are looked for in running text."""
        return self.lexicon.labels.known.with_others(self.lexicon.wordings.known, self.providers.known)

    @property
    def classes(self) -> Sequence[ClassEntry]:
        """The three classes, in order."""
        return tuple(self._classes.values())

    @property
    def subjects(self) -> Sequence[SubjectEntry]:
        """The eight subjects, in order."""
        return tuple(self._subjects.values())

    @property
    def details(self) -> Sequence[DetailEntry]:
        """All registered enhanced status codes, in the registry's order."""
        return tuple(self._details.values())

    @property
    def reply_codes(self) -> Sequence[ReplyEntry]:
        """All known reply codes, in order."""
        return tuple(self._replies.values())

    def details_of(self, class_: int, subject: int) -> Iterator[tuple[StatusCode, DetailEntry]]:
        """The registered details of a subject that make sense in a class."""
        for code, entry in self._details.items():
            if code.subject == subject and class_ in entry.classes and code.detail is not None:
                yield StatusCode(class_, subject, code.detail), entry

    def explain(self, code: StatusCode) -> Explanation:
        """What is known of ``code``; levels that are not registered are None."""
        class_ = None if code.class_ is None else self._classes.get(StatusCode(code.class_))
        subject = self.subject(code)
        detail = self.detail(code)
        if code.detail is not None:
            registered = detail is not None
        else:
            registered = code.subject is None or subject is not None
        unusual = detail is not None and code.class_ not in (None, *detail.classes)
        return Explanation(code, class_, subject, detail, registered, unusual)

    def subject(self, code: StatusCode) -> SubjectEntry | None:
        """The entry of a code's subject, whatever its class."""
        return self._subjects.get(StatusCode(None, code.subject))

    def detail(self, code: StatusCode) -> DetailEntry | None:
        """The entry of a code's detail, whatever its class; None for a class or a subject."""
        return self._details.get(code.any_class) if code.detail is not None else None

    def reply(self, code: ReplyCode) -> ReplyEntry | None:
        """The entry of a reply code, None where none is known."""
        return self._replies.get(code)

    def entry(self, code: Code) -> Entry | ProviderEntry | None:
        """The most specific entry that applies to a code of any kind."""
        if isinstance(code, ReplyCode):
            return self.reply(code)
        if isinstance(code, ProviderCode):
            use = self.providers.get(code)
            return use.entry if use else None
        return self.explain(code).deepest

    def dotless(self, text: str) -> DotlessEntry | None:
        """What is known of a number written without dots, such as ``511``."""
        return self._dotless.get(text)

    def cause(self, cause: Cause) -> CauseEntry:
        """What a cause implies by itself."""
        return self._causes[cause]


def _index_status(section: str, entries: Sequence[_E]) -> dict[StatusCode, _E]:
    index: dict[StatusCode, _E] = {}
    for position, entry in enumerate(entries):
        place = f"{section}[{position}].code"
        try:
            code = StatusCode.parse(entry.code)
        except ValueError as error:
            raise InconsistentRegistryError(place, str(error)) from None
        if code in index:
            raise InconsistentRegistryError(place, f"{code} is there twice")
        index[code] = entry
    return index


def _check_providers(providers: Sequence[Provider]) -> None:
    ids = {provider.id for provider in providers}
    if len(ids) < len(providers):
        raise InconsistentRegistryError("providers", "two providers have the same id")
    for number, provider in enumerate(providers):
        place = f"providers[{number}]"
        for other in provider.speaks:
            if other not in ids:
                raise InconsistentRegistryError(f"{place}.speaks", f"there is no provider {other!r}")
        seen: set[str] = set()
        for position, entry in enumerate(provider.codes):
            _check_provider_code(entry, f"{place}.codes[{position}]")
            if entry.code in seen:
                raise InconsistentRegistryError(
                    f"{place}.codes[{position}].code", f"{entry.code} is there twice"
                )
            seen.add(entry.code)


def _check_provider_code(entry: ProviderEntry, place: str) -> None:
    if not (entry.tokens or entry.words or entry.status):
        raise InconsistentRegistryError(place, f"nothing tells {entry.code} in a text")
    for status in entry.status:
        try:
            status_codes(status)
        except ValueError as error:
            raise InconsistentRegistryError(f"{place}.status", str(error)) from None
    for reply in entry.replies:
        if not _is_reply(reply):
            raise InconsistentRegistryError(f"{place}.replies", f"{reply!r} is not a reply code")


def _is_reply(text: str) -> bool:
    return len(text) == 3 and text.isdigit() and text[0] in "2345"

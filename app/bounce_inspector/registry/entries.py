"""The shape of registry.json: what is written down for each class, subject and code.

`resources/registry.schema.json` says the same for editors and other programs; a
test holds the two together.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from .vocabulary import Cause, Permanence, ReplyPermanence, Resend, WhoActs


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What every entry says, whatever its kind.

    ``title`` is the standard's own; all other sentences are ours.  ``short`` is the
    plain label of the tree, ``plain`` the explanation for the helpdesk, ``meaning``
    the one for mail people, ``steps`` what to do, likeliest first, ``caution`` where
    practice differs from the standard.
    """

    code: str
    title: str
    short: str
    plain: str
    meaning: str
    who_acts: WhoActs
    cause: Cause
    steps: tuple[str, ...]
    caution: str | None = None


class ClassEntry(Entry, frozen=True, kw_only=True):
    """A class of RFC 3463 section 2: ``2``, ``4`` or ``5``."""

    references: tuple[str, ...]


class SubjectEntry(Entry, frozen=True, kw_only=True):
    """A subject of RFC 3463 section 2: ``X.0`` to ``X.7``."""

    references: tuple[str, ...]


class LiftedRestriction(msgspec.Struct, frozen=True, kw_only=True):
    """Classes to which an older RFC limited a code, and the RFC that lifted it."""

    classes: tuple[int, ...]
    stated_by: str
    lifted_by: str


class DetailEntry(Entry, frozen=True, kw_only=True):
    """A registered enhanced status code, ``X.<subject>.<detail>``.

    ``classes`` are those in which the code makes sense; ``classes_stated`` tells
    whether the defining text says so or it is inferred.  ``reply_codes`` are the
    basic codes that the registry lists (three digits, or a pattern such as ``5XX``),
    "any", or None where it gives none; ``class_notes`` what a class digit changes.
    """

    classes: tuple[int, ...]
    classes_stated: bool
    reply_codes: tuple[str, ...] | Literal["any"] | None
    references: tuple[str, ...]
    submitter: str | None
    change_controller: str | None
    class_notes: dict[str, str] | None = None
    lifted: LiftedRestriction | None = None
    replaced_by: str | None = None


class ReplyEntry(Entry, frozen=True, kw_only=True):
    """A reply code: standard (``origin`` names the RFC) or merely seen in the wild."""

    standard: bool
    origin: str
    permanence: ReplyPermanence
    usual_status: tuple[str, ...] = ()


class DotlessEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A number that may be an enhanced code written without its dots."""

    text: str
    status: str
    likelier: Literal["status", "reply"]
    note: str


class UnregisteredEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A code, or a run of codes, that is seen but not registered."""

    code: str
    note: str


class CauseEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What a cause implies unless the message says otherwise.

    ``status`` is the enhanced code that stands for the cause (``X.1.1``), for reports that
    state none; None where no registered code means it.
    """

    cause: Cause
    who_acts: WhoActs
    resend: Resend
    status: str | None = None


class ProviderEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A code or wording of one provider, or the meaning it gives a standard code.

    ``short``, ``plain`` and ``steps`` are as in `Entry`; ``{team}`` in a step stands for
    the mail team of the sender.  ``status`` are the enhanced
    codes it goes with (``5.7.606-649`` is a run of details), ``replies`` the reply
    codes; ``permanence`` is None where the class digit decides.  ``tokens`` are
    spellings that nobody else prints; ``words`` tell it only where the provider is
    known.  A star in them stands for up to six letters and digits.
    An entry without both is told by its status alone.  What is ``own_domains_only`` speaks of
    addresses in the provider's own domains, and says nothing true of a customer's domain that it
    hosts.  ``source`` says where the facts are from.
    """

    code: str
    short: str
    plain: str
    steps: tuple[str, ...]
    who_acts: WhoActs
    cause: Cause
    source: str
    permanence: Permanence | None = None
    status: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    own_domains_only: bool = False


class Provider(msgspec.Struct, frozen=True, kw_only=True):
    """A mail provider or filter, how it is recognised, and what its codes mean.

    ``domains`` are those of its mail hosts and addresses, ``software`` the names of
    reporters, ``marks`` spellings by which a reply shows that the provider wrote it.
    ``speaks`` names the providers whose codes it uses as well, perhaps without any of its own.
    """

    id: str
    name: str
    codes: tuple[ProviderEntry, ...] = ()
    domains: tuple[str, ...] = ()
    software: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where facts of the registry come from."""

    name: str
    used_for: str
    date: str | None = None


class RegistryFile(msgspec.Struct, frozen=True, kw_only=True):
    """The whole of registry.json.  ``format`` counts the changes of its shape."""

    format: int
    version: str
    date: str
    sources: tuple[Source, ...]
    classes: tuple[ClassEntry, ...]
    subjects: tuple[SubjectEntry, ...]
    details: tuple[DetailEntry, ...]
    reply_codes: tuple[ReplyEntry, ...]
    dotless: tuple[DotlessEntry, ...]
    unregistered: tuple[UnregisteredEntry, ...]
    causes: tuple[CauseEntry, ...]
    providers: tuple[Provider, ...] = ()

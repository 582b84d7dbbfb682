"""Finds the codes of single mail providers, and which provider's meanings hold for a reply.

Some tokens nobody else prints (``TSS04``); other wordings, and standard codes that a
provider uses in its own way, mean what the rejecting host's provider means by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..registry.codes import ReplyCode, StatusCode
from ..registry.providers import Providers, ProviderUse, SpellingHit
from .marks import Marks
from .paste_header import Span
from .report import Finding, FindingKind, Recipient, Reporter, Zone

_BRACKETS = ("[]", "()")


class UseHit(NamedTuple):
    """A provider's code or its own use of a standard code.

    ``span`` is its spelling, None for a standard code alone; a token is one that nobody else prints.
    """

    use: ProviderUse
    span: Span | None
    is_token: bool = False


def dialects(
    marks: Marks,
    providers: Providers,
    places: Sequence[Sequence[Span]],
    host: str | None,
    address: str | None,
    reporter: Reporter,
) -> tuple[str, ...]:
    """The providers whose meanings may hold for a recipient's failure, likeliest first.

    The host that refused decides; then what the reply shows, or, where no host is named,
    all that is said about the recipient; then whose the address is and who reports.
    ``places`` are as in `cause.judge`.
    """
    shown = [
        hit.value.provider
        for spans in (places[:1] if _is_named(host) else places)
        for start, end in spans
        for hit in marks.spellings_in(start, end)
        if hit.value.is_mark
    ]
    return _with_shared(
        providers, [providers.of_host(host), *shown, *_by_names(providers, host, _domain(address), reporter)]
    )


def provider_use(
    marks: Marks,
    providers: Providers,
    places: Sequence[Sequence[Span]],
    codes: tuple[StatusCode | None, ReplyCode | None],
    names: Sequence[str],
    *,
    is_registered: bool,
) -> UseHit | None:
    """What a provider means by a recipient's failure, None where nothing is known to be its own.

    A spelling counts before a standard code, one close to the remote server before one
    farther away, a token before a sentence, the longest before others.  ``names`` are the `dialects`; ``is_registered``
    holds where the status is in the registry of all.
    """
    for spans in places:
        hits = (hit for start, end in spans for hit in marks.spellings_in(start, end))
        uses = [
            UseHit(use, (hit.start, hit.end), is_token=hit.value.anywhere and " " not in hit.value.text)
            for hit, use in _uses(hits, names)
            if use.goes_with(*codes) or not use.is_about_number
        ]
        if uses:
            return max(uses, key=_telling)
    status = codes[0]
    uses_of_status = providers.using(status) if status is not None else ()
    for name in names:
        for use in uses_of_status:
            if use.provider.id == name and use.is_number:
                return UseHit(use, None)
    # A code that is not registered and that one provider alone uses can only be that provider's.
    if len(uses_of_status) == 1 and not is_registered and uses_of_status[0].is_number:
        return UseHit(uses_of_status[0], None)
    return None


def _telling(found: UseHit) -> tuple[bool, int]:
    """How much a spelling says: a token more than a sentence that goes before it, a longer one more."""
    start, end = found.span or (0, 0)
    return found.is_token, end - start


def findings(
    marks: Marks, providers: Providers, recipients: Sequence[Recipient], reporter: Reporter
) -> Iterator[Finding]:
    """The providers' own codes in a report."""
    if not marks.spellings:
        return
    shown: list[str | None] = [hit.value.provider for hit in marks.spellings if hit.value.is_mark]
    # Thousands of recipients may lie in a few domains.
    refused = dict.fromkeys((r.remote_host, _domain(r.address)) for r in recipients) or {(None, ""): None}
    for host, domain in refused:
        shown += [providers.of_host(host), *_by_names(providers, host, domain, reporter)]
    text = marks.document.text
    last = -1
    for hit, use in _uses(marks.spellings, _with_shared(providers, shown)):
        if not (use.is_about_number or hit.start < last or marks.codes_in(hit.start, hit.end)):
            last = hit.end
            start, end = marks.reading.shown(*_without_brackets(marks.text, hit.start, hit.end))
            yield Finding(start, end, text[start:end], FindingKind.PROVIDER, use.code, Zone.REPLY)


def _domain(address: str | None) -> str:
    return (address or "").rpartition("@")[2]


def _is_named(host: str | None) -> bool:
    """Whether a host is given by its name and not by a number alone."""
    return host is not None and host.rpartition(".")[2].isalpha()


def _by_names(providers: Providers, host: str | None, domain: str, reporter: Reporter) -> list[str | None]:
    """Whose the address is and who reports, where no host is named that refused."""
    if _is_named(host):
        return []
    return [
        providers.of_host(domain),
        providers.of_host(reporter.host) or providers.of_software(reporter.software),
    ]


def _with_shared(providers: Providers, names: Iterable[str | None]) -> tuple[str, ...]:
    """The providers, and after each those whose codes it uses as well."""
    known = dict.fromkeys(name for name in names if name)
    return tuple(dict.fromkeys(shared for name in known for shared in providers.with_shared(name)))


def _uses(hits: Iterable[SpellingHit], names: Sequence[str]) -> list[tuple[SpellingHit, ProviderUse]]:
    """The codes that spellings stand for; at one place the longest first, then that of the likeliest provider."""
    ranks = {name: rank for rank, name in enumerate(names)}
    found = [
        (hit, use)
        for hit in hits
        if (use := hit.value.use) is not None
        if hit.value.anywhere or hit.value.provider in ranks
    ]
    found.sort(key=lambda one: (one[0].start, -one[0].end, ranks.get(one[0].value.provider, len(ranks))))
    return found


def _without_brackets(text: str, start: int, end: int) -> Span:
    return (start + 1, end - 1) if text[start] + text[end - 1] in _BRACKETS else (start, end)

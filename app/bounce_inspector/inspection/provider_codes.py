"""Finds the codes of single mail providers, and whose dialect a reply is written in.

Some tokens nobody else prints (``TSS04``); other wordings, and standard codes that a
provider uses in its own way, mean what the rejecting host's provider means by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..registry.codes import ReplyCode, StatusCode
from ..registry.providers import Providers, ProviderUse, SpellingHit
from .report import Finding, FindingKind, Recipient, Reporter, Zone
from .source import Source
from .statements import Span

_BRACKETS = ("[]", "()")
# How far from a code a token may stand where the text as a whole is no report.
_NEAR = 100


def dialects(
    source: Source,
    providers: Providers,
    places: Sequence[Sequence[Span]],
    host: str | None,
    address: str | None,
    reporter: Reporter,
) -> tuple[str, ...]:
    """The providers in whose words a recipient's failure may be told, likeliest first.

    The host that refused decides; then what the reply shows, or, where no host is named,
    all that is said about the recipient; then whose the address is and who reports.
    ``places`` are as in `causes.judge`.
    """
    marks = [
        hit.spelling.provider
        for spans in (places[:1] if _is_named(host) else places)
        for start, end in spans
        for hit in source.spellings_in(start, end)
        if hit.spelling.is_mark
    ]
    by_names = _by_names(providers, host, address, reporter)
    return _spoken(providers, [providers.of_host(host), *marks, *by_names])


def meant(
    source: Source,
    providers: Providers,
    places: Sequence[Sequence[Span]],
    codes: tuple[StatusCode | None, ReplyCode | None],
    spoken: Sequence[str],
) -> ProviderUse | None:
    """What a provider means by a recipient's failure, None where nothing is known to be its own.

    A spelling counts before a standard code, one close to the remote server before one
    farther away, the longest before others.
    """
    for spans in places:
        hits = (hit for start, end in spans for hit in source.spellings_in(start, end))
        uses = [
            (hit.end - hit.start, use)
            for hit, use in _told(hits, spoken)
            if use.goes_with(*codes) or not use.is_about_number
        ]
        if uses:
            return max(uses, key=lambda told: told[0])[1]
    status = codes[0]
    uses_of_status = providers.using(status) if status is not None else ()
    for name in spoken:
        for use in uses_of_status:
            if use.provider.id == name and use.is_number:
                return use
    return None


def findings(
    source: Source,
    providers: Providers,
    recipients: Sequence[Recipient],
    reporter: Reporter,
    *,
    in_report: bool,
) -> Iterator[Finding]:
    """The providers' own codes in a report; outside of one, only those beside a code."""
    if not source.spellings:
        return
    names: list[str | None] = [hit.spelling.provider for hit in source.spellings if hit.spelling.is_mark]
    for host, address in [(r.remote_host, r.address) for r in recipients] or [(None, None)]:
        names += [providers.of_host(host), *_by_names(providers, host, address, reporter)]
    text = source.document.text
    last = -1
    for hit, use in _told(source.spellings, _spoken(providers, names)):
        if use.is_about_number or hit.start < last or source.codes_in(hit.start, hit.end):
            continue
        if in_report or source.codes_in(hit.start - _NEAR, hit.end + _NEAR):
            last = hit.end
            start, end = source.reading.shown(*_without_brackets(source.text, hit.start, hit.end))
            yield Finding(start, end, text[start:end], FindingKind.PROVIDER, use.code, Zone.REPLY)


def _is_named(host: str | None) -> bool:
    """Whether a host is told by its name and not by a number alone."""
    return host is not None and host.rpartition(".")[2].isalpha()


def _by_names(
    providers: Providers, host: str | None, address: str | None, reporter: Reporter
) -> list[str | None]:
    """Whose the address is and who reports, where no host is named that refused."""
    if _is_named(host):
        return []
    by_domain = providers.of_host((address or "").rpartition("@")[2])
    return [by_domain, providers.of_host(reporter.host) or providers.of_software(reporter.software)]


def _spoken(providers: Providers, names: Iterable[str | None]) -> tuple[str, ...]:
    known = dict.fromkeys(name for name in names if name)
    return tuple(dict.fromkeys(spoken for name in known for spoken in providers.spoken_by(name)))


def _told(hits: Iterable[SpellingHit], spoken: Sequence[str]) -> list[tuple[SpellingHit, ProviderUse]]:
    """The codes that spellings tell; at one place the longest first, then that of the provider who speaks."""
    ranks = {name: rank for rank, name in enumerate(spoken)}
    told = [
        (hit, use)
        for hit in hits
        if (use := hit.spelling.use) is not None
        if hit.spelling.anywhere or hit.spelling.provider in ranks
    ]
    told.sort(key=lambda one: (one[0].start, -one[0].end, ranks.get(one[0].spelling.provider, len(ranks))))
    return told


def _without_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    return (start + 1, end - 1) if text[start] + text[end - 1] in _BRACKETS else (start, end)

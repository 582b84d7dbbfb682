"""Finds what may be a typo in an address; a suspicion, asked as a question."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from rapidfuzz.distance import OSA

from ..inspection import addresses
from ..inspection.addresses import domain_of
from ..inspection.hosts import lies_in
from ..inspection.report import Action, Recipient, Report, Zone
from ..registry.vocabulary import Cause
from .known_domains import WELL_KNOWN
from .top_level_domains import ending_of, is_missing, with_common_ending

# Failures in which the address itself may be wrong: for good, since a look-up that failed for now says nothing.
_ADDRESS_CAUSES = frozenset({Cause.MAILBOX_UNKNOWN, Cause.ADDRESS_SYNTAX, Cause.DOMAIN_UNKNOWN})
_DOMAIN_CAUSES = frozenset({Cause.ADDRESS_SYNTAX, Cause.DOMAIN_UNKNOWN})
_STRAY_BLANK = re.compile(r"\s")
_STRAY_MARKS = re.compile(r"^[\"'<“„‘,;:.]+|[\"'>”’,;:.]+$|\.(?=[.@])|(?<=@)\.")
_SHORT = 9
_COUNTRY = 2
# Countries' endings that are one letter away from "com" and "net".
_COUNTRIES_BY_TYPO = frozenset({"co", "cm", "om", "ne", "et"})
# So many recipients, and so much of a field, are looked at: each of thousands is compared with them.
_MOST = 100
_LONGEST = 4000
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def likely_typo(report: Report, recipient: Recipient) -> str | None:
    """What the sender of a failed message may have meant: an address or a domain; None where nothing suggests itself.

    Only addresses of the same message and well-known domains are suggested.  Nothing is looked up.
    """
    address = recipient.address
    if address is None or not _may_be_wrong(recipient):
        return None
    tidy = _STRAY_MARKS.sub("", _STRAY_BLANK.sub("", address))
    # Between quotes every character may stand before the @ (RFC 5321 section 4.1.2).
    if tidy != address and "@" in tidy and '"@' not in address:
        return tidy
    domain = domain_of(address)
    if domain is None:
        return None
    lowered = domain.casefold().rstrip(".")
    # No domain ends in "con": whatever else was meant ends in something that exists.
    mended = with_common_ending(lowered) if is_missing(lowered) else None
    # Where a server of the domain answered, only a domain in the same message shows that another was meant.
    well_known = () if _has_answered(recipient, lowered) else sorted(WELL_KNOWN)
    known = dict.fromkeys([*_named_domains(report, recipient), *well_known])
    if lowered in known or f"@{lowered}" in (report.original.from_ or "").casefold():
        return None
    near = [
        (OSA.distance(mended or lowered, each), each)
        for each in known
        if not is_missing(each) and not _is_sister(lowered, each, recipient)
        if mended is None or ending_of(each) == ending_of(mended)
    ]
    distance, best = min(near, key=lambda pair: pair[0], default=(99, ""))
    if (mended is not None and distance == 0) or 0 < distance <= (1 if len(lowered) < _SHORT else 2):
        return best
    if mended is not None:
        return mended
    if "." not in lowered:
        return next((each for each in known if each.startswith(f"{lowered}.")), None)
    return _in_one_script(domain)


def _is_sister(domain: str, other: str, recipient: Recipient) -> bool:
    """Whether two domains are one house's in two countries: hotmail.be and hotmail.de, yahoo.co.id and yahoo.co.jp.

    A country's ending that is one letter away from a common one is a typo where the domain doesn't exist.
    """
    stem, _, top = domain.rpartition(".")
    if len(top) != _COUNTRY or stem.partition(".")[0] != other.partition(".")[0]:
        return False
    is_typo = recipient.cause is Cause.DOMAIN_UNKNOWN and top in _COUNTRIES_BY_TYPO
    return not (is_typo and stem == other.rpartition(".")[0])


def _has_answered(recipient: Recipient, domain: str) -> bool:
    """Whether a server within the recipient's domain refused the address, so that the domain exists."""
    return recipient.reply is not None and lies_in(recipient.remote_host, (domain,))


def _may_be_wrong(recipient: Recipient) -> bool:
    """Whether a message can have failed by a typo in the recipient's address."""
    return recipient.action is Action.FAILED and recipient.cause in _ADDRESS_CAUSES


def _named_domains(report: Report, recipient: Recipient) -> Iterator[str]:
    """The domains that the message names elsewhere, without those that may be wrong themselves."""
    original = report.original
    own = (domain_of(recipient.address) or "").casefold()
    local = (recipient.address or "").rpartition("@")[0].casefold()
    doubtful = {own} | {
        (domain_of(each.address) or "").casefold()
        for each in report.recipients[:_MOST]
        if each.action is Action.FAILED and each.cause in _DOMAIN_CAUSES
    }
    reached = (each.address or "" for each in report.recipients[:_MOST])
    # The customer may name in their own words whom they wrote to before.
    words = report.texts_in(Zone.WORDS)
    for text in (
        original.from_,
        original.to,
        original.cc,
        *report.others[:_MOST],
        *reached,
        *islice(words, _MOST),
    ):
        for hit in addresses.find_addresses(text or "", 0, min(len(text or ""), _LONGEST)):
            domain = (domain_of(hit.address) or "").casefold()
            is_typed_for_it = hit.address.rpartition("@")[0].casefold() == local
            if domain and domain not in doubtful and not is_typed_for_it:
                yield domain


def _in_one_script(domain: str) -> str | None:
    """A domain that mixes scripts, with the letters that look Latin written as such (Unicode TR 39)."""
    scripts = {
        script
        for char in domain
        if char.isalpha()
        for script in _SCRIPTS
        if unicodedata.name(char, "").startswith(script)
    }
    if len(scripts) < 2:
        return None
    latin = domain.translate(_LOOK_ALIKES)
    return latin if latin.isascii() else None


# Letters of Cyrillic and Greek that look like Latin ones.
_LOOK_ALIKES = str.maketrans("аеорсухіјѕһοαρν", "aeopcyxijshoapv")

"""Finds what may be a slip of the keyboard in an address; a suspicion, told as a question."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from ..inspection import addresses
from ..inspection.addresses import domain_of
from ..inspection.report import Action, Recipient, Report
from ..registry.vocabulary import Cause

# Failures in which the address itself may be wrong.
_ADDRESS_CAUSES = frozenset(
    {
        Cause.MAILBOX_UNKNOWN,
        Cause.ADDRESS_SYNTAX,
        Cause.DOMAIN_UNKNOWN,
        Cause.CONNECTION_FAILED,
        Cause.DELIVERY_EXPIRED,
        Cause.UNKNOWN,
    }
)
# Delays behind which a wrong domain may hide.
_DOMAIN_CAUSES = frozenset({Cause.DOMAIN_UNKNOWN, Cause.CONNECTION_FAILED})
# Where many people have their mailboxes; among them pairs that differ by one letter.
WELL_KNOWN = frozenset(
    "gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.jp hotmail.com "
    "hotmail.de hotmail.fr hotmail.es hotmail.it hotmail.co.uk live.com live.de live.fr live.nl msn.com "
    "yahoo.com yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.co.uk yahoo.co.jp ymail.com rocketmail.com aol.com "
    "icloud.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de freenet.de t-online.de mail.de "
    "posteo.de mailbox.org arcor.de mail.com email.com proton.me protonmail.com orange.fr wanadoo.fr free.fr "
    "laposte.net sfr.fr libero.it virgilio.it tin.it alice.it tiscali.it terra.es telefonica.net uol.com.br "
    "bol.com.br terra.com.br sapo.pt wp.pl o2.pl onet.pl interia.pl gazeta.pl ziggo.nl kpnmail.nl xs4all.nl "
    "planet.nl telenet.be skynet.be bluewin.ch hispeed.ch comcast.net verizon.net att.net btinternet.com "
    "sky.com charter.net cox.net bigpond.com googlegroups.com seznam.cz ukr.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com mail.ru yandex.ru qq.com 163.com".split()
)
_STRAY_BLANK = re.compile(r"\s")
_STRAY_MARKS = re.compile(r"^[\"'<“„‘,;:.]+|[\"'>”’,;:.]+$|\.(?=[.@])|(?<=@)\.")
_SHORT = 9
_COUNTRY = 2
# So many recipients, and so much of a field, are looked at: each of thousands is compared with them.
_MOST = 100
_LONGEST = 4000
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def likely_slip(report: Report, recipient: Recipient, seen: Iterable[str] = ()) -> str | None:
    """What the sender of a failed mail may have meant: an address or a domain; None where nothing suggests itself.

    ``seen`` are domains that earlier mails reached (`domains_reached`).  Nothing is looked up.
    """
    address = recipient.address
    if address is None or not _may_be_wrong(recipient):
        return None
    tidy = _STRAY_MARKS.sub("", _STRAY_BLANK.sub("", address))
    # Between quotes every sign may stand before the @ (RFC 5321 section 4.1.2).
    if tidy != address and "@" in tidy and '"@' not in address:
        return tidy
    domain = domain_of(address)
    if domain is None:
        return None
    lowered = domain.casefold().rstrip(".")
    near_by = [*_named_domains(report, recipient), *sorted(domains_reached([report])), *sorted(seen)]
    known = dict.fromkeys([*near_by, *sorted(WELL_KNOWN)])
    if lowered in known or f"@{lowered}" in (report.original.from_ or "").casefold():
        return None
    near = [(OSA.distance(lowered, each), each) for each in known if not _is_sister(lowered, each, recipient)]
    distance, best = min(near, key=lambda pair: pair[0], default=(99, ""))
    if 0 < distance <= (1 if len(lowered) < _SHORT else 2):
        return best
    if "." not in lowered:
        return next((each for each in known if each.startswith(f"{lowered}.")), None)
    return _in_one_script(domain)


def _is_sister(domain: str, other: str, recipient: Recipient) -> bool:
    """Whether a domain whose server answered is the same house's in another country: hotmail.be, hotmail.de."""
    stem, _, top = domain.rpartition(".")
    answered = recipient.cause is Cause.MAILBOX_UNKNOWN
    return answered and len(top) == _COUNTRY and stem == other.rpartition(".")[0]


def domains_reached(reports: Iterable[Report]) -> frozenset[str]:
    """The recipients' domains that are right for all that reports say: mail got there, or the server there answered."""
    return frozenset(
        domain.casefold()
        for report in reports
        for recipient in report.recipients[:_MOST]
        if not _may_be_wrong(recipient) and (domain := domain_of(recipient.address)) is not None
    )


def _may_be_wrong(recipient: Recipient) -> bool:
    """Whether the fate of a mail to a recipient can come from a slip in the address."""
    if recipient.action is Action.FAILED:
        return recipient.cause in _ADDRESS_CAUSES
    return recipient.action is Action.DELAYED and recipient.cause in _DOMAIN_CAUSES


def _named_domains(report: Report, recipient: Recipient) -> Iterator[str]:
    """The domains that the mail names elsewhere, without those that may be wrong themselves."""
    original = report.original
    doubtful = {
        (domain_of(each.address) or "").casefold()
        for each in report.recipients[:_MOST]
        if _may_be_wrong(each)
    } | {(domain_of(recipient.address) or "").casefold()}
    for text in (original.from_, original.to, original.cc, *report.others[:_MOST]):
        for hit in addresses.find_addresses(text or "", 0, min(len(text or ""), _LONGEST)):
            domain = (domain_of(hit.address) or "").casefold()
            if domain and domain not in doubtful:
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

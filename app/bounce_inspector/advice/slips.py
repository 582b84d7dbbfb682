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
    "sky.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com mail.ru yandex.ru qq.com 163.com".split()
)
_STRAY_BLANK = re.compile(r"\s")
_STRAY_MARKS = re.compile(r"^[\"'<“„‘,;:.]+|[\"'>”’,;:.]+$|\.(?=[.@])|(?<=@)\.")
_SHORT = 9
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def likely_slip(report: Report, recipient: Recipient, seen: Iterable[str] = ()) -> str | None:
    """What the sender of a failed mail may have meant: an address or a domain; None where nothing suggests itself.

    ``seen`` are domains of earlier mails.  Nothing is looked up.
    """
    address = recipient.address
    if address is None or recipient.action is not Action.FAILED or recipient.cause not in _ADDRESS_CAUSES:
        return None
    tidy = _STRAY_MARKS.sub("", _STRAY_BLANK.sub("", address))
    if tidy != address and "@" in tidy:
        return tidy
    domain = domain_of(address)
    if domain is None:
        return None
    lowered = domain.casefold().rstrip(".")
    known = dict.fromkeys([*_named_domains(report, recipient), *seen, *sorted(WELL_KNOWN)])
    if lowered in known and domain_of(report.original.from_ or "") != lowered:
        return None
    near = [(OSA.distance(lowered, each), each) for each in known if each != lowered]
    distance, best = min(near, key=lambda pair: pair[0], default=(99, ""))
    if 0 < distance <= (1 if len(lowered) < _SHORT else 2):
        return best
    if "." not in lowered:
        return next((each for each in known if each.startswith(f"{lowered}.")), None)
    return _in_one_script(domain)


def _named_domains(report: Report, recipient: Recipient) -> Iterator[str]:
    """The domains that the mail names elsewhere and that didn't fail."""
    failed = domain_of(recipient.address)
    original = report.original
    others = [other.address or "" for other in report.recipients if other is not recipient]
    for text in (original.from_, original.to, original.cc, *report.others, *others):
        for hit in addresses.find_addresses(text or "", 0, len(text or "")):
            domain = (domain_of(hit.address) or "").casefold()
            if domain and failed is not None and domain != failed.casefold():
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

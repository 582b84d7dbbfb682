"""Who the customer is: usually whoever sent the message, sometimes the one who should have got it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..inspection.addresses import addresses_in, domain_of, first_address, same
from ..inspection.hosts import same_host
from ..inspection.ours import Ours
from ..inspection.report import Recipient, Report, Zone
from .domains import domain_of_host
from .known_domains import is_well_known

_LONGEST = 4000
# A line that is nothing but a name, as people sign with it.
_NAME_LINE = re.compile(
    r"^[ \t–—-]{0,6}([^\W\d_][\w.'’-]{0,30}(?: [^\W\d_][\w.'’-]{0,30}){1,3})[ \t]*$", re.MULTILINE
)
# "My mail from shop@example.com", "our address (shop@example.com)".
_OWN_ADDRESS = re.compile(
    r"\b(?:my|our|meine?[mnrs]?|unsere?[mnrs]?|mon|mes|ma|notre|nos|mis?|nuestr[ao]s?|mi[ao]|miei|mie|nostr[aei]|nostro|mijn|onze|ons"
    r"|m[óo]j[ea]?|moja|moich|nasz[ea]?|naszych|meus?|minhas?|noss[ao]s?)\s(?:[^\W\d_]{1,20}\s)?"
    r"(?:e-?mails?|mails?|messages?|nachrichten|address|addresses|adressen?|adresse|direcci[óo]n|indirizzo|adres|endere[çc]o|correos?"
    r"|mensajes|messaggi|berichten|mensagens|wiadomości|domain|domains?|domaine|dominio|dom[ií]nio|domein|domena|mailbox|account|postfach|konto)\b"
    r"[^.!?@\n]{0,40}?\b([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})",
    re.IGNORECASE,
)
# The person and the organization in the line that heads a ticket: "Ticket 12 | Anna Berg, Berg Metal Works | 26 Nov".
_PERSON_AT = re.compile(
    r"(?<![^\W\d_])[^\W\d_][\w.'’-]{0,30}(?: [^\W\d_][\w.'’-]{0,30}){1,3}(?:, | \()([^|,()–—\n]{3,60}?)(?=\s*(?:[|,()–—]| - |\Z))"
)
_LONGEST_LINE = 300
_LONGEST_REPORT = 20_000
_FEWEST_OF_NAME = 6
_PARTS = re.compile(r"[\W\d_]+")
_FEWEST_LETTERS = 3
_LONGEST_PARTICLE = 3
# Letters that have no plain one below them in Unicode, and how addresses write those that have.
_PLAIN = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def signed_recipient(report: Report, recipient: Recipient) -> str | None:
    """The name with which the recipient signs what stands beside the bounce; None where somebody else wrote it.

    Who complains that messages don't arrive passes on a bounce that the sender got.
    """
    sender = first_address(report.original.from_) or report.original.envelope_from
    for name in _signatures(report):
        if _is_of(name, recipient.address) and not _is_of(name, sender):
            return name
    return None


def calls_own(report: Report, address: str | None) -> bool:
    """Whether a person writes beside the bounce that an address is theirs: "my mail (shop@example.com)"."""
    if address is None:
        return False
    return any(
        same(match[1], address)
        for text in report.texts_in(Zone.WORDS, longest=_LONGEST)
        for match in _OWN_ADDRESS.finditer(text)
    )


def is_at_recipient(report: Report, recipient: Recipient) -> bool:
    """Whether the ticket is headed by a person of the recipient's organization, and somebody elsewhere sent the message.

    An organization's domain is often its name: "Anna Berg, Berg Metal Works" of berg-metal-works.example.
    """
    domain = domain_of(recipient.address)
    if domain is None or is_well_known(domain):
        return False
    sender = first_address(report.original.from_) or report.original.envelope_from
    text = "\n".join(report.texts_in(Zone.REPORT, longest=_LONGEST_REPORT))[:_LONGEST_REPORT]
    named = {domain_of(sender)} if sender else set(map(domain_of, addresses_in(text)))
    if all(same_host(one, domain) for one in named) or (sender is None and _names_another(text, recipient)):
        return False
    own = _letters((domain_of_host(domain) or domain).partition(".")[0])
    return len(own) >= _FEWEST_OF_NAME and any(_letters(name) == own for name in _organizations(report))


def _names_another(text: str, recipient: Recipient) -> bool:
    """Whether a text names another address in the domain of the recipient, which may be the sender's."""
    domain = domain_of(recipient.address)
    own = (recipient.address or "", *recipient.also)
    return any(
        domain_of(one) == domain and not any(same(one, known) for known in own) for one in addresses_in(text)
    )


def _organizations(report: Report) -> Iterator[str]:
    """The organizations in the first line of a text, below which somebody's words stand beside the bounce."""
    first = next((zone for zone in report.zones if zone.zone is Zone.WORDS), None)
    if first is not None and not report.text[: first.start].strip():
        line = report.text[first.start : first.end].lstrip().partition("\n")[0][:_LONGEST_LINE]
        for match in _PERSON_AT.finditer(line):
            yield match[1]


def _letters(text: str) -> str:
    return "".join(_parts(text.casefold().translate(_UMLAUTS)))


def with_customers_domain(report: Report, recipient: Recipient, ours: Ours) -> Ours:
    """What is ours, with the domain of a customer who is the recipient: whoever they write to looks after it."""
    domain = domain_of(recipient.address)
    if domain is None or is_well_known(domain) or signed_recipient(report, recipient) is None:
        return ours
    return Ours((*ours.domains, domain), ours.hosts)


def _signatures(report: Report) -> Iterator[str]:
    for text in report.texts_in(Zone.WORDS, longest=_LONGEST):
        for match in _NAME_LINE.finditer(text):
            first, *others = match[1].split()
            # Within a name, nothing but words such as "von" and "de" begins with a small letter.
            if first[0].isupper() and all(
                one[0].isupper() or len(one) <= _LONGEST_PARTICLE for one in others
            ):
                yield match[1]


def _is_of(name: str, address: str | None) -> bool:
    """Whether an address is that of a person of a name: anna.weber@, a.weber@, weber@, aweber@."""
    local = (address or "").rpartition("@")[0]
    return any(
        _fits(_parts(spelled), _parts(local)) for spelled in (name, name.casefold().translate(_UMLAUTS))
    )


def _parts(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return [
        part for part in _PARTS.split("".join(filter(lambda c: not unicodedata.combining(c), plain))) if part
    ]


def _fits(name: list[str], local: list[str]) -> bool:
    if len(local) == 1:
        first, last = name[0], name[-1]
        joined = {first + last, last + first, first[0] + last, last + first[0], first + last[0], last}
        return len(local[0]) >= _FEWEST_LETTERS and local[0] in joined
    has_whole = any(part in name and len(part) >= _FEWEST_LETTERS for part in local)
    return has_whole and all(any(word.startswith(part) for word in name) for part in local)

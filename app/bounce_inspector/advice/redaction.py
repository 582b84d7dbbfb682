"""Masks what is private in a bounce, so that its text can be shown to others."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Iterator
from email.utils import parseaddr

from ..inspection import addresses
from ..inspection.ours import Ours
from ..inspection.report import Report

_SUBJECT = re.compile(
    r"^([ \t>|]*(?:x-)?(?:subject|thread-topic|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|件名)[ \t]*[:：])[ \t]*([^\n]*(?:\n[ \t]+(?![\w-]+[ \t]*[:：])[^\n]+)*)",
    re.IGNORECASE | re.MULTILINE,
)
# Lines of a mail's head, as header fields or as programs show them, that name people.
_PEOPLE = re.compile(
    r"^([ \t>|]*(?:from|to|cc|bcc|reply-to|sender|von|an|kopie|de|à|a|para|da|van|aan|od|do|差出人|宛先)[ \t]*[:：][ \t]*)"
    r"([^\n]*(?:\n[ \t]+(?![\w-]+[ \t]*[:：])[^\n]+)*)",
    re.IGNORECASE | re.MULTILINE,
)
_ENCODED_WORD = re.compile(r"=\?[\w-]+\?[bq]\?[^?\s]*\?=", re.IGNORECASE)  # RFC 2047 section 2
_WORDS = re.compile(r"[^\s<>,;:\"'()\[\]@|]+(?:[ \t]+[^\s<>,;:\"'()\[\]@|]+)*")
_IP = re.compile(
    r"(?:(?<![\w.:])|(?<=IPv6:))(?:[0-9a-f:]{2,39}:(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{1,39})|\d{1,3}(?:\.\d{1,3}){3})(?![\w:])",
    re.IGNORECASE,
)
# RFC 1918, 3927, 4193, 4291, 6598, and the machine itself.
_PRIVATE = tuple(
    map(
        ipaddress.ip_network,
        "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 169.254.0.0/16 100.64.0.0/10 127.0.0.0/8 fc00::/7 fe80::/10 ::1/128".split(),
    )
)
_HOST = re.compile(r"(?<![\w.@-])[A-Za-z0-9][\w-]*(?:\.[\w-]+)+")
# A display name before an address, in the line in which that stands.
_NAME_BEFORE = re.compile(
    r"(?:\"[^\"\n]{1,80}\"|[^\W\d_][^\n<>@:;,\"()\d]{1,60})(?=[ \t]{0,3}<[^\s<>]{0,80}$)"
)
_LOCAL = re.compile(r"(?<![\w.@])[\w+=-]+(?:\.[\w+=-]+)*(?!\w)")
_PART = re.compile(r"(?<![\w.@-])[^\W\d_]{3,}(?!\w|\.\w)")
_SHORTEST = 3
# "von", "de": names have small words in them.
_LONGEST_PARTICLE = 3
_SHORTEST_SUBJECT = 6
# Before an @ these are no people; elsewhere they are ordinary words.
_ORDINARY = frozenset(
    "abuse account admin admins billing bounce bounces box contact daemon delivery desk error help host info kontakt list "
    "lists mail mailer mailing message network news newsletter nobody noreply not office online orders owner post "
    "postmaster recipient reply request root sales sender server service smtp spam staff status support system team "
    "test the unknown user users web webmaster www you your".split()
)


def redact(report: Report, ours: Ours) -> str:
    """The text of a report without local parts, names, subjects, private addresses and our hosts.

    The same person is masked by the same number everywhere.  Codes and the hosts of
    others stay.  No program knows all that is private: the result is to be read.
    """
    subjects = {" ".join(match[2].split()) for match in _SUBJECT.finditer(report.text)}
    subjects.add(" ".join((report.original.subject or "").split()))
    text = _SUBJECT.sub(lambda match: f"{match[1]} [subject]", report.text)
    numbers: dict[str, str] = {}
    names = set(_known_names(report))
    text = _with_masked_addresses(text, numbers, names, ours)
    text = _PEOPLE.sub(_masked_people, text)
    text = _ENCODED_WORD.sub("[encoded words]", text)
    for subject in sorted(_bare(subjects), key=len, reverse=True):
        text = re.sub(re.escape(subject).replace(r"\ ", r"\s+"), "[subject]", text)
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "[name]", text)
    for recipient in report.recipients:
        if recipient.address is not None and "@" not in recipient.address:
            _mask_of(recipient.address, numbers)
    told = {
        local: mask for local, mask in numbers.items() if len(local) >= _SHORTEST and local not in _ORDINARY
    }
    text = _LOCAL.sub(lambda match: told.get(match[0].casefold(), match[0]), text)
    parts = _parts((*names, *told))
    text = _PART.sub(lambda match: "[name]" if match[0] in parts else match[0], text)
    text = _IP.sub(lambda match: "[private address]" if _is_private(match[0]) else match[0], text)
    return _HOST.sub(lambda match: "[our host]" if ours.has_host(match[0]) else match[0], text)


def _with_masked_addresses(text: str, numbers: dict[str, str], names: set[str], ours: Ours) -> str:
    """The text with every address masked; adds the names that stand before addresses."""
    pieces: list[str] = []
    end = 0
    for hit in addresses.find_addresses(text, 0, len(text)):
        if hit.start < end:
            continue
        before = text[end : hit.start]
        local, _, domain = hit.address.rpartition("@")
        match = _NAME_BEFORE.search(before[-200:])
        if match is not None and _is_name(match[0], local):
            names.add(match[0].strip('" \t'))
        masked = "[our domain]" if ours.has_domain(domain) else domain
        pieces += [before, f"{_mask_of(local, numbers)}@{masked}"]
        end = hit.end
    return "".join([*pieces, text[end:]])


def _is_name(text: str, local: str) -> bool:
    """Whether words before an address are a person's name, not a sentence or a program's name."""
    if {part.casefold() for part in re.split(r"[\W\d_]+", local) if part} <= _ORDINARY:
        return False
    return text.startswith('"') or not any(
        word[0].islower() and len(word) > _LONGEST_PARTICLE for word in text.split()
    )


def _mask_of(local: str, numbers: dict[str, str]) -> str:
    return numbers.setdefault(local.casefold(), f"[person {len(numbers) + 1}]")


def _masked_people(line: re.Match[str]) -> str:
    """A line that names people, its addresses masked already, without the names that have none."""
    masked = re.split(r"(\[[^\[\]\n]*\](?:@[\w.-]+)?|@[\w.-]+|\[our domain\])", line[2])
    return line[1] + "".join(
        piece
        if number % 2
        else _WORDS.sub(lambda words: words[0] if words[0] == "mailto" else "[name]", piece)
        for number, piece in enumerate(masked)
    )


def _bare(subjects: Iterable[str]) -> Iterator[str]:
    """Subjects without what mail programs put before them, long enough to be looked for elsewhere."""
    for subject in subjects:
        bare = re.sub(r"^(?:\w{1,12}[ \t]?[:：][ \t]*)+", "", subject)
        if len(bare) >= _SHORTEST_SUBJECT:
            yield bare


def _parts(names: Iterable[str]) -> set[str]:
    """First and last names, as they are written alone; found in ``anna.weber`` as well."""
    parts: set[str] = set()
    for name in names:
        words = [word.casefold() for word in re.findall(r"[^\W\d_]{3,}", name)]
        if len(words) > 1:
            parts.update(word.capitalize() for word in words if word not in _ORDINARY)
    return parts


def _known_names(report: Report) -> Iterator[str]:
    original = report.original
    for field in (original.from_, original.to, original.cc):
        name, address = parseaddr(field or "")
        if len(name) >= _SHORTEST and _is_name(name, address.partition("@")[0]):
            yield name


def _is_private(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return any((mapped or address) in network for network in _PRIVATE)

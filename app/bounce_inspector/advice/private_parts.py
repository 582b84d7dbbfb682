"""Finds what is private in a bounce by where it stands: fields, addresses, logins, subjects, people's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from urllib.parse import unquote

from ..inspection import addresses
from ..inspection.ours import Ours
from ..inspection.report import Report, Zone
from ..message.reading_copy import make_reading_copy
from ..registry.labels import HeaderField, Label, Labels
from ..registry.literals import lower
from .mask import Mask, Strength
from .private_accounts import (
    PRIVATE_TOPS,
    find_accounts,
    find_hosts_and_numbers,
    find_links_and_ids,
    host_shown,
    members,
)
from .private_names import PrivateNames

# A field goes on in lines that begin with blanks (RFC 5322 section 2.2.3).
_VALUE = r"[ \t]*([^\n]*(?:\n[ \t]+(?![\w-]+[ \t]*[:：])[^\n]+)*)"
_LINE = r"^[ \t>|*_]*"
_WORDS = re.compile(r"[^\s<>,;:\"'()\[\]@|]+(?:[ \t]+[^\s<>,;:\"'()\[\]@|]+)*")
_ENCODED_WORD = re.compile(r"=\?[\w-]+\?[bq]\?[^?\s]*\?=", re.IGNORECASE)  # RFC 2047 section 2
# "bert.meyer" alone is a login: no top-level domain is written like a last name, but for these.
_LONG_TOPS = frozenset(
    "academy agency aero africa amsterdam app arpa art asia attorney audio bank bayern berlin bike biz blog boutique "
    "brussels business cafe camp capital care cat center church city claims clinic cloud club coach codes coffee college "
    "com community company computer consulting cool coop corsica data design dev digital direct doctor domains earth edu "
    "education email energy engineering eu events example expert express family farm finance fitness foundation fun fund "
    "gallery games global gmbh gov green group guide hamburg health help homes hospital host hosting hotel house immo "
    "info ink institute insure int international invalid jobs koeln land law legal life link live london love marketing "
    "media mil mobi moscow museum name net network news ngo nrw nyc one ong online onion org page paris partners photo "
    "place plus post press pro productions property pub quebec report rest review ruhr saarland sale school science "
    "scot services shop show site sky social software solutions space store studio style support swiss systems team tech "
    "technology tel test tips tirol today tokyo tools top tours training travel university vet video vision wales watch "
    "web website wien wiki wine work works world xyz yoga zone".split()
)
# What programs write with a dot between words: files, settings, results of checks, functions.
_FILE_LIKE = frozenset(
    "bat cf cfg cmd conf dat db dll eml exe from gif gz html htm ini jar java jpeg jpg js json lock log mailfrom mc md msg "
    "outlook pdf php png protection pl ppt prod py rb rpc rules sh sock tar text tgz tmp txt xls xlsx xml yaml zip docx".split()
)
_LOGIN_LIKE = re.compile(r"(?<![\w.@/:=\\-])[^\W\d_]{2,30}(?:\.[^\W\d_]{2,30}){1,2}(?![\w@/:=-]|\.\w)")
# A display name before an address, in the line in which that stands.
_NAME_BEFORE = re.compile(
    r"(?:\"[^\"\n]{1,80}\"|[^\W\d_][^\n<>@:;,\"()\d]{1,60})(?=[ \t]{0,3}<[^\s<>]{0,80}$)"
)
_ORDINARY_LOCALS = frozenset(
    "abuse admin bounce bounces daemon info mail mailer noreply postmaster root support system webmaster".split()
)
# "von", "de": names have small words in them.
_LONGEST_PARTICLE = 3
# An address that a line's end, or the sign for one (RFC 2045 section 6.7), broke between its brackets.
_BROKEN = re.compile(
    r"<(?:mailto:)?[^\s<>@]{1,320}(?:=?[ \t]*\n[ \t>|]*[^\s<>@]{0,320}){1,3}@[^\s<>@]{1,255}(?:=?[ \t]*\n[ \t>|]*[^\s<>@]{1,255}){0,3}>"
    r"|<(?:mailto:)?[^\s<>@]{1,320}@(?:=?[ \t]*\n[ \t>|]*[^\s<>@]{1,255}){1,3}>"
    r"|<(?:mailto:)?[^\s<>@]{1,320}@[^\s<>@]{1,255}(?:=?[ \t]*\n[ \t>|]*[^\s<>@]{1,255}){1,3}>"
)
# The @ as links, quoted-printable, HTML and people who hide it write it.
_ENCODED_AT = re.compile(
    r"(?<![\w.+%=-])([\w.+%=-]{1,300}?)(?:%(?:25)?40|=40|&#0{0,4}64;|&#x0{0,4}40;|&commat;|[ \t]?[(\[{](?:at|@)[)\]}][ \t]?)"
    r"[A-Za-z0-9][\w-]{0,62}(?:(?:\.|=2E|%2E|[ \t]?[(\[{](?:dot|\.)[)\]}][ \t]?)[\w-]{1,63}){0,12}",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[ \t>|]*([A-Za-z][\w-]{0,70})[ \t]*:", re.ASCII)
_KEPT_FIELDS = frozenset({"date", "mime-version", "content-type", "content-transfer-encoding", "message-id"})
# What follows a sign-off outside of a person's own words.
_LONGEST_SIGNATURE = 400
# "Re: ", "AW: ", "Undelivered: ".
_PREFIXES = re.compile(r"(?:\w{1,12}[ \t]?[:：][ \t]*)+")
_QUOTES = r"(?:\"([^\"\n]{1,998})\"|[“„‟«]([^”“»\n]{1,998})[”“»]|[「『《]([^」』》\n]{1,998})[」』》]|'([^'\n]{1,998})'|‘([^’\n]{1,998})’)"
_PEOPLE = (
    HeaderField.FROM,
    HeaderField.REPLY_TO,
    HeaderField.SENDER,
    HeaderField.TO,
    HeaderField.CC,
    HeaderField.BCC,
)


def _as_runs(hits: Iterable[addresses.AddressHit]) -> Iterator[tuple[int, addresses.AddressHit]]:
    """Where each address begins, and itself; of those that run into one another the beginning and the last.

    In "anna@ben.berg@example.org", the domain of the first is the name of the second.
    """
    start, last = 0, None
    for hit in hits:
        if last is None or hit.start >= last.end:
            if last is not None:
                yield start, last
            start = hit.start
        last = hit
    if last is not None:
        yield start, last


class PrivateParts:
    """The private stretches of a report's text; the people in them are taken up by ``names``."""

    def __init__(self, report: Report, ours: Ours, labels: Labels, names: PrivateNames) -> None:
        self._report = report
        self._text = report.text
        # The labels are without accents; no position moves.
        self._lowered = lower(report.text)
        self._ours = ours
        self._labels = labels
        self._names = names

    def find(self) -> Iterator[Mask]:
        """All of them, which may overlap."""
        yield from self._addresses()
        yield from self._fields()
        yield from self._subjects()
        yield from find_accounts(self._text, self._person, self._names)
        yield from find_links_and_ids(self._text, self._report.original.message_id)
        yield from find_hosts_and_numbers(self._text, self._ours)
        yield from self._own_words()
        yield from self._returned()
        self._take_up_people()

    def _take_up_people(self) -> None:
        """The people whom the report knows, whatever their names look like in the text."""
        report = self._report
        for recipient in report.recipients:
            for name in (recipient.address, *recipient.also):
                if name:
                    self._person(name)
        for field in (report.original.from_, report.original.to, report.original.cc):
            for before in re.split(r"<[^<>]*>[ \t]*[,;]?", field or ""):
                name = before.strip("\"' \t,;")
                if name and "@" not in name and _is_name(name, ""):
                    self._names.add_name(name)

    def _person(self, address: str) -> str:
        """Take up the person of an address; gives what is shown for it.

        A local part may hold another address: "anna%example.org", "bounces+anna=example.org", "SRS0=…=anna".
        """
        local = addresses.fold(address) if "@" in address else address
        local = local.rpartition("@")[0] or local
        shown = self._names.add_person(local)
        for piece in re.split(r"[%!=+#/]|--", local):
            if piece != local and len(piece) > _LONGEST_PARTICLE and "." not in piece[-4:]:
                self._names.add_person(piece, shown)
        return shown

    def _addresses(self) -> Iterator[Mask]:
        text = self._text
        copy = make_reading_copy(text)
        end = 0
        for start, hit in _as_runs(addresses.find_addresses(copy.text, 0, len(copy.text))):
            before = copy.text[max(end, start - 200) : start]
            end = hit.end
            yield self._address(*copy.shown(start, hit.end), hit.address)
            yield from self._name_before(before, copy.shown(start - len(before), start), hit.address)
        if copy.text != text:
            for start, hit in _as_runs(addresses.find_addresses(text, 0, len(text))):
                yield self._address(start, hit.end, hit.address)
        for match in _BROKEN.finditer(text):
            joined = re.sub(r"=?[ \t]*\n[ \t>|]*", "", match[0]).strip("<>").removeprefix("mailto:")
            yield self._address(match.start() + 1, match.end() - 1, joined)._replace(strength=Strength.VALUE)
        for match in _ENCODED_AT.finditer(text):
            local = unquote(match[1]).rpartition("mailto:")[2].lstrip("%=")
            yield Mask(*match.span(), Strength.ADDRESS, f"{self._names.add_person(local)}@[domain]")
        for match in _LOGIN_LIKE.finditer(text):
            top = match[0].rpartition(".")[2].casefold()
            if len(top) > 2 and top not in _LONG_TOPS and top not in _FILE_LIKE and top not in PRIVATE_TOPS:
                yield Mask(*match.span(), Strength.PERSON, self._person(match[0]))

    def _address(self, start: int, end: int, address: str) -> Mask:
        domain = address.rpartition("@")[2]
        shown = "[our domain]" if self._ours.has_domain(domain) else host_shown(domain) or domain
        return Mask(start, end, Strength.ADDRESS, f"{self._person(address)}@{shown}")

    def _name_before(self, before: str, place: tuple[int, int], address: str) -> Iterator[Mask]:
        match = _NAME_BEFORE.search(before)
        if match is not None and _is_name(match[0], address.rpartition("@")[0]):
            name = match[0].strip('" \t')
            self._names.add_name(name)
            at = self._text.find(name, *place)
            if at >= 0:
                yield Mask(at, at + len(name), Strength.NAME, "[name]")

    def _fields(self) -> Iterator[Mask]:
        """Lines of a mail's head, as header fields or as programs show them, that name people."""
        text = self._text
        for match in _people_fields(self._labels).finditer(self._lowered):
            end = match.start(1)
            inside = list(addresses.find_addresses(text, *match.span(1)))
            for start, after in [*((hit.start, hit.end) for hit in inside), (match.end(1), match.end(1))]:
                for words in _WORDS.finditer(text, end, max(start, end)):
                    if words[0] != "mailto":
                        self._names.add_name(words[0])
                        yield Mask(*words.span(), Strength.NAME, "[name]")
                end = max(end, after)
        for match in _ENCODED_WORD.finditer(text):
            yield Mask(*match.span(), Strength.VALUE, "[encoded words]")

    def _subjects(self) -> Iterator[Mask]:
        text = self._text
        found = {self._report.original.subject or ""}
        line, prose = _subject_patterns(self._labels)
        for match in line.finditer(self._lowered):
            if match[1].strip():
                found.add(text[match.start(1) : match.end(1)])
                yield Mask(*match.span(1), Strength.VALUE, "[subject]")
        for match in prose.finditer(self._lowered):
            group = match.lastindex or 0
            found.add(text[match.start(group) : match.end(group)])
            yield Mask(*match.span(group), Strength.VALUE, "[subject]")
        found.update(match[2] for match in members(text) if "subject" in match[1].casefold())
        for subject in found:
            self._names.add_subject(subject)
            self._names.add_subject(_PREFIXES.sub("", subject.strip()))

    def _own_words(self) -> Iterator[Mask]:
        """What follows a sign-off: to the end of a person's own words, elsewhere to the next blank line."""
        text = self._text
        own = [(zone.start, zone.end) for zone in self._report.zones if zone.zone is Zone.WORDS]
        masked = 0
        for match in _sign_off(self._labels).finditer(self._lowered):
            if match.start() < masked:
                continue
            end = next((end for start, end in own if start <= match.start() < end), None)
            if end is None:
                blank = text.find("\n\n", match.end(), match.end() + _LONGEST_SIGNATURE)
                end = blank if blank >= 0 else min(len(text), match.end() + _LONGEST_SIGNATURE)
            below = text[match.end() : end]
            if below.strip():
                masked = end
                first = end - len(below.lstrip())
                yield Mask(first, first + len(below.strip()), Strength.WHOLE, "[signature]")

    def _returned(self) -> Iterator[Mask]:
        """The returned message, but for the fields that say when it was sent and in which form."""
        zones = [zone for zone in self._report.zones if zone.end > zone.start]
        for is_returned, group in groupby(zones, lambda zone: zone.zone is Zone.ORIGINAL):
            returned = list(group)
            if is_returned:
                yield from self._returned_message(returned[0].start, returned[-1].end)

    def _returned_message(self, start: int, end: int) -> Iterator[Mask]:
        text, shown = self._text, _shown_fields(self._labels)
        position, is_masked = start, False
        while position < end:
            after = text.find("\n", position, end)
            after = end if after < 0 else after
            line = self._lowered[position:after]
            field = _FIELD.match(line)
            named = shown.match(line)
            if not line.strip() and position > start:
                break
            if named is not None:
                is_masked = False
            elif field is not None:
                is_masked = field[1] not in _KEPT_FIELDS
            elif not line.startswith((" ", "\t")):
                break
            if is_masked and field is not None and field.end() < len(line):
                yield Mask(position + field.end(), after, Strength.WHOLE, " […]")
            elif is_masked and line.strip():
                yield Mask(position, after, Strength.WHOLE, "  […]")
            position = after + 1
        rest = text[position:end]
        if rest.strip():
            first = position + len(rest) - len(rest.lstrip())
            yield Mask(first, first + len(rest.strip()), Strength.WHOLE, "[returned message]")


def _alternation(texts: Iterator[str]) -> str:
    return "|".join(re.escape(text) for text in sorted(set(texts), key=lambda text: (-len(text), text)))


@cache
def _people_fields(labels: Labels) -> re.Pattern[str]:
    named = _alternation(name for name, field in labels.header_fields.items() if field in _PEOPLE)
    return re.compile(
        rf"{_LINE}(?:{named}|from|to|cc|bcc|reply-to|sender)[ \t]*\**[:：]\**{_VALUE}", re.MULTILINE
    )


@cache
def _subject_patterns(labels: Labels) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A subject as a line of its own, and one in quotes behind the word for it."""
    named = _alternation(name for name, field in labels.header_fields.items() if field is HeaderField.SUBJECT)
    return (
        re.compile(rf"{_LINE}(?:x-)?(?:{named}|subject|thread-topic)[ \t]*\**[:：]\**{_VALUE}", re.MULTILINE),
        re.compile(
            rf"(?<![^\W_])(?<!\")(?:{named}|subject|titled|title)(?:[^\S\n]{{0,3}}\w{{1,8}})?[:：=]?\s{{0,3}}{_QUOTES}",
        ),
    )


@cache
def _shown_fields(labels: Labels) -> re.Pattern[str]:
    """The fields of a message that mail programs show, whose values are masked by what they are."""
    named = _alternation(iter(labels.header_fields))
    return re.compile(rf"{_LINE}(?:{named}|from|to|cc|bcc|reply-to|sender|subject|date)[ \t]*\**[:：]")


@cache
def _sign_off(labels: Labels) -> re.Pattern[str]:
    """A line that ends a person's words."""
    phrases = _alternation(iter(labels.of(Label.SIGN_OFF)))
    return re.compile(rf"{_LINE}(?:(?:{phrases})[ \t]*[,.!。！，]?|--[ ]?)[ \t]*$", re.MULTILINE)


def _is_name(text: str, local: str) -> bool:
    """Whether words before an address are a person's name, not a sentence or a program's name."""
    if local and {part.casefold() for part in re.split(r"[\W\d_]+", local) if part} <= _ORDINARY_LOCALS:
        return False
    return text.startswith('"') or not any(
        word[0].islower() and len(word) > _LONGEST_PARTICLE for word in text.split()
    )

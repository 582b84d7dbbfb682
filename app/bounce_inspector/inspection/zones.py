"""Parts a text by whose words it is: the report's, the returned mail's, the agent's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..message.document import Document, PartKind
from ..message.mime import REPORT_SENDER
from ..message.reading_copy import ReadingCopy
from ..registry.phrases import PhraseIndex
from .codes import find_codes
from .report import Zone


class Region(NamedTuple):
    """A stretch of the reading copy and whose words it is; ``fields`` marks report fields."""

    start: int
    end: int
    zone: Zone
    fields: bool = False


@dataclass(frozen=True, slots=True)
class Zones:
    """The regions of a text, in order, and what its visible header says of the sender.

    ``addressee`` is to whom a pasted header of a mail system's report is addressed.
    """

    regions: tuple[Region, ...]
    sender: str | None
    subject: str | None
    addressee: str | None = None


_VISIBLE = (
    r"from|to|cc|bcc|subject|date|sent|sender|reply-to"
    r"|von|an|kopie|betreff|datum|gesendet"
    r"|de|[àa]|objet|envoyé|date d'envoi"
    r"|da|oggetto|inviato|data|asunto|para|enviado(?: el)?|fecha|assunto"
    r"|van|aan|onderwerp|verzonden|od|do|temat|wysłano|wysłane|dw|fra|til|emne|sendt|dato|från|till|ämne|skickat|lähettäjä|aihe|vastaanottaja|lähetetty"
    r"|předmět|predmet|komu|odesláno|feladó|címzett|tárgy|elküldve|de la|către|subiect|trimis|kimden|kime|konu|gönderildi|tarih"
    r"|από|προς|θέμα|ημερομηνία|від|надіслано|보낸[ ]?사람|받는[ ]?사람|제목|보낸 날짜|날짜|מאת|אל|נושא|נשלח|תאריך|من|إلى|الموضوع|التاريخ"
    r"|差出人|宛先|件名|送信日時|日時|发件人|收件人|主题|发送时间|日期|寄件者|收件者|主旨|от|кому|тема|отправлено|дата"
)
_RAW = (
    r"received|return-path|message-id|mime-version|content-[a-z-]+|dkim-signature|domainkey-signature|arc-[a-z-]+"
    r"|delivered-to|authentication-results|references|in-reply-to|thread-[a-z]+|auto-submitted|precedence|list-[a-z-]+"
    r"|user-agent|received-spf|importance|x-[\w-]+|errors-to|resent-[a-z-]+|envelope-to|accept-language|organization"
)
_HEADER_LINE = rf"[ \t]{{0,12}}(?:{_VISIBLE}|{_RAW})[ \t]?[:：](?!//)[^\n]*"
_FOLDED = rf"(?:\n(?!{_HEADER_LINE})[ \t]+[^\s][^\n]*)*+"
_HEADER_BEGIN = re.compile(_HEADER_LINE + r"|From \S+@\S+ ", re.IGNORECASE)
_BLOCK = re.compile(rf"^{_HEADER_LINE}{_FOLDED}(?:\n{_HEADER_LINE}{_FOLDED})++", re.IGNORECASE | re.MULTILINE)
# Patterns of whole lines begin with the line end above, for which a text is scanned several times
# faster than for "^"; they are looked for in lower case, in a text below a line end.
_RAW_LINE = re.compile(
    r"\n[ \t]*(?:received|return-path|message-id|mime-version|dkim-signature|content-type|arc-seal|x-received|delivered-to)[ \t]?:"
)
_FROM = re.compile(
    r"^[ \t]*(?:from|von|de|da|van|od|fra|från|lähettäjä|feladó|de la|kimden|από|від|보낸[ ]?사람|מאת|من|差出人|发件人|寄件者|寄件人|от)[ \t]?[:：][ \t]*([^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
_SUBJECT = re.compile(
    r"^[ \t]*(?:subject|betreff|objet|oggetto|asunto|assunto|onderwerp|temat|emne|ämne|aihe|předmět|predmet|tárgy|subiect|konu|θέμα|제목|נושא|الموضوع|件名|主题|主旨|тема)[ \t]?[:：][ \t]*([^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
_TO = re.compile(
    r"^[ \t]*(?:to|an|à|para|a|aan|do|til|till|vastaanottaja|komu|címzett|către|kime|προς|받는[ ]?사람|宛先|收件人|收件者|кому)[ \t]?[:：][ \t]*([^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
_UNINDENTED_BELOW = re.compile(r"\s*\n(?=\S)")
# How a person ends a mail; only near the end of a paste.
_SIGN_OFF = re.compile(
    r"(?<=\n)[ \t]*(?:(?:kind|best|warm|many|with kind)?[ ]?regards|best wishes|cheers|thanks(?: (?:in advance|a lot|again))?|many thanks|sincerely"
    r"|(?:mit )?(?:freundliche[nr]?|beste[nr]?|viele[n]?|liebe[n]?|herzliche[n]?|schöne[n]?) gr(?:ü|ue)(?:ß|ss)en?|gruß|mfg|vg|lg"
    r"|(?:bien )?cordialement|salutations|bonne journée|(?:un )?saludos?|atentamente|cordiali saluti|distinti saluti|saluti"
    r"|atenciosamente|cumprimentos|met vriendelijke groet(?:en)?|groeten|pozdrawiam|z poważaniem|よろしくお願い(?:いた)?します|此致|谢谢)"
    r"(?: from [^\n]{0,30})?[ \t]*[,.!。]?[ \t]*\n",
    re.IGNORECASE,
)
_LINES_BELOW_SIGN_OFF = 12
_FORWARDED = re.compile(
    r"(?:fwd?|wg|tr|rv|i|r|enc|doorst|vs|vb|vl|pd|re|aw|sv|antw|odp|转发|轉寄|転送)[ ]?[:：]", re.IGNORECASE
)
# Headings under which mail software puts the mail it returns.  Tried at every line, so what may be
# there or not is written "(?:…|)", which re decides sooner than "(?:…)?".
_RETURNED = re.compile(
    r"\n[ \t]*(?:(?P<rule>[-=_*#~+]{2,}[ \t]*)|)(?:"
    r"(?:this|below|enclosed|included|here|attached)(?: this line)?(?: is|:)? (?:is )?(?:a )?copy of (?:the|your)[^\n]{0,70}"
    r"|a copy of (?:the|your)[^\n]{0,70}(?:follows|below|:)[^\n]{0,20}"
    r"|(?:the |)(?:header|headers|start|beginning|text|body|content|contents|first \d+ lines)s? of (?:the |your )?(?:original |returned |undelivered )?(?:message|mail|e-?mail)[^\n]{0,40}"
    r"|(?:your |)(?:original|unsent|returned|undelivered|undeliverable|rejected|failed|bounced|unsent) (?:message|mail|e-?mail)(?:[ ]?(?:header|text|body|content|part)s?)?(?: (?:is )?(?:follows?|below|attached|returned))?"
    r"|message (?:header|text|body|content)s?(?: follows?)?"
    r"|(?:from here, |)just a copy of[^\n]{0,60}"
    r")[ \t.:)\]]*(?P<end>[-=_*#~+]{2,})?[ \t]*$",
    re.MULTILINE,
)
_BOUNDARY = re.compile(
    r"^--(?=\S)[^\n]{4,80}\n(?:content-[a-z-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+", re.IGNORECASE | re.MULTILINE
)
_PART_HEADER = re.compile(r"\ncontent-", re.IGNORECASE)
_QUOTED_LINE = re.compile(r"^[ \t]*(?!>>> ?[A-Z]{4}\b)>")
# How a report begins, in the words of much mail software; used only to tell it from
# what an agent wrote above it.
_OPENING = re.compile(
    r"^[ \t]*(?:this (?:is the (?:mail|postfix|qmail|exim|dragonfly|mailer|system)|message was (?:created|generated) automatically|is an automatically generated"
    r"|is a delivery status notification|report relates to)|hi[.!] this is the|i'm (?:sorry|afraid)|the original message was received|delivery (?:has failed|to the following|status notification)"
    r"|your (?:message|e-?mail|mail)\b[^\n]{0,80}(?:not|couldn't|wasn't|could|did|cannot|failed)|address not found|message (?:blocked|not delivered|could not)|(?:final-recipient|reporting-mta)[ \t]*:"
    r"|an? (?:error (?:has )?occurred while|message that you sent)|the following (?:recipient|address|message)|undeliver|returned mail|failed to deliver|unable to deliver)",
    re.IGNORECASE | re.MULTILINE,
)
# What tells a person's own words above a report from a report in a form not known.
_PERSONAL = re.compile(
    r"(?:^|\W)(?:hi|hello|hey|hallo|dear|good (?:morning|afternoon)|guten|moin|servus|bonjour|hola|ciao|buongiorno|ol[áa]|cze[śs][ćc]|dzień dobry|hej"
    r"|please|bitte|merci|danke|thanks|thank you|grazie|gracias|obrigad[oa]|customer|kunde|kundin|colleague|kollege|kollegin|ticket|fyi|zur info"
    r"|お世話|您好|你好|よろしく|can you|could you|what does|was bedeutet|we had|wir hatten|i got|ich habe|i have|my |mein)(?:\W|$)|\?\s*$",
    re.IGNORECASE | re.MULTILINE,
)


def find_zones(document: Document, reading: ReadingCopy, phrases: PhraseIndex) -> Zones:
    """Part the reading copy of a document; every position belongs to at most one region."""
    regions: list[Region] = []
    sender = document.headers.get("From")
    subject = document.headers.get("Subject")
    addressee: str | None = None
    for part in document.parts:
        start, end = reading.read(part.start), reading.read(part.end)
        if part.kind is PartKind.HEADER:
            regions.append(Region(start, end, Zone.HEADER))
        elif part.kind is PartKind.ORIGINAL:
            regions.append(Region(start, end, Zone.ORIGINAL))
        elif part.kind is PartKind.FIELDS:
            regions.extend(_parted_by_boundaries(reading.text, start, end, fields=True))
        else:
            is_first = all(region.zone is not Zone.REPORT for region in regions)
            splitter = _BodySplitter(document, reading, phrases, start, end, is_first=is_first)
            regions.extend(splitter.split())
            sender = sender or splitter.sender
            subject = subject or splitter.subject
            addressee = addressee or splitter.addressee
    return Zones(tuple(regions), sender, subject, addressee)


def _parted_by_boundaries(text: str, start: int, end: int, *, fields: bool) -> Iterator[Region]:
    """Cut at the boundaries of MIME parts that lie in the text itself."""
    position = start
    zone = Zone.REPORT
    has_part = _PART_HEADER.search(text, start, end) is not None
    for match in _BOUNDARY.finditer(text, start, end) if has_part else ():
        if match.start() > position:
            yield Region(position, match.start(), zone, fields and zone is Zone.REPORT)
        heading = match[0].lower()
        zone = Zone.ORIGINAL if "rfc822" in heading or "message/global\n" in heading else Zone.REPORT
        fields = "delivery-status" in heading
        position = match.end()
    if position < end:
        yield Region(position, end, zone, fields and zone is Zone.REPORT)


def _named(header: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Whom a header's From field and what its Subject field name."""
    return _FROM.search(header), _SUBJECT.search(header)


class _BodySplitter:
    """Parts one body text: the agent's words, a header, the report, the returned mail."""

    def __init__(
        self,
        document: Document,
        reading: ReadingCopy,
        phrases: PhraseIndex,
        start: int,
        end: int,
        *,
        is_first: bool,
    ) -> None:
        self._is_first = is_first
        self._is_paste = not document.headers
        self._document = document
        self._reading = reading
        self._text = reading.text
        self._phrases = phrases
        self._start = start
        self._end = end
        self.sender: str | None = None
        self.subject: str | None = None
        self.addressee: str | None = None

    def split(self) -> Iterator[Region]:
        """The regions of the body, in order."""
        begin, end = self._start, self._end
        if self._is_paste:
            begin = self._report_start()
            self._end = self._report_end(begin)
        returned = self._returned_start(begin)
        if begin > self._start:
            yield from self._before(begin)
        yield from _parted_by_boundaries(self._text, begin, returned, fields=False)
        if returned < self._end:
            yield from self._after(returned)
        if self._end < end:
            yield Region(self._end, end, Zone.WORDS)

    def _after(self, returned: int) -> Iterator[Region]:
        """The returned mail; in a raw source a report part may still follow it."""
        first = True
        for region in _parted_by_boundaries(self._text, returned, self._end, fields=False):
            zone = Zone.ORIGINAL if first else region.zone
            first = False
            yield Region(region.start, region.end, zone, region.fields)

    def _before(self, begin: int) -> Iterator[Region]:
        """What stands above the report: a header, the agent's own words."""
        header = self._header
        if header is None:
            yield Region(self._start, begin, Zone.WORDS)
            return
        if header[0] > self._start:
            yield Region(self._start, header[0], Zone.WORDS)
        yield Region(header[0], begin, Zone.HEADER)

    _header: tuple[int, int] | None = None

    def _report_start(self) -> int:
        """Where the report begins in a paste: after its header, or after a person's words."""
        forwarded: tuple[re.Match[str], str | None, str | None] | None = None
        for match in _BLOCK.finditer(self._text, self._start, self._end):
            sender, subject = (found[1].strip() if found else None for found in _named(match[0]))
            is_first = not self._text[self._start : match.start()].strip()
            if sender is None and not (subject and is_first):
                continue
            by_sender = sender is not None and REPORT_SENDER.search(sender) is not None
            by_system = by_sender or (subject is not None and self._is_report_subject(subject))
            if by_system and not by_sender and _FORWARDED.match(subject or ""):
                # Somebody's mail that hands the report on: the report's own header may follow.
                forwarded = forwarded or (match, sender, subject)
            elif by_system or is_first:
                self._header, self.sender, self.subject = match.span(), sender, subject
                if by_sender and (to := _TO.search(match[0])):
                    self.addressee = to[1]
                if by_system:
                    return match.end()
        if forwarded is not None:
            self._header, self.sender, self.subject = forwarded[0].span(), *forwarded[1:]
        if self._header is not None:
            return self._own_words_end(self._header[1])
        return self._own_words_end(self._start)

    def _is_report_subject(self, subject: str) -> bool:
        hits = self._phrases.find(subject, subject=True)
        return any(hit.phrase.is_of_report for hit in hits)

    def _own_words_end(self, start: int) -> int:
        opening = _OPENING.search(self._text, start, self._end)
        quoted = self._quoted_start(start)
        if quoted is not None and (opening is None or opening.start() >= quoted):
            return quoted
        if opening is None or not _PERSONAL.search(self._text, start, opening.start()):
            return start
        if any(find_codes(self._text, start, opening.start(), in_report=False)):
            return start
        return opening.start()

    def _quoted_start(self, start: int) -> int | None:
        """The first line of a quoted block, where something unquoted stands above it."""
        above = ""
        for position, line in self._shown_lines(start):
            if _QUOTED_LINE.match(line):
                return self._reading.read(position) if above.strip() else None
            above += line
        return None

    def _report_end(self, begin: int) -> int:
        """Where a person's words go on below the report: after the quote, or at a sign-off."""
        end = self._end
        lines = list(self._shown_lines(begin))
        quoted = [number for number, (_, line) in enumerate(lines) if _QUOTED_LINE.match(line)]
        if quoted and quoted[0] == 0:
            # A mail program that wraps a quoted line leaves its rest unmarked.
            below = lines[quoted[-1] + 1 :]
            blank = next((position for position, line in below if not line.strip()), None)
            end = end if blank is None else self._reading.read(blank)
        for match in _SIGN_OFF.finditer(self._text, begin, end):
            if self._text.count("\n", match.end(), end) <= _LINES_BELOW_SIGN_OFF:
                return match.start()
        return end

    def _shown_lines(self, start: int) -> Iterator[tuple[int, str]]:
        """The lines of the shown text from a position of the reading copy on, if any are quoted."""
        if "quote-marks" not in self._reading.repairs:
            return
        shown = self._document.text
        position = shown.rfind("\n", 0, self._reading.position(start)) + 1
        for line in shown[position : self._reading.position(self._end - 1) + 1].splitlines(keepends=True):
            yield position, line
            position += len(line)

    def _returned_start(self, begin: int) -> int:
        """Where the returned mail begins: at its heading, or at its header."""
        found = self._end
        for hit in self._headings(begin):
            if self._header_follows(hit[1]) or hit[2]:
                found = min(found, hit[0])
                break
        if _RAW_LINE.search("\n" + self._reading.lowered[begin:found]) is None:
            return found
        for match in _BLOCK.finditer(self._text, begin, found):
            if match.start() == begin and self._is_paste and self._header is None:
                continue
            if match[0][0] in " \t" and _UNINDENTED_BELOW.match(self._text, match.end(), found):
                # A few indented fields of the returned mail; the report goes on below.
                continue
            raw = len(_RAW_LINE.findall("\n" + match[0].lower()))
            if raw and (raw > 1 or match[0].count("\n") > 2):
                before = self._text[begin : match.start()].strip()
                if (before or not self._is_first) and "final-recipient" not in match[0].lower():
                    found = match.start()
                    break
        return found

    def _headings(self, begin: int) -> Iterator[tuple[int, int, bool]]:
        """Headings of a returned mail: start, end, and whether ruled on both sides."""
        below_line_end = "\n" + self._reading.lowered[begin : self._end]
        found = [
            (
                begin + match.start(),
                begin + match.end() - 1,
                bool(match["rule"] and (match["end"] or "copy" in match[0])),
            )
            for match in _RETURNED.finditer(below_line_end)
        ]
        pattern = self._phrases.original_headings
        if pattern is not None and not self._text.isascii():
            found.extend(
                (begin + match.start(), begin + match.end() - 1, True)
                for match in pattern.finditer(below_line_end)
            )
        yield from sorted(found)

    def _header_follows(self, position: int) -> bool:
        rest = self._text[position : position + 400].lstrip("-=_* \t\n")
        return _HEADER_BEGIN.match(rest) is not None

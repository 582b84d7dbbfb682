"""How the words of a report are quoted: as one line, without the code that every further line of a reply repeats."""

from __future__ import annotations

import re

from ..inspection.report import EvidenceOf, Recipient, Report

# Each line of a reply but the last has a hyphen behind its number (RFC 5321 section 4.2.1), and the status
# again (RFC 2034 section 4).
_FIRST_OF_MANY = re.compile(r"(\d{3})-((?:[245]\.\d{1,3}\.\d{1,3}\b)?)[ \t]*")
_CODES = re.compile(r"\b\d{3}[- ](?:\d\.\d{1,3}\.\d{1,3})?[ ]?|\b[245]\.\d{1,3}\.\d{1,3}\b[ ]?")
_STRAIGHT = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")
# Where a program was when it met a reply, which is none of the server's words: the traces of .NET and Java, of
# Python and Node.js, of PHP.
_TRACE = re.compile(
    r"\s+(?:at (?:async |new )?(?:[\w$<>]{1,60}[./])*[A-Z][\w$<>`]{0,80}[.][\w$.<>]{1,120}\((?![\d.:]+\))"
    r"|at [^\s()]{1,200} \([^\s()]{1,300}:\d{1,6}:\d{1,6}\)|at \S{1,200}:\d{1,6}:\d{1,6}\b"
    r"|Traceback \(most recent call last\)|File \"[^\"]{1,200}\", line \d|[Ss]tack ?trace:|#0 \S{1,200}\(\d{1,6}\):).*"
)
# Of a longer line, the words alone say what is meant.
_LONGEST_LINE = 300


def quoted(diagnostic: str | None, longest: int | None = None) -> str:
    """The words of a server on one line; where they are longer than ``longest`` characters, cut between two words."""
    flat = _TRACE.sub("", " ".join((diagnostic or "").split()))
    first = _FIRST_OF_MANY.match(flat)
    if first is not None:
        number, status = first[1], first[2]
        again = re.escape(status) + r"(?![\d.])" if status else ""
        rest = re.sub(rf"(?<!\S){number}[- ]{again}[ ]?", "", flat[first.end() :])
        flat = " ".join(filter(None, (number, status, rest)))
    if longest is None or len(flat) <= longest:
        return flat
    kept = flat[: longest - 1]
    whole = kept.rpartition(" ")[0] if not flat[longest - 1].isspace() else kept
    # Words of a language without blanks are cut where the room ends.
    return f"{(whole if len(whole) * 2 > longest else kept).rstrip()}…"


def _folded(words: str) -> str:
    """Words without codes, in lower case, with straight quotation marks, which reading makes of curly ones."""
    return _CODES.sub("", words).casefold().translate(_STRAIGHT)


def deciding_line(report: Report, recipient: Recipient) -> str:
    """The line whose words name the cause, where the server's reply doesn't hold them; empty where it does."""
    said = _folded(quoted(recipient.diagnostic))
    for evidence in recipient.evidence:
        if evidence.of is not EvidenceOf.CAUSE:
            continue
        words = " ".join(report.text[evidence.start : evidence.end].split())
        if _folded(words) in said or not any(map(str.isalpha, words)):
            return ""
        start = report.text.rfind("\n", 0, evidence.start) + 1
        end = report.text.find("\n", evidence.end)
        line = " ".join(report.text[start : end if end >= 0 else len(report.text)].split())
        return line if len(line) <= _LONGEST_LINE else words
    return ""

"""Says why a text is a report of what became of a message: its structure first, then its words."""

from __future__ import annotations

import re

from ...registry.vocabulary import Cause, Topic
from ...registry.wordings import Clarity, Software
from ..code_detection import is_about_mail
from ..reply_line import refusals
from ..report import Zone
from ..signs import KindSign
from ..statement import Rank
from .evidence import OF_CONNECTION, KindEvidence, is_ended
from .servers_sentence import is_servers_sentence

# How far behind "the server answered:" its words may state why.
_QUOTED_WITHIN = 120
_COLON = re.compile(r"[:：]")
# The ports at which mail is handed over (RFC 5321, RFC 6409, RFC 8314, and the usual fifth); a time has a colon, too.
_MAIL_PORT = re.compile(
    r"(?:(?:(?<=[a-z_\])])|(?<=[.a-z-]\d)|(?<=[.a-z-]\d\d)|(?<=[.a-z-]\d{3})):|\bport[ :=]{1,3}|'port' => )"
    r"(?:25|465|587|2525)\b"
)
# How a program begins or names an error, in the languages that programmers use.
_ERROR = re.compile(
    r"error\b|exception\b|\btraceback\b|\bfail(?:ed|ure)?\b|\bfatal\b|\bdenied\b|fehler\b|\berreur\b"
)
_BY_STRUCTURE = (KindSign.SERVERS_WORDS, KindSign.REPLY_LINE, KindSign.REFUSAL_IN_SENTENCE)


def report_sign(evidence: KindEvidence) -> KindSign | None:
    """Why the text is a report of what became of a message, None where it is none."""
    # Where a person says that there is no trouble, or no more, what they quote tells of earlier.
    is_solved = evidence.body.of(Topic.SOLVED) is Clarity.PLAIN and evidence.by_person
    found = set() if evidence.no_codes else {sign for sign, _ in refusals(evidence.marks, evidence.registry)}
    for wanted in _BY_STRUCTURE:
        if wanted in found and not (is_solved and wanted is KindSign.REFUSAL_IN_SENTENCE):
            return wanted
    sign = word_sign(evidence)
    return sign if sign is KindSign.REPORT_FIELDS or not is_solved else None


def word_sign(evidence: KindEvidence) -> KindSign | None:
    """Why the words of a text make it a report, None where they don't."""
    body, subject = evidence.body, evidence.subject
    if any(s.rank is Rank.FIELD and (s.words or s.address or s.status) for s in evidence.statements):
        return KindSign.REPORT_FIELDS
    if evidence.no_codes:
        return _sign_beside_numbers(evidence)
    if _is_of_program(evidence):
        return KindSign.MAIL_PROGRAM
    software = any(
        isinstance(hit.value.meaning, Software) and hit.value.clarity >= Clarity.CLEAR
        for hit in (*evidence.marks.wordings, *evidence.marks.subject_wordings)
    )
    coded = bool(evidence.negative_codes)
    by_words = body.outcome > Clarity.VAGUE or body.cause >= Clarity.CLEAR
    # Where people write about a full mailbox, its owner is no further sign.
    named = any(
        s.address is not None and (s.rank is not Rank.SENTENCE or body.outcome > Clarity.VAGUE or coded)
        for s in evidence.statements
    )
    if body.outcome is Clarity.PLAIN:
        return KindSign.PLAIN_WORDING
    if subject.outcome is Clarity.PLAIN:
        return KindSign.SUBJECT
    if evidence.by_system and (by_words or coded or named or software or subject.outcome > Clarity.VAGUE):
        return KindSign.BY_MAIL_SYSTEM
    if body.outcome is Clarity.CLEAR and (subject.outcome or coded or named or software):
        return KindSign.WORDING_AND_RECIPIENT if named else KindSign.WORDINGS_TOGETHER
    if _quotes_server(evidence):
        return KindSign.SERVERS_WORDS
    if body.outcome is Clarity.CLEAR and (body.cause >= Clarity.CLEAR or _pair_cause(evidence)):
        return KindSign.WORDINGS_TOGETHER
    if body.cause is Clarity.PLAIN and (subject.outcome or coded or named or software):
        return KindSign.WORDING_AND_RECIPIENT if named else KindSign.WORDINGS_TOGETHER
    if subject.outcome is Clarity.CLEAR and (by_words or coded or named or software):
        return KindSign.SUBJECT
    labelled = any(hit.by_server for hit in evidence.negative_codes)
    if labelled and (body.cause >= Clarity.CLEAR or (named and _is_about_mail(evidence)) or software):
        return KindSign.WORDING_AND_RECIPIENT if named else KindSign.WORDINGS_TOGETHER
    returned = any(region.zone is Zone.ORIGINAL for region in evidence.marks.layout.regions)
    if body.cause is Clarity.CLEAR and (coded + named + software + returned > 1 or _has_heading(evidence)):
        return KindSign.WORDING_AND_RECIPIENT
    return _sign_of_cause(evidence)


def _sign_beside_numbers(evidence: KindEvidence) -> KindSign | None:
    """Why a text whose numbers are no codes is a report, None where it is none.

    Source code quotes causes, and a list of codes explains outcomes too: "Delayed: the server is still trying".
    """
    is_stated = Clarity.PLAIN in (evidence.body.outcome, evidence.subject.outcome)
    return KindSign.PLAIN_WORDING if is_stated and evidence.no_codes is not KindSign.CATALOG else None


def _sign_of_cause(evidence: KindEvidence) -> KindSign | None:
    """Why a text that only says what went wrong is a report, None where it is none."""
    if is_servers_sentence(evidence.marks):
        return KindSign.SERVERS_SENTENCE
    return KindSign.MAIL_CONNECTION if _is_of_mail_connection(evidence) else None


def is_before_sending(evidence: KindEvidence) -> bool:
    """Whether a program or a mail program shows the refusal, and no server's report."""
    if not evidence.by_person:
        return False
    clearest = {True: Clarity.HINT, False: Clarity.HINT}
    for hit in evidence.marks.wordings:
        if isinstance(software := hit.value.meaning, Software):
            own = software.is_before_sending
            clearest[own] = max(clearest[own], hit.value.clarity)
    return clearest[True] > clearest[False]


def _is_of_program(evidence: KindEvidence) -> bool:
    """Whether a program or a mail program names itself and says that it couldn't send."""
    marks, body = evidence.marks, evidence.body
    if not is_before_sending(evidence) or (marks.codes and not evidence.negative_codes):
        # A session in which nothing was refused shows that sending works.
        return False
    if max(body.cause, body.outcome) > Clarity.VAGUE:
        return True
    return any(_ERROR.search(marks.lowered, r.start, r.end) for r in marks.report)


def _is_about_mail(evidence: KindEvidence) -> bool:
    """Whether the report has a word for a message: other things have codes and people with addresses, too."""
    labels, lowered = evidence.registry.lexicon.labels, evidence.marks.lowered
    return any(is_about_mail(lowered, r.start, r.end, labels) for r in evidence.marks.report)


def _has_heading(evidence: KindEvidence) -> bool:
    """Whether an address in angle brackets and a colon head the words, as Postfix, Exim and qmail write them."""
    return any(
        s.rank is Rank.HEAD
        and s.address_span is not None
        and evidence.marks.text.startswith(">:", s.address_span[1])
        for s in evidence.statements
    )


def _quotes_server(evidence: KindEvidence) -> bool:
    """Whether words that state a cause follow a label that introduces what a server answered."""
    labels, lowered = evidence.registry.lexicon.labels.before_answers, evidence.marks.lowered
    for hit in evidence.marks.wordings:
        if hit.value.cause is not None and hit.value.clarity >= Clarity.CLEAR:
            before = _words_before(lowered, hit.start)
            for colon in _COLON.finditer(before):
                if before[: colon.start()].rstrip(" \t").endswith(labels):
                    return True
    return False


def _words_before(lowered: str, position: int) -> str:
    """What stands before words on their line, with the line above where a colon ends that."""
    above, _, line = lowered[max(0, position - _QUOTED_WITHIN) : position].rpartition("\n")
    above = above.rstrip()
    return above.rpartition("\n")[2] + " " + line if above.endswith((":", "：")) else line


def _is_of_mail_connection(evidence: KindEvidence) -> bool:
    """Whether what went wrong with a connection stands beside a port or a word that is mail's."""
    marks = evidence.marks
    stated = {hit.value.cause for hit in marks.wordings if hit.value.clarity > Clarity.HINT}
    if not stated & OF_CONNECTION and _pair_cause(evidence) not in OF_CONNECTION:
        return False
    if not evidence.negative_codes and (marks.codes or is_ended(marks)):
        # A session in which nothing was refused ends as well.
        return False
    said = "\n".join(marks.lowered[region.start : region.end] for region in marks.report)
    return _MAIL_PORT.search(said) is not None or any(
        word in said for word in evidence.registry.lexicon.labels.internet.mail_words.names
    )


def _pair_cause(evidence: KindEvidence) -> Cause | None:
    """The cause that a pair of words states, where no wording does."""
    marks, pairs = evidence.marks, evidence.registry.lexicon.pairs
    found = (pairs.find(marks.lowered[region.start : region.end]) for region in marks.report)
    return next((pair.cause for pair in found if pair is not None), None)

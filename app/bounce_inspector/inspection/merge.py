"""Puts the statements about the same recipient together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise

import msgspec

from ..registry.labels import Label, Labels
from ..registry.lexicon import Lexicon
from ..registry.wordings import Clarity, Software
from . import addresses
from .any_of import any_of
from .code_detection import is_about_mail
from .marks import Marks
from .original import list_of
from .readers import events, prose, table
from .readers.address_roles import role_labels
from .readers.fields import ReportFields
from .readers.fields import statements as field_statements
from .reply_facts import refused_senders
from .report import Zone
from .statement import Rank, Statement

# How Exchange begins an encapsulated address ([MS-OXCMAIL] 2.1.3.1.1), folded.
_INTERNAL = "imceaex-"
# A cell of a row, read backwards from an address, and behind it: "ERROR      a@b      E-mail  #801".
_CELL_BEFORE = re.compile(r"(?:\t[ ]*|[ ]{2,})[^\s]")
_CELL_END = re.compile(r"[ ]*\t|[ ]{2}|[ ]*(?:\n|\Z)")
# How a line of a log or of a machine's report says that something went wrong.
_TROUBLE = re.compile(r"\b(?:error|warn(?:ing)?|fatal|critical|severe|fail\w*|ng)\b")
_LONGEST_BEFORE = 250
# Exim's own header field; looked for in lower case.
_FAILED_RECIPIENTS = re.compile(r"\n[ \t]*x-failed-recipients:([^\n]*(?:\n[ \t]+[^\n]*)*)")


def statements_by_recipient(
    marks: Marks, fields: ReportFields, logged: Sequence[Statement], lexicon: Lexicon
) -> list[list[Statement]]:
    """The statements of a report, those about the same recipient together; one group at least.

    Whom fields, log lines or events name is a recipient.  The words of the report are read
    where those leave something open; whom they name is one where nothing else names anybody,
    or where the fields of a paste may have been cut off.
    """
    in_fields = field_statements(fields)
    stated = (
        in_fields
        or list(logged)
        or events.statements(marks, lexicon.labels.internet)
        or table.statements(marks, lexicon.labels)
    )
    names_nobody = all(s.address is None for s in stated)
    if names_nobody or (in_fields and not (fields.attached and all(_says_all(marks, s) for s in stated))):
        in_words = prose.statements(marks, lexicon.labels, fields.spans)
    else:
        in_words = []
    in_words = [_printable(s) for s in in_words]
    stated = [_printable(_named_by_reply(marks, s)) for s in _without_sender(marks, stated, in_words)]
    groups: dict[str, list[Statement]] = {}
    nameless: list[Statement] = []
    for statement in stated:
        if statement.address is None:
            nameless.append(statement)
        else:
            groups.setdefault(addresses.fold(statement.address), []).append(statement)
    # Where the fields name nobody, the words do; those of a paste may have been cut off.
    may_be_cut = not groups or not fields.attached
    _add(groups, in_words, takes_new=may_be_cut)
    if not groups:
        names = _fallback_names(marks, lexicon.labels)
        groups = {addresses.fold(name): [Statement(rank=Rank.ADDRESSEE, address=name)] for name in names}
    _join_internal(groups)
    result = list(groups.values()) or [[Statement(rank=Rank.ADDRESSEE, address=None)]]
    if len(result) == 1:
        result[0].extend(nameless)
    return result


def _printable(statement: Statement) -> Statement:
    """A statement whose names hold no control characters: logs and events may be cut, written by anybody, or copied from where addresses are hidden."""
    names = (statement.address, *statement.also)
    if all(name is None or name == addresses.printable(name) for name in names):
        return statement
    also = tuple(filter(None, map(addresses.printable, statement.also)))
    return msgspec.structs.replace(statement, address=addresses.printable(statement.address), also=also)


def _named_by_reply(marks: Marks, statement: Statement) -> Statement:
    """A field's statement that names nobody, about whom its reply names right behind the code.

    "Diagnostic-Code: smtp; 550 5.1.1 <anna@example.org>: User unknown", pasted alone.
    """
    if statement.address is not None or statement.rank is not Rank.FIELD:
        return statement
    for start, end in statement.words:
        for code in marks.codes_in(start, end):
            for hit in marks.addresses_in(code.end, min(end, code.end + 4)):
                if (
                    not marks.text[code.end : hit.start].strip(" <")
                    and addresses.fold(hit.address) not in marks.senders
                ):
                    return msgspec.structs.replace(
                        statement, address=hit.address, address_span=(hit.start, hit.end)
                    )
    return statement


def _without_sender(
    marks: Marks, stated: Sequence[Statement], in_words: Sequence[Statement]
) -> list[Statement]:
    """The statements; one whose recipient is the sender has none where the words name another.

    Some gateways put the sender's address into Final-Recipient.
    """
    named = [
        s
        for s in in_words
        if s.rank <= Rank.SENTENCE and addresses.fold(s.address or "") not in marks.senders
    ]
    if len(stated) != 1 or not named:
        return list(stated)
    is_sender = stated[0].address is not None and addresses.fold(stated[0].address) in marks.senders
    return (
        [msgspec.structs.replace(stated[0], address=None, address_span=None, also=())]
        if is_sender
        else list(stated)
    )


def _add(groups: dict[str, list[Statement]], in_words: Sequence[Statement], *, takes_new: bool) -> None:
    """Add what words say to the groups; a new recipient only where ``takes_new``.

    Two recipients to whom one address was expanded share that name, and are two all the same.
    """
    only_words = not groups
    by_address, by_any_name = dict(groups), dict(groups)
    for group in groups.values():
        for name in chain.from_iterable(map(_names, group)):
            by_any_name.setdefault(name, group)
    for statement in in_words:
        own, *also = _names(statement)
        owner = by_any_name.get(own) or next((by_address[name] for name in also if name in by_address), None)
        if owner is None:
            if not takes_new or not (only_words or statement.rank is Rank.HEAD):
                continue
            owner = groups.setdefault(own, [])
        owner.append(statement)
        by_address.setdefault(own, owner)
        for name in (own, *also):
            by_any_name.setdefault(name, owner)


def _join_internal(groups: dict[str, list[Statement]]) -> None:
    """Put what is said of a recipient's internal address to the recipient.

    Exchange names a person by the mail address above and by the encapsulated one below, which ends
    in the local part, or is the only other name.
    """
    internal = [name for name in groups if name.startswith(_INTERNAL)]
    others = [name for name in groups if not name.startswith(_INTERNAL)]
    for name in internal:
        same = [other for other in others if name.endswith((f"-{other}", f"={other}"))]
        if not same and len(internal) == len(others) == 1:
            same = others
        if len(same) == 1:
            groups[same[0]].extend(groups.pop(name))


def _names(statement: Statement) -> list[str]:
    return [addresses.fold(name) for name in (statement.address or "", *statement.also)]


def _says_all(marks: Marks, statement: Statement) -> bool:
    """Whether a statement names its recipient and quotes a reply that says why."""
    if statement.address is None or statement.remote_host is None:
        return False
    return any(
        marks.codes_in(*span) and any(hit.value.clarity >= Clarity.CLEAR for hit in marks.wordings_in(*span))
        for span in statement.words
    )


def _named_above(marks: Marks, labels: Labels) -> list[str]:
    """Whom a person names right above a report, where it is one address: "My mail to a@b came back:".

    The name of an account, of which a program says there that it couldn't sign in, is nobody who was written to.
    """
    regions = marks.layout.regions
    above = next(
        (
            first
            for first, second in pairwise(regions)
            if first.zone is Zone.WORDS and second.zone is Zone.REPORT
        ),
        None,
    )
    if above is None:
        return []
    of_sender = role_labels(labels).sender
    found = {
        addresses.fold(hit.address): hit.address
        for hit in addresses.find_addresses(marks.text, *above[:2])
        if not of_sender.match(marks.lowered[max(0, hit.start - _LONGEST_BEFORE) : hit.start][::-1])
    }
    names = [name for folded, name in found.items() if folded not in marks.senders]
    return names if len(names) == 1 else []


def _written_to(marks: Marks, labels: Labels) -> list[str]:
    """To whom a log line, a person's sentence or a row above an error says that a message went, where it is one address.

    "Could not mail invoice 17 to a@b", and below it the exception of a program that names nobody.
    """
    first = next((hit.start for hit in marks.codes if hit.is_negative), len(marks.text))
    towards, of_sender = _towards(labels), role_labels(labels).sender
    # What somebody says above the error of a program that sends mail is about what it sends.
    is_of_program = any(
        isinstance(hit.value.meaning, Software)
        and hit.value.meaning.is_before_sending
        and hit.value.clarity >= Clarity.CLEAR
        for hit in marks.wordings
    )
    found: dict[str, str] = {}
    for region in marks.report:
        for hit in marks.addresses_in(region.start, max(region.start, min(region.end, first))):
            start, end = marks.line_of(hit.start)
            start, end = max(start, hit.start - _LONGEST_BEFORE), min(end, hit.end + _LONGEST_BEFORE)
            backwards = marks.lowered[start : hit.start][::-1]
            if addresses.fold(hit.address) in marks.senders or of_sender.match(backwards):
                continue
            is_cell = _CELL_BEFORE.match(backwards) and _CELL_END.match(marks.lowered, hit.end)
            if (is_cell or towards.match(backwards)) and (
                is_of_program
                or _TROUBLE.search(marks.lowered, start, end)
                or is_about_mail(marks.lowered, start, end, labels)
            ):
                found[addresses.fold(hit.address)] = hit.address
    return list(found.values()) if len(found) == 1 else []


@cache
def _towards(labels: Labels) -> re.Pattern[str]:
    return re.compile(
        rf"[<\"'(\[]{{0,2}}[ ](?:{any_of(text[::-1] for text in labels.of(Label.TOWARDS))})(?!\w)"
    )


def _fallback_names(marks: Marks, labels: Labels) -> list[str]:
    """The failed recipients where the report's own words name none."""
    failed = marks.document.headers.get_all("X-Failed-Recipients")
    if match := _FAILED_RECIPIENTS.search("\n" + marks.lowered):
        # Headers that were pasted as text.
        failed.append(marks.text[match.start(1) - 1 : match.end(1) - 1])
    names = addresses.addresses_in(", ".join(failed))
    if names:
        return names
    refused = refused_senders(marks.lowered)
    for named in (_named_above(marks, labels), _written_to(marks, labels)):
        if others := [name for name in named if addresses.fold(name) not in refused]:
            return others
    if own_list := list_of(marks.document):
        # "Your request to the mailing list has been rejected" (Mailman).
        return [own_list]
    addressed = list(marks.addressees.values())
    # Which member of a mailing list failed is not known by the list's own address.
    list_ = marks.original.mailing_list
    return addressed if len(addressed) == 1 and not (list_ and addresses.same(addressed[0], list_)) else []

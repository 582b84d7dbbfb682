"""Puts the statements about the same recipient together."""

from __future__ import annotations

from collections.abc import Sequence

from ..registry.lexicon import Lexicon
from ..registry.wordings import Clarity
from . import addresses
from .marks import Marks
from .original import addressees
from .readers import events, prose
from .readers.fields import ReportFields
from .readers.fields import statements as field_statements
from .statement import Rank, Statement


def statements_by_recipient(
    marks: Marks, fields: ReportFields, logged: Sequence[Statement], lexicon: Lexicon
) -> list[list[Statement]]:
    """The statements of a report, those about the same recipient together; one group at least.

    Whom fields, log lines or events name is a recipient.  The words of the report are read
    where those leave something open; whom they name is one where nothing else names anybody,
    or where the fields of a paste may have been cut off.
    """
    in_fields = field_statements(fields)
    stated = in_fields or list(logged) or events.statements(marks, lexicon.labels.internet)
    if not stated or (in_fields and not (fields.attached and all(_says_all(marks, s) for s in stated))):
        in_words = prose.statements(marks, lexicon.labels, fields.spans)
    else:
        in_words = []
    groups: dict[str, list[Statement]] = {}
    nameless: list[Statement] = []
    for statement in stated:
        if statement.address is None:
            nameless.append(statement)
        else:
            groups.setdefault(addresses.fold(statement.address), []).append(statement)
    may_be_cut = not groups or not fields.attached
    _add(groups, in_words, takes_new=may_be_cut)
    if not groups:
        names = _fallback_names(marks)
        groups = {addresses.fold(name): [Statement(rank=Rank.ADDRESSEE, address=name)] for name in names}
    result = list(groups.values()) or [[Statement(rank=Rank.ADDRESSEE, address=None)]]
    if len(result) == 1:
        result[0].extend(nameless)
    return result


def _add(groups: dict[str, list[Statement]], in_words: Sequence[Statement], *, takes_new: bool) -> None:
    """Add what words say to the groups; a new recipient only where ``takes_new``."""
    only_words = not groups
    owners: dict[str, list[Statement]] = {}
    for group in groups.values():
        for statement in group:
            for name in _names(statement):
                owners.setdefault(name, group)
    for statement in in_words:
        names = _names(statement)
        owner = next((owners[name] for name in names if name in owners), None)
        if owner is None:
            if not takes_new or not (only_words or statement.rank is Rank.HEAD):
                continue
            owner = groups.setdefault(names[0], [])
        owner.append(statement)
        for name in names:
            owners.setdefault(name, owner)


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


def _fallback_names(marks: Marks) -> list[str]:
    """The failed recipients where the report's own words name none."""
    names = addresses.addresses_in(", ".join(marks.document.headers.get_all("X-Failed-Recipients")))
    if names:
        return names
    addressed = addressees(marks.original)
    # Which member of a mailing list failed is not known by the list's own address.
    list_ = marks.original.mailing_list
    return addressed if len(addressed) == 1 and not (list_ and addresses.same(addressed[0], list_)) else []

"""The page of a code: what it means, who acts, what to do, where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..registry.codes import ReplyCode, StatusCode
from ..registry.entries import DetailEntry, Entry
from ..registry.registry import Explanation, Registry
from ..registry.typed import Lookup, NoteKind
from .words import Facts, Words


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled fact; ``links`` are addresses for the pieces of text that are links."""

    label: str
    text: str
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CodePage:
    """Everything to show about a code, in the order in which it is shown."""

    code: str
    class_: int | None
    title: str
    notes: tuple[str, ...]
    plain: tuple[str, ...]
    meaning: str | None
    caution: str | None
    steps: tuple[str, ...]
    rows: tuple[Row, ...]


def page_of(
    code: StatusCode | ReplyCode, registry: Registry, words: Words, *, seen: Sequence[str] = ()
) -> CodePage:
    """The page of a code; ``seen`` are the codes of the other kind in the bounce at hand."""
    if isinstance(code, ReplyCode):
        return _reply_page(code, registry, words, seen)
    return _status_page(registry.explain(code), words, seen)


def _status_page(explanation: Explanation, words: Words, seen: Sequence[str]) -> CodePage:
    code = explanation.code
    entry = explanation.deepest
    levels = _levels_below(explanation)
    class_ = code.class_
    note = _class_note(explanation)
    plain = [entry.plain] if entry and explanation.registered else []
    plain += [level.plain for level in levels]
    return CodePage(
        code=str(code),
        class_=class_,
        title=_title(entry, words) if entry and explanation.registered else _label(words, "not-registered"),
        notes=tuple(_status_notes(explanation, words)) + ((note,) if note else ()),
        plain=tuple(plain),
        meaning=entry.meaning if entry else None,
        caution=entry.caution if entry else None,
        steps=entry.steps if entry else (),
        rows=tuple(_status_rows(explanation, words, seen)),
    )


def _levels_below(explanation: Explanation) -> list[Entry]:
    """For a code that is not registered: its subject, else its class (RFC 3463 section 2)."""
    if explanation.registered:
        return []
    return [entry for entry in (explanation.subject, explanation.class_) if entry is not None]


def _class_note(explanation: Explanation) -> str | None:
    detail = explanation.detail
    if detail is None or detail.class_notes is None or explanation.code.class_ is None:
        return None
    return detail.class_notes.get(str(explanation.code.class_))


def _status_notes(explanation: Explanation, words: Words) -> list[str]:
    code = explanation.code
    notes = []
    if not explanation.registered and code.subject is not None:
        missing = (
            NoteKind.SUBJECT_NOT_REGISTERED if explanation.subject is None else NoteKind.DETAIL_NOT_REGISTERED
        )
        subject = f"{code.parent} {explanation.subject.title}" if explanation.subject else ""
        notes.append(words.text("note", missing, facts=Facts({"code": str(code), "subject": subject})))
    if explanation.unusual and explanation.detail is not None:
        values = {"classes": ", ".join(map(str, explanation.detail.classes))}
        notes.append(words.text("note", NoteKind.UNUSUAL_CLASS, facts=Facts(values)))
    if explanation.detail is not None and explanation.detail.replaced_by:
        values = {"code": str(code), "by": explanation.detail.replaced_by}
        notes.append(words.text("note", NoteKind.REPLACED, facts=Facts(values)))
    return notes


def _status_rows(explanation: Explanation, words: Words, seen: Sequence[str]) -> list[Row]:
    entry = explanation.deepest
    rows = []
    if entry is not None:
        rows.append(Row(_label(words, "who-acts"), words.text("code-page", "who", entry.who_acts)))
    detail = explanation.detail
    if detail is not None:
        if goes_with := _goes_with(detail, words, seen):
            rows.append(Row(_label(words, "goes-with"), goes_with))
        rows.append(Row(_label(words, "makes-sense-as"), _classes(detail, words)))
        rows.append(_references(detail.references, words))
        if detail.submitter:
            rows.append(Row(_label(words, "registered-by"), detail.submitter))
        if detail.change_controller:
            rows.append(Row(_label(words, "changed-by"), detail.change_controller))
    elif explanation.subject is not None:
        rows.append(_references(explanation.subject.references, words))
    elif explanation.class_ is not None:
        rows.append(_references(explanation.class_.references, words))
    return rows


def _goes_with(detail: DetailEntry, words: Words, seen: Sequence[str]) -> str | None:
    if detail.reply_codes is None:
        return None
    if detail.reply_codes == "any":
        return words.text("code-page", "goes-with-any")
    return ", ".join(
        words.text("code-page", "goes-with-this", facts=Facts({"code": code})) if code in seen else code
        for code in detail.reply_codes
    )


def _classes(detail: DetailEntry, words: Words) -> str:
    names = ", ".join(words.text("code-page", f"class-{class_}") for class_ in detail.classes)
    if detail.lifted is not None:
        former = ", ".join(words.text("code-page", f"class-{class_}") for class_ in detail.lifted.classes)
        values = {
            "stated_by": detail.lifted.stated_by,
            "lifted_by": detail.lifted.lifted_by,
            "classes": former,
        }
        return f"{names}. " + words.text("code-page", "lifted", facts=Facts(values))
    if not detail.classes_stated:
        return words.text("code-page", "inferred", facts=Facts({"classes": names}))
    return names


def _references(references: Sequence[str], words: Words) -> Row:
    links = tuple((name, link) for name in references if (link := _link(name)) is not None)
    return Row(_label(words, "defined-in"), ", ".join(references), links)


def _link(reference: str) -> str | None:
    if reference.startswith("RFC "):
        return f"https://www.rfc-editor.org/rfc/rfc{reference.removeprefix('RFC ')}"
    if reference.startswith("draft-"):
        return f"https://datatracker.ietf.org/doc/{reference}/"
    return None


def _reply_page(code: ReplyCode, registry: Registry, words: Words, seen: Sequence[str]) -> CodePage:
    entry = registry.reply(code)
    if entry is None:
        class_ = registry.explain(StatusCode(code.class_)).class_ if code.class_ != 3 else None
        note = words.text("note", NoteKind.REPLY_NOT_KNOWN, facts=Facts({"reply": str(code)}))
        title = words.text("code-page", "not-registered")
        plain = (class_.plain,) if class_ else ()
        steps = class_.steps if class_ else ()
        return CodePage(str(code), code.class_, title, (note,), plain, None, None, steps, ())
    rows = [Row(_label(words, "who-acts"), words.text("code-page", "who", entry.who_acts))]
    if entry.usual_status:
        rows.append(
            Row(
                _label(words, "usual-with"),
                ", ".join(
                    words.text("code-page", "goes-with-this", facts=Facts({"code": s})) if s in seen else s
                    for s in entry.usual_status
                ),
            )
        )
    rows.append(Row(_label(words, "origin"), entry.origin))
    notes = () if entry.standard else (words.text("code-page", "non-standard"),)
    dotless = registry.dotless(str(code))
    if dotless is not None:
        notes = (*notes, dotless.note)
    return CodePage(
        str(code),
        code.class_,
        _title(entry, words),
        notes,
        (entry.plain,),
        entry.meaning,
        entry.caution,
        entry.steps,
        tuple(rows),
    )


def _title(entry: Entry, words: Words) -> str:
    """The standard's title, which is English; with our label where the language is another one."""
    return words.text("code-page", "title", facts=Facts({"title": entry.title, "label": entry.short}))


def _label(words: Words, name: str) -> str:
    return words.text("code-page", name)


def lookup_notes(lookup: Lookup, words: Words) -> list[str]:
    """The remarks on a typed text as sentences, or the reason why it is refused."""
    if lookup.refused is not None:
        return [words.text("refusal", lookup.refused.kind, facts=Facts({"text": lookup.refused.text}))]
    notes = []
    for note in lookup.notes:
        facts = Facts(note.values)
        if note.kind is NoteKind.DOTLESS:
            notes.append(words.text("note", note.kind, note.values["likelier"], facts=facts))
        else:
            notes.append(words.text("note", note.kind, facts=facts))
    return notes

"""The page of a code: what it means, who acts, what to do, where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..registry.codes import Code, ProviderCode, ReplyCode, StatusCode
from ..registry.entries import DetailEntry, Entry
from ..registry.providers import ProviderUse
from ..registry.registry import Explanation, Registry
from ..registry.typed import Lookup, NoteKind
from ..registry.vocabulary import Cause, Permanence
from .words import Facts, Words, as_label


@dataclass(frozen=True, slots=True)
class PageRow:
    """A labelled fact; ``links`` are addresses for the pieces of text that are links.

    ``codes`` are the other codes that the text names, each with its name.
    """

    label: str
    text: str
    links: tuple[tuple[str, str], ...] = ()
    codes: tuple[tuple[Code, str], ...] = ()


# With more uses than these, only those that give the number itself a meaning are listed.
_MANY_USES = 12
_MOST_RELATED = 5
_DETAIL = re.compile(r"\b[X245]\.(\d{1,3}\.\d{1,3})\b")
# A provider's code may go with many; the first ones say enough.
_MOST_GENERAL = 3
_CLASS_OF = {Permanence.TEMPORARY: "class-4", Permanence.PERMANENT: "class-5"}


@dataclass(frozen=True, slots=True)
class Aside:
    """What else is known of a code, under a heading of its own."""

    heading: str
    rows: tuple[PageRow, ...]


@dataclass(frozen=True, slots=True)
class CodePage:
    """Everything to show about a code, in the order in which it is shown.

    ``title`` is its name in plain words, the same everywhere, ``standard`` the title that the standard
    gives it, in English, and empty where that adds nothing.  ``provider`` is the name of the provider
    whose own code it is.
    """

    code: str
    class_: int | None
    title: str
    notes: tuple[str, ...]
    plain: tuple[str, ...]
    meaning: str | None
    caution: str | None
    steps: tuple[str, ...]
    rows: tuple[PageRow, ...]
    asides: tuple[Aside, ...] = ()
    provider: str | None = None
    standard: str = ""


def page_of(
    code: Code,
    registry: Registry,
    words: Words,
    *,
    seen: Sequence[str] = (),
    said_here: ProviderCode | None = None,
) -> CodePage:
    """The page of a code.

    ``seen`` are the codes of the other kinds in the bounce at hand, ``said_here`` is what
    the provider that refused said beside this code.
    """
    if isinstance(code, ProviderCode):
        return _provider_page(code, registry, words, seen)
    if isinstance(code, ReplyCode):
        page = _reply_page(code, registry, words, seen)
    else:
        page = _status_page(registry.explain(code), words, seen)
        if related := _related(code, registry):
            text = "; ".join(f"{other} {name}" for other, name in related)
            row = PageRow(_label(words, "related"), text, codes=related)
            page = replace(page, rows=(*page.rows, row))
    return _with_uses(page, code, registry, words, said_here)


def _with_uses(
    page: CodePage,
    code: StatusCode | ReplyCode,
    registry: Registry,
    words: Words,
    said_here: ProviderCode | None,
) -> CodePage:
    """The page with what single providers mean by the code."""
    here = registry.providers.get(said_here) if said_here is not None else None
    if here is not None:
        facts = {"provider": here.provider.name, "plain": here.entry.plain}
        if not here.is_number:
            facts["code"] = here.entry.code
        meant = words.text("code-page", "provider-here", facts=Facts(facts))
        page = replace(page, plain=(meant, *page.plain))
    uses = registry.providers.using(code)
    if len(uses) > _MANY_USES:
        uses = [use for use in uses if use.is_about_number]
    rows = tuple(
        PageRow(name, _uses_text(same, words))
        for name in dict.fromkeys(use.provider.name for use in uses)
        for same in ([use for use in uses if use.provider.name == name],)
    )
    return replace(page, asides=(Aside(_label(words, "providers"), rows),)) if rows else page


def _related(code: StatusCode, registry: Registry) -> tuple[tuple[Code, str], ...]:
    """The registered codes that an entry speaks of, then those with the same cause; in the class of the page."""
    entry = registry.explain(code).detail
    if entry is None:
        return ()
    told = " ".join(filter(None, (entry.plain, entry.meaning, entry.caution)))
    named = {f"X.{rest}" for rest in _DETAIL.findall(told)}
    first = [other for other in registry.details if other.code in named]
    alike = [other for other in registry.details if other.cause is entry.cause is not Cause.UNKNOWN]
    others = dict.fromkeys(other.code for other in (*first, *alike) if other.code != entry.code)
    shorts = {other.code: other.short for other in registry.details}
    class_ = "X" if code.class_ is None else str(code.class_)
    return tuple(
        (StatusCode.parse(f"{class_}{each[1:]}"), shorts[each]) for each in list(others)[:_MOST_RELATED]
    )


def _uses_text(uses: Sequence[ProviderUse], words: Words) -> str:
    """One use in full, several by their labels."""
    if len(uses) > 1:
        return "; ".join(use.entry.short for use in uses)
    facts = Facts({"short": uses[0].entry.short, "plain": uses[0].entry.plain})
    return words.text("code-page", "provider-use", facts=facts)


def _provider_page(code: ProviderCode, registry: Registry, words: Words, seen: Sequence[str]) -> CodePage:
    use = registry.providers.get(code)
    if use is None:
        return CodePage(str(code), None, _label(words, "not-registered"), (), (), None, None, (), ())
    entry = use.entry
    rows = [PageRow(_label(words, "provider"), use.provider.name)]
    if goes_with := (*entry.replies, *entry.status):
        rows.append(PageRow(_label(words, "goes-with"), _marked(goes_with, words, seen)))
    if entry.permanence in _CLASS_OF:
        rows.append(PageRow(_label(words, "kind"), as_label(_label(words, _CLASS_OF[entry.permanence]))))
    rows.append(PageRow(_label(words, "who-acts"), as_label(words.text("code-page", "who", entry.who_acts))))
    rows.append(PageRow(_label(words, "source"), entry.source))
    general = tuple(_general(use, registry, words))
    asides = (Aside(_label(words, "in-general"), general),) if general else ()
    return CodePage(
        code=str(code),
        class_=None,
        title=entry.short,
        notes=(),
        plain=(entry.plain,),
        meaning=None,
        caution=None,
        steps=tuple(step.replace("{team}", _label(words, "own-team")) for step in entry.steps),
        rows=tuple(rows),
        asides=asides,
        provider=use.provider.name,
    )


def _general(use: ProviderUse, registry: Registry, words: Words) -> Iterator[PageRow]:
    """What the standard codes of a provider's code mean by themselves."""
    codes = [StatusCode.parse(text) for text in use.entry.status if "-" not in text]
    entries: dict[str, Entry | None] = {str(code): registry.explain(code).detail for code in codes}
    if not any(entries.values()):
        entries |= {text: registry.reply(ReplyCode(int(text))) for text in use.entry.replies}
    known = [(text, entry) for text, entry in entries.items() if entry is not None]
    for text, entry in known[:_MOST_GENERAL]:
        facts = Facts({"short": entry.short, "plain": entry.plain})
        yield PageRow(text, words.text("code-page", "provider-use", facts=facts))


def _marked(codes: Sequence[str], words: Words, seen: Sequence[str]) -> str:
    """Codes in a row, those of the bounce at hand marked."""
    return ", ".join(
        words.text("code-page", "goes-with-this", facts=Facts({"code": code})) if code in seen else code
        for code in codes
    )


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
        title=entry.short if entry and explanation.registered else _label(words, "not-registered"),
        notes=tuple(_status_notes(explanation, words)) + ((note,) if note else ()),
        plain=tuple(plain),
        meaning=entry.meaning if entry else None,
        caution=entry.caution if entry else None,
        steps=entry.steps if entry else (),
        rows=tuple(_status_rows(explanation, words, seen)),
        standard=_standard(entry) if entry and explanation.registered else "",
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


def _status_rows(explanation: Explanation, words: Words, seen: Sequence[str]) -> list[PageRow]:
    entry = explanation.deepest
    rows = []
    if entry is not None:
        rows.append(
            PageRow(_label(words, "who-acts"), as_label(words.text("code-page", "who", entry.who_acts)))
        )
    detail = explanation.detail
    if detail is not None:
        if goes_with := _goes_with(detail, words, seen):
            rows.append(PageRow(_label(words, "goes-with"), goes_with))
        rows.append(PageRow(_label(words, "makes-sense-as"), as_label(_classes(detail, words))))
        rows.append(_references(detail.references, words))
        if detail.submitter:
            rows.append(PageRow(_label(words, "registered-by"), detail.submitter))
        if detail.change_controller:
            rows.append(PageRow(_label(words, "changed-by"), detail.change_controller))
    elif explanation.subject is not None:
        rows.append(_references(explanation.subject.references, words))
    elif explanation.class_ is not None:
        rows.append(_references(explanation.class_.references, words))
    return rows


def _goes_with(detail: DetailEntry, words: Words, seen: Sequence[str]) -> str | None:
    if detail.reply_codes is None:
        return None
    if detail.reply_codes == "any":
        return as_label(words.text("code-page", "goes-with-any"))
    return _marked(detail.reply_codes, words, seen)


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


def _references(references: Sequence[str], words: Words) -> PageRow:
    links = tuple((name, link) for name in references if (link := _link(name)) is not None)
    return PageRow(_label(words, "defined-in"), ", ".join(references), links)


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
    rows = [PageRow(_label(words, "who-acts"), as_label(words.text("code-page", "who", entry.who_acts)))]
    if entry.usual_status:
        rows.append(PageRow(_label(words, "usual-with"), _marked(entry.usual_status, words, seen)))
    rows.append(PageRow(_label(words, "origin"), entry.origin))
    notes = () if entry.standard else (words.text("code-page", "non-standard"),)
    dotless = registry.dotless(str(code))
    if dotless is not None:
        notes = (*notes, dotless.note)
    return CodePage(
        str(code),
        code.class_,
        entry.short,
        notes,
        (entry.plain,),
        entry.meaning,
        entry.caution,
        entry.steps,
        tuple(rows),
        standard=_standard(entry),
    )


def _standard(entry: Entry) -> str:
    """The standard's title, where it isn't the name in plain words as well."""
    return "" if entry.title.casefold() == entry.short.casefold() else entry.title


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

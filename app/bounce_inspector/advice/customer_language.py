"""Guesses in which language a customer is answered, from the mail of theirs that came back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ..inspection.report import Report, Zone
from .customer_reply import REPLY_LANGUAGES
from .facts import sender_of
from .languages import FALLBACK

# Content-Language: RFC 3282 section 2; Accept-Language: section 3; both list language tags (RFC 5646).
_FIELD = re.compile(
    r"^[ \t>|]*(content-language|accept-language)[ \t]*:[ \t]*([a-z]{2})\b", re.IGNORECASE | re.MULTILINE
)
_CHARSET = re.compile(r"\bcharset[ \t]*=[ \t]*\"?(?:iso-2022-jp|shift_jis|euc-jp)", re.IGNORECASE)
_KANA = re.compile(r"[\u3041-\u30ff]")
_WORD = re.compile(r"[^\W\d_]+")
# Words that subjects are made of, with what mail programs put before them (AW:, TR:, RV:, Odp:).
_SUBJECT_WORDS = {
    "de": "aw wg angebot anfrage auftrag bestellung bewerbung rechnung termin unterlagen frage ihre ihr unsere für und der die "
    "das den mit vom von zum zur wegen nicht heute morgen",
    "en": "fwd invoice quote quotation offer order meeting request report your our the and for with about from not",
    "es": "rv presupuesto pedido reunión solicitud oferta su sus nuestra para con del el los las una sobre consulta cita",
    "fr": "tr devis facture commande demande réunion offre candidature votre notre vos pour avec du des les le une rdv",
    "it": "preventivo fattura ordine richiesta riunione offerta vostra vostro per della del di il una conferma appuntamento",
    "nl": "antw offerte factuur bestelling afspraak vraag aanvraag uw onze voor van het een met vergadering",
    "pl": "odp oferta faktura zamówienie zapytanie spotkanie dotyczy dla oraz prośba wniosek",
    "pt": "enc res orçamento fatura encomenda pedido reunião proposta sua seu nossa para com do da dos uma sobre não",
}
_WORDS_OF = {language: frozenset(words.split()) for language, words in _SUBJECT_WORDS.items()}
# Countries in which nearly everybody is answered in one language.
_COUNTRIES = {
    "ar": "es", "at": "de", "au": "en", "br": "pt", "cl": "es", "de": "de", "es": "es", "fr": "fr", "ie": "en",
    "it": "it", "jp": "ja", "li": "de", "mx": "es", "nl": "nl", "nz": "en", "pe": "es", "pl": "pl", "pt": "pt",
    "uk": "en", "us": "en",
}  # fmt: skip


def reply_language(report: Report, chosen: str | None, usual: Iterable[str]) -> str:
    """The language of the reply: what the agent has ``chosen``, else the customer's, else the first ``usual`` one."""
    wanted = (chosen, customer_language(report), *usual)
    return next((language for language in wanted if language in REPLY_LANGUAGES), None) or FALLBACK


def customer_language(report: Report) -> str | None:
    """The language in which the returned mail seems to be written; None where nothing tells.

    The surest sign counts: what the mail declares, its letters, the words of its
    subject, and last the country of its sender.
    """
    return next((language for language in _signs(report) if language in REPLY_LANGUAGES), None)


def _signs(report: Report) -> Iterator[str]:
    fields: dict[str, str] = {}
    for zone in report.zones:
        if zone.zone is Zone.ORIGINAL:
            original = report.text[zone.start : zone.end]
            fields |= {match[1].lower(): match[2].lower() for match in _FIELD.finditer(original)}
            if _CHARSET.search(original):
                fields["charset"] = "ja"
    subject = report.original.subject or ""
    if _KANA.search(subject):
        yield "ja"
    yield from (fields[name] for name in ("content-language", "accept-language", "charset") if name in fields)
    yield from _of_subject(subject)
    domain = (sender_of(report) or "").rpartition("@")[2]
    country = domain.rpartition(".")[2].casefold()
    if country in _COUNTRIES:
        yield _COUNTRIES[country]


def _of_subject(subject: str) -> Iterator[str]:
    """The language that has more of a subject's words than every other one."""
    words = {word.casefold() for word in _WORD.findall(subject)}
    counts = Counter({language: len(words & known) for language, known in _WORDS_OF.items()})
    (first, most), (_, second) = counts.most_common(2)
    if most > second:
        yield first

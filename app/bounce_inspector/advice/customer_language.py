"""Guesses in which language a customer is answered, from what they wrote and from the message of theirs that came back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ..inspection.addresses import domain_of
from ..inspection.report import Report, Zone
from .customer_reply import REPLY_LANGUAGES
from .facts import sender_of
from .languages import FALLBACK

# Content-Language: RFC 3282 section 2; Accept-Language: section 3; both list language tags (RFC 5646).
_FIELD = re.compile(
    r"^[ \t>|]*(content-language|accept-language)[ \t]*:[ \t]*([a-z]{2})(?:-([a-z]{2}))?\b",
    re.IGNORECASE | re.MULTILINE,
)
_CHARSET = re.compile(r"\bcharset[ \t]*=[ \t]*\"?(?:iso-2022-jp|shift_jis|euc-jp)", re.IGNORECASE)
_KANA = re.compile(r"[\u3041-\u30ff]")
_WORD = re.compile(r"[^\W\d_]+")
# Hosts, addresses and codes are no words of a text.
_TEXT_WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]+(?:’[^\W\d_]+)?(?![\w@]|[./-]\w)")
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
# The small words that every text of a language has, and those that people write about mail with.
_COMMON_WORDS = {
    "de": "ich sie wir und der die das nicht ist ein eine zu mit auf wurde werden konnte kann muss bitte ihre ihrer nachricht "
    "empfänger zustellung für von den dem bei noch wie können mir kam zurück steht was heißt jetzt hallo guten anruf frau herr",
    "en": "the and is to of you your was were could not be this that with for what i we please have has my does why mean "
    "hello anybody thanks",
    "es": "el los las una que no se su para con por está del ha mensaje entregar destinatario usted pudo buenos hola qué favor "
    "entregado siguientes no me dice",
    "fr": "le la les des est une vous votre pas et pour dans que ce avec été je nous remis destinataire être bonjour merci "
    "n’a pu aux suivants remise c’est quoi",
    "it": "il lo gli una che non di per con del della è stato messaggio destinatario impossibile inviare errore consegnato "
    "questo buongiorno grazie cosa risposta seguenti",
    "nl": "het een de en van niet is uw voor bericht kon worden met dat ontvanger bezorgd naar deze wij hallo wat betekent ik",
    "pl": "nie jest do na się i w z wiadomości adresat adresata adresatów można dostarczyć lub proszę że został dzień dobry co "
    "następujących informacje",
    "pt": "o os as uma que não para com do da foi sua mensagem você entregue destinatário por em ao está bom dia olá obrigado "
    "seguintes isso",
}
_SUBJECTS = {language: frozenset(words.split()) for language, words in _SUBJECT_WORDS.items()}
_TEXTS = {language: frozenset(words.split()) for language, words in _COMMON_WORDS.items()}
_FEWEST_KANA = 5
# So many different words of a language make a text one of it: what somebody wrote, and what a server did.
_FEWEST_OWN, _FEWEST_OF_NOTICE = 2, 3
_LONGEST = 4000
# Countries in which nearly everybody is answered in one language.
_COUNTRIES = {
    "ar": "es", "at": "de", "au": "en", "br": "pt", "cl": "es", "de": "de", "es": "es", "fr": "fr", "ie": "en",
    "it": "it", "jp": "ja", "li": "de", "mx": "es", "nl": "nl", "nz": "en", "pe": "es", "pl": "pl", "pt": "pt",
    "uk": "en", "us": "en",
}  # fmt: skip
_PORTUGUESE, _BRAZILIAN, _BRAZIL = "pt", "pt-BR", "br"


def reply_language(report: Report, chosen: str | None, usual: Iterable[str]) -> str:
    """The language of the reply: what the agent has ``chosen``, else the customer's, else the first ``usual`` one."""
    wanted = (chosen, customer_language(report), *usual)
    return next((language for language in wanted if language in REPLY_LANGUAGES), None) or FALLBACK


def customer_language(report: Report) -> str | None:
    """The language in which the returned mail seems to be written; None where nothing tells.

    The surest sign counts: what the person wrote beside the bounce, the language of a notice that
    their own provider made, what the message declares, its letters, the words of its subject,
    and last the country of its sender.  Portuguese is that of Brazil for its customers.
    """
    language = next((language for language in _signs(report) if language in REPLY_LANGUAGES), None)
    return _BRAZILIAN if language == _PORTUGUESE and _is_from_brazil(report) else language


def _signs(report: Report) -> Iterator[str]:
    yield from _of_text(_in_zone(report, Zone.WORDS), _FEWEST_OWN)
    # Servers write English unless somebody set them otherwise: that says nothing of the customer.
    if _is_from_own_side(report) and report.language not in (None, FALLBACK):
        yield str(report.language)
    elif _is_from_own_side(report):
        notice = {language: known for language, known in _TEXTS.items() if language != FALLBACK}
        yield from _of_text(_in_zone(report, Zone.REPORT), _FEWEST_OF_NOTICE, notice)
    yield from _of_message(report)


def _is_from_brazil(report: Report) -> bool:
    """Whether the message declares the Portuguese of Brazil or, where it declares none, was sent from a domain there."""
    regions = [region for _, tag, region in _declared(report) if tag == _PORTUGUESE and region]
    return regions[0] == _BRAZIL if regions else _country(report) == _BRAZIL


def _in_zone(report: Report, zone: Zone) -> str:
    return "\n".join(report.text[one.start : one.end][:_LONGEST] for one in report.zones if one.zone is zone)[
        :_LONGEST
    ]


def _is_from_own_side(report: Report) -> bool:
    """Whether the notice isn't one of the recipient's own server."""
    host = (report.reporter.host or "").casefold()
    domains = {(domain_of(one.address) or "").casefold() for one in report.recipients[:1]}
    own = (domain_of(sender_of(report)) or "").casefold()
    return not any(domain and domain != own and host.endswith(domain) for domain in domains)


def _of_text(text: str, fewest: int, known: Mapping[str, frozenset[str]] | None = None) -> Iterator[str]:
    """The language that has most of a text's words, and so many at least."""
    if len(_KANA.findall(text)) >= _FEWEST_KANA:
        yield "ja"
        return
    words = {word.casefold() for word in _TEXT_WORD.findall(text)}
    counts = Counter({language: len(words & those) for language, those in (known or _TEXTS).items()})
    (first, most), (_, second) = counts.most_common(2)
    if most >= fewest and most > second:
        yield first


def _of_message(report: Report) -> Iterator[str]:
    fields = {name: language for name, language, _ in _declared(report)}
    if any(_CHARSET.search(original) for original in _originals(report)):
        fields["charset"] = "ja"
    subject = report.original.subject or ""
    if _KANA.search(subject):
        yield "ja"
    yield from (fields[name] for name in ("content-language", "accept-language", "charset") if name in fields)
    yield from _of_subject(subject)
    country = _country(report)
    if country in _COUNTRIES:
        yield _COUNTRIES[country]


def _declared(report: Report) -> Iterator[tuple[str, str, str]]:
    """The languages that the message declares: the field, its first language, and the region of that or nothing."""
    for original in _originals(report):
        for match in _FIELD.finditer(original):
            yield match[1].lower(), match[2].lower(), (match[3] or "").lower()


def _originals(report: Report) -> Iterator[str]:
    return (report.text[zone.start : zone.end] for zone in report.zones if zone.zone is Zone.ORIGINAL)


def _country(report: Report) -> str:
    """The top-level domain of the sender's address, empty where there is none."""
    return (sender_of(report) or "").rpartition("@")[2].rpartition(".")[2].casefold()


def _of_subject(subject: str) -> Iterator[str]:
    """The language that has more of a subject's words than every other one."""
    words = {word.casefold() for word in _WORD.findall(subject)}
    counts = Counter({language: len(words & known) for language, known in _SUBJECTS.items()})
    (first, most), (_, second) = counts.most_common(2)
    if most > second:
        yield first

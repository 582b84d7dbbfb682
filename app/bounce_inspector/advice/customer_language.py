"""Guesses in which language a customer is answered, from what they wrote and from the message of theirs that came back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from email.utils import parseaddr

from ..inspection.report import Report, Zone
from ..message.dates import read_date
from .customer_reply import REPLY_LANGUAGES
from .languages import FALLBACK
from .reporting_side import customer_of, is_on_recipients_side
from .returned_body import returned_body

# Content-Language: RFC 3282 section 2; Accept-Language: section 3; both list language tags (RFC 5646).
_FIELD = re.compile(
    r"^[ \t>|]*(content-language|accept-language)[ \t]*:[ \t]*([a-z]{2})(?:-([a-z]{2}))?\b",
    re.IGNORECASE | re.MULTILINE,
)
_CHARSET = re.compile(r"\bcharset[ \t]*=[ \t]*\"?(?:iso-2022-jp|shift_jis|euc-jp)", re.IGNORECASE)
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_JAPANESE_WORD = re.compile(r"[\u3005-\u30ff\u3400-\u9fff]+")
_WORD = re.compile(r"[^\W\d_]+")
# Hosts, addresses and codes are no words of a text.
_TEXT_WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]+(?:’[^\W\d_]+)?(?![\w@]|[./-]\w)")
# Words that subjects are made of, with what mail programs put before them (AW:, TR:, RV:, Odp:).
_SUBJECT_WORDS = {
    "de": "aw wg angebot anfrage auftrag bestellung bewerbung rechnung termin unterlagen frage ihre ihr unsere für und der die "
    "das den mit vom von zum zur wegen nicht heute morgen erinnerung lieferung einladung anmeldung antrag vertrag "
    "mahnung protokoll bitte neue neuer neues auf bei nach",
    "en": "fwd invoice quote quotation offer order meeting request report your our the and for with about from not of to on at "
    "is are new update reminder",
    "es": "rv presupuesto pedido reunión solicitud oferta su sus nuestra para con del el los las una sobre consulta cita "
    "y planos fotos vivienda obra factura facturas pago reserva entrega nueva nuevo recordatorio envío",
    "fr": "tr devis facture commande demande réunion offre candidature votre notre vos pour avec du des les le une rdv "
    "et sur aux au rappel réservation inscription paiement livraison nouvelle nouveau pièces",
    "it": "preventivo fattura ordine richiesta riunione offerta vostra vostro per della del di il una conferma appuntamento "
    "gli nuovo nuova prenotazione pagamento consegna promemoria",
    "nl": "antw offerte factuur bestelling afspraak vraag aanvraag uw onze voor van het een met vergadering "
    "herinnering declaratie betaling levering uitnodiging aanmelding verslag bijlage nieuwe nieuwsbrief",
    "pl": "odp oferta faktura zamówienie zapytanie spotkanie dotyczy dla oraz prośba wniosek na do z "
    "potwierdzenie przypomnienie płatność dostawa zaproszenie umowa",
    "pt": "enc res orçamento fatura encomenda pedido reunião proposta sua seu nossa para com do da dos uma sobre não "
    "fotos obra pagamento reserva entrega nova novo lembrete os",
    # In these nobody is answered; their words aren't taken for those of a related language.
    "cs": "faktura objednávka nabídka smlouva schůzka pro na do z",
    "da": "tilbud faktura ordre bestilling møde og til af for på vedrørende",
    "nb": "tilbud faktura ordre bestilling møte og til av for på vedrørende",
    "sv": "offert faktura order beställning möte och för av på till angående påminnelse",
}
# Words of every language's calendar, which subjects have as often.
_CALENDAR_WORDS = {
    "de": "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes miércoles jueves viernes sábado",
    "fr": "janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi",
    "it": "gennaio febbraio aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì",
    "nl": "januari februari maart mei augustus oktober maandag dinsdag woensdag donderdag vrijdag zaterdag",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "pt": "janeiro fevereiro março maio junho julho agosto setembro outubro novembro dezembro segunda terça quinta sexta",
}
# The small words that every text of a language has, and those that people write about mail with.
_COMMON_WORDS = {
    "de": "ich sie wir und der die das nicht ist ein eine zu mit auf wurde werden konnte kann muss bitte ihre "
    "ihrer nachricht empfänger zustellung für von den dem bei noch wie können mir kam zurück steht was "
    "heißt jetzt hallo guten anruf frau herr seit heute gestern morgen früh immer wieder allen aber "
    "auch nur wenn dann doch schon mehr kein keine keinen sehr diese dieser dieses unser unsere habe "
    "haben hat hatte bekomme bekommen geht gehen kommt senden gesendet fehlgeschlagen kunde kundin "
    "kollege kollegin geschickt schicken seine seinem ihrem ihren uns nach über zwischen durch ohne als "
    "im beim vom zum zur mein meine meinem meinen um danke vielen gruß grüße grüßen",
    "en": "the and is to of you your was were could not be this that with for what i we please have has my "
    "does why mean hello anybody thanks since today yesterday everything everyone sends sent sending "
    "tried trying always never only just but also when then they them our customer user client says "
    "said getting got keeps every other another from can’t won’t doesn’t didn’t are am been had she he "
    "her his its at on in by or if so as an all any some one two how who same now still out here there",
    "es": "el la los las un una en de que no se su para con por está del ha mensaje entregar destinatario "
    "usted pudo buenos hola qué favor entregado siguientes me dice desde hoy ayer todos todas siempre "
    "nunca solo sólo pero también cuando entonces cliente usuario enviar enviado envío envía llega "
    "llegan correo correos nuestro nuestra este esta estos ese eso al como más muy hay tengo tiene "
    "tenemos quién dónde puede pueden mi sobre otro otros gracias saludos buenas lo nos necesito necesitamos",
    "fr": "le la les un une en de des est vous votre pas et pour dans que ce avec été je nous remis "
    "destinataire être bonjour merci n’a pu aux suivants remise c’est quoi depuis hier aujourd’hui "
    "matin tous toutes toujours jamais seulement mais aussi quand alors cliente utilisateur envoyer "
    "envoyé envoi reçois reçoit marche fonctionne ça cette ces notre nos mon sa ses leur il elle se qui "
    "où comment très avez avons au ne rien chez vers voici cordialement bonsoir",
    "it": "il lo la gli un una che in non di per con del della è stato messaggio destinatario impossibile "
    "inviare errore consegnato questo buongiorno grazie cosa risposta seguenti da ieri oggi tutti tutte "
    "sempre mai solo anche quando cliente utente inviato invio riceve ricevo funziona questa questi "
    "quello nostro nostra nostri suo sua loro ci si mi chi dove più molto abbiamo hai sono siamo verso "
    "altri altre nel alla dalla nella e saluti salve",
    "nl": "het een de en in van niet is uw voor bericht kon worden met dat ontvanger bezorgd naar deze wij "
    "hallo wat betekent ik sinds gisteren vandaag altijd nooit alleen maar ook wanneer dan klant "
    "gebruiker versturen verstuurd verzenden ontvangt krijgt krijgen werkt dit onze ons mijn zijn haar "
    "hier daar hoe wie waar meer heel heb heeft hebben kan mag moet aan bij om uit te geen wel nog als "
    "vanaf bedankt groet groeten",
    "pl": "nie jest do na się i w z wiadomości adresat adresata adresatów można dostarczyć lub proszę że "
    "został dzień dobry co następujących informacje od wczoraj dzisiaj dziś zawsze nigdy tylko ale też "
    "kiedy klient klienta użytkownik wysłać wysłane wysyła wysyłać działa te nasz nasza nasze mój jego "
    "jej ich tu jak kto gdzie więcej bardzo mam ma mamy mogę może przez przy bez czy już jeszcze "
    "wszystkie wysłano dziękuję pozdrawiam",
    "pt": "o os as um uma de em que não para com do da foi sua mensagem você entregue destinatário por ao "
    "está bom dia olá obrigado seguintes isso desde hoje ontem todos todas sempre nunca só mas também "
    "quando então cliente utilizador usuário enviar enviado envio envia recebe recebo funciona segue até este "
    "esta estes esse nosso nossa meu minha seu lhe quem onde como mais muito temos tenho pode podem à "
    "dos das pela pelo obrigada cumprimentos",
}
# Languages in which nobody is answered, so that their words aren't taken for those of a related one.
_UNANSWERED_WORDS = {
    "ca": "el la els les un una amb que no és per del dels meu seu hola gràcies correu missatge això",
    "cs": "je na se že to ale nebo jsem jsme mi prosím děkuji dobrý den zpráva adresa",
    "da": "jeg det er ikke en et og til af for med den på har kan hej tak mvh besked mail os der som",
    "fi": "on ei ja se että mutta olen voi kiitos hei viesti sähköposti",
    "hu": "a az és nem hogy egy van kérem köszönöm üzenet levél cím",
    "nb": "jeg det er ikke en et og til av for med den på har kan hei takk melding som",
    "ro": "este nu şi și un o la de cu pentru mesaj mulțumesc bună ziua adresa",
    "sv": "jag det är inte en ett och till av för med den på har kan hej tack meddelande som att",
    "tr": "bir ve bu için ile de da var yok mı mesaj merhaba teşekkürler e-posta adres",
}
# Endings that words of one language alone have.
_ENDINGS = {"pt": re.compile(r"ç(?:ão|ões)\Z")}
# The same in subjects, which have few other words to tell by; and the letters of one language alone.
_SUBJECT_SIGNS = {
    "de": re.compile(r"ß|[a-zäöü]{3}(?:ung|ungen|keit|keiten|heit|heiten|schaft|schaften)\Z"),
    "es": re.compile(r"[ñ¿¡]|ci(?:ón|ones)\Z"),
    "it": re.compile(r"zion[ei]\Z|tà\Z"),
    "nl": re.compile(r"[a-z]{3}(?:aties?|heid|heden|lijke?)\Z"),
    "pl": re.compile(r"[ąęłśźż]"),
    "pt": re.compile(r"[ãõ]"),
}
_SUBJECTS = {
    language: frozenset(f"{words} {_CALENDAR_WORDS.get(language, '')}".split())
    for language, words in _SUBJECT_WORDS.items()
}
_TEXTS = {
    language: frozenset(words.split()) for language, words in (_COMMON_WORDS | _UNANSWERED_WORDS).items()
}
# What departments, firms and clubs call themselves in one language alone.
_NAMES = {
    language: frozenset(words.split())
    for language, words in {
        "de": "buchhaltung büro gemeinde kanzlei praxis sekretariat schule stadtwerke verein versand vertrieb werkstatt",
        "es": "administración ayuntamiento colegio construcciones oficina reformas secretaría talleres ventas",
        "fr": "atelier boulangerie cabinet comptabilité école mairie secrétariat",
        "it": "amministrazione comune officina scuola segreteria studio ufficio",
        "nl": "administratie bakkerij drukkerij fysiotherapie gemeente praktijk secretariaat stichting vereniging",
        "pl": "biuro hurtownia księgowość sekretariat sklep szkoła",
        "pt": "agrupamento câmara escola junta oficina secretaria",
    }.items()
}
_FEWEST_KANA = 5
# So many different words of a language make a text one of it: what somebody wrote, in a message or beside it, and what a server did.
_FEWEST_OWN, _FEWEST_OF_BODY, _FEWEST_OF_NOTICE = 2, 3, 3
# A single word of a subject may be a loan word ("Meeting").
_FEWEST_OF_SUBJECT = 2
_LONGEST = 4000
# Countries in which nearly everybody is answered in one language.
_COUNTRIES = {
    "ar": "es", "at": "de", "au": "en", "br": "pt", "cl": "es", "de": "de", "es": "es", "fr": "fr", "ie": "en",
    "it": "it", "jp": "ja", "li": "de", "mx": "es", "nl": "nl", "nz": "en", "pe": "es", "pl": "pl", "pt": "pt",
    "uk": "en", "us": "en",
}  # fmt: skip
# No other country where people write Portuguese has these.
_ZONES_OF_BRAZIL = frozenset(timedelta(hours=hours) for hours in (-5, -4, -3, -2))
# How people and notices address somebody there and not in Portugal, where a possessive has an article: "A sua mensagem".
_OF_BRAZIL = re.compile(r"\bvocês?\b|^\W*(?:sua|seu) (?:mensagem|e-?mail)\b", re.IGNORECASE | re.MULTILINE)
_PORTUGUESE, _BRAZILIAN, _BRAZIL = "pt", "pt-BR", "br"


def reply_language(report: Report, chosen: str | None, usual: Iterable[str]) -> str:
    """The language of the reply: what the agent has ``chosen``, else the customer's, else the first ``usual`` one."""
    wanted = (chosen, customer_language(report), *usual)
    return next((language for language in wanted if language in REPLY_LANGUAGES), None) or FALLBACK


def customer_language(report: Report) -> str | None:
    """The language in which the returned mail seems to be written; None where nothing tells.

    None also for a language in which nobody is answered.  The surest sign counts: what the person wrote beside the bounce, in the message that came back
    and in its subject, and what that declares; then the language of a notice that their own
    provider made, the country of their domain, weaker signs in the message, and last a notice
    of the recipient's side in the language of the recipient's country.  Portuguese is that of
    Brazil for its customers.
    """
    language = _written(report)
    if language not in REPLY_LANGUAGES:
        return None
    return _BRAZILIAN if language == _PORTUGUESE and _is_from_brazil(report) else language


def unanswered_language(report: Report) -> str | None:
    """The language in which the returned mail seems to be written, where nobody is answered in it."""
    language = _written(report)
    return language if language in _UNANSWERED_WORDS else None


def _written(report: Report) -> str | None:
    known = (*REPLY_LANGUAGES, *_UNANSWERED_WORDS)
    return next((language for language in _signs(report) if language in known), None)


def _signs(report: Report) -> Iterator[str]:
    yield from _of_text(report.covering, _FEWEST_OWN)
    yield from _of_text(_in_zone(report, Zone.WORDS), _FEWEST_OWN)
    body, subject = returned_body(report), report.original.subject or ""
    if len(_KANA.findall(body)) > len(_WORD.findall(_JAPANESE_WORD.sub("", body))) or _KANA.search(subject):
        yield "ja"
    yield from _of_text(body, _FEWEST_OF_BODY)
    declared = [language for language in _declared_languages(report) if language in REPLY_LANGUAGES]
    # Programs declare English, and servers write it, unless somebody set them otherwise.
    yield from (language for language in declared if language != FALLBACK)
    yield from _of_subject(subject, _FEWEST_OF_SUBJECT)
    yield from _of_subject_and_name(subject, report.original.from_)
    if not is_on_recipients_side(report, next(iter(report.recipients), None)):
        yield from _of_notice(report)
    loose = list(_of_subject(subject, 1))
    yield from (language for language in loose if language != FALLBACK)
    country = _country(customer_of(report))
    yield from (_COUNTRIES[one] for one in (country,) if one in _COUNTRIES)
    yield from (*loose, *declared)
    if country == "":
        # Nothing shows who the customer is: a notice was made for its reader.
        yield from _of_notice(report)
    theirs = next((_COUNTRIES.get(_country(one.address)) for one in report.recipients), None)
    yield from (language for language in _of_notice(report) if language == theirs)
    if not is_on_recipients_side(report, next(iter(report.recipients), None)):
        yield from (language for language in (report.language,) if language in _UNANSWERED_WORDS)


def _of_notice(report: Report) -> Iterator[str]:
    """The language of the report's own words, unless it is English."""
    if report.language not in (None, FALLBACK):
        yield from (language for language in (report.language,) if language in REPLY_LANGUAGES)
        return
    notice = {language: known for language, known in _TEXTS.items() if language in REPLY_LANGUAGES}
    del notice[FALLBACK]
    yield from _of_text(_in_zone(report, Zone.REPORT), _FEWEST_OF_NOTICE, notice)


def _is_from_brazil(report: Report) -> bool:
    """Whether the message declares the Portuguese of Brazil or, where it declares none, was sent from a domain there or by its clock."""
    regions = [region for _, tag, region in _declared(report) if tag == _PORTUGUESE and region]
    if regions:
        return regions[0] == _BRAZIL
    country = _country(customer_of(report))
    if country == "" and any(_OF_BRAZIL.search(_in_zone(report, zone)) for zone in (Zone.WORDS, Zone.REPORT)):
        return True
    return country == _BRAZIL or (country != _PORTUGUESE and _zone_of(report) in _ZONES_OF_BRAZIL)


def _zone_of(report: Report) -> timedelta | None:
    """How far the clock of whoever wrote the message is from UTC."""
    time = read_date(report.original.date)
    return time.utcoffset() if time is not None else None


def _in_zone(report: Report, zone: Zone) -> str:
    return "\n".join(report.texts_in(zone, longest=_LONGEST))[:_LONGEST]


def _of_text(text: str, fewest: int, known: Mapping[str, frozenset[str]] | None = None) -> Iterator[str]:
    """The language that has most of a text's words, and so many at least."""
    if len(_KANA.findall(text)) >= _FEWEST_KANA:
        yield "ja"
        return
    words = {word.casefold() for word in _TEXT_WORD.findall(text)}
    counts = _counted(words, known or _TEXTS)
    (first, most), (_, second) = counts.most_common(2)
    if most >= fewest and most > second:
        yield first


def _counted(words: set[str], known: Mapping[str, frozenset[str]]) -> Counter[str]:
    """How many of some words are those of each language, by themselves or by their ending."""
    counts = Counter({language: len(words & those) for language, those in known.items()})
    for language in _ENDINGS.keys() & known.keys():
        rest = words - known[language]
        counts[language] += sum(_ENDINGS[language].search(word) is not None for word in rest)
    return counts


def _declared_languages(report: Report) -> Iterator[str]:
    """The languages that the message declares, the surest first, and that of its character set."""
    fields = {name: language for name, language, _ in _declared(report)}
    if any(_CHARSET.search(original) for original in report.texts_in(Zone.ORIGINAL)):
        fields["charset"] = "ja"
    return (fields[name] for name in ("content-language", "accept-language", "charset") if name in fields)


def _declared(report: Report) -> Iterator[tuple[str, str, str]]:
    """The languages that the message declares: the field, its first language, and the region of that or nothing."""
    for original in report.texts_in(Zone.ORIGINAL):
        for match in _FIELD.finditer(original):
            yield match[1].lower(), match[2].lower(), (match[3] or "").lower()


def _country(address: str | None) -> str:
    """The top-level domain of an address, empty where there is none."""
    return (address or "").rpartition("@")[2].rpartition(".")[2].casefold()


def _of_subject_and_name(subject: str, sender: str | None) -> Iterator[str]:
    """The language of a subject's only known word, where the name of its sender has a word of the same."""
    name = parseaddr(sender or "")[0]
    of_name = {word.lower() for word in _WORD.findall(name)}
    for language in _of_subject(subject, 1):
        if of_name & _NAMES.get(language, frozenset()):
            yield language


def _of_subject(subject: str, fewest: int) -> Iterator[str]:
    """The language that has more of a subject's words than every other one, and so many at least."""
    words = {word.lower() for word in _WORD.findall(subject)}
    counts = _counted(words, _SUBJECTS)
    for language, sign in _SUBJECT_SIGNS.items():
        counts[language] += sum(sign.search(word) is not None for word in words - _SUBJECTS[language])
    (first, most), (_, second) = counts.most_common(2)
    if most >= fewest and most > second:
        yield first

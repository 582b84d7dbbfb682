"""The Spanish of resources/registry/es.json: as Spain and Latin America both write it, in one term for one thing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from bounce_inspector.knowledge import registry_in
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.search import words_of
from prose import Placed, banned_in, listed, registry_texts, sentences, without

LONGEST_SENTENCE = 28
SENTENCE_END = re.compile(r"(?<=[.?])[»)]*\s+(?=[¿«(\[]?[A-ZÁÉÍÓÚÑ0-9{])")
# What is in quotation marks is shown by the bounce or the screen, and is quoted as it is.
QUOTED = re.compile(r"«[^»]*»")

# What not to write, and what to write instead.
BANNED = {
    # Words that only one side of the Atlantic uses.
    r"\bordenador\w*|\bcomputador\w*": "dispositivo",
    r"\bm[óo]vil(?:es)?\b|\bcelular\w*": "teléfono",
    r"\bficher\w+": "archivo",
    r"\bcabeceras?\b": "encabezado",
    r"\btecle\w+|\btipe\w+": "escribir",
    r"\bcog\w+|\bpinch\w+|\bchequ\w+|\bacces(?:ar|e|en)\b|\bvosotr\w+|\bos\b": "a word of both continents",
    r"\bcontact(?:a|e|en|ar) (?:\w+ vez )?(?:con|a)\b": "ponerse en contacto, or hablar con",
    r"\btarjetas? de (?:visita|presentación)\b": "datos de contacto",
    r"\bcentralita\b|\bconmutador\b": "número principal",
    r"\baver[íi]a\w*": "problema, or error",
    r"\bfallos?\b|\b(?:la|una|esta|otra|las|unas) fallas?\b": "error, or problema",
    r"\bf[íi]a(?:n|rse)? de\b": "confiar en",
    # A term for each thing.
    r"\bspam\b": "correo no deseado",
    r"\be-?mails?\b|(?-i:\bmails?\b)": "correo, or mensaje",
    r"\brebot\w+": "aviso de devolución",
    r"\blog-?in\b|\bidentificación\b|\bpasswords?\b": "inicio de sesión, contraseña",
    r"\bl[íi]nea (?-i:De)\b": "campo De",
    r"\blista negra\b": "lista de bloqueo",
    r"\bpor el camino\b|\ben el camino\b|\bde camino\b": "en el trayecto",
    r"\bletras? (?:especial|raras?|internacional)\w*|\bsignos?\b": "caracteres",
    r"\b(?:en|dar vueltas en) círculo\b|\bdar vueltas\b": "bucle",
    r"\babandon\w*": "no entregado, or dejar de intentarlo",
    r"\bpruebas? (?:por|de) (?:SPF|DKIM)\b": "autenticación",
    # Calques.
    r"\bno hay tal\b|\bno existe tal\b": "ese … no existe",
    r"\bante la @|\btras la @": "antes de la @, después de la @",
    r"\bhaga que\b": "pedir que",
    r"\b(?:las|sus|en|por) palabras\b(?! sobre)": "el texto, or la respuesta",
    r"\bpor s[íi] mism[oa]s?\b": "automáticamente",
    r"\b(?:toma|tomó|tomado|toman) (?:\w+ )?por\b": "marcar como",
    r"\b(?:el|este|un|otro) (?:mismo )?mensaje (?:solo |también |vuelve a )*fall": "no se entrega",
    r"\bhacer sitio\b|\bhaga sitio\b|\bun sitio\b": "liberar espacio",
    r"\b(?:vuelva|volver|vuelve)(?:lo)? a reenviar": "volver a enviar: reenviar means forward",
    r"\bnadie debe\b|\bdebe(?:n)? actuar\b": "no hace falta hacer nada",
    r"\bquien lleva\b": "quien administra",
    # A possessive that can mean two people, and another form of address than usted.
    r"(?:: |\bque |\bsolo |, |\. )su equipo de correo\b": "el equipo de correo del destinatario",
    r"\bnuestr[oa]s?\b": "del remitente, or de su organización",
    r"\bequipo de correo de esa organización\b": "su propio equipo de correo, after whose it is",
    r"\b(?:tu|tus|tú|tienes|puedes|debes|has)\b": "usted",
    r"\b(?:de|según|junto a|en|por|que) RFC \d": "the article: la RFC",
    # Punctuation and tone.
    r"[\"“”]|(?<![A-Za-z])'|'(?![A-Za-z])": "angle quotation marks",
    r"[¡!]|\bpor favor\b|\blamentablemente\b": "nothing: a step is an instruction",
}  # fmt: skip

# Where a banned word is right, and why.
ALLOWED = {
    "mail bomb": "the name of the attack",
    "Junk Email Reporting Program": "the name of a service",
    "AUTH LOGIN": "a command of SMTP",
    "email-addrquery": "the name of a draft",
    "dominios abandonados": "domains whose owner left them; no message is meant",
    "propuesta abandonada": "a draft that nobody continued; no message is meant",
}

# How a label begins that says what happened but not to what, and how one ends that isn't finished.
FRAGMENT = re.compile(
    r"^(?:aceptad|apartad|aplazad|bloquead|convertid|enviad|filtrad|frenad|limitad|marcad|rechazad|reenviad"
    r"|retenid|retrasad|suspendid|coincide|contiene|cumple|escribe|excede|exige|figura|incumple|parece"
    r"|pasó|supera|superó|no (?:cumple|pasó|pudo|superó)|listo)\w*\b"
    r"|^(?:falta|lo|más|sin|solo)\b(?! de)"
    r"|(?<!campo )\b(?:a|al|con|de|del|el|en|la|las|los|no|o|para|por|su|un|una|y|es|está)$",
    re.IGNORECASE,
)
# Words of mail administrators, which only the explanation for mail people may use.
JARGON = re.compile(
    r"\b(?:MTAs?|MX|DSNs?|relay|retransm\w+|RCPT|cuotas?|saltos?(?! de línea))\b", re.IGNORECASE
)


@pytest.fixture(scope="module")
def texts(registry: Registry) -> list[Placed]:
    """Every Spanish text."""
    return registry_texts(registry_in("es", registry))


@pytest.fixture(scope="module")
def parts(texts: list[Placed]) -> list[Placed]:
    """Every Spanish sentence."""
    return sentences(texts, SENTENCE_END)


@cache
def _checked(text: str) -> str:
    """A sentence without what is allowed in it and what it quotes."""
    return QUOTED.sub("", without(text, ALLOWED))


def test_every_sentence_is_spanish_of_both_continents(parts: list[Placed]) -> None:
    assert not banned_in(parts, BANNED, _checked, re.IGNORECASE)


def test_what_is_allowed_is_in_use(texts: list[Placed]) -> None:
    unused = [phrase for phrase in ALLOWED if not any(phrase in text for _, _, text in texts)]
    assert unused == []


def test_no_sentence_is_longer_than_twenty_eight_words(parts: list[Placed]) -> None:
    assert not listed(s for s in parts if len(s.text.split()) > LONGEST_SENTENCE)


def test_the_helpdesk_is_spared_the_words_of_mail_administrators(parts: list[Placed]) -> None:
    assert not listed(s for s in parts if s.field != "meaning" and JARGON.search(QUOTED.sub("", s.text)))


def test_no_two_codes_share_a_text(texts: list[Placed]) -> None:
    """Labels and origins apart: labels need to differ within a branch of the tree only."""
    shared = Counter(" ".join(words_of(text)) for _, field, text in texts if field not in ("short", "origin"))
    assert [text for text, count in shared.items() if count > 1] == []


def test_a_label_is_a_whole_phrase(texts: list[Placed]) -> None:
    labels = [text for text in texts if text.field == "short"]
    assert not listed(s for s in labels if FRAGMENT.search(s.text) or " " not in s.text)


def test_a_sentence_begins_with_a_capital_letter_or_a_name(parts: list[Placed]) -> None:
    """Names such as onmicrosoft.com and iCloud keep their small letter; an origin is no sentence."""
    name = re.compile(r"i[A-Z]|[\w-]+\.\w")
    assert not listed(
        s for s in parts if s.field != "origin" and s.text[0].islower() and not name.match(s.text)
    )


def test_questions_and_quotations_are_opened_and_closed(texts: list[Placed]) -> None:
    assert not listed(s for s in texts if s.text.count("¿") != s.text.count("?"))
    assert not listed(s for s in texts if s.text.count("«") != s.text.count("»"))


def test_who_acts_follows_no_preposition_that_would_swallow_its_article(texts: list[Placed]) -> None:
    """{team} becomes "el equipo de correo de …", and "a el" or "de el" isn't Spanish."""
    assert not listed(
        s for s in texts if re.search(r"\b(?:a|de|al|del) \{team\}|^\{team\}|\. \{team\}", s.text)
    )

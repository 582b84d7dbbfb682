"""The Spanish of the window and the replies: as Spain and Latin America both write it, in one term for one thing."""

from __future__ import annotations

import re
from functools import cache

from prose import banned_in, listed, sentences, without, words_texts

LONGEST_SENTENCE = 28
SENTENCE_END = re.compile(r"(?<=[.?])[»)]*\s+(?=[¿«(\[]?[A-ZÁÉÍÓÚÑ0-9{])")
# What is in quotation marks is shown by the bounce or the screen, and is quoted as it is.
QUOTED = re.compile(r"«[^»]*»")

# What not to write, and what to write instead.
BANNED = {
    # Words that only one side of the Atlantic uses.
    r"\bordenador\w*|\bcomputador\w*|\b(?:el|un|ese|este) equipo\b(?! de| puede| que)": "dispositivo",
    r"\bm[óo]vil(?:es)?\b|\bcelular\w*": "teléfono",
    r"\bficher\w+|\bcabeceras?\b|\btecle\w+|\bpuls\w+|\bpinch\w+": "archivo, encabezado, escribir, hacer clic",
    r"\bvosotr\w+|\bos\b|\bcentralita\b": "ustedes, número principal",
    r"\bcontact(?:a|e|en|ar) (?:con|a)\b": "hablar con, or conectarse a",
    r"\b(?:ha|has|han) \w+(?:ado|ido|cho|sto|rto)\b": "the simple past, which both continents read well",
    # A term for each thing.
    r"\bfall(?:o|os|a|as|ó|aron|ar|an)\b|\baver[íi]as?\b": "error, problema, or no se entregó",
    r"\bspam\b": "correo no deseado",
    r"\be-?mails?\b|(?-i:\bmails?\b)": "mensaje",
    r"\brebot\w+|\b(?:el|del|un|este) informes?\b": "aviso, or aviso de devolución",
    r"\b[Rr]eenv[íi]\w+ (?:el mensaje|sin cambios|solo)|\bdel? reenviar\b": "volver a enviar: reenviar is forward",
    r"\bservidor de salida\b": "servidor saliente",
    r"\bprograma de correo\b": "aplicación de correo",
    r"\blista (?:negra|de exclusión)\b": "lista de bloqueo, lista de supresión",
    r"\b(?:por|en|del|de) (?:el )?camino\b": "en el trayecto",
    r"\bdirección de origen\b": "dirección del campo De",
    r"\bajustes\b": "configuración",
    r"\bletras? raras?|\bsignos\b": "caracteres",
    r"\ben círculo\b|\bdar vueltas\b": "bucle",
    r"\babandon\w*": "no se entregó, or dejar de intentarlo",
    # Calques.
    r"\bobjeta\w*": "no acepta",
    r"\bpor s[íi] mism[oa]s?\b": "automáticamente",
    r"\b(?:toma|tomó|toman) (?:\w+ )*por\b": "marcar como",
    r"\bhaga que\b|\bhaz que\b|\b(?:haga|haz) \w+[aei]r\b": "pedir que",
    r"\b(?:las|sus|en|por) palabras\b": "el texto, or la respuesta",
    r"\bdebe(?:n)? actuar\b|\bnadie debe\b": "debe resolverlo, or no hace falta hacer nada",
    r"\bquien lleva\b": "quien administra",
    r", por teléfono,": "por teléfono, right after the verb",
    # Another form of address than usted, or a possessive that can mean two people.
    r"(?<!propio equipo de correo)(?:^|[.:] )Su equipo de correo\b|\ba su equipo de correo\b": "the organization's",
    r"\b[Ee]quipo de correo de esa organización\b": "su propio equipo de correo, after whose it is",
    # Tone.
    r"[¡!]|\blamentablemente\b": "nothing",
    r"[\"“”]": "angle quotation marks",
}  # fmt: skip
# Only a reply says please; a step is an instruction.
PLEASE = re.compile(r"\bpor favor\b", re.IGNORECASE)
INFORMAL = re.compile(r"\b(?:tu|tus|tuyo|tú|te|ti|tienes|puedes|quieres|enviaste)\b", re.IGNORECASE)
# Words of mail administrators, which the agent and the customer are spared.
JARGON = re.compile(
    r"\b(?:MTAs?|MX|DSNs?|relay|retransm\w+|RCPT|cuotas?|saltos?(?! de línea))\b", re.IGNORECASE
)

# Where a banned word is right, and why.
ALLOWED = {
    "como lleno, spam o desconocido": "words that can be searched for",
}


TEXTS = words_texts("es")
SENTENCES = sentences(TEXTS, SENTENCE_END)


@cache
def _checked(text: str) -> str:
    """A sentence without what is allowed in it and what it quotes."""
    return QUOTED.sub("", without(text, ALLOWED))


def test_every_sentence_is_spanish_of_both_continents() -> None:
    assert not banned_in(SENTENCES, BANNED, _checked, re.IGNORECASE)


def test_what_is_allowed_is_in_use() -> None:
    assert [phrase for phrase in ALLOWED if not any(phrase in one.text for one in TEXTS)] == []


def test_no_sentence_is_longer_than_twenty_eight_words() -> None:
    assert not listed(s for s in SENTENCES if len(re.sub(r"[\[\]]", "", s.text).split()) > LONGEST_SENTENCE)


def test_nobody_needs_to_know_the_words_of_mail_administrators() -> None:
    assert not listed(s for s in SENTENCES if JARGON.search(QUOTED.sub("", s.text)))


def test_only_a_reply_says_please_or_addresses_informally() -> None:
    """An informal text of a reply is one that says so."""
    window = [text for text in TEXTS if not text.place.startswith("reply/")]
    assert not listed(s for s in window if PLEASE.search(s.text) or INFORMAL.search(_checked(s.text)))


def test_questions_and_quotations_are_opened_and_closed() -> None:
    assert not listed(s for s in TEXTS if s.text.count("¿") != s.text.count("?"))
    assert not listed(s for s in TEXTS if s.text.count("«") != s.text.count("»"))


def test_a_sentence_closes_with_a_full_stop() -> None:
    """Titles, labels and what ends with a fact or a list of steps to follow have none."""
    sections = ("step/", "why/", "hint/", "delay/reason/", "reply/why/", "reply/do/", "repair/")
    body = [text for text in TEXTS if text.place.startswith(sections)]
    assert not listed(s for s in body if not s.text.endswith((".", "?", "}")))

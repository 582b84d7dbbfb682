"""The French of the agent's and the customer's sentences: what a French helpdesk would write, in the registry's terms."""

from __future__ import annotations

import html
import re
from functools import cache

from bounce_inspector import bundled
from prose import Placed, banned_in, sentences, without, words_texts

LONGEST_SENTENCE = 28
# The closing bracket or quotation mark belongs to the sentence before it.
SENTENCE_END = re.compile(r"(?<=[.?])[\])]?\s+(?=[«(\[]?\s*[A-ZÀÂÉÈÊÎÔ0-9{])")
# French sets some punctuation apart with a space; a word is what has a letter or a digit.
WORD = re.compile(r"\S*\w\S*")

# What not to write, and what to write instead.
BANNED = {
    r"\b(?:les|des|aux|ses|leurs|ces) mots\b(?! de passe)": "le texte, or la réponse",
    r"\b(?:serveurs?|avis|code|norme|réponse|ils?|elles?) (?:le |ne )?(?:dit|disent|parlent)\b": "indiquer, signaler",
    r"^(?:probablement|peut-être)\b": "the adverb after the verb",
    r"\b(?:le|votre|son|leur) propre (?:serveur|liste|équipe|connexion)\b": "the owner, or nothing",
    r"\bmessages? (?:\w+ )?(?:échou\w+|(?:a|ont) échoué)\b|\b(?:tous|sur \{total\}) (?:ont )?échoué\b": "non remis",
    r"\b[ée]quipes? (?:de messagerie|informatique|mail)\b": "équipe messagerie",
    r"\brejet\w*|\bcontest\w+|\brepouss\w+": "refuser",
    r"\bessais?\b": "tentative",
    r"\b(?:s’)?identifi(?:cation|e|ent|er|é|ée|és|ez)\b": "authentification, s’authentifier or se connecter",
    r"\bredirig\w+|\bredirections?\b": "transférer, transfert",
    r"\bcourriers?\b(?! indésirable)|\bcourriels?\b": "message, or messagerie",
    r"\b(?:comme|classé|du) indésirables?\b": "spam",
    r"\bgestionnaires?\b|\bpropriétaires?\b": "responsable, or titulaire of an address",
    r"\badresse internet\b": "adresse IP",
    r"\bavis d’échec\b|\b(?:ces?|un|des|les|du|le) retours?\b": "avis de non-remise",
    r"\b(?:second|message de) (?:message|retour)\b": "second avis",
    r"\btourn\w+ en rond\b|\bcercles?\b|\bs’est pris\b": "bloqué dans une boucle",
    r"\bde (?:lui|elle)-même\b|\bd’(?:eux|elles)-mêmes\b": "automatiquement",
    r"\blà-bas\b|\ben route\b|\btrajet\b": "the name of the place, or pendant l’acheminement",
    r"\btels? quels?\b": "sans le modifier",
    r"\brenvoyez(?! (?:le|les|seulement|ensuite|pas)\b|-le\b)": "what to send again",
    r"\bdonnez (?:aussi )?la note\b": "transmettre",
    r"\bSi cela (?:marche|passe)\b": "Si la connexion réussit, si le message passe",
    r", par téléphone,": "par téléphone, or Appelez, without commas",
    r"\ble côté du destinataire\b|\bserveurs? de réception\b": "côté destinataire, serveur du destinataire",
    r"\bleur (?:serveur|équipe)\b|\bchez eux\b": "du destinataire, or the name of the domain",
    r"\bpérimée?s?\b|\babîm\w+|\brépar(?!t)\w+|\bdéfaillante?s?\b|\bdéfauts?\b": "obsolète, endommagé, corriger, problème",
    r"\bfautes?\b(?! de frappe)": "faute de frappe, or erreur",
    r"\bsceaux?\b|\bpreuves?\b|\bsignes\b": "signature, authentification, caractère or indice",
    r"\bemplo(?:i|ie|ient|yer|yée?s?)\b": "utiliser",
    r"\blettre d’information\b|\benvois? en nombre\b": "newsletter, envoi groupé",
    r"(?:^|[.:] )rien à (?:faire|renvoyer)\b|\b(?:il n’y a|tu n’as|vous n’avez) rien à renvoyer\b":
        "aucune action nécessaire, inutile de renvoyer",
    r"!": "nothing: the tone is calm",
    r"\b(?:MTA|MX|DSN|relais|RCPT|quotas?|sauts?)\b": "an everyday word",
}  # fmt: skip

# Where a banned word is right, and why.
ALLOWED = {
    "ou des mots, comme": "what is typed into the search field",
    "date de retour": "the return of a person, not a bounce",
    "une panne de leur serveur": "the domain stands in the sentence before",
    "un problème de leur serveur": "the domain stands in the sentence before",
    "venir de chez eux": "the answer to « Nous ou eux ? »",
    "valeurs par défaut": "a fixed phrase, by default",
}


def _interface() -> list[Placed]:
    """The translations of the window, without the marks of their access keys."""
    text = bundled.resource("translations", "bounce-inspector_fr.ts").read_text(encoding="utf-8")
    found = re.findall(r"<(translation|numerusform)>([^<]*\S[^<]*)</\1>", text)
    return [Placed("window", "", html.unescape(text).replace("&", "")) for _, text in found]


TEXTS = [*words_texts("fr"), *_interface()]
SENTENCES = sentences(TEXTS, SENTENCE_END)


@cache
def _checked(text: str) -> str:
    """A sentence without what is allowed in it."""
    return without(text, ALLOWED)


def test_every_sentence_is_everyday_french() -> None:
    assert not banned_in(SENTENCES, BANNED, _checked, re.IGNORECASE)


def test_what_is_allowed_is_in_use() -> None:
    assert [phrase for phrase in ALLOWED if not any(phrase in one.text for one in TEXTS)] == []


def test_no_sentence_is_longer_than_28_words() -> None:
    assert [s for s in SENTENCES if len(WORD.findall(s.text)) > LONGEST_SENTENCE] == []


def test_punctuation_and_apostrophes_are_french() -> None:
    """A narrow space that doesn't break stands before ; and ?, a wide one before : and inside « », curved apostrophes."""
    wrong = re.compile(r"(?<!\u202f)[;?](?=\s|$)|(?<![\xa0:]):(?=\s|$)|\w'\w|«(?!\xa0)|(?<!\xa0)»")
    # Lists of file types are Qt's own form, and the thousands are set apart by a space alone.
    assert [s for s in TEXTS if wrong.search(s.text.replace(";;", ""))] == []

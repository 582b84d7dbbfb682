"""The French of fr.json: short sentences that a French helpdesk would write, in one term for one thing."""

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
SENTENCE_END = re.compile(r"(?<=[.?])\s+(?=[«(]?\s*[A-ZÀÂÉÈÊÎÔ0-9{])")
# French sets some punctuation apart with a space; a word is what has a letter or a digit.
WORD = re.compile(r"\S*\w\S*")
# What is in quotation marks is shown by the bounce or the screen, and is quoted as it is.
QUOTED = re.compile(r"«[^»]*»")

# What not to write, and what to write instead.
BANNED = {
    r"\b(?:les|des|aux|ses|leurs|ces|seuls) mots\b(?! de passe)": "le texte, or la réponse",
    r"\b(?:serveurs?|avis|code|numéro|réponse|ils?|elles?) (?:le )?(?:dit|disent|parlent)\b": "indiquer, signaler",
    r"(?<!\w)(?:[245X]\.\d+\.\d+|\d{3}) (?:dit|dirait|demande|veut)\b": "the server as the one who speaks",
    r"^(?:probablement|peut-être)\b": "the adverb after the verb",
    r"\b(?:le|son|leur) propre serveur\b|\bserveur propre\b": "the owner, as in le serveur de l’expéditeur",
    r"\b(?:(?<!contrôle SPF du )messages?) (?:\w+ )?(?:échou\w+|(?:a|ont) échoué)\b|\bil échoue\b":
        "la remise échoue, or non remis",
    r"\bmessages? abandonné|\babandonn(?:er|é) (?:le message|après)|\ba(?:vait)? abandonné\b": "non remis, a cessé d’essayer",
    r"\béquipes? (?:de messagerie|informatique|mail)\b": "équipe messagerie",
    r"\bdu domaine du destinataire (?:de|d’)": "l’équipe messagerie du destinataire",
    r"\btourn\w+ en rond\b|\bcercles?\b": "boucle",
    r"\bessais?\b": "tentative, or test",
    r"\bessayée?s? (?:de nouveau|encore)\b|\best essayé\b": "nouvelle tentative",
    r"\bde (?:lui|elle)-même\b|\bd’(?:eux|elles)-mêmes\b": "automatiquement",
    r"\b(?:s’)?identifi(?:cation|cations|e|ent|er|é|ée|és)\b": "authentification, s’authentifier or se connecter",
    r"\bdéfauts?\b|\bennuis?\b": "problème or erreur",
    r"\bfautes?\b(?! de frappe)": "faute de frappe, or erreur",
    r"\bpris(?:e|es)? pour\b|\ble prend pour\b|\bn’en (?:prend|prennent)\b|\bpren\w+ (?:le|du|des|de) (?:messages?|courrier)\b":
        "accepter, or classer comme",
    r"\b(?:repouss|contest)\w+": "refuser",
    r"\bgros(?:se)? (?:pour|message|que|chez)\b": "volumineux",
    r"\bcourriers?\b(?! indésirable)": "message, or messagerie",
    r"\bemplo(?:i|ie|ient|yer|yée?s?)\b": "utiliser",
    r"\b(?:serveurs?|côté) de réception\b": "serveur destinataire",
    r"\bhors norme\b": "non standard",
    r"\bsceaux?\b|\bscell\w+": "signature",
    r"\bpreuves?\b|\bprouv\w+": "authentifier, confirmer or vérifier",
    r"\ben chemin\b|\blà-bas\b|\bdu dehors\b": "pendant l’acheminement, or the name of the place",
    r"\b(?:adresse|domaine|orthographe|elle|il|tout|deux|passe) (?:est|était|semble|sont|étaient)(?: \w+)? justes?\b":
        "correct",
    r"\bmal notée?s?\b|\bméfi\w+\b|\bmauvaise (?:opinion|note)\b": "mauvaise réputation",
    r"(?:^|[,:;]\s)qu’(?:il|elle) (?:montre|donne|prévienne|signale|appelle|fasse)\b"
    r"|\bque (?:le destinataire|l’expéditeur|la personne) (?:donne|demande|dise|montre|alerte|téléphone|laisse)\b":
        "Demandez au destinataire de",
    r"\bfaites[- ][^.]*\bpar (?:\{team\}|votre|son|l’équipe)\b": "Demandez à l’équipe de",
    r"\b(?:le|la|les) nôtres?\b|\bnos? (?:serveurs?|côté|adresse)\b": "the sender, or votre organisation",
    r"\brépar(?:er|é|ée|és|e|ent|ation|ations)\b": "corriger",
    r"\babîm\w+": "endommagé, corrompu or altéré",
    r"\bvalables?\b": "valide",
    r"\blist(?:é|ée|és|ées)\b|\b(?:ne|que) \w+ liste\b": "inscrit sur une liste, or autorisé",
    r"\bmèn(?:e|ent) (?:à|vers|nulle)\b": "désigner, or correspondre à",
    r"\b[dD]erri[èe]re (?:le @|elle|ce|250|550)\b": "après",
    r"\btéléphonez (?:à|au)\b|\bpar une autre voie\b": "Appelez",
    r"\bveuillez\b|!": "nothing: a step is an instruction",
    r"\b(?:de|dans|selon|chez|par) RFC\b": "the article: la RFC",
    r"\b(?:un|le|les|des|ce|cet|votre) (?:e-?mails?|mails?(?! FROM)|courriels?)\b": "message",
    r"\b(?:bizarre|étrange|aberrant)e?s?\b": "inhabituel",
    r"\b(?:au revoir|bonjour|muet(?:te)?|trébuch\w+|raccroch\w+|en sommeil|se réveiller)\b": "what happens, without a metaphor",
    r"\bce qui presse\b": "urgent",
    r"\bligne From\b": "champ From",
    r"\blimites? du jour\b": "limite quotidienne",
    r"\bpermissions?\b|\badm(?:is|et|ets|ettre|ettent)\b": "autorisation, autoriser",
    r"\bbrouillon\b|\bmis en œuvre\b|\bmettre en œuvre\b": "implémenter",
    r"\bcollect(?:e|er|es)\b": "récupérer",
    r"\bdemandez (?:à|au) [^.]*? de demander\b": "solliciter, or another verb",
}  # fmt: skip

# Where a banned word is right, and why.
ALLOWED = {
    "Fiez-vous aux mots": "two words of the report, quoted",
    "version d’essai": "the vendor's name of a trial subscription",
    "compte d’essai": "the vendor's name of a trial subscription",
    "à l’essai": "the vendor's name of a trial subscription",
    "utilisé par défaut": "a fixed phrase, by default",
    "faute d’un code plus précis": "a fixed phrase, for lack of",
    "y contester le score": "a dispute with Talos, not a rejection",
    "double emploi": "a fixed phrase, a duplicate",
    "la collecte d’adresses": "harvesting, not picking up messages",
}

# What a label is that isn't finished, or that says what happened but not to what.
FRAGMENT = re.compile(
    r"^(?:sur|refusé|retardé|bloqué|ralenti|pris|trop gros|repoussé|inscrit|transmis|envoyé|listé|modifié)\b"
    r"|\b(?:un|une|le|la|les|de|des|du|à|au|aux|par|pour|avec|et|ou|ne|son|sa|est|sont|trop)$",
    re.IGNORECASE,
)
# Words of mail administrators, which only the explanation for mail people may use.
JARGON = re.compile(r"\b(?:MTA|MX|DSN|relais|relay(?:er|é)|RCPT|quotas?|sauts? suivants?)\b(?!-STS)")


@pytest.fixture(scope="module")
def texts(registry: Registry) -> list[Placed]:
    """Every French text."""
    return registry_texts(registry_in("fr", registry))


@pytest.fixture(scope="module")
def parts(texts: list[Placed]) -> list[Placed]:
    """Every French sentence."""
    return sentences(texts, SENTENCE_END)


@cache
def _checked(text: str) -> str:
    """A sentence without what is allowed in it and what it quotes."""
    return QUOTED.sub("", without(text, ALLOWED, ignore_case=True))


def test_every_sentence_is_everyday_french(parts: list[Placed]) -> None:
    assert not banned_in(parts, BANNED, _checked, re.IGNORECASE)


def test_what_is_allowed_is_in_use(texts: list[Placed]) -> None:
    unused = [phrase for phrase in ALLOWED if not any(phrase.lower() in text.lower() for _, _, text in texts)]
    assert unused == []


def test_no_sentence_is_longer_than_28_words(parts: list[Placed]) -> None:
    assert not listed(s for s in parts if len(WORD.findall(s.text)) > LONGEST_SENTENCE)


def test_the_helpdesk_is_spared_the_words_of_mail_administrators(parts: list[Placed]) -> None:
    shown = (s for s in parts if s.field not in ("meaning", "origin"))
    assert not listed(s for s in shown if JARGON.search(QUOTED.sub("", s.text)))


def test_no_two_codes_share_a_text(texts: list[Placed]) -> None:
    """Labels apart, which need to differ within a branch of the tree only."""
    shared = Counter(" ".join(words_of(text)) for _, field, text in texts if field not in ("short", "origin"))
    assert [text for text, count in shared.items() if count > 1] == []


def test_a_label_is_a_whole_phrase(texts: list[Placed]) -> None:
    labels = (text for text in texts if text.field == "short")
    assert not listed(s for s in labels if FRAGMENT.search(s.text) or " " not in s.text)


def test_a_sentence_begins_with_a_capital_letter_or_a_name(parts: list[Placed]) -> None:
    """Names such as i.ua keep their small letter; an origin is part of a line."""
    name = re.compile(r"[\w-]+\.\w")
    texts = (s for s in parts if s.field != "origin")
    assert not listed(s for s in texts if s.text[0].islower() and not name.match(s.text))


def test_punctuation_and_apostrophes_are_french(texts: list[Placed]) -> None:
    """A space that doesn't break stands before ; : ? » and after «, and the apostrophe is curved."""
    quoted = re.compile("«\xa0[^»]*\xa0»")
    wrong = re.compile(r"['\"«»]|(?<!\u202f)[;?]|(?<!\xa0):(?=\s)")
    assert not listed(s for s in texts if wrong.search(quoted.sub("", s.text)))

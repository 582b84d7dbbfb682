"""The languages in which only customers are answered: native sentences, in one term for one thing.

Completeness and forms of address are checked in `test_customer_reply.py`.
"""

from __future__ import annotations

import re

import pytest

from bounce_inspector.advice.customer_reply import REPLY_LANGUAGES
from bounce_inspector.advice.languages import LANGUAGES
from prose import Placed, words_texts

LONGEST_SENTENCE = 28
LONGEST_JAPANESE_SENTENCE = 80
SENTENCE_END = re.compile(r"(?<=[.?:])\s+|(?<=。)")
# Words that a customer doesn't know, and marks that no calm reply has.
BANNED_ANYWHERE = r"!|！|\b(?:MTA|MX|DSN|RCPT|relay|hop|bounces?)\b"
# What not to write, and what to write instead.
BANNED: dict[str, dict[str, str]] = {
    "it": {
        r"\btecnici\b|\bchi gestisce\b": "amministratore di posta, or gestore",
        r", per telefono,": "per telefono, right after the verb",
        r"\bdal lato del\b": "whose system it is",
        r"\blista\b(?! di invio)": "mailing list",
        r"\bposto\b": "spazio",
        r"\bciclo\b|girato in tondo": "loop",
        r"\bcifrat\w+": "crittografato",
        r"\brimediare\b": "risolvere il problema",
        r"\bcasella\b(?! di posta)": "casella di posta",
        r"\bnon ha voluto\b|\bscritto male la\b": "what the server did, not what it wanted",
        r"\bin altro modo\b": "per telefono",
        r"\bBuongiorno\b|\bBuonasera\b": "a greeting for any hour",
        r"\bmail\b|\be-?mail\b": "messaggio",
    },
    "ja": {
        r"持ち主": "ご利用者",
        r"この形の|別の形で": "形式",
        r"受信者": "先方, or 宛先のメールサーバー for the server",
        r"先方のメールサーバー": "宛先のメールサーバー",
        r"メール担当": "メール管理者",
        r"弊社|貴社": "当方, お客様の組織: not every helpdesk is a company's",
        r"参加者": "メンバー",
        r"送信者": "差出人",
        r"もう一度お送り|送り直": "再送",
        r"電話など": "お電話で",
    },
    "nl": {
        r"\b(?:aanvaard|stoplijst|verstuur\w*|verstuurd)\b": "accepteren, blokkeerlijst, verzenden",
        r"\bneem\w* [^.]* aan\b": "accepteren",
        r"\bnog eens\b": "opnieuw",
        r"\b[Vv]erzend\b": "stuur",
        r"\balstublieft\b|\balsjeblieft\b": "Wilt u …?, or the request alone",
        r"\bmailteam\b": "mailbeheerder",
        r"\blijst\b(?! met geblokkeerde)": "mailinglijst",
        r"\bmislukt?\b": "niet bezorgd, or lukt niet",
        r"\bbijzondere letters\b": "bijzondere tekens",
        r"\bandere manier,|\bop een andere manier\b": "telefonisch",
        r"\b[Ee]-mail(?:bericht)?(?:en|s)?\b(?<!Ongewenste e-mail)": "bericht",
        r"\b(?<!mail)provider\b": "mailprovider",
        r"\bGoede(?:morgen|middag|navond)\b": "a greeting for any hour",
    },
    "pl": {
        r"\bserwer\w* poczty\b(?! wychodzącej)": "serwer pocztowy",
        r"\bzesp\w+": "administrator poczty",
        r"\b[Uu]sługa wysyłkowa\b": "usługa, przez którą wysłano wiadomość",
        r"\bpo stronie\b": "whose administrator or server it is",
        r"\b[Dd]oręcz\w*": "dostarczyć",
        r"\bprzekierow\w+": "przekazać",
        r"\bzginęł\w+": "przepaść",
        r"\bjeszcze raz\b": "ponownie",
        r"\bzawiadomieni\w+": "powiadomienie",
        r"\bw inny sposób,|\blub w inny sposób\b": "telefonicznie",
        r"\b[Pp]rosimy (?:telefonicznie )?poprosić\b": "prosimy zwrócić się do",
        r"\bDzień dobry\b|\bDobry wieczór\b": "a greeting for any hour",
        r"\bmail\w*": "wiadomość",
    },
    "pt": {
        r"\bcorreio\b(?<!caixa de correio)": "e-mail: servidor de e-mail, equipa de e-mail",
        r"\bcorreio não solicitado\b": "spam",
        r"\bequipa de e-mail\b|\bquem gere\b": "administrador de e-mail, administrador",
        r", por telefone,": "por telefone, right after the verb",
        r"\b(?:do|pelo) lado do\b": "whose system it is",
        r"\bcifrad\w+": "encriptada",
        r"\bligaç(?:ão|ões) (?:da|para)\b": "link",
        r"\bvocês?\b|\b(?:arquivo|senha|equipe|usuário|tela|celular|criptograf\w+|excluíd\w+|provedor)\b": "European Portuguese",
        r"\b(?:est|continua)\w* \w+(?:ando|endo|indo)\b": "a + infinitive",
        r"\b(?:outra vez|de novo)\b": "novamente",
        r"\brecusad?\w+": "rejeitar",
        r"\bnão quis\b|\bde outro modo\b": "what happened, in plain words",
        r"\bBo(?:m dia|a tarde|a noite)\b": "a greeting for any hour",
    },
    "pt-BR": {
        r"\b(?:equipa|ficheiro\w*|palavra-passe|utilizador|ecrã|encriptad\w+|fornecedor|definições|contact\w+|gere|tua|teu|ti|si)\b": "Brazilian Portuguese",
        r"\ba (?:tentar|tratar|reter)\b": "the gerund",
        r"\bequipe de e-mail\b|\bquem administra\b": "administrador de e-mail, administrador",
        r", por telefone,": "por telefone, right after the verb",
        r"\b(?:do|pelo) lado do\b": "whose system it is",
        r"\breencaminh\w+|\bapagad\w+|\bpartilh\w+|\blivro de endereços\b": "encaminhar, excluir, compartilhar, catálogo",
        r"\bnão pôde ser enviad\w+": "não pôde ser entregue",
        r"\b(?:outra vez|de novo)\b": "novamente",
        r"\brecusad?\w+": "rejeitar",
        r"[«»]": "“ ”",
        r"\bBo(?:m dia|a tarde|a noite)\b": "a greeting for any hour",
    },
}


def texts(language: str) -> list[Placed]:
    """Every text of a language's replies, the names of its facts left out, with its place among them."""
    return [
        one._replace(place=one.place.removeprefix("reply/"), text=re.sub(r"\{\w+\}", "{}", one.text))
        for one in words_texts(language)
        if one.place.startswith("reply/")
    ]


def test_the_list_of_banned_words_has_every_language_of_replies_alone() -> None:
    assert BANNED.keys() == REPLY_LANGUAGES.keys() - LANGUAGES.keys()


@pytest.mark.parametrize("language", BANNED)
def test_no_text_says_what_is_said_otherwise(language: str) -> None:
    found = [
        (place, match[0], instead)
        for place, _, text in texts(language)
        for pattern, instead in {BANNED_ANYWHERE: "a plain word", **BANNED[language]}.items()
        if (match := re.search(pattern, text))
    ]
    assert found == []


@pytest.mark.parametrize("language", BANNED)
def test_sentences_are_short(language: str) -> None:
    long = [
        (place, sentence)
        for place, _, text in texts(language)
        for sentence in SENTENCE_END.split(re.sub(r"[\[\]]", "", text))
        if (
            len(sentence) > LONGEST_JAPANESE_SENTENCE
            if language == "ja"
            else len(sentence.split()) > LONGEST_SENTENCE
        )
    ]
    assert long == []


@pytest.mark.parametrize("language", BANNED)
def test_a_quotation_uses_the_marks_of_its_language(language: str) -> None:
    marks = {"it": "«»", "ja": "「」", "nl": "“”", "pl": "„”", "pt": "«»", "pt-BR": "“”"}[language]
    used = {mark for _, _, text in texts(language) for mark in text if mark in '«»„“”「」"'}
    assert used == set(marks)


@pytest.mark.parametrize("language", BANNED)
def test_no_two_reasons_share_a_sentence(language: str) -> None:
    reasons = [text for place, _, text in texts(language) if place.startswith("why/")]
    assert len(reasons) == len(set(reasons))

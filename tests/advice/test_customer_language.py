"""The language in which a customer is answered."""

from __future__ import annotations

import pytest

from bounce_inspector.advice.customer_language import customer_language, reply_language, unanswered_language
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Report
from bounce_inspector.registry.registry import Registry


def report_on(
    registry: Registry,
    *,
    subject: str = "4711",
    sender: str = "a@example.com",
    fields: str = "",
    body: str = "",
) -> Report:
    return inspect(
        "This is the mail system at host mx1.example.com.\n\n"
        "<bob@example.net>: host mx.example.net[192.0.2.25] said: 550 5.1.1 no such user\n\n"
        "----- Original message -----\n"
        "Received: from pc.example.com by mx1.example.com; Mon, 4 Mar 2024 14:09:10 +0000\n"
        f"From: {sender}\nTo: bob@example.net\nSubject: {subject}\n{fields}"
        f"Message-ID: <20240304140910.1@example.com>\n\n{body}",
        registry=registry,
    )


@pytest.mark.parametrize(
    ("subject", "language"),
    [
        ("AW: Rechnung 2024-17", "de"),
        ("Ihre Bestellung", "de"),
        ("Votre devis pour le salon", "fr"),
        ("RV: Presupuesto para la oficina", "es"),
        ("Fattura di marzo", "it"),
        ("Orçamento da obra", "pt"),
        ("Antw: Uw offerte", "nl"),
        ("Odp: Faktura za marzec", "pl"),
        ("Your invoice", "en"),
        ("お見積もり", "ja"),
        ("Presupuesto reforma baño segunda planta", "es"),
        ("Rohdaten Bohrung BK 7", "de"),
        ("Convocazione", "it"),
        ("Fotos y planos vivienda", "es"),
        ("Declaratie week 7 - herinnering", "nl"),
        ("Informatie over de gemeentelijke regeling", "nl"),
        ("Beställning och faktura", None),
        ("4711", None),
        ("Pedido 4711", None),
    ],
)
def test_the_words_of_the_subject_tell(registry: Registry, subject: str, language: str | None) -> None:
    assert customer_language(report_on(registry, subject=subject)) == language


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("Hola:\n\nos mando las medidas. Las necesitamos mañana.\n\nGracias\n", "es"),
        ("Hallo:\n\ndie Maße folgen.\n\nVielen Dank und Grüße\n", "de"),
    ],
)
def test_a_short_message_with_a_greeting_and_thanks_tells(
    registry: Registry, body: str, language: str
) -> None:
    assert customer_language(report_on(registry, body=body)) == language


def test_the_name_of_an_office_tells_with_a_word_of_the_subject(registry: Registry) -> None:
    office = '"Fysiotherapie Noord" <balie@example.com>'
    # A notice of the sender's own provider is in English, as is most of the internet.
    assert customer_language(report_on(registry, subject="Herinnering 7", sender=office)) == "nl"
    # Neither does the name tell alone, nor a name with a word of another language.
    assert customer_language(report_on(registry, subject="4711", sender=office)) is None
    assert customer_language(report_on(registry, subject="Your invoice 7", sender=office)) == "en"


def test_what_the_mail_declares_counts_more_than_its_subject(registry: Registry) -> None:
    report = report_on(registry, subject="Your invoice", fields="Content-Language: fr-CH\n")
    assert customer_language(report) == "fr"
    report = report_on(registry, fields="Accept-Language: pl-PL, en\nContent-Language: de\n")
    assert customer_language(report) == "de"


def test_a_charset_of_one_language_tells(registry: Registry) -> None:
    report = report_on(registry, fields='Content-Type: text/plain; charset="ISO-2022-JP"\n')
    assert customer_language(report) == "ja"


def test_the_country_of_the_sender_is_the_weakest_sign(registry: Registry) -> None:
    assert customer_language(report_on(registry, sender="a@example.it")) == "it"
    assert customer_language(report_on(registry, sender="a@example.it", subject="Your order")) == "en"
    assert customer_language(report_on(registry, sender="a@example.ch")) is None


def test_brazilians_are_known_by_their_domain_and_by_what_the_mail_declares(registry: Registry) -> None:
    subject = "Orçamento da obra"
    assert customer_language(report_on(registry, sender="a@example.com.br")) == "pt-BR"
    assert customer_language(report_on(registry, subject=subject, sender="a@example.com.br")) == "pt-BR"
    assert customer_language(report_on(registry, fields="Content-Language: pt-BR\n")) == "pt-BR"
    assert (
        customer_language(report_on(registry, subject=subject, fields="Accept-Language: pt-BR, en\n"))
        == "pt-BR"
    )
    assert customer_language(report_on(registry, subject=subject)) == "pt"
    assert customer_language(report_on(registry, sender="a@example.pt")) == "pt"


def test_portuguese_is_known_by_the_ending_of_a_word_and_brazil_by_its_clock(registry: Registry) -> None:
    short = "Segue a cotação dos pneus para aprovação até sexta.\n"
    assert customer_language(report_on(registry, subject="Cotação 4711")) == "pt"
    assert customer_language(report_on(registry, body=short)) == "pt"
    clock = "Date: Mon, 1 Jun 2026 11:09:10 -0300\n"
    assert customer_language(report_on(registry, body=short, fields=clock)) == "pt-BR"
    assert customer_language(report_on(registry, body=short, fields=clock, sender="a@example.pt")) == "pt"


@pytest.mark.parametrize(
    ("notice", "language"),
    [
        ("Sua mensagem não chegou a bob@example.net porque o domínio não foi encontrado.", "pt-BR"),
        ("A sua mensagem não chegou a bob@example.net porque o domínio não foi encontrado.", "pt"),
    ],
)
def test_a_notice_addresses_brazilians_in_their_way(registry: Registry, notice: str, language: str) -> None:
    report = inspect(
        f"Endereço não encontrado\n{notice}\nA resposta foi:\n550 5.1.2 no such domain\n", registry=registry
    )
    assert customer_language(report) == language


def test_declared_portuguese_of_portugal_counts_more_than_a_brazilian_domain(registry: Registry) -> None:
    report = report_on(registry, sender="a@example.com.br", fields="Content-Language: pt-PT\n")
    assert customer_language(report) == "pt"


def test_a_brazilian_domain_does_not_make_other_languages_portuguese(registry: Registry) -> None:
    report = report_on(registry, subject="Your invoice", sender="a@example.com.br")
    assert customer_language(report) == "en"


def test_a_language_in_which_nobody_is_answered_is_named(registry: Registry) -> None:
    swedish = "Jag kan ta emot men inte skicka, och det är inte bra.\n"
    assert unanswered_language(report_on(registry, body=swedish)) == "sv"
    assert unanswered_language(report_on(registry, subject="Your invoice")) is None
    dialog = (
        "Det går inte att skicka e-post\nAnvändarnamnet eller lösenordet för ”smtp.example.se” är felaktigt."
    )
    assert unanswered_language(inspect(dialog, registry=registry)) == "sv"


def test_a_language_without_replies_is_passed_over(registry: Registry) -> None:
    report = report_on(registry, fields="Content-Language: sv\n", sender="a@example.de")
    assert customer_language(report) == "de"


def test_the_choice_of_the_agent_wins_and_the_usual_one_is_the_last_resort(registry: Registry) -> None:
    german, unclear = report_on(registry, subject="Ihre Rechnung"), report_on(registry)
    assert reply_language(german, "fr", ("en",)) == "fr"
    assert reply_language(german, None, ("en",)) == "de"
    assert reply_language(unclear, None, ("", "es")) == "es"
    assert reply_language(unclear, None, ("sv",)) == "en"


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("にゃーん", "ja"),
        ("Anbei die Unterlagen, die ich Ihnen noch nicht geschickt habe.", "de"),
        ("Je vous envoie le devis avec la facture.", "fr"),
        ("Please have a look at the offer.", "en"),
        ("Regards, 田中さん, Example Trading Company", "it"),
    ],
)
def test_what_the_person_wrote_counts_more_than_the_country(
    registry: Registry, body: str, language: str
) -> None:
    assert customer_language(report_on(registry, sender="a@example.it", body=body)) == language


def notice(registry: Registry, words: str, *, host: str, sender: str, message_id: str = "") -> str | None:
    """The language after a notice in some words, made by a host."""
    return customer_language(
        inspect(
            f"From: MAILER-DAEMON@{host}\nTo: {sender}\nSubject: failure\n\n{words}\n\n"
            "<bob@example.net>: 550 5.1.1 no such user\n\n"
            f"----- Original message -----\nFrom: {sender}\nTo: bob@example.net\nSubject: 4711\n{message_id}",
            registry=registry,
        )
    )


GERMAN = "Ihre Nachricht konnte nicht zugestellt werden. Bitte wenden Sie sich an den Empfänger."


def test_a_notice_of_the_senders_own_provider_tells_the_language(registry: Registry) -> None:
    assert notice(registry, GERMAN, host="mx1.example.com", sender="a@example.com") == "de"


def test_a_notice_of_a_provider_that_the_sender_is_not_at_tells_nothing(registry: Registry) -> None:
    outside = "Message-ID: <1@example.jp>\n"
    assert notice(registry, GERMAN, host="googlemail.com", sender="a@example.jp", message_id=outside) == "ja"
    inside = "Message-ID: <1@mail.gmail.com>\n"
    assert notice(registry, GERMAN, host="googlemail.com", sender="a@example.jp", message_id=inside) == "de"


def test_the_country_is_that_of_the_envelope_where_no_message_is_returned(registry: Registry) -> None:
    report = inspect(
        "From: MAILER-DAEMON@mx.example.net\nTo: a@example.co.jp\nSubject: failure notice\n\n"
        "<bob@example.net>: 550 5.1.1 no such user\n",
        registry=registry,
    )
    assert customer_language(report) == "ja"


def test_a_notice_of_the_recipients_server_tells_the_language_of_its_country_at_last(
    registry: Registry,
) -> None:
    japanese = "次のあて先へのメッセージはエラーのため送信できませんでした。"
    text = (
        "From: Postmaster@example.ne.jp\nTo: info@example.{}\nSubject: Returned Mail\n\n"
        f"{japanese}\n\n<bob@example.ne.jp>\n"
    )
    assert customer_language(inspect(text.format("com"), registry=registry)) == "ja"
    assert customer_language(inspect(text.format("it"), registry=registry)) == "it"


def test_a_loan_word_in_the_subject_does_not_make_a_customer_english(registry: Registry) -> None:
    assert customer_language(report_on(registry, sender="a@example.de", subject="Meeting")) == "de"
    assert customer_language(report_on(registry, subject="Meeting")) == "en"

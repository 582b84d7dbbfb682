"""The reply to the customer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from bounce_inspector import bundled
from bounce_inspector.advice.advise import reply_to_customer
from bounce_inspector.advice.conditions import Condition
from bounce_inspector.advice.context import Context, ReplyStyle
from bounce_inspector.advice.customer_reply import REPLY_LANGUAGES
from bounce_inspector.advice.words import Facts, Words, choose
from bounce_inspector.advice.words_file import Variant
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import NOBODY, Ours
from bounce_inspector.inspection.report import Action, Report
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.registry import Registry
from bounces import made_bounce

NOW = datetime(2024, 3, 5, 9, 0, tzinfo=UTC)
LANGUAGES = tuple(REPLY_LANGUAGES)
# How each language greets informally, and the words by which its two forms of address are known.
INFORMAL_GREETING = {
    "de": "Hallo Anna Weber,\n\nDeine E-Mail vom 4. März",
    "es": "Hola, Anna Weber:\n\nNo se pudo entregar el mensaje que enviaste",
    "fr": "Bonjour Anna Weber,\n\nTon message du 4 mars",
    "it": "Ciao Anna Weber,\n\nIl tuo messaggio del 4 marzo",
    "nl": "Hallo Anna Weber,\n\nJe bericht",
    "pl": "Cześć,\n\nTwoja wiadomość",
    "pt": "Olá, Anna Weber,\n\nA tua mensagem de 4 de março",
}
FORMAL_WORD = {
    # At the head of a sentence "Sie" is the mail.
    "de": r"(?<!^)(?<![.?:] )\b(?:Sie|Ihre?[nmrs]?|Ihnen)\b",
    "es": r"\b(?:Su|usted|suyo|le|avísenos|pídale|reenvíenos|[Cc]ambie|[Cc]ompruebe|comuníqueselo|[Ee]nvíe|[Hh]aga|[Pp]ida|[Pp]regunte)\b",
    "fr": r"\b(?:[Vv](?:ous|otre|os)|(?!chez\b)\w+ez)\b",
    "it": r"\b(?:Su[oa]|Lei|La preghiamo|riceverà|intendeva|avrà|Indichi|[Ii]nvii|[Cc]hieda|cambi|Faccia|faccia|ci avvisi|Non deve|ci ha)\b",
    "nl": r"\b(?:[Uu]w?|alstublieft)\b",
    "pl": r"\b(?:Państw|[Pp]rosimy)",
    "pt": r"\b(?:[Aa] sua|o seu|mensagem sua|[Aa]vise|[Cc]omunique isto|[Cc]onfirme|[Ee]nvie|[Ii]ndique|[Pp]eça|[Pp]ergunte|[Pp]rocure|clique|liberte|Mande|mude|nos enviou|Não precisa|partilhe|queria|receberá|Reduza|responda|retire)\b",
}
INFORMAL_WORD = {
    "de": r"\b(?:[Dd](?:u|ir|ich|eine?[nmrs]?)|[Ff]rag|[Gg]ib|[Ll]ass|[Mm]elde|[Nn]enn|[Pp]rüf|[Ss]ag|[Ss]ende|[Tt]eile)\b",
    "es": r"\b(?:[Tt]u|tuyo|ti|te|avísanos|comunícaselo|pídele|reenvíanos|[Cc]omprueba|Envía|[Hh]az|[Pp]ide|[Pp]regunta)\b",
    "fr": r"\b(?:[Tt](?:u|on|a|es|e|oi)|[Rr]envoie|[Dd]emande|[Pp]réviens)\b",
    "it": r"\b(?:[Tt]u[oa]|te|devi|avrai|riceverai|intendevi|[Cc]hiedi(?:gli)?|segnala (?:il|lì)|avvisaci|ci hai|[Pp]er favore)\b",
    "nl": r"\b(?:[Jj]e|jou|alsjeblieft)\b",
    "pl": r"\b(?:Tw(?:ój|oj\w+)|Ciebie|[Pp]owiadom|[Pp]rzekaż|[Ss]prawdź|[Ww]yślij|[Zz]apytaj|[Zz]głoś)\b",
    "pt": r"\b(?:[Tt]ua|teu|ti|Avisa|[Aa]visa-nos|[Cc]omunica|[Cc]onfirma|Envia|[Pp]ede|[Pp]ergunta|[Pp]rocura|Manda|enviaste|envies|Não precisas|querias|Reduz|receberás)\b",
}
# Where a language has other variants than English: days with forms of their own; names that would have to be declined.
OWN_VARIANTS = {"fr": {"date"}, "it": {"date"}, "pl": {"greeting"}, "pt-BR": {"date"}}
UNKNOWN = "<anna.meier@exmaple.org>: host mx.exmaple.org[192.0.2.25] said: 550 5.1.1 no such user"
BLOCKED = "<bob@example.net>: host mx.example.net[192.0.2.26] said: 554 5.7.1 your IP 192.0.2.1 is listed at a blocklist"
ORIGINAL = """

----- Original message -----
From: "Weber, Anna" <a.weber@example.com>
To: anna.meier@exmaple.org, carl@example.org
Subject: Offer 2024-17
Date: Mon, 4 Mar 2024 14:09:10 +0000
Message-ID: <20240304140910.1@example.com>
"""


def report_on(registry: Registry, *lines: str, original: str = ORIGINAL) -> Report:
    text = "This is the mail system at host mx1.example.com.\n\n" + "\n\n".join(lines) + original
    return inspect(text, registry=registry)


def reply(
    report: Report, language: str = "en", *, ours: Ours = NOBODY, style: ReplyStyle | None = None
) -> str:
    words = load_language(language)
    made = reply_to_customer(report, Context(words, NOW, ours, None, words, style or ReplyStyle()))
    assert made is not None
    return made.text


def sentences(language: str, form: set[str]) -> list[str]:
    """All that a reply in a language can say in a form of address."""
    return [
        chosen
        for entry in replies(language).values()
        for text, conditions in templates(entry)
        if (
            chosen := choose(
                as_sentence(entry),
                Facts(dict.fromkeys(placeholders(text), ""), as_conditions(conditions | form)),
            )
        )
        is not None
    ]


def as_conditions(names: frozenset[str] | set[str]) -> frozenset[Condition]:
    return frozenset(map(Condition, names))


def as_sentence(entry: Any) -> Any:
    """An entry as the program reads it."""
    return (
        entry
        if isinstance(entry, str)
        else tuple(
            Variant(each["text"], tuple(map(Condition, each["when"]))) if isinstance(each, dict) else each
            for each in entry
        )
    )


def replies(language: str) -> dict[tuple[str, ...], Any]:
    """What a language has for replies, by where it stands."""

    def leaves(entry: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
        if isinstance(entry, dict) and "text" not in entry:
            for key, value in entry.items():
                yield from leaves(value, (*path, key))
        else:
            yield path, entry

    read = json.loads((bundled.resource("words") / f"{language}.json").read_text(encoding="utf-8"))
    return dict(leaves(read["reply"]))


def templates(entry: Any) -> Iterator[tuple[str, frozenset[str]]]:
    """The templates of an entry with their conditions, the form of address aside."""
    for template in entry if isinstance(entry, list) else [entry]:
        if isinstance(template, dict):
            yield template["text"], frozenset(template["when"]) - {"informal"}
        else:
            yield template, frozenset()


def placeholders(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\{(\w+)\}", text))


def variants(entry: Any, *, informal: bool) -> list[tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    """What the templates of an entry hang on, in the order in which they are tried.

    Each: its conditions, the facts it needs, the facts that it mentions where they are known.
    """
    those = entry if isinstance(entry, list) else [entry]
    if not informal:
        those = [each for each in those if not (isinstance(each, dict) and "informal" in each["when"])]
    found = []
    for text, conditions in templates(those):
        needed = placeholders(re.sub(r"\[[^\[\]]*\]", "", text))
        found.append((conditions, needed, placeholders(text) - needed))
    return list(dict.fromkeys(found))


def test_a_reply_names_the_mail_the_reason_and_what_to_do(registry: Registry) -> None:
    assert reply(report_on(registry, UNKNOWN)) == (
        "Hello Anna Weber,\n\n"
        "Your email of March 4 with the subject “Offer 2024-17” to anna.meier@exmaple.org couldn't be "
        "delivered. There's no mailbox with this name at exmaple.org.\n\n"
        "It may be a typo: did you mean example.org? Please check the address with the recipient by phone, "
        "and resend the email to the correct address.\n\n"
        "No failure is reported for the other recipients: carl@example.org."
    )


def test_a_missing_fact_makes_the_sentence_shorter(registry: Registry) -> None:
    text = reply(report_on(registry, "<bob@example.net>: 550 5.1.1 no such user", original=""))
    assert text.startswith("Hello,\n\nYour email to bob@example.net couldn't be delivered.")


def test_the_customer_is_addressed_as_the_settings_say(registry: Registry) -> None:
    report = report_on(registry, UNKNOWN)
    formal = reply(report, "de", style=ReplyStyle("Servus {name}!", "Ihr Helpdesk"))
    assert formal.startswith("Servus Anna Weber!\n\nIhre E-Mail vom 4. März mit dem Betreff „Offer 2024-17“")
    assert formal.endswith("\n\nIhr Helpdesk")
    informal = reply(report, "de", style=ReplyStyle(formal=False))
    assert informal.startswith("Hallo Anna Weber,\n\nDeine E-Mail")
    assert "Sie " not in informal


@pytest.mark.parametrize("language", INFORMAL_GREETING)
def test_an_informal_reply_greets_and_addresses_informally(registry: Registry, language: str) -> None:
    informal = reply(report_on(registry, UNKNOWN), language, style=ReplyStyle(formal=False))
    assert informal.startswith(INFORMAL_GREETING[language])


@pytest.mark.parametrize("language", INFORMAL_GREETING)
def test_no_sentence_mixes_the_forms_of_address(language: str) -> None:
    informal, formal = sentences(language, {"informal"}), sentences(language, set())
    assert [text for text in informal if re.search(FORMAL_WORD[language], text)] == []
    assert [text for text in formal if re.search(INFORMAL_WORD[language], text)] == []


def test_japanese_is_polite_whatever_the_settings_say(registry: Registry) -> None:
    report = report_on(registry, UNKNOWN)
    assert reply(report, "ja", style=ReplyStyle(formal=False)) == reply(report, "ja")


def test_no_space_follows_a_japanese_full_stop(registry: Registry) -> None:
    assert "。 " not in reply(report_on(registry, UNKNOWN), "ja")


@pytest.mark.parametrize(
    ("language", "day", "told"),
    [
        ("fr", 1, "du 1er mars"),
        ("fr", 2, "du 2 mars"),
        ("it", 1, "del 1º marzo"),
        ("it", 8, "dell’8 marzo"),
        ("it", 11, "dell’11 marzo"),
        ("it", 18, "del 18 marzo"),
        ("pt-BR", 1, "de 1º de março"),
        ("pt-BR", 2, "de 2 de março"),
    ],
)
def test_a_day_is_told_in_the_form_that_its_language_has_for_it(
    registry: Registry, language: str, day: int, told: str
) -> None:
    original = ORIGINAL.replace("Mon, 4 Mar", f"{day} Mar")
    assert f" {told} " in reply(report_on(registry, UNKNOWN, original=original), language)


def test_a_greeting_with_a_name_is_not_used_without_one(registry: Registry) -> None:
    report = report_on(registry, "<bob@example.net>: 550 5.1.1 no such user", original="")
    assert reply(report, style=ReplyStyle("Hi {name},")).startswith("Hello,")


def test_who_must_act_is_ours_only_where_the_sender_is(registry: Registry) -> None:
    report = report_on(registry, BLOCKED)
    assert "Please pass this on to the mail team of example.com" in reply(report)
    assert "Our mail team is taking care of this." in reply(report, ours=Ours(("example.com",), ()))


def test_several_recipients_are_told_apart(registry: Registry) -> None:
    text = reply(report_on(registry, UNKNOWN, BLOCKED))
    assert "– anna.meier@exmaple.org: There's no mailbox" in text
    assert "– bob@example.net: The recipient's mail server has blocked" in text
    assert "check the address" in text
    assert "mail team of example.com" in text


def test_a_line_of_a_french_reply_has_a_blank_before_its_colon(registry: Registry) -> None:
    text = reply(report_on(registry, UNKNOWN, BLOCKED), "fr")
    assert "– anna.meier@exmaple.org\N{NO-BREAK SPACE}: Il n’existe pas" in text


def test_a_delay_sounds_calm(registry: Registry) -> None:
    report = report_on(
        registry,
        "<bob@example.net>: delivery temporarily suspended; THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE. connect to mx.example.net[192.0.2.3]:25: Connection timed out",
    )
    assert "you don't need to resend it" in reply(report)


def fated(report: Report, *actions: Action) -> Report:
    """A report on as many recipients as there are actions."""
    recipient = report.recipients[0]
    return replace(
        report,
        recipients=tuple(
            replace(recipient, address=f"{action}@example.net", action=action) for action in actions
        ),
    )


def test_what_reached_everybody_so_far_is_not_called_failed(registry: Registry) -> None:
    text = reply(fated(report_on(registry, BLOCKED), Action.DELAYED, Action.DELIVERED))
    assert "This is what happened to your email of March 4 with the subject “Offer 2024-17”:" in text
    assert "– delayed@example.net: not delivered yet." in text
    assert "– delivered@example.net: delivered. If the recipient can't find it" in text


def test_a_delay_beside_a_failure_is_told_in_few_words(registry: Registry) -> None:
    text = reply(fated(report_on(registry, BLOCKED), Action.DELAYED, Action.FAILED))
    assert "didn't reach all recipients:" in text
    assert "– delayed@example.net: not delivered yet; the mail server keeps trying." in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_in_the_line_of_a_recipient_are_closed(registry: Registry, language: str) -> None:
    text = reply(fated(report_on(registry, BLOCKED), Action.DELAYED, Action.DELIVERED), language)
    lines = [line for line in text.splitlines() if line.startswith("– ")]
    assert len(lines) == 2
    assert all(re.search(r"\w[.] [¿\w]|。\w", line) for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_bounce_asks_for_the_bounce_and_says_how(registry: Registry, language: str) -> None:
    report = inspect("Hello, could you look at this, please? Thank you.", registry=registry)
    text = reply(report, language)
    assert text.count("\n– ") == 5
    assert "Thunderbird" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_a_bounce_is_forwarded_is_a_paragraph_of_its_own(registry: Registry, language: str) -> None:
    report = inspect("Hello, could you look at this, please? Thank you.", registry=registry)
    first, *ways = next(one for one in reply(report, language).split("\n\n") if "\n– " in one).split("\n")
    assert first[-1] in ":。"
    assert len(first) < 40
    assert len(ways) == 5


def test_nothing_gives_no_reply(registry: Registry, english: Words) -> None:
    assert (
        reply_to_customer(inspect("  \n", registry=registry), Context(english, NOW, reply_words=english))
        is None
    )


def test_the_html_of_a_reply_holds_no_markup_of_the_mail(registry: Registry, english: Words) -> None:
    bounce = made_bounce(1, subject="<img src=x onerror=alert(1)>")
    report = inspect(bounce, registry=registry)
    made = reply_to_customer(report, Context(english, NOW, reply_words=english))
    assert made is not None
    assert "<img" not in made.html
    assert made.html.startswith("<p>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cause_and_fate_has_its_words(language: str) -> None:
    spoken = replies(language)
    assert spoken.keys() == replies("en").keys()
    for path, entry in spoken.items():
        for text, _ in templates(entry):
            assert text.strip(), path
            assert text.count("[") == text.count("]"), path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("informal", [False, True])
def test_a_language_says_as_much_as_english_whatever_is_known(language: str, informal: bool) -> None:
    spoken = replies(language)
    differing = {
        "/".join(path): variants(spoken[path], informal=informal)
        for path, entry in replies("en").items()
        if variants(spoken[path], informal=informal) != variants(entry, informal=informal)
    }
    assert differing.keys() == OWN_VARIANTS.get(language, set())


def test_what_is_to_be_passed_on_comes_with_the_words_of_the_server(registry: Registry) -> None:
    report = report_on(registry, BLOCKED)
    words = "the error message: “554 5.7.1 your IP 192.0.2.1 is listed at a blocklist"
    assert words in reply(report)
    assert words not in reply(report, ours=Ours(("example.com",), ()))
    assert "error message" not in reply(report_on(registry, UNKNOWN))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_stand_apart_as_the_language_has_it(registry: Registry, language: str) -> None:
    text = reply(report_on(registry, UNKNOWN), language)
    assert "  " not in text
    assert "。 " not in text

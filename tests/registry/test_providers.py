"""What providers mean by codes: told by token, by standard code, by host."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.registry.codes import ProviderCode, ReplyCode, StatusCode
from bounce_inspector.registry.literals import TextWords, lower
from bounce_inspector.registry.loading import RegistryError
from bounce_inspector.registry.providers import Providers
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.translation import ProviderSentences, Translation, translate

Save = Callable[[dict[str, Any]], Registry]


@pytest.fixture
def two(small: dict[str, Any], save: Save) -> Providers:
    """The two providers of the small registry."""
    return save(small).providers


def found(providers: Providers, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in providers.find(TextWords(lower(text)))]


# --- Tokens and wordings in a text -------------------------------------------


def test_a_token_is_found_where_it_stands_as_a_word_in_any_case(two: Providers) -> None:
    assert found(two, "421 [ex01] slow down (EX01)") == ["ex01", "EX01"]


@pytest.mark.parametrize("text", ["EX011", "XEX01", "EX-01"])
def test_a_token_inside_a_longer_word_is_none(two: Providers, text: str) -> None:
    assert found(two, text) == []


def test_a_wording_may_be_broken_over_lines(two: Providers) -> None:
    assert found(two, "you are too\n   eager") == ["too\n   eager"]


@pytest.mark.parametrize("text", ["OT_9", "OT005_9", "OTabc_9"])
def test_a_star_stands_for_letters_and_digits(two: Providers, text: str) -> None:
    assert found(two, f"550 {text} no") == [text]


def test_a_star_stands_for_nothing_else(two: Providers) -> None:
    assert found(two, "OT 5_9 OT-_9 OT1234567_9") == []


def test_a_mark_shows_the_provider_alone(two: Providers) -> None:
    (hit,) = two.find(TextWords("see https://help.example.com/421"))
    assert hit.value.is_mark
    assert hit.value.provider == "example-mail"


@given(st.text(max_size=200))
def test_what_is_found_is_a_spelling(registry: Registry, text: str) -> None:
    for hit in registry.providers.find(TextWords(lower(text))):
        spelling = hit.value.text.lower().split("*")[0].split()
        said = text[hit.start : hit.end].lower().split()
        assert said[: len(spelling) - 1] == spelling[:-1]


def test_every_token_and_wording_finds_its_own_code(registry: Registry) -> None:
    providers = registry.providers
    for provider in providers.all:
        for use in providers.uses_of(provider.id):
            for text in (*use.entry.tokens, *use.entry.words):
                hits = providers.find(TextWords(lower(f"550 no: {text.replace('*', '5')}")))
                assert use in [hit.value.use for hit in hits], f"{provider.name}: {text}"


# --- Standard codes and hosts ------------------------------------------------


def test_a_run_of_details_holds_its_ends_and_what_lies_between(two: Providers) -> None:
    for detail, covered in {599: False, 600: True, 605: True, 610: True, 611: False}.items():
        assert bool(two.using(StatusCode(5, 7, detail))) is covered


def test_a_reply_code_tells_who_uses_it(two: Providers) -> None:
    assert [str(use.code) for use in two.using(ReplyCode(421))] == ["too eager"]


def test_an_open_class_means_all_classes(two: Providers) -> None:
    assert [str(use.code) for use in two.using(StatusCode.parse("X.7.1"))] == ["EX01"]


@pytest.mark.parametrize(
    ("host", "provider"),
    [
        ("mx1.mail.example.com", "example-mail"),
        ("MAIL.EXAMPLE.COM.", "example-mail"),
        ("example.com", None),
        ("nomail.example.com", None),
        ("mx.example.net", "other-mail"),
        (None, None),
        ("", None),
        ("[192.0.2.1]", None),
    ],
)
def test_a_host_belongs_to_the_provider_in_whose_domain_it_lies(
    two: Providers, host: str | None, provider: str | None
) -> None:
    assert two.of_host(host) == provider


def test_the_longest_known_domain_decides(registry: Registry) -> None:
    providers = registry.providers
    assert providers.of_host("example-com.mail.protection.outlook.com") == "microsoft-365"
    assert providers.of_host("hotmail-com.olc.protection.outlook.com") == "outlook-com"


def test_a_provider_speaks_its_own_dialect_before_those_of_others(two: Providers) -> None:
    assert two.with_shared("other-mail") == ("other-mail", "example-mail")
    assert two.with_shared("example-mail") == ("example-mail",)


def test_a_status_means_at_each_provider_what_is_written_there(registry: Registry) -> None:
    uses = {use.provider.id: use.entry.cause for use in registry.providers.using(StatusCode.parse("5.2.2"))}
    assert uses["microsoft-365"] == "rate-limited"
    assert uses["exchange-server"] == "mailbox-full"


# --- What a person types -----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TSS04", "yahoo TSS04"),
        ("[tss04]", "yahoo TSS04"),
        ("RESOLVER.ADR.RecipNotFound", "exchange-server RESOLVER.ADR.RecipNotFound"),
        ("resolver.adr.recipientnotfound", "exchange-server RESOLVER.ADR.RecipNotFound"),
        ("S3140", "outlook-com S3140"),
        ("PH01", "yahoo PH01"),
        ("OFR005_416", "orange OFR_416"),
        ("LPN007_426", "orange OFR_426"),
        ("gcdp", "google gcdp"),
        ("(NOWL)", "t-online NOWL"),
        ("AUP#1120", "spectrum AUP#1100-1150"),
        ("G28", "rackspace G28"),
    ],
)
def test_a_typed_token_finds_its_code(registry: Registry, text: str, code: str) -> None:
    assert [f"{use.provider.id} {use.code}" for use in registry.providers.typed(text)] == [code]


@pytest.mark.parametrize(
    "text", ["blocked", "5.7.26", "550", "mailbox full", "", "user over quota", "X.400", "X.7.321"]
)
def test_words_and_numbers_are_no_tokens(registry: Registry, text: str) -> None:
    assert registry.providers.typed(text) == []


def test_the_beginning_of_a_token_finds_all_that_begin_so(registry: Registry) -> None:
    found = [str(use.code) for use in registry.providers.beginning("smtpsend")]
    assert found == ["SMTPSEND.DNS.NonExistentDomain", "SMTPSEND.DNS.MxLoopback"]


def test_two_letters_are_too_few_for_a_beginning(registry: Registry) -> None:
    assert registry.providers.beginning("TS") == []


def test_a_code_nobody_has_is_unknown(registry: Registry) -> None:
    assert registry.providers.get(ProviderCode("yahoo", "TSS99")) is None
    assert registry.providers.get(ProviderCode("nobody", "TSS04")) is None


# --- In another language ------------------------------------------------------


def test_a_providers_sentences_may_be_translated_one_by_one(small: dict[str, Any], save: Save) -> None:
    sentences = {"EX01": ProviderSentences(short="Sendet zu schnell", steps=("Langsamer senden.",))}
    registry = save(small)
    german = Registry(
        translate(registry.file, Translation(providers={"example-mail": sentences})), registry.lexicon
    )
    entries = {str(use.code): use.entry for use in german.providers.uses_of("example-mail")}
    assert (entries["EX01"].short, entries["EX01"].steps) == ("Sendet zu schnell", ("Langsamer senden.",))
    assert entries["EX01"].plain == "What EX01 says."
    assert entries["too eager"].short == "Too eager"


# --- Contradictions ----------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        (lambda p: p[0]["codes"].append(p[0]["codes"][0]), "providers[0].codes[3].code", "there twice"),
        (lambda p: p[1].update(id="example-mail"), "providers", "same id"),
        (lambda p: p[1].update(speaks=["nobody"]), "providers[1].speaks", "no provider 'nobody'"),
        (lambda p: p[1]["codes"][0].pop("tokens"), "providers[1].codes[0]", "nothing tells"),
        (lambda p: p[1]["codes"][0].update(status=["5.7"]), "providers[1].codes[0].status", "5.7"),
        (lambda p: p[1]["codes"][0].update(replies=["55"]), "providers[1].codes[0].replies", "55"),
    ],
    ids=["a code twice", "an id twice", "an unknown dialect", "nothing to tell it by", "half a status", "half a reply"],
)  # fmt: skip
def test_contradictions_are_named(
    small: dict[str, Any], save: Save, change: Callable[[Any], object], place: str, reason: str
) -> None:
    change(small["providers"])
    with pytest.raises(RegistryError, match=reason) as caught:
        save(small)
    assert caught.value.place == place

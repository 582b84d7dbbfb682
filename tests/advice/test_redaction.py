"""What is masked before a bounce is shown to others."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bounce_inspector.advice.redaction import redact
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import Ours
from bounce_inspector.registry.registry import Registry

BOUNCE = """From: Mail Delivery System <MAILER-DAEMON@mx1.example.com>
To: Anna Weber <anna.weber@example.com>
Subject: Undelivered: Salary of Mr Smith

<bob.miller@example.org>: host mx.example.org[192.168.1.20] said: 550 5.1.1
    bob.miller is unknown here; see mx1.example.com [8.8.8.8]

Anna Weber wrote to Bob.
"""


def test_names_subjects_private_addresses_and_what_is_ours_are_masked(registry: Registry) -> None:
    text = redact(inspect(BOUNCE, registry=registry), Ours(("example.com",), ()), registry.lexicon.labels)
    for private in ("anna", "Weber", "miller", "Salary", "192.168.1.20", "example.com"):
        assert private not in text, private
    for public in ("550 5.1.1", "@example.org", "mx.example.org", "8.8.8.8", "is unknown here"):
        assert public in text, public


def test_one_person_has_one_mask(registry: Registry) -> None:
    text = redact(inspect(BOUNCE, registry=registry), Ours(), registry.lexicon.labels)
    mask = text.partition("@example.org")[0].rpartition("<")[2]
    assert mask.startswith("[person ")
    assert text.count(mask) == 2


PEOPLE = """From: "Weber, Anna (Sales)" <anna.weber@example.com>
To: Bob O'Neil <bob@intranet>; Hans Meier
Cc: =?utf-8?Q?J=C3=BCrgen?= <j.k@example.com>, 'Carla Conti' <carla.conti@example.it>
Subject: Re: Salary of Mr Smith

Your message to Bob Miller couldn't be delivered.
<bounces+anna.weber=example.com@lists.example.net>: 550 5.1.1 no such user bob.miller
<bob.miller@example.org>: 550 5.1.1 <bob.miller@example.org> unknown
IMCEAEX-_o=Example_ou=First_cn=Recipients_cn=Erik+20Eriksson@example.com
Dear Ms Conti, the salary of Mr Smith, Salary of Mr Smith, is not for Anna.
from [IPv6:fd12:3456:789a::1], fe80::1%eth0, ::ffff:10.0.0.1 and 172.16.5.4 by 192.0.2.25, 2001:db8::25
"""


def test_names_without_an_address_and_in_other_spellings_are_masked(registry: Registry) -> None:
    text = redact(inspect(PEOPLE, registry=registry), Ours(), registry.lexicon.labels)
    for private in (
        "Anna",
        "anna",
        "Weber",
        "O'Neil",
        "Hans",
        "Meier",
        "J=C3",
        "Conti",
        "Miller",
        "miller",
        "Erik",
    ):
        assert private not in text, private
    assert "Salary of Mr Smith" not in text
    assert "couldn't be delivered" in text
    assert "no such user [person" in text


def test_addresses_of_private_networks_are_masked_and_others_stay(registry: Registry) -> None:
    text = redact(inspect(PEOPLE, registry=registry), Ours(), registry.lexicon.labels)
    for private in ("fd12:", "fe80::1", "10.0.0.1", "172.16.5.4"):
        assert private not in text, private
    assert "192.0.2.25" in text
    assert "2001:db8::25" in text


def test_ordinary_words_stay_though_they_stand_before_an_at_sign(registry: Registry) -> None:
    text = redact(
        inspect("<mail@example.org>: 550 5.1.1 mail for user unknown here", registry=registry),
        Ours(),
        registry.lexicon.labels,
    )
    assert "mail for user unknown here" in text
    assert "mail@" not in text


def test_the_codes_stay(registry: Registry) -> None:
    report = inspect(BOUNCE, registry=registry)
    again = inspect(redact(report, Ours(), registry.lexicon.labels), registry=registry)
    assert [f.code for f in again.findings] == [f.code for f in report.findings]


# Two people and a subject, in every form that mail software and people write them in.
FIRST, LAST = "Quirin", "Zeidler"
ADDRESSES = (
    "{first}.{last}@example.org",
    "{First}.{Last}@EXAMPLE.org",
    '"{first} {last}"@example.org',
    "{first}.{last}%example.org@relay.example.net",
    "bounces+{first}.{last}=example.org@lists.example.net",
    "SRS0=Ab1c=XY=example.org={first}.{last}@relay.example.net",
    "prvs=012345678={first}.{last}@example.org",
    "IMCEAEX-_o=Example_ou=First_cn=Recipients_cn={First}+20{Last}@example.com",
    "{first}.{last}\u200b@example.org",
    "{first}.{last}＠example.org",
    "{first}.{last}@xn--bcher-kva.example",
    "{first}-{last}_{first}+{last}@example.org",
)
PLACES = (
    "<{}>: host mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown\n",
    "Final-Recipient: rfc822; {}\nAction: failed\nStatus: 5.1.1\n",
    "Mar  4 15:09:12 mx1 postfix/smtp[99]: 4RkT5x: to=<{}>, relay=none, dsn=5.1.1, status=bounced (unknown)\n",
    "Your message to {} couldn't be delivered.\n\n550 5.1.1 User unknown\n",
    '{{"event":"bounce","email":"{}","reason":"550 5.1.1 unknown"}}\n',
    "Hello,\n> To: {}\n> 550 5.1.1 User unknown\n",
    "550 5.1.1 unknown, see mailto:{} or ask\n",
)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", ADDRESSES)
def test_an_address_is_masked_in_every_form_and_place(form: str, place: str, registry: Registry) -> None:
    address = form.format(first=FIRST.lower(), last=LAST.lower(), First=FIRST, Last=LAST)
    if place.startswith("{{") and '"' in address:
        address = address.replace('"', '\\"')
    shown = _redacted(place.format(address), registry)
    assert not _leaks(shown)


ENCODED = (
    "<a@example.org>: 550 5.7.1 see https://help.example.net/x?u={first}.{last}%40example.org&t=1",
    "<a@example.org>: 550 5.7.1 {first}.{last}=40example.org is unknown",
    "<a@example.org>: 550 5.1.1 {first}.{last}&#64;example.org is unknown",
    "<a@example.org>: 550 5.1.1 {first}.{last} (at) example.org is unknown",
    "<a@example.org>: 550 5.1.1 {first}.{last}[at]example[dot]org is unknown",
    "<{first}.\n{last}@example.org>: 550 5.1.1 User unknown",
    "<{first}.{last}@\n example.org>: 550 5.1.1 User unknown",
    "<{first}.=\n{last}@example.org>: 550 5.1.1 User unknown",
    "> <{first}.{last}-\n> {last}@example.org>: 550 5.1.1 User unknown",
    "550 5.1.1 /o=Example/ou=First/cn=Recipients/cn={First} {Last} not found",
    "550 5.7.1 login failed for EXAMPLE\\{first}.{last}",
    "<a@example.org>: 550 5.7.1 rejected (authenticated as {first}{last})",
    "Mar 4 15:09:12 mx1 postfix/smtpd[9]: NOQUEUE: reject: 554 5.7.1, sasl_username={first}{last}",
    "X-Authenticated-Sender: {first}{last}\n\n<a@example.org>: 550 5.1.1 User unknown",
    "Received: from x ([192.0.2.1]) by y (Authenticated sender: {first}{last})\n\n<a@example.org>: 550 5.1.1 unknown",
    '{{"event":"bounce","email":"a@example.org","user":{{"displayName":"{First} {Last}","login":"{first}{last}"}}}}',
    '{{"bounce":{{}},"mail":{{"commonHeaders":{{"from":["{First} {Last} <a@example.org>"]}}}}}} {Last}',
    "Von: {First} {Last} <a@example.com>\nAn: b@example.org\n\n<b@example.org>: 550 5.1.1 unbekannt {First}",
    "Šalje: {First} {Last}\nPredmet: x\n\n<b@example.org>: 550 5.1.1 unknown",
    "From: {First} {Last} <a@example.com>\n\n<b@example.org>: 550 5.1.1 {Last}, {First} and {first}_{last}: unknown",
    "<b@example.org>: 550 5.1.1 unknown\n\nKind regards,\n{First} {Last}\n",
    "Bonjour,\nque faire ?\nCordialement\n{First} {Last}\n\n> <b@example.org>: 550 5.1.1 unknown",
    "{first}.{last}\tOffice 365\tb\n\n{first}.{last} wasn't found at example.org. 550 5.1.1",
    "<b@example.org>: 550 5.1.1 unknown\nMessage-ID: <4711.{first}{last}@example.com>",
    "<b@example.org>: 550 5.1.1 unknown, message-id=<4711.{first}{last}@example.com>",
)


@pytest.mark.parametrize("text", ENCODED)
def test_people_are_masked_however_they_are_named(text: str, registry: Registry) -> None:
    text = text.format(first=FIRST.lower(), last=LAST.lower(), First=FIRST, Last=LAST)
    assert not _leaks(_redacted(text, registry))


SUBJECTS = (
    "Subject: {}\n\n<b@example.org>: 550 5.1.1 unknown",
    "Betreff: AW: {}\nVon: a@example.com\n\n<b@example.org>: 550 5.1.1 unbekannt",
    "Předmět: {}\n\n<b@example.org>: 550 5.1.1 unknown",
    "Тема: {}\n\n<b@example.org>: 550 5.1.1 unknown",
    "件名：{}\n\n<b@example.org>: 550 5.1.1 unknown",
    "Objet : {}\n\n<b@example.org>: 550 5.1.1 unknown",
    'Your message with subject "{}" to b@example.org was rejected: 550 5.1.1',
    "Ihre Nachricht mit dem Betreff „{}“ an b@example.org wurde abgelehnt: 550 5.1.1",
    "Votre message (objet « {} ») à b@example.org : 550 5.1.1",
    'b@example.org: 550 5.1.1\n{{"mail":{{"subject":"{}"}}}}',
    '{{"email":"b@example.org","event":"bounce","emailSubject" : "{}"}}',
    "Subject: {}\n\n<b@example.org>: 550 5.1.1 your message {} is refused",
)


@pytest.mark.parametrize("text", SUBJECTS)
@pytest.mark.parametrize("subject", ["Geheimprojekt Falke", "Falke", "Falke: die 3. Runde (geheim)"])
def test_a_subject_is_masked_in_all_languages_in_prose_and_in_events(
    text: str, subject: str, registry: Registry
) -> None:
    shown = _redacted(text.format(*[subject] * text.count("{}")), registry)
    assert "falke" not in shown.casefold()
    assert "5.1.1" in shown or '"event":"bounce"' in shown


RETURNED = """From: MAILER-DAEMON@mx1.example.com
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=q

--q
Content-Type: text/plain

<b@example.org>: 550 5.1.1 User unknown

--q
Content-Type: message/delivery-status

Reporting-MTA: dns; mx1.example.com

Final-Recipient: rfc822; b@example.org
Action: failed
Status: 5.1.1

--q
Content-Type: message/rfc822

Received: from laptop-quirin.example.com ([198.51.100.77]) by mx1.example.com with ESMTPSA
X-Spam-Report: Quirin
 and Zeidler
From: a@example.com
Date: Mon, 4 Mar 2024 15:09:12 +0100
To: b@example.org
Subject: Lunch

Quirin Zeidler, DE02 1203 0000 0000 2020 51, +49 30 1234567

Second paragraph of Zeidler
--q--
"""


def test_nothing_stays_of_the_returned_message_but_a_few_fields(registry: Registry) -> None:
    shown = _redacted(RETURNED, registry)
    for private in ("quirin", "zeidler", "198.51.100.77", "1203", "1234567", "paragraph", "lunch"):
        assert private not in shown.casefold(), private
    assert "[returned message]" in shown
    assert "Date: Mon, 4 Mar 2024 15:09:12 +0100" in shown
    assert "550 5.1.1 User unknown" in shown
    assert "Reporting-MTA: dns; mx1.example.com" in shown


def test_telephones_account_numbers_and_inner_hosts_are_masked_and_codes_and_times_are_not(
    registry: Registry,
) -> None:
    text = (
        "Hi, call me at +49 30 1234567 or 030 / 1234567, IBAN DE02120300000000202051, on pc-7.office.lan\n"
        "> Mon, 4 Mar 2024 15:09:12 +0100 mx.example.org[192.0.2.25] delay=0.01/1.5/0.6\n"
        "> <b@example.org>: 550 5.1.1 User unknown, smtp.mailfrom=example.com, report.pdf\n"
    )
    shown = _redacted(text, registry)
    for private in ("1234567", "DE02", "pc-7", "lan"):
        assert private not in shown, private
    for public in (
        "Mon, 4 Mar 2024 15:09:12 +0100 mx.example.org[192.0.2.25] delay=0.01/1.5/0.6",
        "550 5.1.1 User unknown, smtp.mailfrom=example.com, report.pdf",
    ):
        assert public in shown, public


def test_a_mask_hides_all_that_any_of_several_masks_hides(registry: Registry) -> None:
    shown = _redacted('<a@example.org>: 550 5.1.1 "subject":"Quirin <quirin@example.org> Zeidler"', registry)
    assert not _leaks(shown)


@given(
    words=st.lists(
        st.sampled_from(["Quirin", "Zeidler", "quirin.zeidler", "qzeidler"]), min_size=1, max_size=4
    ),
    places=st.lists(st.sampled_from(PLACES), min_size=1, max_size=3),
    at=st.integers(0, 40),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_who_is_known_from_one_place_is_masked_in_all_others(
    words: list[str], places: list[str], at: int, registry: Registry
) -> None:
    head = "From: Quirin Zeidler <qzeidler@example.com>\nTo: quirin.zeidler@example.org\n\n"
    body = "".join(place.format("quirin.zeidler@example.org") for place in places)
    lines = body.splitlines(keepends=True)
    lines.insert(at % (len(lines) + 1), f"about {' and '.join(words)}, says the server\n")
    assert not _leaks(_redacted(head + "".join(lines), registry))


def _redacted(text: str, registry: Registry) -> str:
    return redact(inspect(text, registry=registry), Ours(), registry.lexicon.labels)


def _leaks(shown: str) -> bool:
    return any(name.lower() in shown.lower() for name in (FIRST, LAST))


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("差出人: 田中太郎 <tanaka@example.com>\n宛先: 佐藤花子 <sato@example.org>\n\n<sato@example.org>: 550 5.1.1 unknown\n佐藤花子様", "佐藤花子"),
        ("发件人: 王小明 <wang@example.com>\n\n<li@example.org>: 550 5.1.1 unknown\n王小明先生您好", "王小明"),
        ("보낸사람: 김민수 <kim@example.com>\n\n<lee@example.org>: 550 5.1.1 unknown\n김민수님", "김민수"),
    ],
)  # fmt: skip
def test_a_name_is_masked_inside_a_run_of_letters_in_scripts_without_blanks(
    text: str, private: str, registry: Registry
) -> None:
    shown = _redacted(text, registry)
    assert private not in shown
    assert "550 5.1.1 unknown" in shown


def test_what_is_encoded_in_a_header_is_masked(registry: Registry) -> None:
    text = "X-Name: =?utf-8?Q?Quirin_Zeidler?=\n\n<b@example.org>: 550 5.1.1 unknown =?utf-8?B?UXVpcmlu?="
    shown = _redacted(text, registry)
    assert not _leaks(shown)
    assert "UXVpcmlu" not in shown


def test_an_ordinary_word_as_a_local_part_or_a_subject_masks_nothing_elsewhere(registry: Registry) -> None:
    text = "Subject: the mail\n\n<user@example.org>: 550 5.1.1 user unknown, the mail is lost"
    assert "550 5.1.1 user unknown, the mail is lost" in _redacted(text, registry)

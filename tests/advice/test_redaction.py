"""What is masked before a bounce is shown to others."""

from __future__ import annotations

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
    text = redact(inspect(BOUNCE, registry=registry), Ours(("example.com",), ()))
    for private in ("anna", "Weber", "miller", "Salary", "192.168.1.20", "example.com"):
        assert private not in text, private
    for public in ("550 5.1.1", "@example.org", "mx.example.org", "8.8.8.8", "is unknown here"):
        assert public in text, public


def test_one_person_has_one_mask(registry: Registry) -> None:
    text = redact(inspect(BOUNCE, registry=registry), Ours())
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
    text = redact(inspect(PEOPLE, registry=registry), Ours())
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
    text = redact(inspect(PEOPLE, registry=registry), Ours())
    for private in ("fd12:", "fe80::1", "10.0.0.1", "172.16.5.4"):
        assert private not in text, private
    assert "192.0.2.25" in text
    assert "2001:db8::25" in text


def test_ordinary_words_stay_though_they_stand_before_an_at_sign(registry: Registry) -> None:
    text = redact(
        inspect("<mail@example.org>: 550 5.1.1 mail for user unknown here", registry=registry), Ours()
    )
    assert "mail for user unknown here" in text
    assert "mail@" not in text


def test_the_codes_stay(registry: Registry) -> None:
    report = inspect(BOUNCE, registry=registry)
    again = inspect(redact(report, Ours()), registry=registry)
    assert [f.code for f in again.findings] == [f.code for f in report.findings]

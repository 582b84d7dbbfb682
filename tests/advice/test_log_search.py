"""The commands that find a message: those alone that can find it for whoever reads the note."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bounce_inspector.advice.log_search import searches
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import NOBODY, Ours
from bounce_inspector.inspection.report import Original, Report, Reporter
from bounce_inspector.registry.registry import Registry

QUEUE = "4RkT5x2Z1nz9rxQ"
TRACE = "Get-MessageTraceV2 -MessageId '<1@e.prod.outlook.com>' -RecipientAddress 'a@example.org'"


def reported(
    registry: Registry,
    software: str | None,
    host: str | None = None,
    *,
    sender: str | None = None,
    message: str | None = "<1@example.com>",
    queue: str | None = QUEUE,
    envelope: str | None = None,
) -> Report:
    """A refusal by the server of example.org, reported by software on a host."""
    text = "<a@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1 no such user"
    original = Original(from_=sender, message_id=message, envelope_from=envelope)
    return replace(
        inspect(text, registry=registry),
        reporter=Reporter(software, host),
        queue_id=queue,
        original=original,
    )


def found(report: Report, ours: Ours = NOBODY) -> list[str]:
    return searches(report, report.recipients[0], ours)


@pytest.mark.parametrize(
    ("software", "expected"),
    [
        ("Postfix", f"zgrep {QUEUE} /var/log/mail.log*"),
        ("Sendmail", f"zgrep {QUEUE} /var/log/mail.log*"),
        ("Exim", f"exigrep {QUEUE} /var/log/exim4/mainlog*"),
        ("qmail", "grep -F a@example.org /var/log/qmail/*"),
    ],
)
def test_the_search_fits_the_software(registry: Registry, software: str, expected: str) -> None:
    assert found(reported(registry, software)) == [expected]
    assert found(reported(registry, software, "mx1.example.com", sender="b@example.com")) == [expected]


@pytest.mark.parametrize("software", [None, "Yahoo", "Zoho", "LiteMail", "Exchange"])
def test_software_whose_log_nobody_can_search_has_no_command(
    registry: Registry, software: str | None
) -> None:
    assert found(reported(registry, software, "mx1.example.com", sender="b@example.com")) == []


@pytest.mark.parametrize("software", ["Postfix", "Exim", "qmail", "Exchange / Microsoft 365"])
@pytest.mark.parametrize(
    "host", ["mx.example.org", "mail.example.net"], ids=["the recipient's", "a third party's"]
)
def test_the_log_of_somebody_elses_server_is_not_searched(
    registry: Registry, software: str, host: str
) -> None:
    assert found(reported(registry, software, host, sender="b@example.com")) == []


def test_of_two_parts_of_an_organization_the_nearer_one_runs_the_server(registry: Registry) -> None:
    report = reported(registry, "Postfix", "a.example.com", sender="b@news.example.com")
    to = replace(report.recipients[0], address="a@a.example.com")
    assert searches(report, to) == []


def test_the_log_of_our_server_is_searched_whatever_its_name(registry: Registry) -> None:
    report = reported(registry, "Postfix", "mail.example.net", sender="b@example.com")
    assert found(report, Ours(hosts=("mail.example.net",))) == [f"zgrep {QUEUE} /var/log/mail.log*"]


def test_the_envelope_sender_or_the_maker_of_the_id_shows_that_a_server_is_the_senders(
    registry: Registry,
) -> None:
    search = [f"zgrep {QUEUE} /var/log/mail.log*"]
    host, sender = "web.example.net", "b@example.com"
    assert found(reported(registry, "Postfix", host, sender=sender, envelope="www@web.example.net")) == search
    assert found(reported(registry, "Postfix", host, sender=sender, message="<2@web.example.net>")) == search


def test_organizations_below_one_registry_are_not_one(registry: Registry) -> None:
    assert found(reported(registry, "Postfix", "mail.co.uk", sender="b@example.co.uk")) == []
    assert found(reported(registry, "Postfix", "hoster.co.uk", sender="b@example.co.uk")) == []
    assert found(reported(registry, "Postfix", "mx.example.co.uk", sender="b@example.co.uk")) != []


def test_people_with_webmail_have_no_log(registry: Registry) -> None:
    report = reported(
        registry,
        "Google",
        "googlemail.com",
        sender="b@gmail.com",
        message="<1@mail.gmail.com>",
    )
    assert found(report) == []
    host, message = "out.mail.ru", "<1@out.mail.ru>"
    assert found(reported(registry, "Exim", host, sender="b@example.com", message=message)) == []


@pytest.mark.parametrize(
    ("host", "message", "expected"),
    [
        ("e.prod.outlook.com", "<1@e.prod.outlook.com>", [TRACE]),
        # It came to Microsoft from elsewhere, so that it's the recipient's.
        ("e.prod.outlook.com", "<1@example.com>", []),
        (None, "<1@e.prod.outlook.com>", [TRACE]),
        (
            "ex1.example.com",
            "<1@ex1.example.com>",
            ["Get-MessageTrackingLog -MessageId '<1@ex1.example.com>' -Recipients 'a@example.org'"],
        ),
        (
            "EX1.example.local",
            "<1@EX1.example.local>",
            ["Get-MessageTrackingLog -MessageId '<1@EX1.example.local>' -Recipients 'a@example.org'"],
        ),
    ],
    ids=["cloud", "from outside", "cloud without its name", "in the house", "internal name"],
)
def test_exchange_is_searched_where_it_runs(
    registry: Registry, host: str | None, message: str, expected: list[str]
) -> None:
    report = reported(
        registry, "Exchange / Microsoft 365", host, sender="b@example.com", message=message, queue=None
    )
    assert found(report) == expected


def test_a_report_that_may_be_from_the_cloud_or_from_the_house_has_both_commands(registry: Registry) -> None:
    report = reported(registry, "Exchange / Microsoft 365", message="<it's@example.com>")
    report = replace(report, original=replace(report.original, date="Mon, 4 Mar 2024 14:09:10 +0000"))
    assert searches(report, None) == [
        "Get-MessageTraceV2 -MessageId '<it''s@example.com>' -StartDate 2024-03-03 -EndDate 2024-03-05",
        "Get-MessageTrackingLog -MessageId '<it''s@example.com>' -Start 2024-03-03 -End 2024-03-05",
    ]


@pytest.mark.parametrize(
    ("software", "host", "message", "expected"),
    [
        (
            "Google",
            "googlemail.com",
            "<CA1@mail.gmail.com>",
            ["admin.google.com, Email Log Search, message ID <CA1@mail.gmail.com>"],
        ),
        ("Google", "googlemail.com", "<1@example.com>", []),
        (
            "Amazon SES",
            "a1.smtp-out.amazonses.com",
            "<01-02@email.amazonses.com>",
            ["SES event log, mail.messageId 01-02"],
        ),
        ("Amazon SES", "a1.smtp-out.amazonses.com", "<1@example.com>", []),
    ],
)
def test_a_provider_is_searched_by_its_customers_alone(
    registry: Registry, software: str, host: str, message: str, expected: list[str]
) -> None:
    report = reported(registry, software, host, sender="b@example.com", message=message, queue=None)
    assert found(report) == expected


def test_exim_and_postfix_are_searched_by_the_message_id_where_the_queue_id_is_missing(
    registry: Registry,
) -> None:
    assert found(reported(registry, "Exim", queue=None)) == ["exigrep 1@example.com /var/log/exim4/mainlog*"]
    assert found(reported(registry, "Postfix", queue=None)) == ["zgrep -F 1@example.com /var/log/mail.log*"]


def test_an_id_that_the_recipients_server_made_is_not_looked_for(registry: Registry) -> None:
    assert found(reported(registry, "Postfix", queue=None, message="<9@mx.example.org>")) == []


def test_no_queue_id_is_looked_for_where_a_message_never_had_one(registry: Registry) -> None:
    assert found(reported(registry, "Postfix", queue="NOQUEUE", message=None)) == []


def test_no_command_of_a_hostile_message_gets_into_a_search(registry: Registry) -> None:
    report = reported(registry, "Postfix", queue="x; rm -rf ~", message="<a@b>\nrm -rf ~")
    assert found(report) == []


@pytest.mark.parametrize(
    ("words", "log"),
    [
        ("R=enforce_mail_permissions : Domain has exceeded the max emails per hour", "/var/log/exim_mainlog"),
        ("R=dkim_lookuphost T=dkim_remote_smtp", "/var/log/exim_mainlog"),
        ("This server has DirectAdmin.", "/var/log/exim/mainlog"),
        ("grep it /var/log/exim/main.log; grep that /var/log/exim/mainlog", "/var/log/exim/mainlog"),
        ("Nothing of the kind.", "/var/log/exim4/mainlog"),
    ],
)
def test_the_log_of_exim_lies_where_its_server_has_it(registry: Registry, words: str, log: str) -> None:
    report = reported(registry, "Exim")
    assert found(replace(report, text=f"{report.text}\n{words}")) == [f"exigrep {QUEUE} {log}*"]


def test_a_log_that_the_text_names_is_the_one_to_search(registry: Registry) -> None:
    report = reported(registry, "Postfix")
    text = f"zgrep x /var/log/maillog\n{report.text}"
    assert found(replace(report, text=text)) == [f"zgrep {QUEUE} /var/log/maillog*"]

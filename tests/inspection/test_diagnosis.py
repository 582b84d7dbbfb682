"""What is said of a recipient beside code and cause: the server's own words, its host, and who must act."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Recipient
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause, WhoActs

_POSTFIX = """This is the mail system at host mx.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<anna@example.org>: {said}
"""
_SENDMAIL = """The original message was received at Mon, 4 Mar 2024 15:09:10 +0100

   ----- The following addresses had permanent fatal errors -----
<anna@example.org>
    (reason: 550-5.2.1 This mailbox takes nothing in. For)

   ----- Transcript of session follows -----
... while talking to mx.example.org.:
>>> DATA
<<< 550-5.2.1 This mailbox takes nothing in. For
<<< 550-5.2.1 the reasons, see
<<< 550 5.2.1 https://mail.example.org/why
550 5.1.1 <anna@example.org>... User unknown
<<< 503 5.5.1 RCPT first

Final-Recipient: RFC822; anna@example.org
Action: failed
Status: 5.2.1
Diagnostic-Code: SMTP; 550-5.2.1 This mailbox takes nothing in. For
Last-Attempt-Date: Mon, 4 Mar 2024 15:09:10 +0100
"""
_OLD_SENDMAIL = """   ----- Transcript of session follows -----
While talking to mx.example.org:
>>> MAIL From:<bert@example.com>
<<< 501 <bert@example.com>... no mail from [192.0.2.55], which is an open relay.
554 <anna@example.org>... Remote protocol error

   ----- Unsent message follows -----
From: bert@example.com
To: anna@example.org
Subject: Offer
"""
_CONNECTOR = """Delivery has failed to these recipients or groups:

anna@example.org

Generating server: ex1.example.com

anna@example.org
mx.example.org #<mx.example.org #5.7.1 smtp;530 5.7.1 Client was not authenticated> #SMTP#
"""
_EXPANDED = """   ----- The following addresses had permanent fatal errors -----
<anna@example.org>
    (reason: 552 5.2.2 Over quota)
    (expanded from: <team@example.com>)
"""
_EXIM = """This message was created automatically by mail delivery software.

The following address failed:

anna@example.org

Unrouteable address
pipe to |/usr/local/bin/ticket
"""
_LIVE_MAIL = """The message could not be sent because one of the recipients was rejected by the server.

Server Error: 550
Server Response: 550 5.7.1 Unable to relay for anna@example.org
Server: 'smtp.example.net'
Windows Live Mail Error ID: 0x800CCC79
"""
_EXCHANGE = """Delivery has failed to these recipients or groups:

anna@example.org
The server has tried to deliver this message, without success, and has stopped trying.

Diagnostic information for administrators:

Generating server: ex1.example.com

anna@example.org
3/09/2024 8:05:56 PM - Server at mx.example.org (192.0.2.25) returned '550 4.4.7 QUEUE.Expired; message expired'
3/09/2024 7:58:27 PM - Server at mx.example.org (192.0.2.25) returned '{last}'

Original message headers:

From: bert@example.com
"""


def _read(bounce: str, registry: Registry) -> Recipient:
    (recipient,) = inspect(bounce, registry=registry).recipients
    return recipient


@pytest.mark.parametrize(
    ("bounce", "diagnostic"),
    [
        (
            _SENDMAIL,
            "550-5.2.1 This mailbox takes nothing in. For 550-5.2.1 the reasons, see 550 5.2.1 https://mail.example.org/why",
        ),
        (
            _POSTFIX.format(
                said="host mx.example.org[203.0.113.9] said: 554-Transaction\n    failed 554-Not with these header\n"
                "    fields. 554 See https://mail.example.org/why (in reply to end of DATA command)"
            ),
            "554-Transaction failed 554-Not with these header fields. 554 See https://mail.example.org/why",
        ),
        (
            _POSTFIX.format(
                said="host mx.example.org[203.0.113.9] said: 550-5.7.1 Blocked, see\n    https: 550 5.7.1 //mail.example.org/why"
            ),
            "550-5.7.1 Blocked, see https://mail.example.org/why",
        ),
        (
            _POSTFIX.format(
                said="Host or domain name not found. Name service error for\n    name=example.org type=AAAA: Host not found"
            ),
            "<anna@example.org>: Host or domain name not found. Name service error for name=example.org type=AAAA: Host not found",
        ),
        (_POSTFIX.format(said='unknown user: "anna"'), '<anna@example.org>: unknown user: "anna"'),
        (
            _EXCHANGE.format(last="441 4.4.1 Failed to connect. Winsock error code: 10060"),
            "550 4.4.7 QUEUE.Expired; message expired",
        ),
        (_CONNECTOR, "530 5.7.1 Client was not authenticated"),
        (_LIVE_MAIL, "550 5.7.1 Unable to relay for anna@example.org"),
        (_EXPANDED, "552 5.2.2 Over quota"),
        (_EXIM, "Unrouteable address"),
    ],
    ids=[
        "lines in a dialogue, the field has the first alone",
        "lines run together",
        "link cut in two",
        "sentence without a code",
        "sentence behind the address",
        "quoted reply",
        "Exchange's marks",
        "a mail program's fields",
        "reason in brackets",
        "a short line is whole",
    ],
)
def test_the_diagnostic_is_the_whole_reply_and_nothing_else(
    bounce: str, diagnostic: str, registry: Registry
) -> None:
    assert _read(bounce, registry).diagnostic == diagnostic


def test_what_a_server_says_of_the_sender_is_the_reply_about_the_recipient_summed_up_below(
    registry: Registry,
) -> None:
    recipient = _read(_OLD_SENDMAIL, registry)

    assert (str(recipient.reply), recipient.cause) == ("501", Cause.SENDER_REPUTATION)


@pytest.mark.parametrize(
    ("bounce", "diagnostic"),
    [
        (
            (
                '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{"emailAddress":"anna@example.org","action":"failed","diagnosticCode":"smtp; 550-5.2.1 '
                'The account is inactive.\\n550 5.2.1  Ask your administrator. - gsmtp"}],"remoteMtaIp":"192.0.2.27"}}'
            ),
            "550-5.2.1 The account is inactive. Ask your administrator. - gsmtp",
        ),
        (
            (
                "  destinataire : anna@example.org\n  réponse : 550 5.5.0 The recipient account is blocked. LPN007_426\n"
                "  statut : échec définitif\n"
            ),
            "550 5.5.0 The recipient account is blocked. LPN007_426",
        ),
        (
            (
                "Answer for anna@example.org:\n550 5.4.1 Recipient address rejected: Access denied. "
                "[AM3PEPF0000A79B.eurprd04.prod.outlook.com 2026-11-26T07:33:12.109Z 08DE2C90A1B2C3D4]\nSent from: office\n"
            ),
            (
                "550 5.4.1 Recipient address rejected: Access denied. "
                "[AM3PEPF0000A79B.eurprd04.prod.outlook.com 2026-11-26T07:33:12.109Z 08DE2C90A1B2C3D4]"
            ),
        ),
        (
            "Mail to anna@example.org could not be sent (SMTP 554). 554 5.2.252 SendAsDenied; no rights",
            "554 5.2.252 SendAsDenied; no rights",
        ),
    ],
    ids=["a string of JSON", "a label in small letters", "Microsoft's tag", "the code twice"],
)
def test_a_reply_ends_with_its_own_words(bounce: str, diagnostic: str, registry: Registry) -> None:
    assert _read(bounce, registry).diagnostic == diagnostic


def test_the_host_that_refused_may_stand_on_the_next_line(registry: Registry) -> None:
    said = "host\n    mx.example.org[203.0.113.9] said: 550 5.1.1 No such user"

    assert _read(_POSTFIX.format(said=said), registry).remote_host == "mx.example.org"


@pytest.mark.parametrize(
    ("said", "host"),
    [
        ("554 5.7.1 Client host [192.0.2.49] blocked using bl.example.net", None),
        (
            "host mx.example.org[203.0.113.9] said: 554 5.7.1 Client host [192.0.2.49] blocked",
            "mx.example.org",
        ),
    ],
)
def test_the_host_that_was_refused_is_not_the_one_that_refused(
    said: str, host: str | None, registry: Registry
) -> None:
    assert _read(_POSTFIX.format(said=said), registry).remote_host == host


@pytest.mark.parametrize(
    ("last", "cause"),
    [
        ("441 4.4.1 Failed to connect. Winsock error code: 10060", Cause.CONNECTION_FAILED),
        ("452 4.2.2 The mailbox is full", Cause.MAILBOX_FULL),
        ("451 4.7.1 Greylisting in action, please come back later", Cause.GREYLISTED),
        ("400 4.4.7 Message delayed", Cause.DELIVERY_EXPIRED),
    ],
)
def test_a_mail_that_was_given_up_failed_for_the_reason_of_the_last_attempt(
    last: str, cause: Cause, registry: Registry
) -> None:
    assert _read(_EXCHANGE.format(last=last), registry).cause is cause


def test_the_last_attempt_leaves_the_stated_status_as_it_is(registry: Registry) -> None:
    recipient = _read(
        _EXCHANGE.format(last="441 4.4.1 Failed to connect. Winsock error code: 10060"), registry
    )

    assert (str(recipient.status), str(recipient.reply)) == ("4.4.7", "550")


@pytest.mark.parametrize("code", ["0x800CCC0E", "0x800CCC0F", "0x80042109"])
def test_a_server_that_a_mail_program_cannot_reach_is_the_senders_own(code: str, registry: Registry) -> None:
    recipient = _read(f"Task 'mail.example.com - Sending' reported error ({code}): 'No answer.'", registry)

    assert (recipient.cause, recipient.who_acts) == (Cause.CONNECTION_FAILED, WhoActs.SENDER_ADMIN)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "Empfänger: tom@example.net\nServermeldung: 550 5.1.1 unknown user\nZeit: 24.11.2026 07:58:12\n",
            "550 5.1.1 unknown user",
            id="the next field of a record",
        ),
        pytest.param(
            "[2026-06-09 06:30:09] SERVER -> CLIENT: 535 5.7.8 Bad credentials\n"
            "[2026-06-09 06:30:10] SMTP ERROR: giving up\n",
            "535 5.7.8 Bad credentials",
            id="the next entry of a log",
        ),
        pytest.param(
            "530 5.7.57 Client not authenticated to send mail.\n複合機から送信できません。認証は「しない」です。\n",
            "530 5.7.57 Client not authenticated to send mail.",
            id="what somebody writes in another script",
        ),
        pytest.param(
            "Status code: 550 5.7.133\nError Details\n"
            "Reported error: 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required\n"
            "DSN generated by: MBX01.EXAMPLE.NET\n",
            "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required",
            id="a code under a heading has its words below",
        ),
        pytest.param(
            "SMTP ERROR: Password command failed: 454 4.7.0 Temporary failure\nSMTP Error: Could not authenticate.\n",
            "454 4.7.0 Temporary failure SMTP Error: Could not authenticate.",
            id="what a program says of the error belongs to it",
        ),
        pytest.param(
            "rcpt to:<kasse@example.org>\n554 we will not take this one\nquit\n",
            "554 we will not take this one",
            id="what somebody types next in a session",
        ),
        pytest.param(
            "Message trace\nRecipient: kim@example.org\nDefer  Reason: [{LED=451 4.7.0 Busy};{MSG=};{FQDN=mx.example.org}]\n"
            "Defer  Reason: [{LED=452 4.2.2 Full};{MSG=};{FQDN=mx.example.org}]\n",
            "452 4.2.2 Full",
            id="the note of one attempt, the last of them",
        ),
    ],
)
def test_the_words_of_a_server_end_where_the_next_thing_begins(
    text: str, said: str, registry: Registry
) -> None:
    report = inspect(text, registry=registry)
    assert report.recipients[0].diagnostic == said


@pytest.mark.parametrize(
    ("sentence", "announced"),
    [
        ("Your message couldn't be delivered to kim@example.org. Their inbox is full.", "The response was"),
        (
            "Ihre Nachricht konnte nicht an kim@example.org zugestellt werden. Das Postfach ist voll.",
            "Die Antwort lautete",
        ),
        (
            "Non è stato possibile recapitare il tuo messaggio a kim@example.org. La casella di posta è piena.",
            "La risposta è stata",
        ),
    ],
)
def test_an_answer_without_a_code_is_quoted_instead_of_the_sentence_above_it(
    registry: Registry, sentence: str, announced: str
) -> None:
    report = inspect(
        f"From: Mail Delivery Subsystem <mailer-daemon@example.com>\nSubject: Delivery Status Notification (Failure)\n\n"
        f"{sentence}\n\n{announced}:\n\nThe inbox is out of storage space.\nIt takes no more mail. - gsmtp\n",
        registry=registry,
    )
    assert (
        report.recipients[0].diagnostic == "The inbox is out of storage space. It takes no more mail. - gsmtp"
    )


def test_the_addresses_that_sendmail_names_together_stay_together(registry: Registry) -> None:
    report = inspect(
        "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.com>\nSubject: Returned mail: see transcript for details\n\n"
        "   ----- The following addresses had permanent fatal errors -----\n<a@example.org>\n<b@example.org>\n\n"
        "   ----- Transcript of session follows -----\n"
        "<a@example.org>,<b@example.org>... Deferred: Connection timed out with mx1.example.org.\n"
        "Message could not be delivered for 5 days\nMessage will be deleted from queue\n",
        registry=registry,
    )
    said = "<a@example.org>,<b@example.org>... Deferred: Connection timed out with mx1.example.org."
    assert [one.diagnostic for one in report.recipients] == [said, said]


def test_a_colon_that_announces_no_answer_is_no_diagnostic_code(registry: Registry) -> None:
    report = inspect(
        "Your message to kim@example.org couldn't be delivered: the mailbox is full.\n\nWhat to do:\n\nTry later.\n",
        registry=registry,
    )
    assert "mailbox is full" in (report.recipients[0].diagnostic or "")


@pytest.mark.parametrize(
    "shown",
    [
        'The mail server responded: {said}. Please check the message recipient "ann@example.net" and try again.',
        "The server responded: {said}. Please verify that your email address is correct in your account settings.",
        # The program puts the sentence on a line of its own, which is broken where it is long.
        'Der Mail-Server antwortete: {said}.\n Bitte überprüfen Sie die Adresse des Empfängers "a@b.de" und\nwiederholen Sie den Vorgang.',
        "Le serveur a répondu :\n{said}\n Veuillez vérifier le destinataire du message « ann@example.net » et réessayer.",
        "Il server ha risposto:\n{said}. Controllare il proprio indirizzo nelle impostazioni dell'account e riprovare.",
        "邮件服务器响应：\n{said}\n请检查邮件收件人“ann@example.net”并重试。",
    ],
)
def test_what_a_mail_program_asks_for_is_no_part_of_the_servers_words(shown: str, registry: Registry) -> None:
    said = "5.7.1 <ben@example.com>: Sender address rejected: not owned by user kim"
    (recipient,) = inspect(shown.replace("{said}", said), registry=registry).recipients
    assert recipient.diagnostic == said


def test_what_a_server_asks_for_in_a_report_stays_its_words(registry: Registry) -> None:
    said = "550 5.1.1 <ana@example.pt> inexistente. Verifique o endereço e tente novamente."
    report = inspect(
        "From: Mail Delivery System <MAILER-DAEMON@mail.example.com>\nSubject: Undelivered Mail Returned to "
        f"Sender\n\nThis is the mail system at host mail.example.com.\n\n<ana@example.pt>: host mx.example.pt said:\n    {said}\n",
        registry=registry,
    )
    assert report.recipients[0].diagnostic == said


def test_a_reply_of_several_lines_within_json_is_one_without_the_codes_of_each(registry: Registry) -> None:
    said = r"4.2.2 The inbox is out of storage space.\n4.2.2 Please direct the recipient to https://example.org/full"
    report = inspect(
        '{"event": "failed", "severity": "temporary", "recipient": "ann@example.org", '
        f'"delivery-status": {{"code": 452, "message": "{said}"}}}}',
        registry=registry,
    )
    assert report.recipients[0].diagnostic == (
        "4.2.2 The inbox is out of storage space. Please direct the recipient to https://example.org/full"
    )


def test_an_advice_that_something_follows_closes_nothing(registry: Registry) -> None:
    report = inspect(
        "Votre message n'a pas été envoyé à info@example.org, car le domaine example.org est introuvable. Vérifiez "
        "l'orthographe, puis réessayez. La réponse était : DNS Error: lookup of example.org responded with NXDOMAIN\n",
        registry=registry,
    )
    assert (report.recipients[0].diagnostic or "").endswith("responded with NXDOMAIN")

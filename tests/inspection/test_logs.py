"""What a line of a log says of a message, in the form of each mail software."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Action, Kind
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause

TO = "anna@example.org"

FAILED = {
    "Exim": "2024-03-04 15:09:12 1rhABC-0002aX-BS ** anna@example.org <ann@example.com> R=dnslookup T=remote_smtp "
    "H=mx.example.org [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<anna@example.org>: 550 5.1.1 User unknown\n",
    "Exim's refusal": "2024-03-04 15:09:12 H=(a.example.com) [192.0.2.1] F=<b@example.com> rejected RCPT "
    "<anna@example.org>: 550 5.1.1 User unknown\n",
    "Sendmail": "Mar 4 15:09:12 mx sendmail[20250]: 424E9CxY020248: to=<anna@example.org>, delay=00:00:01, mailer=esmtp, "
    "relay=mx.example.org. [192.0.2.25], dsn=5.1.1, stat=User unknown\n",
    "Sendmail's refusal": "Mar 4 15:09:12 mx sendmail[20250]: 424E9CxY020248: ruleset=check_rcpt, arg1=<anna@example.org>, "
    "relay=a.example.com [192.0.2.1], reject=550 5.1.1 <anna@example.org>... User unknown\n",
    "qmail": "starting delivery 88: msg 1234 to remote anna@example.org\n"
    "delivery 88: failure: 192.0.2.48_does_not_like_recipient./Remote_host_said:_550_5.1.1_User_unknown/\n",
    "OpenSMTPD": "smtpd[1]: 4fe14fe14fe14fe1 mta delivery evpid=4fe14fe14fe14fe2 from=<b@example.com> to=<anna@example.org> rcpt=<-> "
    'source="192.0.2.1" relay="192.0.2.25 (mx.example.org)" delay=1s result="PermFail" stat="550 5.1.1 User unknown"\n',
    "OpenSMTPD's older form": "smtpd[1]: delivery: PermFail for 4fe14fe14fe14fe2: from=<b@example.com>, to=<anna@example.org>, "
    "rcpt=<->, source=192.0.2.1, relay=192.0.2.25, delay=0s, stat=550 5.1.1 User unknown\n",
    "PowerMTA": "b,2024-03-04 15:09:12+0000,2024-03-04 15:09:10+0000,b@example.com,anna@example.org,,failed,"
    "5.1.1 (bad destination mailbox address),smtp;550 5.1.1 User unknown,mx.example.org (192.0.2.25)\n",
    "Postfix": "Mar  4 15:09:12 mx postfix/smtp[20250]: 4RkT5x2Z1nz9rxQ: to=<anna@example.org>, relay=mx.example.org[192.0.2.25]:25, "
    "delay=1.2, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown)\n",
}


@pytest.mark.parametrize("software", FAILED)
def test_a_refused_recipient_is_read_from_a_log(software: str, registry: Registry) -> None:
    report = inspect(FAILED[software], registry=registry)
    assert report.kind is Kind.FAILURE
    (recipient,) = report.recipients
    assert (recipient.address, recipient.action) == (TO, Action.FAILED)
    assert (recipient.cause, str(recipient.status)) == (Cause.MAILBOX_UNKNOWN, "5.1.1")


OTHERS = {
    "Exim still tries": (
        (
            "2024-03-04 15:09:12 1rhABC-0002aX-BS == anna@example.org R=dnslookup T=remote_smtp defer (-44): SMTP error from "
            "remote mail server after RCPT TO:<anna@example.org>: 452 4.2.2 Mailbox full\n"
        ),
        Action.DELAYED,
        Cause.MAILBOX_FULL,
    ),
    "one attempt of Exim's": (
        (
            "2024-03-04 15:09:12 1rhABC-0002aX-BS H=mx.example.org [192.0.2.25]: SMTP error from remote mail server after "
            "RCPT TO:<anna@example.org>: 452 4.2.2 Mailbox full\n"
        ),
        Action.DELAYED,
        Cause.MAILBOX_FULL,
    ),
    "qmail still tries": (
        (
            "starting delivery 8: msg 1 to remote anna@example.org\n"
            "delivery 8: deferral: 192.0.2.48_said:_452_4.2.2_Mailbox_full/\n"
        ),
        Action.DELAYED,
        Cause.MAILBOX_FULL,
    ),
    "Sendmail refuses for a while": (
        (
            "Mar 4 15:09:12 mx sendmail[20250]: 424E9CxY020248: ruleset=check_rcpt, arg1=<anna@example.org>, "
            "relay=a.example.com [192.0.2.1], reject=452 4.2.2 <anna@example.org>... Mailbox full\n"
        ),
        Action.DELAYED,
        Cause.MAILBOX_FULL,
    ),
    "Sendmail gave up": (
        (
            "Mar 4 15:09:12 mx sendmail[20250]: 424E9CxY020248: to=<anna@example.org>, delay=4+23:00:01, mailer=esmtp, "
            "relay=mx.example.org. [192.0.2.25], dsn=4.2.2, stat=Deferred: 452 4.2.2 Mailbox full\n"
            "Mar 9 15:09:12 mx sendmail[20250]: 424E9CxY020248: Cannot send message for 5 days\n"
        ),
        Action.FAILED,
        Cause.MAILBOX_FULL,
    ),
    "OpenSMTPD still tries": (
        (
            "smtpd[1]: mta delivery evpid=4fe14fe14fe14fe2 from=<b@example.com> to=<anna@example.org> rcpt=<-> "
            'delay=1s result="TempFail" stat="452 4.2.2 Mailbox full"\n'
        ),
        Action.DELAYED,
        Cause.MAILBOX_FULL,
    ),
    "PowerMTA still tries": (
        "t,2024-03-04 15:09:12+0000,,b@example.com,anna@example.org,,delayed,4.2.2 (mailbox full),smtp;452 4.2.2 Mailbox full,x\n",
        Action.DELAYED,
        Cause.MAILBOX_FULL,
    ),
    "Dovecot": (
        "Mar 4 15:09:12 mx dovecot: lmtp(anna@example.org)<20311><id>: save failed to INBOX: Quota exceeded (mailbox for user is full)\n",
        Action.FAILED,
        Cause.MAILBOX_FULL,
    ),
    "rspamd": (
        (
            "rspamd[1]: <a1b2c3>; task; rspamd_task_write_log: id: <1@example.com>, ip: 203.0.113.55, from: <b@example.com>, "
            "(default: T (reject): [21.40/15.00] [SPAM(4.00){};]), len: 1, rcpts: <anna@example.org>, mime_rcpts: <x@example.org>\n"
        ),
        Action.FAILED,
        Cause.SPAM_CONTENT,
    ),
    "Kerio Connect still tries": (
        (
            "[04/Mar/2024 15:09:12] Sent: Queue-ID: 65e5-00001a2b, Recipient: <anna@example.org>, Result: delayed, "
            "Status: 4.2.2 Remote host said: 452 4.2.2 Mailbox full, Remote-Host: mx.example.org (192.0.2.25)\n"
        ),
        Action.DELAYED,
        Cause.MAILBOX_FULL,
    ),
    "Kerio Connect delivered": (
        (
            "[04/Mar/2024 15:09:12] Sent: Queue-ID: 65e5-00001a2b, Recipient: <anna@example.org>, Result: delivered, "
            "Status: 2.0.0 , Remote-Host: 192.0.2.25\n"
        ),
        Action.DELIVERED,
        Cause.DELIVERED,
    ),
    "spamdyke": (
        (
            "mx spamdyke[1]: DENIED_RBL_MATCH from: b@example.com to: anna@example.org origin_ip: 203.0.113.19 "
            "origin_rdns: h.example.net auth: (unknown) encryption: (none) reason: zen.spamhaus.org\n"
        ),
        Action.FAILED,
        Cause.SENDER_REPUTATION,
    ),
    "spamdyke asks for another try": (
        (
            "mx spamdyke[1]: DENIED_GRAYLISTED from: b@example.com to: anna@example.org origin_ip: 203.0.113.19 "
            "origin_rdns: h.example.net auth: (unknown) encryption: (none) reason: (empty)\n"
        ),
        Action.DELAYED,
        Cause.GREYLISTED,
    ),
    "chkuser": (
        (
            "CHKUSER rejected rcpt: from <b@example.com::> remote <a.example.com:unknown:203.0.113.40> "
            "rcpt <anna@example.org> : not existing recipient\n"
        ),
        Action.FAILED,
        Cause.MAILBOX_UNKNOWN,
    ),
    "simscan": (
        "simscan:[4412]:SPAM REJECT (14.20/9.00):2.13s:Cheap:203.0.113.21:b@example.com:anna@example.org\n",
        Action.FAILED,
        Cause.SPAM_CONTENT,
    ),
    "iRedAPD asks for another try": (
        (
            "mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from a.example.com[192.0.2.1]: 451 4.7.1 <anna@example.org>: Recipient "
            "address rejected: Intentional policy rejection, please try again later; from=<b@example.com> "
            "to=<anna@example.org> proto=ESMTP\n"
        ),
        Action.DELAYED,
        Cause.GREYLISTED,
    ),
    "a queue": (
        (
            "-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n"
            "B7A3C60E51    14022 Mon Jun 16 08:41:10  root@example.com\n"
            "(host mx.example.org[192.0.2.25] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))\n"
            "                                         anna@example.org\n"
        ),
        Action.DELAYED,
        Cause.MAILBOX_FULL,
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_became_of_a_message_is_read_from_a_log(name: str, registry: Registry) -> None:
    text, action, cause = OTHERS[name]
    (recipient,) = inspect(text, registry=registry).recipients
    assert (recipient.address, recipient.action, recipient.cause) == (TO, action, cause)


def test_a_sender_that_is_refused_is_no_recipient(registry: Registry) -> None:
    line = (
        "Mar 4 15:09:12 mx sendmail[20250]: 424E9CxY020248: ruleset=check_mail, arg1=<bert@example.com>, "
        "relay=a.example.com [192.0.2.1], reject=553 5.1.8 <bert@example.com>... Domain of sender address does not exist\n"
    )
    (recipient,) = inspect(line, registry=registry).recipients
    assert (recipient.address, recipient.cause) == (None, Cause.SENDER_REJECTED)


@pytest.mark.parametrize(
    "text",
    [
        'b,2024-03-04 15:09:12+0000,"never closed,anna@example.org,smtp;550 5.1.1 no\n',
        "b,2024-03-04 15:09:12+0000,anna@example.org,no diagnosis\n",
        "b,2024-03-04 15:09:12+0000,,,smtp;550 5.1.1 nobody named\n",
        'delivery evpid=4fe14fe14fe14fe2 from=<b@example.com> to=<anna@example.org> result="Odd" stat="550 no"\n',
        "delivery 88: failure: without_its_beginning_said:_550_5.1.1_no/\n",
        "rspamd_task_write_log: id: <1@example.com>, (default: F (no action): [1.40/15.00] [HAM(1.00){};]), rcpts: <anna@example.org>\n",
        "[04/Mar/2024 15:09:12] Sent: Queue-ID: 65e5-1, Recipient: <anna@example.org>, Result: odd, Status: 5.1.1 no\n",
        "2024-03-04 15:09:12 1rhABD-0002aZ-1C <= <> R=1rhABC-0002aX-BS U=mail P=local S=1\n",
        "Info: Bounced: DCID 1 MID 2 to RID 3 - 5.1.0 - Unknown address error ('550', ['5.1.1 <anna@example.org>: no']) []\n",
        "Info: Bounced: DCID 1 MID 2 to RID 3 - 5.1.0 - Unknown address error ('550', ['5.1.1 no']) []\n",
        "Info: MID 2 ICID 1 To: <anna@example.org>\nInfo: Delivery start DCID 1 MID 2 to RID [0]\n",
        "nobody##Receive, Fail;anna@example.org##Receive;##Receive, Fail\n",
        "courieresmtp: id=0000A1.65E5.1,from=<a@b>,addr=<anna@example.org>,status: odd\n",
        "host=h.example tls=on from=a@b recipients=anna@example.org exitcode=EX_TEMPFAIL\n",
        "[m[K[01;31m[K to=<[01;31m[K",
        "> RCPT TO:<anna@example.org>\n< 250 Ok\n> RCPT TO:<anna@example.org>\n",
        "-Queue ID-\nB7A3C60E51    14022 Mon Jun 16 08:41:10  root@example.com\n     anna@example.org\n",
    ],
)
def test_a_damaged_or_strange_line_of_a_log_is_survived(text: str, registry: Registry) -> None:
    report = inspect(text, registry=registry)
    assert all(recipient.address in (None, TO) for recipient in report.recipients)


REPORT_ALONE = (
    "postfix/bounce[1]: 9C2D41F0AC: sender non-delivery notification: 0E44C1F0AD\n"
    "postfix/smtp[2]: 0E44C1F0AD: to=<anna@example.org>, relay=none, dsn=5.4.4, status=bounced (Host not found)\n"
)


def test_a_servers_own_report_counts_where_a_log_shows_nothing_else(registry: Registry) -> None:
    (recipient,) = inspect(REPORT_ALONE, registry=registry).recipients
    assert (recipient.address, recipient.action) == (TO, Action.FAILED)


def test_a_list_that_could_not_be_asked_is_not_told_to_name_the_sender(registry: Registry) -> None:
    (recipient,) = inspect(
        "550 5.7.1 <anna@example.org>: Client host [203.0.113.9] blocked using zen.spamhaus.org; Error: open resolver",
        registry=registry,
    ).recipients
    assert recipient.cause is Cause.SYSTEM_ERROR
    assert recipient.facts.block_list is None


@pytest.mark.parametrize("commands", ["one by one", "at once"])
def test_each_recipient_of_a_session_has_the_reply_to_its_own_command(
    commands: str, registry: Registry
) -> None:
    asked = [
        "> MAIL FROM:<b@example.com>",
        "> RCPT TO:<anna@example.org>",
        "> RCPT TO:<ben@example.org>",
        "> DATA",
    ]
    said = ["< 250 2.1.0 Ok", "< 550 5.1.1 User unknown", "< 250 2.1.5 Ok", "< 354 go ahead"]
    in_turn = [line for pair in zip(asked, said, strict=True) for line in pair]
    lines = in_turn if commands == "one by one" else [*asked, *said]
    text = "\n".join(["< 220 mx.example.org ESMTP", *lines, "> .", "< 250 2.0.0 Ok: queued as 11AA"])
    anna, ben = inspect(text, registry=registry).recipients
    assert (anna.address, anna.action, str(anna.status)) == (TO, Action.FAILED, "5.1.1")
    assert (ben.address, ben.action, str(ben.status)) == ("ben@example.org", Action.DELIVERED, "2.0.0")


def test_recipients_of_a_log_with_the_newest_line_first_stay_in_the_order_shown(registry: Registry) -> None:
    text = "".join(
        f"Mar  4 15:09:1{second} mx postfix/smtp[2]: 4RkT5x2Z1nz9rxQ: to=<{name}@example.org>, dsn=5.1.1, status=bounced (550 no)\n"
        for second, name in ((3, "anna"), (2, "ben"))
    )
    report = inspect(text, registry=registry)
    assert [recipient.address for recipient in report.recipients] == [TO, "ben@example.org"]


def test_a_message_that_was_put_off_is_still_so_where_another_senders_was_taken(registry: Registry) -> None:
    put_off = (
        "mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from a.example.com[192.0.2.1]: 450 4.2.0 <anna@example.org>: "
        "Greylisted; from=<b@example.com> to=<anna@example.org> proto=ESMTP\n"
    )
    taken = (
        "mx postfix/qmgr[2]: 4RkT5x2Z1nz9rxQ: from=<{}>, size=812, nrcpt=1 (queue active)\n"
        "mx postfix/virtual[3]: 4RkT5x2Z1nz9rxQ: to=<anna@example.org>, relay=virtual, dsn=2.0.0, status=sent (stored)\n"
    )
    kinds = {
        sender: inspect(put_off + taken.format(sender), registry=registry).kind
        for sender in ("b@example.com", "c@example.net")
    }
    assert kinds == {"b@example.com": Kind.SUCCESS, "c@example.net": Kind.DELAY}


def test_what_stands_in_lines_as_wide_as_the_terminal_is_shown_where_it_stands(registry: Registry) -> None:
    line = (
        "Mar  4 15:09:12 mx postfix/smtp[2]: 4RkT5x2Z1nz9rxQ: to=<anna@example.org>, relay=mx.example.org[192.0.2.25]:25, "
        "delay=1.2, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown)"
    )
    text = "\n".join(line[start : start + 80] for start in range(0, len(line), 80))
    report = inspect(text, registry=registry)
    shown = [text[finding.start : finding.end] for finding in report.findings]
    assert [code.replace("\n", "") for code in shown] == ["5.1.1", "550", "5.1.1"]
    (recipient,) = report.recipients
    assert (recipient.address, recipient.remote_host) == (TO, "mx.example.org")


def test_what_a_line_wrapped_by_a_terminal_says_is_shown_where_it_stands(registry: Registry) -> None:
    text = (
        "Mar  4 15:09:12 mx postfix/smtp[2]: 4RkT5x2Z1nz9rxQ: to=<anna@example.org>,\n      relay=mx.example.org[192.0.2.25]:25,"
        " dsn=5.1.1, status=bounced (host\n      mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown)\n"
    )
    report = inspect(text, registry=registry)
    assert report.queue_id == "4RkT5x2Z1nz9rxQ"
    assert [report.text[finding.start : finding.end] for finding in report.findings] == [
        "5.1.1",
        "550",
        "5.1.1",
    ]

"""Inputs of any length, each made of one piece again and again, that readers and patterns see a beginning in."""

from __future__ import annotations

import json
from collections.abc import Callable

Shape = Callable[[int], str]
"""Makes a text of about so many characters."""


def repeated(piece: str) -> Shape:
    return lambda size: piece * (size // len(piece) + 1)


def numbered(piece: str, above: str = "") -> Shape:
    """The piece again and again, the stars in it replaced by its number."""

    def make(size: int) -> str:
        return above + "".join(piece.replace("*", str(number)) for number in range(size // len(piece) + 1))

    return make


# What each reader reads, as many times as fits.
READ: dict[str, Shape] = {
    "fields": numbered(
        "Final-Recipient: rfc822; u*@example.org\nAction: failed\nStatus: 5.1.1\n"
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n",
        "Reporting-MTA: dns; mx.example.com\n\n",
    ),
    "postfix": numbered(
        "Mar  4 15:09:12 mx postfix/smtp[20250]: 4RkT5x*: to=<u*@example.org>, relay=mx.example.org[192.0.2.25]:25, "
        "delay=1.2, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown)\n"
    ),
    "postfix's refusals": numbered(
        "mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from a.example.com[192.0.2.1]: 550 5.1.1 <u*@example.org>: User "
        "unknown; from=<a@example.com> to=<u*@example.org> proto=ESMTP\n"
    ),
    "exim": numbered(
        "2024-03-04 15:09:12 1rhABC-00*aX-BS ** u*@example.org R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.25]: "
        "SMTP error from remote mail server after RCPT TO:<u*@example.org>: 550 5.1.1 User unknown\n"
    ),
    "sendmail": numbered(
        "mx sendmail[20250]: 424E9CxY0*: to=<u*@example.org>, relay=mx.example.org., dsn=5.1.1, stat=User unknown\n"
    ),
    "qmail": numbered(
        "starting delivery *: msg * to remote u*@example.org\ndelivery *: failure: 192.0.2.48_does_not_like_recipient./\n"
    ),
    "opensmtpd": numbered(
        "smtpd[1]: mta delivery evpid=4fe14fe1 from=<a@example.com> to=<u*@example.org> rcpt=<-> "
        'result="PermFail" stat="550 5.1.1 User unknown"\n'
    ),
    "powermta": numbered(
        "b,2024-03-04 15:09:12+0000,,a@example.com,u*@example.org,,failed,5.1.1 (bad destination),smtp;550 5.1.1 no\n"
    ),
    "tracking": numbered(
        "2024-03-04T15:09:12.000Z,192.0.2.1,mx,192.0.2.2,mx2,,,SMTP,FAIL,*,<*@example.com>,u*@example.org,550 5.1.1 no,\n"
    ),
    "a tracked mail to many": numbered("u*@example.org;", "2024-03-04T15:09:12.000Z,192.0.2.1,SMTP,FAIL,1,,"),
    "a log of reports on their way back": numbered(
        "mx postfix/bounce[1]: 4RkT5x*: sender non-delivery notification: 5RkT5x*\n"
        "mx postfix/smtp[2]: 5RkT5x*: to=<u*@example.org>, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 6RkT5x*)\n"
    ),
    "a wrapped log": numbered(
        "Mar  4 15:09:12 mx postfix/smtp[20250]: 4RkT5x*: to=<u*@example.org>,\n relay=none, dsn=4.4.1,\n status=deferred "
        "(connect to\nmx.example.org[192.0.2.25]:25: timed\nout)\n"
    ),
    "a log line that goes on and on": numbered(
        " to=<u*@example.org>, (\n", "Mar  4 15:09:12 mx postfix/smtp[20250]: x\n"
    ),
    "connections": numbered(
        "Mar  4 15:09:12 mx postfix/smtpd[1]: warning: unknown[192.0.2.*]: SASL LOGIN authentication failed: x\n"
    ),
    "a session of many": lambda size: (
        "> MAIL FROM:<a@example.com>\n"
        + "".join(f"> RCPT TO:<u{n}@example.org>\n" for n in range(size // 60))
        + "< 250 2.1.0 Ok\n"
        + "".join("< 550 5.1.1 User unknown\n" for _ in range(size // 60))
    ),
    "sessions": numbered(
        "[*:2] --> MAIL From:<a@example.com>\n[*:2] <-- 250 2.1.0 Ok\n[*:2] --> RCPT To:<u*@example.org>\n[*:2] <-- 550 5.1.1 no\n"
    ),
    "iis": numbered(
        "2026-02-07 08:00:02 192.0.2.25 OutboundConnectionCommand SMTPSVC1 A - 25 RCPT - TO:<u*@example.org> 0\n"
        "2026-02-07 08:00:02 192.0.2.25 OutboundConnectionResponse SMTPSVC1 A - 25 - - 550+5.7.1+Relaying+denied 0\n"
    ),
    "kerio": numbered(
        "[04/Mar/2024 15:09:12] Sent: Queue-ID: 65e5-*, Recipient: <u*@example.org>, Result: failed, Status: 5.1.1 no\n"
    ),
    "spamdyke": numbered(
        "mx spamdyke[1]: DENIED_RBL_MATCH from: a@example.com to: u*@example.org origin_ip: 192.0.2.1 reason: x\n"
    ),
    "simscan": numbered("simscan:[1]:SPAM REJECT (14/9):2s:x:192.0.2.1:a@example.com:u*@example.org\n"),
    "lines of pairs": numbered(
        'date="x" from="a@example.com" to="u*@example.org" disposition="Reject" reason="550 5.7.1 no"\n'
    ),
    "escaped angle brackets": numbered(
        '{"log":"to=\\u003cu*@example.org\\u003e, status=bounced (550 5.1.1 no)"}\n'
    ),
    "cisco": numbered(
        "Info: MID * ICID 1 RID 0 To: <u*@example.org>\nInfo: Bounced: DCID 1 MID * to RID 0 - 5.1.0 - Unknown address "
        "error ('550', ['5.1.1 no']) []\nInfo: Message done DCID 1 MID * to RID [0]\nInfo: MID * RID [0] Response 'Ok'\n"
    ),
    "a message to many at cisco's": lambda size: (
        "".join(f"Info: MID 1 ICID 1 RID {n} To: <u{n}@example.org>\n" for n in range(size // 60))
        + f"Info: Message aborted MID 1 Dropped by CASE\nInfo: Bounced: MID 1 to RID [{', '.join(map(str, range(99)))}] - 5.1.0 - x\n"
    ),
    "message trace": numbered("u*@example.org##Receive, Send;"),
    "courier": numbered(
        "courieresmtp: id=0000A1.65E5.1*,from=<a@b>,addr=<u*@example.org>: 550 no\n"
        "courieresmtp: id=0000A1.65E5.1*,from=<a@b>,addr=<u*@example.org>,status: failure\n"
    ),
    "mailman": numbered("delivery to u*@example.org failed with code 550: 5.1.1 User unknown\n"),
    "msmtp": numbered(
        "host=h.example tls=on from=a@b recipients=u*@example.org smtpmsg='550 5.1.1 no' errormsg='u*@example.org' exitcode=EX_DATAERR\n"
    ),
    "a mail of msmtp's to many": numbered(
        "u*@example.org,", "exitcode=EX_ host=h.example tls=on recipients="
    ),
    "proxmox": numbered(
        "pmg-smtp-filter[1]: 3A1B4*: accept mail to <u*@example.org> (7F12C*) (rule: x)\n"
        "postfix/lmtp[2]: 7F12C*: to=<u*@example.org>, dsn=5.1.1, status=bounced (550 5.1.1 no)\n"
    ),
    "opensmtpd's queue": numbered(
        "4fe14fe14fe14fe2|inet4|mta||a@example.com|u*@example.org|u*@example.org|1|2|0|5|pending|3421|451 no\n"
    ),
    "a log with the newest line first": lambda size: "".join(
        f"Mar  4 {n // 3600:02}:{n // 60 % 60:02}:{n % 60:02} mx postfix/smtp[2]: 4RkT5x: to=<u{n}@example.org>, dsn=5.1.1, "
        "status=bounced (550 5.1.1 no)\n"
        for n in range(size // 100, 0, -1)
    ),
    "put off and stored": numbered(
        "mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from a.example.com[192.0.2.1]: 450 4.2.0 <u*@example.org>: Greylisted; "
        "from=<a@example.com> to=<u*@example.org> proto=ESMTP\n"
        "mx postfix/virtual[2]: 4RkT5x*: to=<u*@example.org>, dsn=2.0.0, status=sent (delivered to maildir)\n"
    ),
    "exim's local deliveries": numbered(
        "2024-03-04 15:09:12 1rhABC-00*aX-BS => |/bin/x <u*@example.org> R=a T=b\n"
    ),
    "exim's log of one message": numbered(
        "2024-03-04 15:09:12 u*@example.org R=a T=b defer (-44) H=mx.example.org [192.0.2.25]: 452 4.2.2 full\n"
    ),
    "lines as wide as a terminal": lambda size: (
        "Mar  4 15:09:12 mx postfix/smtp[20250]: ".ljust(80, "x") + "\n" + ("y" * 80 + "\n") * (size // 80)
    ),
    "mailenable": numbered("x\tRCPT\tRCPT TO:<u*@example.org>\t550 5.1.1 no\t0\t0\n"),
    "questions of a person on leave": repeated(
        "I am out of the office. How can I set up an answer for it in here?\n"
    ),
    "colors of grep": numbered("to=<\x1b[01;31m\x1b[Ku*@example.org\x1b[m\x1b[K>\n"),
    "dovecot": numbered("dovecot: lmtp(u*@example.org)<1><*>: save failed to INBOX: Quota exceeded\n"),
    "rspamd": numbered(
        "rspamd_task_write_log: id: <*@example.com>, (default: T (reject): [21.40/15.00] [SPAM(4.00){};]), len: 1, "
        "rcpts: <u*@example.org>, mime_rcpts: <u*@example.org>\n"
    ),
    "queue listing": numbered(
        "B7A3C600*    14022 Mon Jun 16 08:41:10  root@example.com\n (host mx.example.net said: 452 full)\n"
        "                  u*@example.net\n\n",
        "-Queue ID-\n",
    ),
    "exceptions": numbered("SMTPRecipientsRefused: {'u*@example.org': (550, b'5.1.1 User unknown')}\n"),
    "events": numbered('{"event":"failed","recipient":"u*@example.org","reason":"550 5.1.1 User unknown"}\n'),
    "an event about many": lambda size: json.dumps(
        {"event": "bounce", "reason": "full", "recipients": [f"u{n}@example.org" for n in range(size // 20)]}
    ),
    "table": numbered("u*@example.org\tFailed\t550 5.1.1 User unknown\n", "Recipient\tStatus\tReason\n"),
    "records": numbered("Recipient: u*@example.org\nStatus: failed\nReason: User unknown\n\n"),
    "prose": numbered("Your mail to u*@example.org was not delivered because the mailbox is full.\n\n"),
    "one paragraph": numbered("The mail to u*@example.org was not delivered, user unknown\n"),
    "heads": numbered("<u*@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n\n"),
    "a list": numbered("u*@example.org\n", "The mail could not be delivered to:\n\n"),
    "a list in a line": numbered("u*@example.org, ", "550 5.1.1 User unknown\nTo: "),
    "summary": numbered("<u*@example.org>... foo\n"),
    "dialogue": numbered(">>> RCPT To:<u*@example.org>\n<<< 550 5.1.1 <u*@example.org>... User unknown\n"),
    "refusals, an address in each": numbered("550 5.1.1 u*@example.org\n"),
    "refusals without a status": numbered("550 u*@example.org User unknown\n"),
    "commands and replies": numbered("RCPT TO:<u*@example.org>\n550 5.1.1 User unknown\n"),
    "labelled, with nothing behind": numbered(
        "Recipient: u*@example.org\n", "From: MAILER-DAEMON@example.net\nSubject: Undelivered Mail\n\n"
    ),
    "sentences": numbered("Your mail to u*@example.org was not delivered because the mailbox is full.\n"),
    "commands within lines": numbered(
        "*: R=dnslookup H=mx.example.org: SMTP error after RCPT TO:<u*@example.org>: 550 5.1.1 User unknown\n"
    ),
    "headed by codes": numbered("Status: 5.1.1\n<", "Subject: Undelivered Mail Returned to Sender\n\n"),
    "codes in parentheses": repeated("'a@b': (550, b'x "),
    "quoted replies": repeated('{"reason":"550 5.1.1 User unknown"}\n['),
    "replies": repeated("550 5.1.1 User unknown\n"),
    "returned header": numbered(
        "Received: from a.example.com by b.example.com\n", "550 5.1.1 no\n\nReturn-Path: <>\n"
    ),
    "parts": numbered(
        "--q\nContent-Type: text/plain\n\nu*@example.org User unknown\n",
        "From: MAILER-DAEMON@example.net\nReturn-Path: <>\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=q\n\n",
    ),
}
# Pieces of which many patterns see a beginning.
PIECES = (
    "a@b ", "a@", "@", "<", "<a@b>", "550 ", "550-a\n", "5.1.1 ", "said: 550 x ", "\n", " ", "> ", "-", "x: y\n",
    "  x: y\n", '"', ",", '{"a":', "[", "a", "5.", "?", "a.b.", "a-", "reject: RCPT from x: 550 a ", "ABCDEF1234: to=<a@b>, ",
    "1rhABC-0002aX-BS ** a@b ", "RCPT TO:<a@b>\n250 ok\n", " - - 25 - OutboundConnectionResponse ",
    'a="b" ', "simscan:[1]:SPAM REJECT ", "Mar  4 15:09:12 mx postfix/smtp[1]: (\n", "CHKUSER rejected rcpt: from <a> remote <", ": DENIED_A from: a to: ",
    "ABCDEF1234: sender non-delivery notification: ", "\\u003c", "smtp connection from ", "delivery evpid=4fe14fe1 to=<a@b> ", "lmtp(a@b) ", ",FAIL,",
    ">>> rcpt to:<a@b>\n", "Final-Recipient: ", "original message\nfrom: a@b\n", "is the mailbox full? ",
    "this is the mail system at host x ", "best regards,\n", "邮箱已满 ", "a@b (expanded from <c@d>)\n", "missing ",
)  # fmt: skip

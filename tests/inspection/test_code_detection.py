"""Which numbers in a text act as codes, and which only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector import bundled
from bounce_inspector.inspection.code_detection import CodePlace, find_codes
from bounce_inspector.inspection.inspect import MAX_FINDINGS, inspect
from bounce_inspector.registry.lexicon_loading import load_lexicon
from bounce_inspector.registry.registry import Registry

LABELS = load_lexicon(bundled.resource()).labels


def codes_in(text: str, *, in_report: bool = True) -> list[str]:
    hits = find_codes(text, 0, len(text), LABELS)
    return [str(hit.code) for hit in hits if hit.place is not CodePlace.MENTION and (in_report or hit.sure)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("550 5.1.1 User unknown", ["550", "5.1.1"], id="a reply line"),
        pytest.param("550-5.7.26 one\n550-5.7.26 two\n550 5.7.26 three", ["550", "5.7.26"] * 3, id="a reply of several lines"),
        pytest.param("said: 550\n    5.1.1 <anna@example.org>: no", ["550", "5.1.1"], id="a pair broken by a line width"),
        pytest.param("Status: 5.1.1", ["5.1.1"], id="the status field"),
        pytest.param("Status : 5.0.0", ["5.0.0"], id="the status field with a blank before the colon"),
        pytest.param("Diagnostic-Code: smtp; 550 5.1.1 no", ["550", "5.1.1"], id="the diagnostic field"),
        pytest.param("Diagnostic-Code: smtp;550 no such user", ["550"], id="a reply without an enhanced code"),
        pytest.param("delay=1.2, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.25] said: 550 5.1.1 no)", ["5.1.1", "550", "5.1.1"], id="a log line"),
        pytest.param("C: RCPT TO:<anna@example.org>\nS: 250 2.1.5 Ok", ["250", "2.1.5"], id="a transcript"),
        pytest.param("<<< 550 5.1.1 no", ["550", "5.1.1"], id="a transcript of Sendmail"),
        pytest.param("Sorry, no mailbox here by that name. (#5.1.1)", ["5.1.1"], id="qmail's brackets"),
        pytest.param("#5.1.1 no such user", ["5.1.1"], id="a hash before the code"),
        pytest.param("<mx1.example.net #5.1.1 smtp;550 5.1.1 <anna@example.org>>", ["5.1.1", "550", "5.1.1"], id="Exchange 2003"),
        pytest.param("Remote Server returned '550 5.4.1 no'", ["550", "5.4.1"], id="Exchange's quotes"),
        pytest.param("#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##", ["550", "5.1.1"], id="Exchange's hashes"),
        pytest.param("5.1.0 - Unknown address error 550-'5.1.1 <anna@example.org>... no'", ["5.1.0", "550", "5.1.1"], id="a reply quoted in a reply"),
        pytest.param("550: 5.1.1 <anna@example.org>", ["550", "5.1.1"], id="a colon between the pair"),
        pytest.param("-- 5.4.1 Recipient address rejected", ["5.4.1"], id="Mimecast's dashes"),
        pytest.param("host: mx.example.org\n5.2.2 <anna@example.org> Mailbox Full", ["5.2.2"], id="an enhanced code alone at a line's start"),
        pytest.param("Invalid Address, ERROR_CODE :550, ERROR_CODE :5.2.1", ["550", "5.2.1"], id="Zoho"),
        pytest.param("said: 571 5.7.1 no", ["571", "5.7.1"], id="a reply outside the grammar after a server's word"),
        pytest.param("571 5.7.1 Delivery not authorized", ["571", "5.7.1"], id="a reply that is the code without its dots"),
        pytest.param("554: 30: Sorry, your message was refused", ["554"], id="a number of Yahoo's between"),
        pytest.param("192.0.2.32 said 550 for RCPT TO response", ["550"], id="a reply that is reported"),
    ],
)  # fmt: skip
def test_a_code_is_found_where_mail_software_puts_it(text: str, expected: list[str]) -> None:
    assert codes_in(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("said: 550 no", CodePlace.SERVER),
        ("<<< 550 no", CodePlace.SERVER),
        ("Status: 5.1.1", CodePlace.LABEL),
        ("X-Notes-Status: 5.1.1", CodePlace.LABEL),
        ('"status":"5.1.1"', CodePlace.LABEL),
        ("dsn=5.1.1", CodePlace.LABEL),
        ("Mailserver: 5.1.1", CodePlace.COLON),
        ("Postcode: 5.1.1", CodePlace.COLON),
        ("Status code -> 5.1.1", CodePlace.LABEL),
        ("Error: 550, 'no such user'", CodePlace.LABEL),
        # Values of a program's own.
        ("x = (550, 'no such user')", CodePlace.OPENING),
        ("assertEqual((550, 'no such user'), reply)", CodePlace.OPENING),
        ("expect(reply).toEqual((550, 'no such user'))", CodePlace.OPENING),
        ("with raises((550, 'no such user')):", CodePlace.OPENING),
        ("statuses = [(250, 'ok'), (550, 'no such user')]", CodePlace.OPENING),
        ("connect to mx.example.org[192.0.2.25], 550 no such user", CodePlace.COLON),
        ("tried (mx.example.org[192.0.2.25]), 550 no such user", CodePlace.COLON),
        ("(mx.example.org) 550 no such user", CodePlace.COLON),
        ("<mx.example.org> 550 no such user", CodePlace.COLON),
        ("mx.example.org -- 550 no such user", CodePlace.COLON),
        ("エラー: 5.1.1", CodePlace.LABEL),
        ("システムエラー: 5.1.1", CodePlace.LABEL),
        ("no such user (#5.1.1)", CodePlace.OPENING),
        ("The result was precisely 5.1.1", CodePlace.LABEL),
        ("The result is precisely 5.1.1", CodePlace.LABEL),
        ("The results were precisely 5.1.1", CodePlace.LABEL),
    ],
)
def test_the_words_before_a_code_say_how_surely_it_acts_as_one(text: str, place: CodePlace) -> None:
    (hit,) = find_codes(text, 0, len(text), LABELS)
    assert hit.place is place


@pytest.mark.parametrize(
    "text",
    [
        "connect to mx.example.org[203.5.4.1]: refused",
        "from [10.5.1.1] by mx.example.org",
        "222.2.0.192.dsl.example.org",
        "5.7.26.example.org",
        "220 mx.example.org ESMTP Exim 4.94.2",
        "Microsoft SMTP Server id 8.2.222.2",
        "Exchange 15.2.1118.7",
        "(8.14.2/8.14.2) with ESMTP",
        "Perl version 5.6.0",
        "engine=2.50.10432:5.13.68,1.0.28",
        "Messaging Server 7.0.5.33.0",
        'Failed to pull image "registry.example.org/mail/worker:5.1.1": not found',
        "Am 2.5.24 um 08:15 Uhr",
        "on 4.3.2024 we met",
        "5.12.23, 14:02",
        "size 5.242.880 Bytes",
        "it costs 550,00 EUR",
        "SIZE 52428800",
        "mx.example.org:587 and port 465",
        "(256/256 bits)",
        "Message-ID: <20240304.5.1.1.GA@example.com>",
        "userid 501, uid 225",
        "4RkT5x2Z1nz9rxQ",
        "+1 555 550 5711",
        "Room 511",
        "550e8400-e29b-41d4-a716-446655440000",
        "2.5.29.17",
        "00:00:05.4210000",
        "see section 5.1.1 of the manual",
        "RFC 5321 section 4.2.2",
        "https://example.org/help/5.7.1/",
        "https://example.org/docs/DOC-1369#554",
        "Fix email delivery issues for error code 5.1.10<https://example.org/x>",
        "[TSS04] Messages deferred - 4.16.55.1; see",
        "You have 452 messages",
        "ticket-550@example.com",
        "AS(201806281)",
        "Am 2.5.24, at 10:22",
        "said: 5.1.1, PHP 8.1",
        "Error: 5.1.1, WordPress 6.5.2",
        "Error: 5.1.1; Exim 4.96",
        "Error: 5.1.1, Firefox 115.0",
        "Error: 5.1.1 10h22",
        "Error: 5.1.1 Uhr",
        "§5.1.1 of the terms",
        "Room: 511 in the tower",
        "Version: 550 is out",
        "550-555-1212 is our number",
        "550 12 34 is our number",
        "550-192.0.2.25",
        "Mailer.java:550 in send",
        "250 ok",
        "354 go ahead",
        "560 people",
        '{"ErrorCode":406}',
        '{"ErrorCode": 550, "Message": "no"}',
        "The requested URL returned error: 550 no",
        "HTTP/1.1 550 no",
        "https status: 550 no",
        "http code 550",
        "sendmail[551]: no",
        "OFR_417 [417] no",
        "http://example.org/a-550",
        "www.example.org/550 no",
        "www.example.org/#5.7.1 no",
        "Error: 5.1.1-b2",
        "(4.2.1-x)",
        "-5.1.1 degrees",
        "550 Main Street is where we are",
        "550 North Main Street",
        "Error: 550 MB",
        "Error: 550 %",
        "Error: 550 users",
        "5.01.1",
    ],
)
def test_a_look_alike_is_no_code(text: str) -> None:
    assert [code for code in codes_in(text) if code != "220"] == []


@pytest.mark.parametrize("prefix", "Re AW WG Fwd Fw RV TR SV TV Odp Antw ENC R I".split())
def test_a_number_at_the_beginning_of_an_answers_subject_is_no_code(prefix: str) -> None:
    assert codes_in(f"{prefix}: 418 and the garden") == []
    # A reply with an enhanced code is nothing else.
    text = f"{prefix}: 550 5.1.1 no"
    assert [hit.place for hit in find_codes(text, 0, len(text), LABELS)] == [CodePlace.COLON] * 2


@pytest.mark.parametrize("between", ["", "um ", "at ", "à ", "a ", "kl. ", "kl ", "uhr "])
@pytest.mark.parametrize("hour", ["08:15", "8.15", "8h15"])
def test_a_number_with_a_time_of_day_behind_it_is_a_date(between: str, hour: str) -> None:
    assert codes_in(f"(2.5.24 {between}{hour})") == []
    assert codes_in("(2.5.24 in all)") == ["2.5.24"]


@pytest.mark.parametrize(
    ("text", "is_version"),
    [
        ("PHP: 8.2.18\nMailserver: 5.4.1", True),
        ("About us\nPHP: 8.2.18-fpm\nMailserver: 5.4.1\nThat is all", True),
        ("Mailserver: 5.4.1\nPHP: 8.2.18", True),
        ("Plugin: 0.9.2\nMailserver: 5.4.1", True),
        ("About us\nMailserver: 5.4.1\nPHP: v8.2\n", True),
        # A server's words below it, a time, an address, a date, another status.
        ("Mailserver: 5.4.1\nThe address is unknown.", False),
        ("Server: 192.0.2.25\nMailserver: 5.4.1", False),
        ("Date: 4.3.2024\nMailserver: 5.4.1\nBye", False),
        ("Date: 04.03\nMailserver: 5.4.1\nBye", False),
        ("First: 5.4.1\nSecond: 5.4.2", False),
        # Not alone behind its name.
        ("PHP: 8.2.18\nMailserver: 5.4.1 no answer", False),
    ],
)
def test_a_number_in_a_list_of_programs_with_their_versions_is_a_version(text: str, is_version: bool) -> None:
    assert ("5.4.1" not in codes_in(text)) is is_version


@pytest.mark.parametrize(
    "text",
    [
        "Last week we got a 550 5.1.1 from them, and before that a 5.7.1.",
        "5.1.1 Introduction\n\nThis chapter explains the basics.",
        "511 people came, 550 were invited.",
        "Version 4.2.1 of the program is out.",
    ],
)
def test_prose_outside_a_report_holds_no_codes(text: str) -> None:
    assert codes_in(text, in_report=False) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<- 550 no", id="Exim"),
        pytest.param("<** 550 no", id="swaks"),
        pytest.param("<~* 550 no", id="swaks under TLS"),
        pytest.param("[<-] 550 no", id="an arrow in brackets"),
        pytest.param("<-- 550 no", id="a long arrow"),
        pytest.param("received <<< 550 no", id="an arrow after a word"),
        pytest.param("10:22:14 <- 550 no", id="a time before the arrow"),
        pytest.param("Tue 2024-03-05 10:22:14.310: <-- 550 no", id="MDaemon"),
        pytest.param("10:22:14: [17:2] <-- 550 no", id="MDaemon with its session"),
        pytest.param("2024-03-05T10:22:14Z,08DC,7,192.0.2.4:25,>,550 no", id="a log of Exchange, sent"),
        pytest.param("2024-03-05T10:22:14Z,08DC,7,192.0.2.4:25,<,550 no", id="a log of Exchange, received"),
        pytest.param("server: 550 no", id="who speaks, spelled out"),
        pytest.param("server -> client: 550 no", id="from whom to whom"),
        pytest.param("The answer was: 550 no", id="was"),
        pytest.param("xdelay=00:00:01, LED=550 no", id="SES"),
        pytest.param("error -> 550 no", id="an arrow after error"),
        pytest.param("error-> 550 no", id="an arrow right after error"),
        pytest.param("smtpStatus: 550 no", id="a program's field"),
        pytest.param('{"smtp_code": 550, "x": 1}', id="a value in JSON"),
        pytest.param("responseCode: 550, command: 'RCPT TO'", id="nodemailer"),
        pytest.param('"replyCode":"550"', id="a string in JSON"),
        pytest.param("SMTPDataError(550, b'no')", id="an exception of Python's"),
        pytest.param("550-'no such user'", id="a reply quoted by a gateway"),
    ],
)
def test_the_signs_that_programs_put_before_a_reply_show_that_a_server_said_it(text: str) -> None:
    (hit,) = (hit for hit in find_codes(text, 0, len(text), LABELS) if str(hit.code) == "550")
    assert (hit.place, hit.sure, hit.paired) == (CodePlace.SERVER, True, False)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Status: 5.1.1", True),
        ("X-Notes-Status: 5.1.1", True),
        ('\\"status\\": \\"5.1.1\\"', True),
        ("dsn=5.1.1", True),
        ("Code: 5.1.1", True),
        ("(#5.1.1)", True),
        ("said: 5.1.1 no", True),
        # Many a version or a date stands so.
        ("5.1.1 no such user", False),
        ("Error: 5.1.1", False),
        ("(5.1.1)", False),
    ],
)
def test_a_status_in_its_field_behind_a_hash_or_from_a_server_is_one_in_any_text(
    text: str, sure: bool
) -> None:
    (hit,) = find_codes(text, 0, len(text), LABELS)
    assert (hit.sure, hit.paired) == (sure, False)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("  550 no such user", CodePlace.LINE),
        ("Hi\n\n* 550 no such user", CodePlace.LINE),
        ("-- 550 no such user", CodePlace.LINE),
        ("• 550 no such user", CodePlace.LINE),
        ("anna@example.org - 552 mailbox full", CodePlace.LINE),
        ("anna@example.org: 552 mailbox full", CodePlace.LINE),
        ("Your message wasn't sent. 554 spam", CodePlace.SENTENCE),
        ("Your message wasn't sent! 554 spam", CodePlace.SENTENCE),
    ],
)
def test_a_reply_opens_a_line_or_follows_a_sentence(text: str, place: CodePlace) -> None:
    (hit,) = find_codes(text, 0, len(text), LABELS)
    assert hit.place is place


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("Code", ["550"]),
        ("Fehlercode:", ["550"]),
        ("  SMTP code  ", ["550"]),
        # A number of something else.
        ("Total", []),
        ("The code", []),
        ("", []),
    ],
)
def test_a_reply_alone_on_its_line_is_a_code_below_a_heading_that_says_so(
    heading: str, codes: list[str]
) -> None:
    assert codes_in(f"Row\n{heading}\n550\nanna@example.org\n") == codes
    assert codes_in(f"{heading}\n550\nanna@example.org\n") == codes


@pytest.mark.parametrize(
    ("before", "acts"),
    [
        # Some programs part the fields of a record by bars.
        ("said: ", " -\t\n:;,)'\"]|"),
        ("Error: ", " -\t\n:;,)'\"]"),
        ("(", " -\t\n:;,)'\"]"),
        ("", " -\t:"),
    ],
    ids=["a server's", "a label's", "in brackets", "a line's"],
)
def test_the_sign_behind_a_reply_says_whether_it_is_one(before: str, acts: str) -> None:
    found = [sign for sign in " -\t\n:;,)'\"]>|x_/" if codes_in(f"{before}550{sign}no mailbox here")]
    assert found == list(acts)
    assert codes_in(f"{before}550") == ["550"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("said: 250 ok", ["250"]),
        ("said: [550] no", ["550"]),
        ("said: 354 go ahead", ["354"]),
        ("said: 559 no", ["559"]),
        ("said: 571 no", ["571"]),
        ("Error: 559 no", ["559"]),
        ("Error: 560 no", []),
        ("Error: 250 no", []),
        ("Error: 350 no", []),
        ("560 5.1.1 no", ["5.1.1"]),
        ("559 5.1.1 no", ["559", "5.1.1"]),
        ("5.7.1 no", ["5.7.1"]),
        ("5.8.1 no", []),
        ("said: 5.8.1 no", ["5.8.1"]),
    ],
)
def test_a_number_outside_the_grammar_is_a_code_only_where_a_server_says_it(
    text: str, codes: list[str]
) -> None:
    assert codes_in(text) == codes


@pytest.mark.parametrize(
    ("text", "paired"),
    [
        ("550 5.1.1", True),
        ("550-5.1.1", True),
        ("550: 5.1.1", True),
        ("550, 5.1.1", True),
        ("550  -  5.1.1", True),
        ("550 #5.1.1", True),
        ("550 (5.1.1)", True),
        ('550 "5.1.1"', True),
        ("550 <5.1.1>", True),
        ("550-'5.1.1'", True),
        ("[550] 5.1.1", True),
        ("(550, b'5.1.1", True),
        ("(550, '5.1.1", True),
        ("550\n    5.1.1", True),
        ("550\n\n5.1.1", False),
        ("550 x 5.1.1", False),
        ("550; 5.1.1", False),
    ],
)
def test_two_codes_are_a_pair_where_only_what_programs_write_stands_between(text: str, paired: bool) -> None:
    hits = list(find_codes(f"said: {text} no", 0, len(text) + 9, LABELS))
    assert [(str(hit.code), hit.paired) for hit in hits] == [("550", paired), ("5.1.1", paired)]


def test_no_two_places_count_the_same() -> None:
    assert list(CodePlace) == list(range(CodePlace.MENTION, len(CodePlace.__members__) - 1))


def test_blanks_far_within_a_line_are_not_its_beginning() -> None:
    assert codes_in("We were" + 100 * " " + "550 in all") == []


def test_a_stretch_begins_where_it_is_said_to_begin() -> None:
    text = "said: 550 5.1.1 no"
    (reply, status) = find_codes(text, text.index("550"), len(text), LABELS)
    assert reply.place is CodePlace.LINE
    assert next(find_codes(text, 0, status.start, LABELS)).place is CodePlace.SERVER


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("What does 550 5.1.1 mean?", True),
        ("550 5.1.1 means that nobody has this address.", True),
        ("Error: 5.1.1 <https://example.org/help>", True),
        ("Error: 5.1.1 (https://example.org/help)", True),
        ("[Error: 5.1.1](https://example.org/help)", True),
        ("Error: 5.1.1 <mailto:anna@example.org>", True),
        # A server's own line, whatever the words before it are about.
        ("What does it mean? The server said: 550 5.1.1 no", False),
        ("For:\n550 5.1.1 no such user", False),
    ],
)
def test_a_code_that_is_explained_or_asked_about_is_only_mentioned(text: str, mentioned: bool) -> None:
    places = {hit.place for hit in find_codes(text, 0, len(text), LABELS)}
    assert places
    assert (places == {CodePlace.MENTION}) is mentioned


def test_an_enhanced_code_in_the_words_of_a_reply_is_the_servers() -> None:
    assert codes_in("550 no mailbox here, 5.1.1 that is") == ["550", "5.1.1"]
    # The paragraph of some terms is none, whoever speaks.
    assert codes_in("550 no mailbox here, see §5.1.1 of the terms") == ["550"]
    # Not in the line below it.
    assert codes_in("550 no mailbox here\nand then 5.1.1 that is") == ["550"]


@given(st.text(alphabet="0123456789.x-:#'<>() \nSstatus=smtp;said", max_size=200))
def test_every_finding_is_the_text_it_points_to(text: str) -> None:
    previous = 0
    for hit in find_codes(text, 0, len(text), LABELS):
        assert text[hit.start : hit.end] == str(hit.code)
        assert hit.start >= previous
        previous = hit.end


def test_the_number_of_findings_is_bounded_and_said(registry: Registry) -> None:
    report = inspect("550 5.1.1 User unknown\n" * (MAX_FINDINGS // 2 + 5), registry=registry)
    assert len(report.findings) == MAX_FINDINGS
    [problem] = report.problems
    assert problem.code == "too-many-codes"
    assert problem.values == {"count": str(MAX_FINDINGS), "all": str(MAX_FINDINGS + 10)}


def test_codes_that_are_not_marked_are_read(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bounce_inspector.inspection.inspect.MAX_FINDINGS", 50)
    groups = (
        f"Final-Recipient: rfc822; user{number}@example.org\nAction: failed\nStatus: 5.1.1\n"
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n"
        for number in range(60)
    )
    report = inspect("Reporting-MTA: dns; mx.example.com\n\n" + "\n".join(groups), registry=registry)
    assert len(report.findings) == 50
    assert [str(recipient.status) for recipient in report.recipients] == ["5.1.1"] * 60

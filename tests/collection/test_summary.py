"""The overview of many bounces, and the sentence on top of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bounce_inspector.advice.assessment import Finality
from bounce_inspector.advice.overview import (
    Pattern,
    PatternKind,
    next_step,
    overview_sentence,
    unreadable_text,
)
from bounce_inspector.advice.words import Words
from bounce_inspector.collection.place import Form, Place
from bounce_inspector.collection.rows import Row
from bounce_inspector.collection.summary import Count, Summary, Tally, gist, same_failure
from bounce_inspector.inspection.report import Action, Kind
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.vocabulary import Cause, Permanence, Resend, WhoActs
from rows import FINALITIES

MONDAY = datetime(2024, 3, 4, 8, 0, tzinfo=UTC)
WEDNESDAY = MONDAY + timedelta(days=2)
REFUSED = "connect to mx.example.org[192.0.2.25]:25: Connection refused"


def row(
    domain: str | None = "example.org",
    cause: Cause | None = Cause.CONNECTION_FAILED,
    *,
    local: str = "a",
    action: Action | None = Action.FAILED,
    finality: Finality | None = None,
    diagnostic: str | None = REFUSED,
    time: datetime | None = MONDAY,
    status: str | None = "4.4.1",
    who_acts: WhoActs = WhoActs.RECIPIENT_ADMIN,
    resend: Resend = Resend.UNKNOWN,
) -> Row:
    return Row(
        address=f"{local}@{domain}" if domain else None,
        domain=domain,
        kind=Kind.FAILURE,
        action=action,
        finality=finality or FINALITIES[action],
        permanence=Permanence.PERMANENT,
        resend=resend,
        cause=cause,
        who_acts=who_acts,
        status=status,
        reply=None,
        diagnostic=diagnostic,
        remote_host=None,
        software=None,
        time=None if time is None else int(time.timestamp()),
        subject=None,
        message_id=None,
        part=None,
        where=Place("box", Form.MBOX, 0, 1),
    )


def summary(*rows: Row) -> Summary:
    tally = Tally()
    for one in rows:
        tally.add([one])
    return tally.summary()


def sentence(words: Words, *rows: Row, now: datetime = WEDNESDAY) -> str:
    return overview_sentence(summary(*rows).pattern, words, now)


OTHERS = tuple(row(f"{name}.example.com", Cause.MAILBOX_FULL, diagnostic=None) for name in "abcdefghi")


def test_failures_and_delays_are_counted_by_cause_domain_and_who_must_act() -> None:
    delivered = row("example.net", Cause.DELIVERED, action=Action.DELIVERED)
    nothing = row(None, None, action=None)
    delayed = row("example.net", Cause.GREYLISTED, action=Action.DELAYED)
    result = summary(row(), row(local="b"), delayed, delivered, nothing)
    assert (result.total, result.failed, result.delayed) == (5, 2, 1)
    assert result.by_cause == (Count("connection-failed", 2), Count("greylisted", 1))
    assert result.by_domain == (Count("example.org", 2), Count("example.net", 1))
    assert result.by_who_acts == (Count("recipient-admin", 3),)


@pytest.mark.parametrize(
    ("span", "step", "buckets"),
    [
        (timedelta(hours=5), timedelta(hours=1), 6),
        (timedelta(days=10), timedelta(days=1), 11),
        (timedelta(days=300), timedelta(days=31), 10),
        (timedelta(days=7000), timedelta(days=366), 20),
    ],
    ids=["hours", "days", "months", "years"],
)
def test_times_are_counted_in_steps_that_fit_their_span(
    span: timedelta, step: timedelta, buckets: int
) -> None:
    result = summary(row(time=MONDAY), row(time=MONDAY), row(time=MONDAY + span), row(time=None)).over_time
    assert len(result) == buckets
    assert (result[0].count, result[-1].count) == (2, 1)
    assert sum(bucket.count for bucket in result) == 3
    assert result[0].end - result[0].start <= step.total_seconds()
    assert all(one.end == other.start for one, other in pairwise(result))


def test_days_begin_when_they_do_where_the_person_is() -> None:
    tally = Tally()
    late = datetime(2024, 3, 30, 23, 30, tzinfo=UTC)
    tally.add([row(time=late), row(time=late + timedelta(days=3))])
    days = tally.summary(ZoneInfo("Europe/Berlin")).over_time
    assert datetime.fromtimestamp(days[0].start, UTC) == datetime(2024, 3, 30, 23, 0, tzinfo=UTC)
    assert days[0].end - days[0].start == 23 * 3600  # the clocks go forward on this day
    assert [day.count for day in days] == [1, 0, 0, 1]


def test_an_outage_elsewhere_is_told_with_its_words_and_its_beginning(english: Words) -> None:
    failures = [row(local=str(n), time=MONDAY + timedelta(minutes=n)) for n in range(41)]
    assert sentence(english, *OTHERS, *OTHERS, *failures[:40], failures[40]) == (
        "41 of the 59 failures since Monday are at example.org: server couldn't be reached. It's probably an outage on their side."
    )


def test_one_cause_at_many_domains_is_looked_for_at_home(english: Words) -> None:
    blocked = [
        row(f"d{n}.example.com", Cause.SENDER_REPUTATION, diagnostic=f"550 5.7.1 blocked {n}", time=None)
        for n in range(8)
    ]
    assert sentence(english, *blocked, row()) == (
        "8 of the 9 failures have the same reason: sending server is blocked. Your mail server is probably on a block list."
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), "None of these messages failed."),
        ((row(),), "One message to example.org failed: server couldn't be reached."),
        ((row(None, diagnostic=None),), "One message failed: server couldn't be reached."),
        (
            (row(), row("example.net", Cause.VIRUS)),
            "2 failed at 2 domains, for different reasons; most often: server couldn't be reached (1).",
        ),
        (
            (
                row(diagnostic="421 busy now"),
                row(cause=Cause.VIRUS, diagnostic="550 virus found"),
                row(cause=Cause.POLICY, diagnostic="550 not allowed"),
                row("example.net", Cause.MAILBOX_FULL),
            ),
            "3 of the 4 failures are at example.org, for different reasons.",
        ),
        (
            tuple(row(local=name, time=None) for name in "abc"),
            "All 3 failures are at example.org: server couldn't be reached. It's probably an outage on their side.",
        ),
    ],
    ids=["none", "one", "one without address", "two", "one domain", "all"],
)
def test_what_stands_out_is_told(english: Words, rows: tuple[Row, ...], expected: str) -> None:
    assert sentence(english, *rows) == expected


@pytest.mark.parametrize(
    ("now", "since"),
    [
        (MONDAY + timedelta(hours=3), "since 08:00 today"),
        (MONDAY + timedelta(days=3), "since Monday"),
        (MONDAY + timedelta(days=30), "since March 4 are at"),
        (MONDAY + timedelta(days=400), "since March 4, 2024"),
    ],
)
def test_the_beginning_is_told_as_one_would_say_it(english: Words, now: datetime, since: str) -> None:
    assert since in sentence(english, *(row(local=str(n)) for n in range(5)), now=now)


def test_a_stray_old_bounce_does_not_make_the_beginning(english: Words) -> None:
    failures = [row(local=str(n)) for n in range(40)]
    assert "since Monday" in sentence(english, row(time=MONDAY - timedelta(days=900)), *failures)


def test_every_cause_gives_a_sentence(english: Words) -> None:
    for cause in Cause:
        for domains in (["example.org"] * 4, ["a.example", "b.example", "c.example", "d.example"]):
            text = sentence(english, *(row(domain, cause) for domain in domains))
            assert "{" not in text
            assert text.endswith(".")


@pytest.mark.parametrize(
    ("diagnostic", "expected"),
    [
        (REFUSED, "Connection refused"),
        (
            "host mx.example.org[192.0.2.25] said: 550 5.1.1 <a@example.org>: Recipient address rejected: no such user [AB-204]",
            "Recipient address rejected",
        ),
        ("550 5.1.1 The email account that you tried to reach does not exist. Please try", "The email account that you tried to reach does not exist"),
        ("550 5.7.1", None),
        ("unknown", None),
    ],
)  # fmt: skip
def test_the_words_that_bounces_share_are_found(diagnostic: str, expected: str | None) -> None:
    assert gist(diagnostic) == expected


def test_the_same_failure_is_grouped_by_domain_cause_and_code() -> None:
    rows = [
        row(), row(local="A"), row(local="b"), row(status="4.4.2"), row(None, local=""), row(),
        row(None, local=""),
    ]  # fmt: skip
    groups: dict[str, list[int]] = {}
    for number, one in enumerate(rows):
        groups.setdefault(same_failure(number, one), []).append(number)
    assert list(groups.values()) == [[0, 1, 2, 5], [3], [4], [6]]


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("cannot-open", {"detail": "Permission denied"}), ("file-gone", {}), ("folder-empty", {}), ("not-a-mail", {}),
        ("zip-bomb", {}), ("message-too-large", {}), ("worker-died", {}), ("reader-died", {}), ("inspection-failed", {"detail": "x"}),
        ("zip-empty", {}), ("zip-unreadable", {"detail": "x"}), ("zip-in-zip", {"name": "a"}),
        ("member-too-large", {"name": "a"}), ("member-unreadable", {"name": "a", "detail": "x"}), ("picture", {}),
    ],
)  # fmt: skip
def test_every_reason_why_something_is_unreadable_has_its_sentence(
    english: Words, code: str, values: dict[str, str]
) -> None:
    assert unreadable_text(code, values, english).endswith((".", "x", "Permission denied"))


def test_mails_that_are_only_late_are_not_called_failures(english: Words) -> None:
    late = [row(local=str(n), action=Action.DELAYED) for n in range(5)]
    assert sentence(english, *late) == (
        "All 5 have been waiting for example.org since Monday: server couldn't be reached. "
        "You don't need to resend anything: the servers keep trying."
    )
    assert sentence(english, *late, row("example.net")).startswith("One message to example.net failed")


def test_of_mails_that_are_tried_no_longer_it_is_not_said_that_they_are(english: Words) -> None:
    late = [row(local=str(n), action=Action.DELAYED) for n in range(5)]
    over = row(local="x", action=Action.DELAYED, finality=Finality.TRYING_OVER)
    assert sentence(english, *late, over).endswith("check whether those messages arrived.")


def test_what_has_a_name_in_the_table_is_called_by_it_and_only_the_rest_is_quoted(english: Words) -> None:
    known = [row(local=str(n)) for n in range(5)]
    assert "are at example.org: server couldn't be reached." in sentence(english, *known)
    unknown = [row(cause=Cause.UNKNOWN, local=str(n)) for n in range(5)]
    assert "are at example.org, with “Connection refused”." in sentence(english, *unknown)


def test_codes_are_counted_for_failures_and_fates_for_all() -> None:
    delivered = row(action=Action.DELIVERED)
    nothing = row(None, None, action=None, status=None)
    result = summary(row(), row(status=None), delivered, nothing)
    assert result.by_code == (Count("4.4.1", 1),)
    assert result.by_fate == (Count("not-delivered", 2), Count("delivered", 1), Count("failure", 1))


def test_large_numbers_are_written_as_the_language_writes_them(english: Words) -> None:
    pattern = Pattern(PatternKind.CAUSE, 1200, 12345, 3, cause=Cause.VIRUS)
    assert "1,200 of the 12,345 failures" in overview_sentence(pattern, english, WEDNESDAY)
    assert "1.200 von 12.345" in overview_sentence(pattern, load_language("de"), WEDNESDAY)


def test_the_failures_of_some_bounces_are_counted_in_the_steps_of_all() -> None:
    days = [MONDAY + timedelta(days=day) for day in range(10)]
    whole = summary(*(row(time=day) for day in days))
    some = summary(row(time=days[0]), row(time=days[0]), row(time=days[9]))
    counts = some.counts_in(whole.over_time)
    assert sum(counts) == 3
    assert counts[0] == 2
    assert counts[-1] == 1
    assert summary(row(time=days[0] - timedelta(days=400))).counts_in(whole.over_time) == [0] * len(
        whole.over_time
    )


def test_how_many_have_a_fate_is_none_where_nobody_has_it() -> None:
    both = summary(row(), row(action=Action.DELAYED))
    assert [both.count_of(fate) for fate in ("not-delivered", "trying", "delivered")] == [1, 1, 0]


def test_the_next_step_for_what_stands_out_is_what_is_told_of_most_of_it(english: Words) -> None:
    down = [row(local=str(n), resend=Resend.LATER_UNCHANGED) for n in range(5)]
    assert next_step(summary(*down).pattern, english) == (
        "The mail team of example.org needs to act. The senders can resend later, unchanged."
    )
    gone = [
        row(f"{name}.example.com", Cause.MAILBOX_UNKNOWN, who_acts=WhoActs.SENDER, resend=Resend.AFTER_CHANGE)
        for name in "abcde"
    ]
    assert next_step(summary(*gone).pattern, english) == (
        "The senders need to act. Nothing should be resent before it's fixed."
    )


def test_where_the_advice_differs_within_what_stands_out_there_is_no_next_step(english: Words) -> None:
    resends = (Resend.WAIT, Resend.LATER_UNCHANGED, Resend.AFTER_CHANGE)
    rows = [row(local=str(n), resend=resend) for n, resend in enumerate(resends)]
    assert next_step(summary(*rows).pattern, english) == ""

"""How fast the window answers: from a paste to the painted verdict, from a key to the painted page.

Times end when everything that changed is painted: nothing was painted in the event loop's last turn.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from time import perf_counter
from typing import TypeVar

from benchmarks.event_loop import Gaps
from benchmarks.measured import FRAME, Table, in_turns, milliseconds, p95
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bounce_inspector.desktop.codes.code_entry import CodeEntry
from bounce_inspector.desktop.verdict.verdict_bar import VerdictBar
from bounce_inspector.desktop.window.given import Given
from bounce_inspector.desktop.window.main_window import MainWindow
from bounces import made_bounce

ROUNDS = 2
LARGEST = 100_000
PASTE_LIMIT = 50.0
TYPED = (
    "5.1.1",
    "550 5.7.26",
    "421",
    "X.2.2",
    "mailbox full",
    "user unknown",
    "relay denied",
    "greylisted",
    "quota exceeded",
    "mailbx ful",
    "spam",
    "TSS04",
    "RESOLVER.ADR",
)
BIG = 25_000_000
_W = TypeVar("_W", bound=QWidget)


class Painting(QObject):
    """Notices when a window is painted, and one widget in it.

    Only these two are watched: a filter on the whole application would slow what it measures.
    """

    def __init__(self, window: QWidget, wanted: QWidget) -> None:
        super().__init__(window)
        self._wanted = wanted
        self._updated = self._painted = False
        window.installEventFilter(self)
        wanted.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Paint and watched is self._wanted:
            self._painted = True
        elif kind is QEvent.Type.UpdateRequest:
            self._updated = True
        return False

    def settle(self) -> None:
        """Let the event loop turn until the widget was painted and nothing else is to be."""
        self._painted = False
        while True:
            self._updated = False
            QApplication.processEvents()
            if self._painted and not self._updated:
                return


def test_paste(window: MainWindow, mails: list[bytes], table: Table) -> None:
    """Every bounce of up to 100 KB, pasted as text; then mails of that size."""
    painting = Painting(window, one(window, VerdictBar))
    texts = [mail.decode(errors="replace") for mail in mails if len(mail) <= LARGEST]

    def paste() -> None:
        window.intake.paste()
        painting.settle()

    def told(name: str, texts: list[str]) -> None:
        firsts, bests = [], []
        for text in texts:
            QApplication.clipboard().setText(text)
            times = in_turns(ROUNDS, paste=paste)["paste"]
            firsts.append(times[0])
            bests.append(min(times))
        for times, how in ((firsts, "pasted once"), (bests, f"best of {ROUNDS}")):
            table.add(
                "paste to verdict",
                f"{name}, {how}: median, p95, slowest",
                ", ".join(
                    milliseconds(value) for value in (statistics.median(times), p95(times), max(times))
                ),
                target=f"p95 at most {PASTE_LIMIT:.0f} ms, aim {FRAME:.1f} ms",
                met=p95(times) <= PASTE_LIMIT,
            )

    told(f"{len(texts)} bounces of up to 100 KB", texts)
    told("10 bounces filled up to 100 KB", [filled(number) for number in range(10)])


def filled(number: int) -> str:
    """A bounce whose returned mail fills it up to 100 KB."""
    bounce = made_bounce(number).decode()
    line = f"This is line {number} of the returned mail, with words as mails have them.\n"
    return bounce + "\n" + line * ((LARGEST - len(bounce)) // len(line))


def test_typing(window: MainWindow, table: Table) -> None:
    """Each key of what people type, until the page and the list of codes are painted."""
    entry = one(window, CodeEntry)
    entry.setFocus()
    painting = Painting(window, entry)

    def stroke(key: str) -> Callable[[], None]:
        def press() -> None:
            QTest.keyClicks(entry, key)
            painting.settle()

        return press

    times: dict[tuple[str, int], list[float]] = {}
    for _ in range(ROUNDS):
        for text in TYPED:
            clear(entry, painting)
            for number, key in enumerate(text):
                took = in_turns(1, key=stroke(key))["key"]
                times.setdefault((text, number), []).extend(took)
    once = [values[0] for values in times.values()]
    best = [min(values) for values in times.values()]
    for values, how in ((once, "typed once"), (best, f"best of {ROUNDS}")):
        table.add(
            "typing",
            f"{len(values)} keys, {how}: median, p95, slowest",
            ", ".join(milliseconds(value) for value in (statistics.median(values), p95(values), max(values))),
            target=f"p95 at most {FRAME:.1f} ms",
            met=p95(values) <= FRAME,
        )


def clear(entry: QLineEdit, painting: Painting) -> None:
    if entry.text():
        entry.clear()
        painting.settle()


def test_the_window_stays_alive_while_a_large_mail_is_read(window: MainWindow, table: Table) -> None:
    """25 MB with attachments, beside an event loop that does nothing for as long."""
    mail = large_mail()
    gaps = Gaps()
    begin = perf_counter()
    page = window.pages.bounce
    busy = gaps.measure(lambda: window.display.inspect(Given("large.eml", mail)), lambda: page.is_complete)
    took = perf_counter() - begin
    idle = gaps.measure(lambda: None, lambda: perf_counter() > begin + 2 * took)
    table.add(
        "event loop",
        f"longest gap while a mail of {BIG // 1_000_000} MB is inspected ({took:.1f} s)",
        milliseconds(busy),
        peer=f"idle {milliseconds(idle)}",
        target=f"at most {PASTE_LIMIT:.0f} ms",
        met=busy <= PASTE_LIMIT,
    )


def large_mail() -> bytes:
    """A bounce that returns the whole mail, with large attachments."""
    attachment = b"QUJD" * 19 + b"\n"
    part = b"\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n%s"
    head = (
        b"Return-Path: <>\nFrom: Mail Delivery System <mailer-daemon@example.com>\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\n'
        b"<anna@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n"
    )
    attached = part % (attachment * (BIG // 5 // len(attachment)))
    return head + attached * 5 + b"\n--b--\n"


def one(window: MainWindow, kind: type[_W]) -> _W:
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found

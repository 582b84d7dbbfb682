"""What the tests have the worker processes do with every report; they import it from here."""

from __future__ import annotations

import os
import signal

from bounce_inspector.collection.place import Place
from bounce_inspector.inspection.report import Report


def address(report: Report, place: Place) -> list[str | None]:
    return [recipient.address for recipient in report.recipients]


def whole(report: Report, place: Place) -> list[Report]:
    return [report]


def dies_of_the_third(report: Report, place: Place) -> list[str | None]:
    if place.number == 3:
        # Windows has no SIGKILL; there any signal ends a process at once.
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    return address(report, place)


def stumbles_over_the_third(report: Report, place: Place) -> list[str | None]:
    if place.number == 3:
        raise RuntimeError("out of the blue")
    return address(report, place)


def process(report: Report, place: Place) -> list[int]:
    return [os.getpid()]

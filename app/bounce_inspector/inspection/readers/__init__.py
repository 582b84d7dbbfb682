"""Each module reads one form in which mail software states what became of a recipient.

A new form is a new module with a function ``claims`` and its entry in FORMS.
"""

from collections.abc import Callable

from ..source import Claim, Source
from . import logs, notifications, tracking

FORMS: tuple[Callable[[Source], list[Claim]], ...] = (logs.claims, tracking.claims, notifications.claims)
"""The readers of special forms; the first that finds recipients speaks for the report."""

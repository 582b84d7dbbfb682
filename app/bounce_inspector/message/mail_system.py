"""Tells by a message's header whether a mail system wrote it, and whether nobody did."""

from __future__ import annotations

from .cued_pattern import CuedPattern
from .document import Headers

_MAIL_SYSTEM = CuedPattern(
    r"mailer[-_]?daemon|\bpostmaster\b|mail[ -]?delivery|delivery[ -]?(?:sub)?system|system administrator"
    r"|microsoftexchange[0-9a-f]{16}|mail administrator",
    "daemon", "postmaster", "delivery", "administrator", "microsoftexchange",
)  # fmt: skip
REPORT_TYPE = "multipart/report"
_REPORT_CLASS = "REPORT."


def is_mail_system(sender: str | None) -> bool:
    """Whether a From field names a mail system: its usual names, or the null address (RFC 5321 section 4.5.5)."""
    if sender is None:
        return False
    if sender.strip() == "<>":
        return True
    return _MAIL_SYSTEM.search(sender.casefold()) is not None


def is_by_mail_system(headers: Headers) -> bool:
    """Whether a header is that of a mail system's own message.

    Exim and Gmail name the recipients that failed in X-Failed-Recipients; Outlook keeps
    reports under a class of their own ([MS-OXOMSG] 2.2.3).
    """
    if headers.get("X-Failed-Recipients"):
        return True
    if (headers.get("X-Message-Class") or "").upper().startswith(_REPORT_CLASS):
        return True
    return is_mail_system(headers.get("From"))


def is_automatic(headers: Headers) -> bool:
    """Whether nobody wrote the message, so that nobody is to be answered.

    Reports and automatic answers are sent with a null return path (RFC 3834 section 3.3,
    RFC 3464 section 2), and answers say in Auto-Submitted that they are some.  Those of Exchange say that
    they are generated, beside the field by which its rules know their own messages again.
    """
    if (headers.get("Return-Path") or "").strip() == "<>":
        return True
    submitted = (headers.get("Auto-Submitted") or "").strip().lower()
    is_of_rule = headers.get("X-MS-Exchange-Inbox-Rules-Loop") is not None
    return submitted.startswith("auto-replied") or (submitted.startswith("auto-generated") and is_of_rule)

"""A reply as a draft for the customer: a ``mailto:`` link, or a message that a mail program opens."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

# Windows hands links of at most so many characters to a program (INTERNET_MAX_URL_LENGTH is 2083).
LONGEST_LINK = 2_000


def mailto_link(to: str | None, subject: str | None, text: str) -> str | None:
    """The link that opens a draft (RFC 6068); None where the text is too long for one."""
    # RFC 6068 section 5: line breaks in a body are CR LF, encoded.
    body = quote(text.replace("\n", "\r\n"), safe="")
    fields = [f"subject={quote(subject, safe='')}"] if subject else []
    link = f"mailto:{quote(to or '', safe='@')}?{'&'.join((*fields, f'body={body}'))}"
    return link if len(link) <= LONGEST_LINK else None


def draft_message(to: str | None, subject: str | None, text: str, html: str) -> bytes:
    """The draft as a message; ``X-Unsent`` has Outlook open it for editing, others show it."""
    message = EmailMessage(policy=SMTP)
    for name, value in (("To", to), ("Subject", subject), ("X-Unsent", "1")):
        if value:
            # A line break would begin another field.
            message[name] = " ".join(value.split())
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()

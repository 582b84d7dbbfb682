"""The size of a message and the limit that it exceeds, as a server's reply states them."""

from __future__ import annotations

import re

# A number behind the word for a limit, with no other number between them.
_LIMIT = re.compile(
    r"(?:limit|límite|maxim\w*|max\b|allowed|allows?|grenze|größe\w* von|limite|massim\w*|máxim\w*|maksym\w*|максимальн\w*|最大)[^\d\n]{0,50}"
    r"(?<![\d.])(\d[\d.,]*\d|\d)[ ]?(bytes?|octets?|octects?|kbytes?|mbytes?|[kmg]i?b?|mo|ko)?(?![\w.]*\w)",
    re.IGNORECASE,
)
# The word behind the number: "20971520 bytes max" (Sendmail), "10 MB maximum".
_NUMBER_BEFORE = re.compile(
    r"(?<![\w.,])(\d[\d.,]*\d|\d)[ ]?(bytes?|octets?|kbytes?|mbytes?|[kmg]i?b|mo|ko)[ ](?:max(?:imum)?|limit|allowed)\b",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"(?:size|größe|taille|tamaño|is|length)[^\d\n]{0,30}(?<![\d.])(\d[\d.,]*\d|\d)[ ]?"
    r"(bytes?|octets?|kbytes?|mbytes?|[kmg]i?b?|mo|ko)?[ ]?[^\d\n]{0,20}"
    r"(?:exceed|is larger|is over|greater|überschreitet|dépasse|excede|>)",
    re.IGNORECASE,
)
# Exchange's fields below a refusal, in the languages of its reports.
_SIZE_FIELD = re.compile(
    r"(?:message size|nachrichtengröße|größe der nachricht|taille du message|tamaño del mensaje|dimensioni? del messaggio"
    r"|berichtgrootte|grootte van het bericht|rozmiar wiadomości|tamanho da mensagem)[ ]?:[ ]{0,3}"
    r"(?<![\d.])(\d[\d.,]*\d|\d)[ ]?(bytes?|octets?|kbytes?|mbytes?|[kmg]i?b?|mo|ko)?(?![\w.]*\w)",
    re.IGNORECASE,
)
_UNITS = {"k": 1024, "m": 1024**2, "g": 1024**3}
# Without a unit, a smaller number is a code or a count.
_LEAST = 10_000
# More than any message: what is larger is an identifier.
_MOST = 1024**4


def size_limit(text: str) -> int | None:
    """The limit that a reply names, in bytes; None where it names none."""
    found = (*_LIMIT.finditer(text), *_NUMBER_BEFORE.finditer(text))
    return next((size for match in found if (size := _bytes(match)) is not None), None)


def message_size(text: str) -> int | None:
    """The size of the message as a reply names it, in bytes; None where it doesn't."""
    match = _SIZE.search(text) or _SIZE_FIELD.search(text)
    return _bytes(match) if match else None


def _bytes(match: re.Match[str]) -> int | None:
    number, unit = match[1], (match[2] or "").lower()
    digits = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", number).replace(",", ".")
    try:
        count = float(digits) * _UNITS.get(unit[:1], 1)
    except ValueError:
        return None
    if not (1024 if unit else _LEAST) <= count < _MOST:
        return None
    return round(count)

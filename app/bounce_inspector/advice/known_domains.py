"""Mail domains that many people know: where a typo may lead away from, and whose mail team nobody can ask."""

from __future__ import annotations

WELL_KNOWN = frozenset(
    "gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.jp hotmail.com "
    "hotmail.de hotmail.fr hotmail.es hotmail.it hotmail.co.uk live.com live.de live.fr live.nl msn.com "
    "yahoo.com yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.co.uk yahoo.co.jp ymail.com rocketmail.com aol.com "
    "icloud.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de freenet.de t-online.de mail.de "
    "posteo.de mailbox.org arcor.de mail.com email.com proton.me protonmail.com orange.fr wanadoo.fr free.fr "
    "laposte.net sfr.fr libero.it virgilio.it tin.it alice.it tiscali.it terra.es telefonica.net uol.com.br "
    "bol.com.br terra.com.br sapo.pt wp.pl o2.pl onet.pl interia.pl gazeta.pl ziggo.nl kpnmail.nl xs4all.nl "
    "planet.nl telenet.be skynet.be bluewin.ch hispeed.ch comcast.net verizon.net att.net btinternet.com "
    "sky.com charter.net cox.net bigpond.com googlegroups.com seznam.cz ukr.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com mail.ru yandex.ru qq.com 163.com".split()
)
"""Where many people have their mailboxes; among them are pairs that differ by one letter."""


def is_well_known(domain: str | None) -> bool:
    """Whether a mail domain is one of these, in any case."""
    return domain is not None and domain.casefold() in WELL_KNOWN

"""Pastes what names files and hosts into a window: run by a test in a process whose system calls are watched.

python hostile_pastes.py FILE     FILE is what the pastes name
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolTip


def hostile(path: str) -> str:
    """HTML that has a browser fetch from a host, and open a file, in every way that there is."""
    places = (path, f"file://{path}", "http://192.0.2.1/x", "//192.0.2.1/x", "ftp://mail.example.org/x")
    forms = (
        "<img src='{0}'>", "<body background='{0}'>", "<link rel=stylesheet href='{0}'>", "<iframe src='{0}'></iframe>",
        "<style>@import url({0}); p {{ background: url({0}) }}</style>", "<object data='{0}'></object>",
        "<script src='{0}'></script>", "<meta http-equiv=refresh content='0;url={0}'>", "<video poster='{0}'></video>",
        "<a href='{0}'>anna@example.org</a>: 550 5.1.1 User unknown<br>", "<base href='{0}'>", "<embed src='{0}'>",
    )  # fmt: skip
    return "<html>" + "".join(form.format(place) for place in places for form in forms) + "</html>"


def mail(path: str) -> str:
    """A report whose every name is a piece of markup that names the file."""
    tag = f"<img src='{path}'><a href='http://192.0.2.1/'>x</a>"
    return (
        f"From: {tag} <MAILER-DAEMON@example.com>\nTo: anna@example.com\nSubject: {tag}\nMIME-Version: 1.0\n"
        f"Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: text/html\n\n{hostile(path)}\n"
        f"--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; {tag}\n\nFinal-Recipient: rfc822; {tag}@example.org\n"
        f"Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 {tag}\n--x\n"
        f"Content-Type: message/external-body; access-type=local-file; name='{path}'\n\nContent-Type: text/plain\n--x--\n"
    )


def turn(milliseconds: int = 60) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(path: str) -> None:
    sys.path.append(str(Path(__file__).parents[1]))
    from shown_window import shown_window

    _, window = shown_window()
    turn()
    for text in (hostile(path), mail(path), f"550 5.1.1 {path} file://{path} http://192.0.2.1/"):
        data = QMimeData()
        data.setText(text)
        data.setHtml(hostile(path))
        QGuiApplication.clipboard().setMimeData(data)
        window.intake.paste()
        turn()
        page = window.pages.bounce
        for copy in (page.copying.copy_summary, page.copy_reply, page.copy_note):
            copy()
        QToolTip.showText(window.pos(), page.panes.bounce._subtitle.toolTip(), window)
        turn()
    only_html = QMimeData()
    only_html.setHtml(hostile(path))
    QGuiApplication.clipboard().setMimeData(only_html)
    window.intake.paste()
    turn()
    sys.stdout.write("done\n")
    window.close()


if __name__ == "__main__":
    main(str(Path(sys.argv[1])))

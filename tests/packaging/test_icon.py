"""The program's icon, from which all its sizes are made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from bounce_inspector import bundled


@pytest.mark.parametrize("size", [64, 256])
def test_nothing_of_it_is_cut_off(qapp: QApplication, size: int) -> None:
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(bundled.resource("icons", "bounce-inspector.svg"))).render(painter)
    painter.end()
    last = size - 1
    edge = [point for at in range(size) for point in ((at, 0), (at, last), (0, at), (last, at))]
    assert [(x, y) for x, y in edge if picture.pixelColor(x, y).alpha()] == []
    assert picture.pixelColor(size // 2, size // 2).alpha()

"""The program's icon in the forms that desktops want, made from its one drawing.

python packaging/icons.py FOLDER    FOLDER/SIZE.png, bounce-inspector.ico, bounce-inspector.icns
"""

from __future__ import annotations

import sys
from pathlib import Path

import project
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = project.ROOT / "resources" / "icons" / "bounce-inspector.svg"
SIZES = (16, 20, 22, 24, 32, 40, 48, 64, 96, 128, 256, 512, 1024)
# The sizes that the icon theme of freedesktop.org has folders for.
THEME_SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
# Windows shows these at its scales from 100 to 400 %.
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)


def draw(folder: Path) -> None:
    """Put all icons into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(DRAWING))
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        if not picture.save(str(folder / f"{size}.png")):
            raise project.BuildError(f"{folder / f'{size}.png'} can't be written")
    *smaller, largest = [Image.open(folder / f"{size}.png") for size in ICO_SIZES]
    largest.save(
        folder / f"{project.WINDOW}.ico",
        sizes=[(size, size) for size in ICO_SIZES],
        append_images=smaller,
    )
    Image.open(folder / "1024.png").save(folder / f"{project.WINDOW}.icns")


if __name__ == "__main__":
    draw(Path(sys.argv[1]))

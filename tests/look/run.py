"""Renders the window in its states, pairwise, and checks by rule what it looks like.

    python tests/look/run.py FOLDER    pictures, and what is wrong with them; `make look` puts them into build/look

Every two of state, scheme, size, language, font and scale occur together in some picture.  Checked are:
nothing is cut off or lies over another part, nothing is cut that has room, every text can be read on
what it lies on (measured from pixels; WCAG 2.2, 1.4.3), so can the handle of every scroll bar
(1.4.11), and the focus can be seen wherever it goes (2.4.7).  What the rules can't see has to be looked at.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QTabBar,
    QWidget,
)

from bounce_inspector.desktop.app import Application
from bounce_inspector.desktop.dialogs.help_dialog import HelpDialog
from bounce_inspector.desktop.dialogs.settings_dialog import SettingsDialog
from bounce_inspector.desktop.shared.colors import contrast
from bounce_inspector.desktop.shared.focus_ring import FocusRings
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.text_labels import ElidedLabel, TextLabel
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
from bounce_inspector.desktop.window.given import Dragged, DraggedKind
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.knowledge import load_registry
from bounce_inspector.memory.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
HIGH_CONTRAST = "high-contrast"
# A text of this size (points) or larger may have less contrast (WCAG 2.2, "large-scale").
LARGE = 14.0
PATIENCE = 120.0
# So far above the lower edge what scrolls begins to vanish.
_VANISHING = 16
# In areas with more pixels than these, not every one is looked at.
_MANY_PIXELS = 200_000


@dataclass(frozen=True)
class Case:
    """One picture: what is shown, and how."""

    state: str
    scheme: str
    size: tuple[int, int]
    language: str
    font: tuple[str, float]
    scale: float

    @property
    def name(self) -> str:
        width, height = self.size
        family = self.font[0].replace(" ", "")
        return f"{self.state}_{self.scheme}_{width}x{height}_{self.language}_{family}{self.font[1]:g}_{self.scale:g}x"


STATES = (
    "start", "bounce", "several", "many", "delay", "no-bounce", "refused", "reading", "find", "journey", "code",
    "drop", "list", "list-grouped", "list-empty", "from-list", "settings", "help",
)  # fmt: skip
SIZES = ((1280, 820), (640, 360), (1900, 1000), (850, 600))
OTHERS: dict[str, tuple[object, ...]] = {
    "language": ("en", "de", "fr", "es"),
    "font": (("Inter", 10.0), ("DejaVu Sans", 10.0), ("Noto Sans CJK JP", 10.0), ("Noto Sans", 16.0)),
    "scheme": ("light", "dark", HIGH_CONTRAST),
    "scale": (1, 1.5, 2, 3),
}


def pairwise_cases() -> list[Case]:
    """Cases in which every two values of two factors occur together, few more than states × sizes.

    Grown factor by factor (IPOG): each row takes the value that adds most pairs, then rows are added for what
    is still missing.
    """
    rows: list[dict[str, object]] = [
        {"state": state, "size": size} for state, size in itertools.product(STATES, SIZES)
    ]
    for name, values in OTHERS.items():
        before = [factor for factor in rows[0] if factor != name]
        missing = {(factor, row[factor], value) for row in rows for factor in before for value in values}

        def gained(row: dict[str, object], value: object, missing: set[tuple[str, object, object]]) -> int:
            return sum((factor, row[factor], value) in missing for factor in row)

        for number, row in enumerate(rows):
            # Begin with another value in each row, so that the values take turns where all are as good.
            turn = (number // len(SIZES) + number) % len(values)
            best = max(values[turn:] + values[:turn], key=lambda value: gained(row, value, missing))
            missing -= {(factor, row[factor], best) for factor in row}
            row[name] = best
        for factor, one, value in sorted(missing, key=repr):
            rows.append(dict(next(row for row in rows if row[factor] == one)) | {name: value})
    return [Case(**row) for row in rows]  # type: ignore[arg-type]  # the factors are its fields


# The states

BOUNCES = Path(__file__).parent / "bounces"


class Stage:
    """The window and what is done with it."""

    def __init__(self, application: Application, mailbox: Path) -> None:
        self.application = application
        self.mailbox = mailbox
        self.registry = load_registry()
        self.theme = Theme(application, SchemeChoice.LIGHT)
        FocusRings(application, self.theme)
        self.language = Language(application, "en")
        self.window: MainWindow | None = None
        self.shown: QWidget | None = None

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        end = monotonic() + PATIENCE
        for _ in range(8):
            self.application.processEvents()
        while not until() and monotonic() < end:
            QTest.qWait(10)
        for _ in range(8):
            self.application.processEvents()

    def set_up(self, case: Case) -> MainWindow:
        """An empty window, as the case wants it."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        family, size = case.font
        self.application.setFont(QFont(family, round(size)))
        is_contrast = case.scheme == HIGH_CONTRAST
        Theme.high_contrast = is_contrast  # type: ignore[method-assign, assignment]
        self.theme._system_palette = contrast_palette() if is_contrast else QPalette()
        self.theme.choose(SchemeChoice.LIGHT if is_contrast else SchemeChoice(case.scheme))
        self.language.choose(case.language)
        window = MainWindow(lambda: self.registry, self.language, self.theme, Settings())
        window.resize(*case.size)
        window.show()
        window.make_ready()
        self.window = self.shown = window
        self.settle()
        return window

    def paste(self, name: str) -> None:
        assert self.window is not None
        QGuiApplication.clipboard().setText((BOUNCES / f"{name}.txt").read_text(encoding="utf-8"))
        self.window.intake.paste()
        self.settle()

    def open_list(self) -> None:
        assert self.window is not None
        self.window.intake.open_path(self.mailbox)
        page = self.window.pages.list
        self.settle(lambda: page.has_rows and not page.is_reading)

    def show(self, case: Case) -> QWidget:
        """Bring the state about; gives the widget to be looked at."""
        window = self.set_up(case)
        getattr(self, "_" + case.state.replace("-", "_"))(window)
        self.settle()
        return self.shown or window

    def _start(self, _: MainWindow) -> None:
        pass

    def _bounce(self, window: MainWindow) -> None:
        window.intake.show_example()

    def _several(self, window: MainWindow) -> None:
        self.paste("several")
        window.pages.bounce.panes.verdict.recipient_chosen.emit(1)

    def _many(self, window: MainWindow) -> None:
        self.paste("many")

    def _delay(self, window: MainWindow) -> None:
        self.paste("delay")

    def _no_bounce(self, window: MainWindow) -> None:
        self.paste("no-bounce")

    def _refused(self, window: MainWindow) -> None:
        window.intake.show_example()
        data = QMimeData()
        data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
        QGuiApplication.clipboard().setMimeData(data)
        window.intake.paste()

    def _reading(self, window: MainWindow) -> None:
        text = (BOUNCES / "several.txt").read_text(encoding="utf-8")
        window.pages.bounce.show_working("mail-march.log", 5_000_000, text)

    def _find(self, window: MainWindow) -> None:
        window.intake.show_example()
        window.pages.bounce.open_find()
        window.pages.bounce.panes.bounce._find.entry.setText("rejected")

    def _journey(self, window: MainWindow) -> None:
        self.paste("journey")
        self._open(window, "journey")

    def _open(self, window: MainWindow, fold: str) -> None:
        explanation = window.pages.bounce.panes.explanation
        explanation._bring(explanation.folds[fold])
        window.pages.bounce.panes.show_code()

    def _code(self, window: MainWindow) -> None:
        window.pages.bounce.explainer.look_up("5.7.26")

    def _drop(self, window: MainWindow) -> None:
        window._overlay.show_dragged(Dragged(DraggedKind.FILES, 2))

    def _list(self, _: MainWindow) -> None:
        self.open_list()

    def _list_grouped(self, window: MainWindow) -> None:
        self.open_list()
        window.pages.list._filter.grouped.setChecked(True)
        self.settle(lambda: window.pages.list._model.is_grouped)
        window.pages.list._model.toggle(0)
        window.pages.list.table.selectRow(2)

    def _list_empty(self, window: MainWindow) -> None:
        self.open_list()
        window.pages.list._filter.text.setText("nothing is called like this")
        self.settle(lambda: not window.pages.list._model.numbers)

    def _from_list(self, window: MainWindow) -> None:
        window.intake.show_example()
        self.open_list()
        window.display.open_row(window.pages.list._model.rows[3])

    def _settings(self, window: MainWindow) -> None:
        self._dialog(SettingsDialog(Settings(), self.theme, window))

    def _help(self, window: MainWindow) -> None:
        self._dialog(HelpDialog(window._menus.described(), window))

    def _dialog(self, dialog: QWidget) -> None:
        dialog.show()
        self.shown = dialog


def contrast_palette() -> QPalette:
    """What a system with a wish for contrast may hand over."""
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: "#000000", role.Base: "#000000", role.Button: "#000000", role.AlternateBase: "#000000",
        role.WindowText: "#ffffff", role.Text: "#ffffff", role.ButtonText: "#ffffff",
        role.PlaceholderText: "#ffffff", role.Highlight: "#1aebff", role.HighlightedText: "#000000",
        role.Link: "#ffff00", role.ToolTipBase: "#000000", role.ToolTipText: "#ffffff",
    }  # fmt: skip
    for name, color in pairs.items():
        palette.setColor(name, QColor(color))
    palette.setColor(QPalette.ColorGroup.Disabled, role.WindowText, QColor("#3ff23f"))
    return palette


# The rules


def visible_parts(top: QWidget) -> Iterator[QWidget]:
    for widget in top.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty() and widget.window() is top.window():
            yield widget


def called(widget: QWidget) -> str:
    """A widget as a complaint names it."""
    text = getattr(widget, "plain", "") or (
        widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    )
    return f"{type(widget).__name__} {widget.objectName()} {str(text)[:50]!r}"


def cut_texts(top: QWidget) -> Iterator[str]:
    """Labels and buttons that are smaller than what they say."""
    for widget in visible_parts(top):
        width, height = widget.width(), widget.height()
        if isinstance(widget, ElidedLabel) or isinstance(widget.parentWidget(), QLineEdit):
            continue
        if isinstance(widget, QLabel) and widget.text():
            needed = widget.heightForWidth(width) if widget.wordWrap() else widget.sizeHint().height()
            if needed > height + 1 or (not widget.wordWrap() and widget.sizeHint().width() > width + 1):
                hint = widget.sizeHint()
                yield f"cut: {called(widget)} has {width}x{height}, needs {hint.width()}x{needed}"
        elif isinstance(widget, QAbstractButton) and not isinstance(widget, QComboBox):
            hint = widget.sizeHint()
            if hint.height() > height + 1 or (hint.width() > width + 1 and widget.minimumSizeHint() == hint):
                yield f"cut: {called(widget)} has {width}x{height}, needs {hint.width()}x{hint.height()}"


def overlaps(top: QWidget) -> Iterator[str]:
    """Parts of one parent that lie over each other."""
    floating = {"focus-ring", "drop-overlay"}
    parts = [
        widget
        for widget in visible_parts(top)
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit, QComboBox))
        and not widget.objectName().startswith("qt_")
    ]
    places = [(widget, QRect(widget.mapTo(top, widget.rect().topLeft()), widget.size())) for widget in parts]
    for (one, first), (two, second) in itertools.combinations(places, 2):
        common = first.intersected(second)
        if common.width() <= 1 or common.height() <= 1:
            continue
        if one.isAncestorOf(two) or two.isAncestorOf(one):
            continue
        layers = [{w.objectName() for w in lineage(each)} & floating for each in (one, two)]
        if layers[0] != layers[1] or not seen(one, two, common, top):
            continue
        yield f"overlap: {called(one)} and {called(two)}"


def lineage(widget: QWidget) -> Iterator[QWidget]:
    one: QWidget | None = widget
    while one is not None:
        yield one
        one = one.parentWidget()


def seen(one: QWidget, two: QWidget, common: QRect, top: QWidget) -> bool:
    """Whether both parts are seen where they lie over each other, and not scrolled out of view."""
    for widget in (one, two):
        region = widget.visibleRegion().translated(widget.mapTo(top, widget.rect().topLeft()))
        if not region.intersects(common):
            return False
    return True


def out_of_view(top: QWidget) -> Iterator[str]:
    """What is to be seen of every bounce, however small the window: the first step, and what copies the answer."""
    page = top.findChild(QWidget, "bounce-page")
    tabs = top.findChild(QTabBar, "pane-tabs")
    verdict = top.findChild(QWidget, "verdict")
    if page is None or not page.isVisible() or verdict is None or not verdict.isVisible():
        return
    if tabs is not None and tabs.isVisible() and tabs.currentIndex() != 0:
        return
    names = ("copy-reply", "copy-note")
    buttons = [button for name in names for button in top.findChildren(QAbstractButton, name)]
    shown = [button for button in buttons if button.isVisible()]
    for button in shown:
        if button.visibleRegion().boundingRect().height() < button.height():
            yield f"out of view: {called(button)}"
    step = next((one for one in top.findChildren(QWidget, "step") if one.isVisible()), None)
    scroll = top.findChild(QScrollArea, "explanation-scroll")
    is_scrolled = scroll is not None and scroll.verticalScrollBar().value() > 0
    if shown and step is not None and not is_scrolled:
        seen_height = step.visibleRegion().boundingRect().height()
        if seen_height < step.fontMetrics().height():
            yield f"out of view: the first step, of which {seen_height} pixels are seen"


def pale_texts(top: QWidget, picture: QImage, ratio: float) -> Iterator[str]:
    """Labels and buttons whose text has too little contrast with what it lies on, measured from the picture."""
    shades = [shade for shade in top.findChildren(QWidget, "more-below") if shade.isVisible()]
    for widget in visible_parts(top):
        if not isinstance(widget, (TextLabel, QAbstractButton)) or not widget.isEnabled():
            continue
        if isinstance(widget.parentWidget(), QLineEdit):
            # A sign inside of an entry; its text is its name and not shown.
            continue
        text = widget.plain if isinstance(widget, TextLabel) else widget.text()
        if not text.strip():
            continue
        area = widget.visibleRegion().boundingRect().translated(widget.mapTo(top, widget.rect().topLeft()))
        for shade in shades:
            # What scrolls vanishes at the lower edge.
            end = shade.mapTo(top, shade.rect().bottomLeft()).y() - _VANISHING
            if (view := shade.parentWidget()) is not None and view.isAncestorOf(widget):
                area.setBottom(min(area.bottom(), end))
        if 2 * area.height() < widget.height() or is_covered(top, area.center()):
            continue
        found = measured(picture, QRect(area.topLeft() * ratio, area.size() * ratio))
        least = 3.0 if widget.font().pointSizeF() >= LARGE else 4.5
        if found is not None and found < least:
            yield f"pale: {called(widget)} has {found:.2f}"


def pale_bars(top: QWidget, picture: QImage, ratio: float) -> Iterator[str]:
    """Scroll bars whose handle has too little contrast with what it lies on, measured from the picture."""
    for bar in top.findChildren(QScrollBar):
        view = bar.parentWidget()
        is_hidden = not bar.isVisible() or is_covered(top, bar.mapTo(top, bar.rect().center()))
        if view is None or is_hidden or bar.maximum() == bar.minimum():
            continue
        option = QStyleOptionSlider()
        bar.initStyleOption(option)
        parts = QStyle.SubControl
        handle, groove = (
            bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar)
            for part in (parts.SC_ScrollBarSlider, parts.SC_ScrollBarGroove)
        )
        ends = (groove.topLeft(), groove.bottomRight())
        free = max(ends, key=lambda end: (end - handle.center()).manhattanLength())
        if handle.contains(free):
            # There is no more room than for the handle.
            continue
        is_across = bar.orientation() is Qt.Orientation.Horizontal
        beside = QPoint(free.x(), handle.center().y()) if is_across else QPoint(handle.center().x(), free.y())
        places = (bar.mapTo(top, place) * ratio for place in (handle.center(), beside))
        colors = [picture.pixelColor(place).name() for place in places]
        if (found := contrast(*colors)) < 3:
            yield f"pale: {called(bar)} has {found:.2f} in {called(view)}"


def is_covered(top: QWidget, point: QPoint) -> bool:
    """Whether what is shown while something is dragged lies over a place."""
    covers = (cover for cover in top.findChildren(QWidget, "drop-overlay"))
    return any(cover.isVisible() and cover.geometry().contains(point) for cover in covers)


def measured(picture: QImage, area: QRect) -> float | None:
    """The contrast between the commonest color of an area and what differs most from it; None where it is plain."""
    area = area.intersected(picture.rect())
    # Of thin strokes, too few would be met by every second pixel of a small area.
    step = 1 + area.width() * area.height() // _MANY_PIXELS
    counts: dict[int, int] = {}
    for y in range(area.top(), area.bottom() + 1, step):
        for x in range(area.left(), area.right() + 1, step):
            pixel = picture.pixel(x, y)
            counts[pixel] = counts.get(pixel, 0) + 1
    if len(counts) < 2:
        return None
    ground = max(counts, key=lambda pixel: counts[pixel])
    name = QColor(ground).name()
    # Single pixels may be the edge of something else.
    strongest = sorted(
        (contrast(name, QColor(pixel).name()) for pixel, n in counts.items() if n >= 2), reverse=True
    )
    return strongest[min(2, len(strongest) - 1)] if strongest else None


def unseen_focus(top: QWidget, settle: Callable[[], None]) -> Iterator[str]:
    """Stops of the Tab key at which nothing shows where the focus is."""
    top.activateWindow()
    seen_stops: set[int] = set()
    before = top.grab().toImage()
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget() or top, Qt.Key.Key_Tab)
        settle()
        widget = QApplication.focusWidget()
        if widget is None or id(widget) in seen_stops:
            break
        seen_stops.add(id(widget))
        after = top.grab().toImage()
        area = QRect(widget.mapTo(top.window(), widget.rect().topLeft()), widget.size()).adjusted(
            -6, -6, 6, 6
        )
        if not differs(before, after, area, top.devicePixelRatioF()):
            yield f"focus not seen: {called(widget)}"
        before = after


def differs(before: QImage, after: QImage, area: QRect, ratio: float) -> bool:
    """Whether so much of an area is another color by 3 : 1 that it is seen (WCAG 2.2, 2.4.11 and 1.4.11)."""
    place = QRect(area.topLeft() * ratio, area.size() * ratio).intersected(after.rect())
    changed = 0
    for y in range(place.top(), place.bottom() + 1):
        for x in range(place.left(), place.right() + 1):
            one, two = before.pixel(x, y), after.pixel(x, y)
            if one != two and contrast(QColor(one).name(), QColor(two).name()) >= 3:
                changed += 1
                if changed > 20:
                    return True
    return False


def complaints(stage: Stage, case: Case, folder: Path) -> list[str]:
    """Render a case and say what the rules find."""
    top = stage.show(case)
    # Tables lay out their rows, and show their scroll bars, when they are first painted.
    top.grab()
    stage.settle()
    picture = top.grab()
    picture.save(str(folder / f"{case.name}.png"))
    found = [
        *cut_texts(top),
        *overlaps(top),
        *out_of_view(top),
        *pale_texts(top, picture.toImage(), top.devicePixelRatioF()),
        *pale_bars(top, picture.toImage(), top.devicePixelRatioF()),
    ]
    if case.scale == 1 and case.state not in ("drop", "reading"):
        found += unseen_focus(top, stage.settle)
    if top is not stage.window:
        top.close()
    return found


def render(scale: float, folder: Path) -> int:
    """Render all cases of a scale, in a process of its own."""
    sys.path.append(str(ROOT / "tests"))
    from bounces import write_mbox

    application = Application(sys.argv[:1])
    application.setStyle("Fusion")
    cases = [case for case in pairwise_cases() if case.scale == scale]
    wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        stage = Stage(application, write_mbox(Path(temporary, "newsletter-march.mbox"), 60))
        for wanted in cases:
            case = wanted
            if case.font[0] not in QFontDatabase.families():
                case = replace(
                    case, font=(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(), 10.0)
                )
            found = complaints(stage, case, folder)
            wrong += len(found)
            print(case.name, *found, sep="\n    ", flush=True)
        if stage.window is not None:
            stage.window.close()
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description="Renders the window in its states and checks it by rule.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=float, help="only the pictures of this scale, in this process")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.scale is not None:
        return 1 if render(options.scale, options.folder) else 0
    status = 0
    for scale in OTHERS["scale"]:
        environment = os.environ | {"QT_SCALE_FACTOR": str(scale)}
        command = [sys.executable, __file__, str(options.folder), "--scale", str(scale)]
        status |= subprocess.run(command, env=environment, check=False).returncode
    print(len(pairwise_cases()), "pictures in", options.folder)
    return status


if __name__ == "__main__":
    sys.exit(main())

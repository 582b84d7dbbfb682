"""The page of a code: one view that shows one page after the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bounce_inspector.advice.code_page import CodePage, page_of
from bounce_inspector.desktop.codes.code_model import ItemRole
from bounce_inspector.desktop.explanation.code_page_view import CodeDetails, CodePageView
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.text_labels import TextLabel
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
from bounce_inspector.registry.codes import Code, ProviderCode, ReplyCode, StatusCode
from bounce_inspector.registry.registry import Registry
from screen import Screen

RICH, SHORT = StatusCode.parse("5.7.26"), ReplyCode(221)
LONG = ProviderCode("yahoo", "TSS04")
HEADINGS = {"meaning": "MEANING", "caution": "CAUTION", "steps": "STEPS"}


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> CodePageView:
    """A view that shows nothing yet."""
    view = CodePageView(theme)
    qtbot.addWidget(view)
    view.resize(400, 800)
    return view


@pytest.fixture
def show(view: CodePageView, registry: Registry, language: Language) -> Callable[[Code], CodePage]:
    """Shows the page of a code."""

    def show(code: Code) -> CodePage:
        page = page_of(code, registry, language.words)
        view.show_page(page, HEADINGS, steps=True)
        view.show()
        return page

    return show


def said(view: CodePageView) -> list[str]:
    """What is written, from top to bottom."""
    labels = [label for label in view.findChildren(QLabel) if label.isVisible()]
    labels.sort(key=lambda label: label.mapTo(view, label.rect().topLeft()).y())
    return [label.plain if isinstance(label, TextLabel) else label.text() for label in labels]


def code_label(view: CodePageView, text: str) -> TextLabel:
    return next(label for label in view.findChildren(TextLabel) if label.plain == text)


@pytest.fixture
def _fonts(qapp: QApplication) -> None:
    """Fonts, whose sizes can be compared; Windows' Qt has none offscreen."""
    if QFontInfo(qapp.font()).pointSizeF() < 0:
        pytest.skip("this platform of Qt has no fonts")


@pytest.mark.usefixtures("_fonts")
def test_the_code_and_its_name_are_the_largest_from_the_first_page_on(
    view: CodePageView, show: Callable[[Code], CodePage]
) -> None:
    page = show(RICH)
    fonts = {label.plain: label.fontInfo() for label in view.findChildren(TextLabel)}
    code, title, standard = (fonts[text] for text in (page.code, page.title, page.standard))
    assert code.pointSizeF() == title.pointSizeF() > standard.pointSizeF()
    assert code.weight() == title.weight() > standard.weight()


@pytest.mark.usefixtures("_fonts")
def test_the_code_stays_large_when_the_look_is_set_anew(
    view: CodePageView, show: Callable[[Code], CodePage], theme: Theme
) -> None:
    page = show(RICH)
    theme.choose(SchemeChoice.LIGHT)
    show(RICH)
    assert (
        code_label(view, "5.7.26").fontInfo().pointSizeF()
        > code_label(view, page.standard).fontInfo().pointSizeF()
    )
    assert code_label(view, "5.7.26").palette().windowText().color() == theme.colors.permanent


def test_nothing_of_the_page_before_stays(view: CodePageView, show: Callable[[Code], CodePage]) -> None:
    show(SHORT)
    alone = said(view)
    show(RICH)
    assert len(said(view)) > len(alone)
    show(SHORT)
    assert said(view) == alone


def test_a_code_has_the_color_of_its_kind(
    view: CodePageView, show: Callable[[Code], CodePage], theme: Theme
) -> None:
    show(LONG)
    assert code_label(view, "TSS04").palette().windowText().color() == theme.colors.provider
    show(RICH)
    assert code_label(view, "5.7.26").palette().windowText().color() == theme.colors.permanent


def test_a_page_changes_its_colors_with_the_scheme(
    view: CodePageView, show: Callable[[Code], CodePage], theme: Theme
) -> None:
    show(RICH)
    theme.choose(SchemeChoice.DARK)
    show(RICH)
    assert code_label(view, "5.7.26").palette().windowText().color() == theme.colors.permanent


def test_links_have_the_color_of_the_scheme(
    qtbot: QtBot, registry: Registry, language: Language, theme: Theme
) -> None:
    details = CodeDetails(theme)
    qtbot.addWidget(details)
    page = page_of(RICH, registry, language.words)
    for scheme in (SchemeChoice.LIGHT, SchemeChoice.DARK):
        theme.choose(scheme)
        details.show_page(page, HEADINGS, page.rows)
        links = [label.text() for label in details.findChildren(QLabel) if "<a " in label.text()]
        assert links
        assert all(theme.colors.accent in link for link in links)


def test_all_values_of_a_page_stand_in_one_column(
    qtbot: QtBot, registry: Registry, language: Language, theme: Theme
) -> None:
    details = CodeDetails(theme)
    qtbot.addWidget(details)
    details.resize(500, 900)
    page = page_of(StatusCode.parse("5.7.1"), registry, language.words)
    details.show_page(page, HEADINGS, page.rows)
    details.show()
    assert page.asides
    values = {row.text for row in (*page.rows, *page.asides[0].rows)}
    labels = [
        label for label in details.findChildren(TextLabel) if label.plain in values and label.isVisible()
    ]
    assert len(labels) > len(page.asides[0].rows)
    assert len({label.mapTo(details, label.rect().topLeft()).x() for label in labels}) == 1


def test_the_page_of_a_related_code_is_a_click_away(screen: Screen) -> None:
    assert screen.codes.choose("5.7.1")
    [related] = [
        label for label in screen.explanation.pane.findChildren(QLabel) if 'href="5.7.2"' in label.text()
    ]
    related.linkActivated.emit("5.7.2")
    assert screen.explanation.pane.shown_code == "5.7.2"
    assert str(screen.codes.tree.currentIndex().data(ItemRole.CODE)) == "5.7.2"


def test_a_page_is_named_as_its_code_is_in_the_tree(screen: Screen) -> None:
    assert screen.codes.choose("5.7.1")
    assert screen.codes.tree.currentIndex().data(ItemRole.LINE).label in screen.explanation.texts

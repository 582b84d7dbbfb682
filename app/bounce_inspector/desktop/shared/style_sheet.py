"""The few things that Qt's palette can't say: cards, buttons, entries, menus, scroll bars."""

from __future__ import annotations

from dataclasses import dataclass

from .colors import Colors


@dataclass(frozen=True, slots=True)
class Heights:
    """How high controls and rows are, in device-independent pixels."""

    control: int
    small: int
    chip: int
    tree_row: int
    table_row: int
    tab_row: int
    header: int
    message: int


def style_sheet(c: Colors, heights: Heights) -> str:
    """The style sheet in these colors and sizes.

    Rings around what has the focus are not its business: they lie outside the widgets.
    """
    inside = heights.control - 2
    small = heights.small - 2
    return f"""
    QMainWindow, QDialog {{ background: {c.window}; }}
    QFrame[look="card"] {{ background: {c.surface}; border: 1px solid {c.hairline}; border-radius: 8px; }}
    QLabel {{ background: transparent; }}
    QLabel[quiet="true"] {{ color: {c.muted}; }}
    QLineEdit, QPlainTextEdit[look="field"], QTreeView[look="field"] {{
                 background: {c.surface}; border: 1px solid {c.edge}; border-radius: 6px; color: {c.text};
                 selection-background-color: {c.selection}; selection-color: {c.text}; }}
    QLineEdit {{ padding: 0 8px; min-height: {inside}px; placeholder-text-color: {c.muted}; }}
    QLineEdit[look="search"] {{ padding: 0 8px 0 2px; }}
    QPlainTextEdit[look="field"] {{ padding: 5px 8px; }}
    QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {c.disabled_ground}; color: {c.disabled};
                 border-color: {c.disabled_edge}; }}
    QPushButton, QToolButton[look="button"] {{ background: {c.surface}; border: 1px solid {c.edge};
                 border-radius: 6px; padding: 0 12px; min-height: {inside}px; color: {c.text}; }}
    QPushButton[extent="small"], QToolButton[look="button"][extent="small"] {{ min-height: {small}px; }}
    QPushButton, QToolButton, QCheckBox {{ outline: none; }}
    QPushButton:hover, QToolButton[look="button"]:hover {{ background: {c.hover}; }}
    QPushButton:pressed, QToolButton[look="button"]:pressed {{ background: {c.pressed}; }}
    QPushButton:disabled, QToolButton[look="button"]:disabled {{ background: {c.disabled_ground};
                 color: {c.disabled}; border-color: {c.disabled_edge}; }}
    QPushButton[look="primary"] {{ background: {c.accent}; border-color: {c.accent}; color: {c.on_accent};
                 font-weight: 600; padding: 0 16px; }}
    QPushButton[look="primary"]:hover {{ background: {c.primary_hover}; border-color: {c.primary_hover}; }}
    QPushButton[look="primary"]:pressed {{ background: {c.primary_pressed}; border-color: {c.primary_pressed}; }}
    QPushButton[look="primary"]:disabled {{ background: {c.disabled_ground}; border-color: {c.disabled_edge};
                 color: {c.disabled}; }}
    QPushButton[aside="true"] {{ background: {c.surface}; border-color: {c.edge}; color: {c.text}; }}
    QPushButton[aside="true"]:hover {{ background: {c.hover}; border-color: {c.edge}; }}
    QPushButton[aside="true"]:pressed {{ background: {c.pressed}; border-color: {c.edge}; }}
    QPushButton[look="link"] {{ background: transparent; border: none; padding: 0; color: {c.accent};
                 text-decoration: underline; min-height: 20px; }}
    QPushButton[look="link"][quiet-link="true"] {{ text-decoration: none; }}
    QPushButton[look="link"]:hover {{ text-decoration: underline; }}
    QToolButton[look="button"] {{ padding-right: 34px; }}
    QToolButton[look="button"]::menu-indicator {{ image: none; }}
    QToolButton[look="tool"] {{ background: transparent; border: none; border-radius: 6px; padding: 0; }}
    QToolButton[look="tool"]:hover {{ background: {c.hover}; }}
    QToolButton[look="tool"]:pressed {{ background: {c.pressed}; }}
    QToolButton[look="tool"]:disabled {{ background: transparent; }}
    QScrollArea > QWidget > QWidget[look="content"] {{ background: transparent; }}
    QTreeView, QPlainTextEdit, QScrollArea, QListView {{ background: transparent; border: none; }}
    QTreeView, QListView {{ outline: none; }}
    QTreeView {{ selection-background-color: transparent; }}
    QTableView {{ background: transparent; border: none; outline: none;
                 selection-background-color: {c.selection}; selection-color: {c.text}; }}
    QTreeWidget[look="field"]::item {{ padding: 3px 8px; border: none; }}
    QTreeWidget[look="field"]::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: none;
                 border-bottom: 1px solid {c.hairline}; padding: 6px 8px; }}
    QHeaderView::section:hover {{ color: {c.text}; }}
    QProgressBar {{ background: {c.track}; border: none; border-radius: 4px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
    QMenuBar {{ background: {c.window}; color: {c.text}; padding: 3px 2px; }}
    QMenuBar::item {{ padding: 5px 8px; margin: 0 4px 0 0; border-radius: 4px; background: transparent; }}
    QMenuBar::item:selected {{ background: {c.pressed}; }}
    QMenu, QComboBox QAbstractItemView {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
                 padding: 4px; outline: none; }}
    QMenu::item {{ padding: 5px 24px 5px 24px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.disabled}; }}
    QMenu::separator {{ height: 1px; background: {c.hairline}; margin: 4px 8px; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge}; padding: 4px 6px; }}
    QSplitter::handle {{ background: transparent; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px 3px; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 3px 2px; }}
    QScrollBar::handle {{ background: {c.scroll_bar}; border-radius: 3px; min-height: 28px; min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """

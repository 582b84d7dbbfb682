"""The rows of a list as a Qt model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from bounce_inspector.advice.assessment import Finality
from bounce_inspector.advice.words import Words
from bounce_inspector.collection.order import Order
from bounce_inspector.desktop.bounce_list.table_model import BounceTableModel, Column
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.vocabulary import Cause
from rows import NO_BOUNCE, made_row


@pytest.fixture
def model(english: Words, theme: Theme) -> BounceTableModel:
    return BounceTableModel(english, theme)


def line(model: BounceTableModel, number: int) -> list[str]:
    return [model.index(number, column).data() for column in Column]


def test_the_model_keeps_qts_rules_while_rows_come_and_are_ordered(model: BounceTableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.append([made_row(), NO_BOUNCE])
    model.append([])
    model.set_order(Order([1]))
    model.append([made_row("bob@example.net")])
    model.set_order(None)
    model.clear()
    assert tester.model() is model


def test_a_row_is_told_in_words(model: BounceTableModel) -> None:
    model.append([made_row(reply=550)])
    told = line(model, 0)
    assert told[Column.ADDRESS] == "anna@example.org"
    assert told[Column.FATE] == "Not delivered"
    assert told[Column.CAUSE] == "Mailbox doesn't exist"
    assert told[Column.WHO_ACTS] == "Sender"
    assert told[Column.CODE] == "550 5.1.1"
    assert told[Column.FILE] == "box.mbox · 1"


def test_only_the_sign_of_a_row_is_colored(model: BounceTableModel, theme: Theme) -> None:
    model.append([made_row(reply=550)])
    colors = {column: model.color(model.line(0), column) for column in Column}
    assert set(colors.values()) == {theme.colors.text, theme.colors.muted}
    assert colors[Column.FATE] == colors[Column.WHO_ACTS] == theme.colors.text


def test_what_a_row_lacks_stays_empty(model: BounceTableModel) -> None:
    model.append([NO_BOUNCE])
    told = line(model, 0)
    assert told[Column.FATE] == "Not a bounce"
    assert [told[c] for c in (Column.TIME, Column.ADDRESS, Column.CAUSE, Column.CODE)] == [""] * 4


def test_the_words_follow_the_language(model: BounceTableModel) -> None:
    model.append([made_row()])
    model.use_words(load_language("de"))
    assert line(model, 0)[Column.FATE] == "Nicht zugestellt"


@pytest.mark.parametrize("finality", list(Finality))
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_every_fate_and_cause_has_a_label_in_every_language(
    model: BounceTableModel, finality: Finality, language: str
) -> None:
    model.use_words(load_language(language))
    model.append([made_row(finality=finality, cause=cause) for cause in Cause])
    for number in range(len(Cause)):
        told = line(model, number)
        assert told[Column.FATE]
        assert told[Column.CAUSE][0].isupper() or not told[Column.CAUSE][0].isalpha()


def test_rows_that_come_while_an_order_is_in_force_wait_for_the_next_order(model: BounceTableModel) -> None:
    model.append([made_row()])
    model.set_order(Order([0]))
    model.append([made_row("bob@example.net")])
    assert model.rowCount() == 1
    model.set_order(Order([1, 0]))
    assert line(model, 0)[Column.ADDRESS] == "bob@example.net"


def test_a_group_says_how_many_it_stands_for_who_and_when(model: BounceTableModel) -> None:
    model.append([made_row(), made_row("bert@example.org", time=1_709_800_000, subject="Once more")])
    model.set_order(Order([0, 1], [[0, 1]]))
    told = line(model, 0)
    assert told[Column.COUNT] == "2"
    assert told[Column.ADDRESS] == "2 recipients at example.org"
    assert told[Column.TIME] == "Mar 4, 2024 – Mar 7, 2024"
    assert told[Column.SUBJECT] == "2 subjects"


def test_a_group_is_opened_and_closed_and_shows_more_of_itself(model: BounceTableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.append([made_row(f"a{number}@example.org") for number in range(8)] + [NO_BOUNCE])
    model.set_order(Order(list(range(9)), [list(range(8)), [8]]))
    assert model.rowCount() == 2
    model.toggle(0)
    assert [line(model, row)[Column.ADDRESS] for row in range(model.rowCount())] == [
        "8 recipients at example.org", *(f"a{number}@example.org" for number in range(5)),
        "Show 3 more in this group", "",
    ]  # fmt: skip
    model.toggle(6)
    assert model.rowCount() == 10
    model.toggle(0)
    assert model.rowCount() == 2
    assert tester.model() is model


def test_the_line_of_a_row_is_found_in_its_group_or_where_that_is_open(model: BounceTableModel) -> None:
    model.append([made_row(), made_row("bert@example.org")])
    model.set_order(Order([0, 1], [[0, 1]]))
    assert model.line_of(1) == 0
    model.toggle(0)
    assert model.line_of(1) == 2


@pytest.mark.parametrize("column", [column for column in Column if column is not Column.COUNT])
def test_every_column_can_be_sorted_by(model: BounceTableModel, column: Column) -> None:
    model.sort(column)
    assert model.key is not None
    values = [model.key(row) for row in (made_row(), made_row("bob@example.net", time=1, subject="A"))]
    assert sorted(values) is not None


def test_what_a_mail_says_is_never_shown_as_markup(model: BounceTableModel) -> None:
    model.append([made_row(subject="<img src='file:///picture.png'>")])
    index = model.index(model.rowCount() - 1, Column.SUBJECT)
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "<img src='file:///picture.png'>"


def test_qts_rules_are_kept_where_no_row_is_shown(model: BounceTableModel, theme: Theme) -> None:
    model.append([made_row()])
    model.set_order(Order([]))
    changes: list[QModelIndex] = []
    model.dataChanged.connect(lambda first, _: changes.append(first))
    theme.changed.emit()
    assert all(index.isValid() for index in changes)


def is_in_order(model: BounceTableModel) -> bool:
    return model.is_in_time_order


def test_rows_that_came_in_the_order_of_their_times_are_in_it(model: BounceTableModel) -> None:
    model.append([made_row(time=1_000), made_row(time=None), made_row(time=2_000)])
    assert is_in_order(model)
    model.sort(Column.ADDRESS)
    assert not is_in_order(model)
    model.sort(-1)
    model.append([made_row(time=1_500)])
    assert not is_in_order(model)
    model.clear()
    model.append([made_row(time=1_500)])
    assert is_in_order(model)

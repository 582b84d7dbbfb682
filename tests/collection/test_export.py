"""A list of bounces as CSV, as cells for the clipboard, and as JSON lines."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bounce_inspector.collection.export import COLUMNS, as_tab_separated, write_csv, write_json_lines
from bounce_inspector.collection.place import Form, Place
from bounce_inspector.collection.rows import Row, rows_of
from bounce_inspector.collection.stepwise import finish
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry
from bounces import TWO, made_bounce
from rows import NO_BOUNCE, made_row

NOW = datetime(2024, 3, 5, tzinfo=UTC)


def csv_of(*rows: Row) -> list[dict[str, str]]:
    stream = io.BytesIO()
    write_csv(rows, stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline="")))


def test_a_row_of_csv_has_every_column_and_times_in_utc() -> None:
    (cells,) = csv_of(made_row())
    assert tuple(cells) == COLUMNS
    assert cells["time_utc"] == "2024-03-04 08:00:00"
    assert (cells["address"], cells["domain"], cells["status"]) == (
        "anna@example.org",
        "example.org",
        "5.1.1",
    )


def test_excel_knows_the_charset_by_its_mark() -> None:
    stream = io.BytesIO()
    write_csv([made_row(subject="Köln")], stream)
    assert stream.getvalue().startswith(b"\xef\xbb\xbf")
    assert not stream.closed


def test_what_is_not_known_is_an_empty_cell() -> None:
    (cells,) = csv_of(NO_BOUNCE)
    assert (cells["address"], cells["time_utc"], cells["cause"]) == ("", "", "")


@pytest.mark.parametrize("subject", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "  =1", "\t=1"])
def test_no_cell_is_a_formula(subject: str) -> None:
    (cells,) = csv_of(made_row(subject=subject))
    assert cells["subject"].startswith("'")
    assert cells["subject"].lstrip("'").strip() == subject.strip()


@pytest.mark.parametrize("subject", ["a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\x0bb", "a\x00b"])
def test_a_pasted_row_is_one_line_whatever_its_cells_hold(subject: str) -> None:
    text = finish(as_tab_separated([made_row(subject=subject), made_row()]))
    head, *lines = text.splitlines()
    assert head == "\t".join(COLUMNS)
    assert [line.count("\t") for line in lines] == [len(COLUMNS) - 1] * 2
    assert "a" in lines[0]


def test_a_message_is_one_json_object_however_many_rows_it_has(registry: Registry, tmp_path: Path) -> None:
    first, second = tmp_path / "two.eml", tmp_path / "one.eml"
    first.write_text(TWO)
    second.write_bytes(made_bounce(3))
    rows: list[Row] = []
    for path in (first, second):
        place = Place(str(path), Form.MESSAGE, 0, path.stat().st_size)
        rows += rows_of(inspect(path.read_bytes(), registry=registry), place, now=NOW)
    assert len(rows) == 3
    stream = io.BytesIO()
    assert write_json_lines(rows, stream, registry=registry) == []
    objects = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [len(one["recipients"]) for one in objects] == [2, 1]
    assert [Path(one["source"]).name for one in objects] == ["two.eml", "one.eml"]


def test_messages_that_are_gone_are_given_back_once_and_the_others_are_written(
    registry: Registry, tmp_path: Path
) -> None:
    path = tmp_path / "two.eml"
    path.write_text(TWO)
    place = Place(str(path), Form.MESSAGE, 0, path.stat().st_size)
    rows = rows_of(inspect(path.read_bytes(), registry=registry), place, now=NOW)
    gone = [made_row(where=Place(str(tmp_path / "gone.eml"), Form.MESSAGE, 0, 1)) for _ in range(2)]
    stream = io.BytesIO()
    lost = write_json_lines([*gone, *rows], stream, registry=registry)
    assert [Path(one.path).name for one in lost] == ["gone.eml"]
    assert len(stream.getvalue().splitlines()) == 1

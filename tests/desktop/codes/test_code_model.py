"""The tree of codes as a Qt model."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from bounce_inspector.desktop.codes.code_model import CodeModel, ItemRole, shown_code
from bounce_inspector.registry.codes import ProviderCode, ReplyCode, StatusCode
from bounce_inspector.registry.registry import Registry


@pytest.fixture
def model(registry: Registry, qapp: QApplication) -> CodeModel:
    return CodeModel(registry)


def labels(model: CodeModel, parent: QModelIndex) -> list[str]:
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def test_the_model_keeps_qts_rules_also_while_codes_come_and_go(model: CodeModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.add(StatusCode.parse("5.1.99"))
    model.add(StatusCode.parse("5.9.9"))
    model.add(ReplyCode(599))
    model.set_counts(Counter({StatusCode.parse("4.1.1"): 2, ReplyCode(550): 1}))
    model.remove_added()
    assert tester.model() is model


def test_there_are_five_roots(model: CodeModel) -> None:
    assert labels(model, QModelIndex()) == [
        "2  Success: accepted or delivered",
        "4  Temporary: the server retries automatically",
        "5  Permanent: not delivered",
        "Reply codes",
        "Provider codes",
    ]


def test_a_detail_stands_only_under_the_classes_in_which_it_makes_sense(model: CodeModel) -> None:
    assert model.index_of(StatusCode.parse("5.1.1")).isValid()
    assert not model.index_of(StatusCode.parse("4.1.1")).isValid()
    assert model.index_of(StatusCode.parse("4.4.7")).isValid()
    assert model.index_of(StatusCode.parse("5.4.7")).isValid()


def test_every_registered_code_is_reachable(model: CodeModel, registry: Registry) -> None:
    for entry in registry.details:
        code = StatusCode.parse(entry.code)
        for class_ in entry.classes:
            assert model.index_of(StatusCode(class_, code.subject, code.detail)).isValid()
    for reply in registry.reply_codes:
        assert model.index_of(ReplyCode(int(reply.code))).isValid()


def test_a_code_that_servers_use_in_another_class_is_added_in_order_like_any_other(model: CodeModel) -> None:
    model.add(StatusCode.parse("4.1.1"))
    index = model.index_of(StatusCode.parse("4.1.1"))
    assert index.data(ItemRole.LINE).note == ""
    codes = [
        model.index(row, 0, index.parent()).data(ItemRole.CODE)
        for row in range(model.rowCount(index.parent()))
    ]
    assert codes == sorted(codes)


def test_an_unregistered_subject_gets_its_place_too(model: CodeModel) -> None:
    model.add(StatusCode.parse("5.9.9"))
    index = model.index_of(StatusCode.parse("5.9.9"))
    assert index.data(ItemRole.LINE).label == "Not registered"
    assert index.parent().data(ItemRole.CODE) == StatusCode.parse("5.9")


def test_counts_add_up_to_the_class(model: CodeModel) -> None:
    model.set_counts(Counter({StatusCode.parse("5.1.1"): 2, StatusCode.parse("5.2.2"): 1}))
    assert model.index_of(StatusCode(5)).data(ItemRole.LINE).count == 3
    assert model.index_of(StatusCode.parse("5.1")).data(ItemRole.LINE).count == 2
    model.set_counts({})
    assert model.index_of(StatusCode(5)).data(ItemRole.LINE).count == 0


def test_a_screen_reader_hears_code_label_and_count(model: CodeModel) -> None:
    model.set_counts(Counter({StatusCode.parse("5.1.1"): 1}))
    spoken = model.index_of(StatusCode.parse("5.1.1")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("5.1.1, Mailbox doesn't exist")
    assert "1" in spoken.rpartition(",")[2]


def test_provider_codes_stand_under_their_provider(model: CodeModel, registry: Registry) -> None:
    root = model.index(model.rowCount() - 1, 0)
    assert labels(model, root) == [provider.name for provider in registry.providers.all]
    index = model.index_of(ProviderCode("yahoo", "TSS04"))
    assert index.parent().data(ItemRole.LINE).label == "Yahoo / AOL"
    assert index.parent().parent() == root
    assert index.data(ItemRole.LINE).label == "Messages delayed for volume or complaints"


def test_every_provider_code_is_reachable(model: CodeModel, registry: Registry) -> None:
    for provider in registry.providers.all:
        for use in registry.providers.uses_of(provider.id):
            assert model.index_of(use.code).isValid()


def test_provider_codes_in_the_text_are_counted_up_to_their_root(model: CodeModel) -> None:
    model.set_counts(Counter({ProviderCode("yahoo", "TSS04"): 2, ProviderCode("google", "gcdp"): 1}))
    assert model.index(model.rowCount() - 1, 0).data(ItemRole.LINE).count == 3


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("TSS04", "TSS04"),
        ("5.7.26 hard fail policy", "5.7.26"),
        ("554 dd", "554"),
        ("mail loop detected", ""),
    ],
)
def test_of_a_providers_wording_a_line_shows_the_label_and_not_the_wording(text: str, shown: str) -> None:
    assert shown_code(ProviderCode("example-mail", text)) == shown

from collections.abc import Iterator
from typing import TypedDict

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.exhibit.content import Content
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.ui.models import ExhibitModel, RowsModel


@pytest.fixture
def shown(exhibit: Exhibit) -> Content:
    return content(exhibit)


@pytest.fixture
def model(qapp: object, shown: Content) -> ExhibitModel:
    return ExhibitModel(shown.localised["en"], shown.languages)


class TreeRow(TypedDict):
    name: str
    size: int


@pytest.fixture
def rows(qapp: object) -> RowsModel:
    return RowsModel(TreeRow, [{"name": "oak", "size": 3}, {"name": "elm", "size": 2}])


def roles(model: RowsModel) -> dict[str, int]:
    return {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}


def value(model: RowsModel, row: int, name: str) -> object:
    return model.data(model.index(row), roles(model)[name])


def everything(model: RowsModel) -> Iterator[RowsModel]:
    """A model and all models in its rows."""
    yield model
    for row in range(model.rowCount()):
        for name in roles(model):
            if isinstance(inner := value(model, row, name), RowsModel):
                yield from everything(inner)


def test_values_by_row_and_role(rows: RowsModel):
    assert [[value(rows, row, name) for name in ("name", "size")] for row in range(rows.rowCount())] == [
        ["oak", 3],
        ["elm", 2],
    ]


def test_outside_the_rows_there_is_nothing(rows: RowsModel):
    name = roles(rows)["name"]
    assert rows.data(QModelIndex(), name) is None
    assert rows.data(rows.index(2), name) is None
    assert rows.data(rows.index(-1), name) is None
    assert rows.data(rows.createIndex(7, 0), name) is None
    assert rows.data(rows.index(0), Qt.ItemDataRole.DisplayRole) is None
    assert rows.data(rows.index(0), name + 100) is None
    assert rows.rowCount(rows.index(0)) == 0


def test_new_values_come_into_the_same_rows(rows: RowsModel, qtbot: QtBot):
    with qtbot.waitSignal(rows.dataChanged) as change, qtbot.assertNotEmitted(rows.modelReset):
        rows.set_rows([{"name": "ash", "size": 1}, {"name": "fir", "size": 9}])
    assert change.args is not None
    first, last, changed = change.args
    assert (first.row(), last.row(), changed) == (0, 1, [])
    assert value(rows, 1, "name") == "fir"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_another_number_of_rows_is_refused(rows: RowsModel, count: int):
    with pytest.raises(ValueError, match=f"{count} rows for 2"):
        rows.set_rows([{"name": "ash", "size": 1}] * count)
    assert value(rows, 0, "name") == "oak"


def test_a_model_without_rows_tells_no_change(qapp: object, qtbot: QtBot):
    empty = RowsModel(TreeRow, [])
    with qtbot.assertNotEmitted(empty.dataChanged):
        empty.set_rows([])


def test_qt_itself_finds_no_fault(model: ExhibitModel):
    models = list(everything(model))
    assert len(models) > 20
    testers = [QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal) for each in models]
    assert all(testers)


def test_the_roles_are_those_that_qml_requires(model: ExhibitModel):
    assert set(roles(model)) == {"panelId", "tab", "title", "lead", "figure", "illustration", "credits", "scenes"}
    sections = value(model, 0, "scenes")
    assert isinstance(sections, RowsModel)
    assert set(roles(sections)) == {"heading", "text", "drawn", "ground", "illustration", "blocks"}
    blocks = value(sections, 0, "blocks")
    assert isinstance(blocks, RowsModel)
    assert set(roles(blocks)) == {"blockKind", "content"}


def test_the_model_holds_the_exhibit(model: ExhibitModel, shown: Content):
    english = shown.localised["en"]
    assert [value(model, row, "panelId") for row in range(model.rowCount())] == list(shown.panels)
    assert [value(model, row, "title") for row in range(model.rowCount())] == [panel.title for panel in english.panels]
    assert (model.title, model.asOf, model.source) == (english.title, english.as_of, english.source)
    assert model.property("words")["next"] == english.words["next"]
    languages = [(language["code"], language["name"]) for language in model.property("languages")]
    assert languages == list(shown.languages.items())


def test_a_language_comes_into_the_same_rows_of_the_same_models(model: ExhibitModel, shown: Content):
    before = list(everything(model))
    changes = dict.fromkeys(before, 0)
    disturbed: list[str] = []

    def count(each: RowsModel) -> None:
        changes[each] += 1

    for each in before:
        each.dataChanged.connect(lambda *_, each=each: count(each))
        for signal in ("rowsInserted", "rowsRemoved", "rowsMoved", "modelReset", "layoutChanged"):
            getattr(each, signal).connect(lambda *_, signal=signal: disturbed.append(signal))
    model.show(shown.localised["lt"])
    assert disturbed == []
    assert set(changes.values()) == {1}
    assert list(everything(model)) == before
    assert value(model, 0, "title") == shown.localised["lt"].panels[0].title
    assert model.title == shown.localised["lt"].title
    assert model.property("words")["next"] == shown.localised["lt"].words["next"]

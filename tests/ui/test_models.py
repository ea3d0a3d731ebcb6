import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.ui.models import ExhibitModel, RowsModel


def roles(model: QAbstractListModel) -> dict[str, int]:
    return {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}


def value(model: QAbstractListModel, row: int, name: str) -> object:
    return model.data(model.index(row), roles(model)[name])


@pytest.fixture
def model(exhibit: Exhibit) -> ExhibitModel:
    shown = content(exhibit)
    return ExhibitModel(shown.localised["en"], shown.languages)


def test_qts_own_model_tester_finds_nothing(model: ExhibitModel, qtmodeltester: ModelTester):
    qtmodeltester.check(model)


def test_the_panels_are_rows_with_named_roles(model: ExhibitModel):
    assert [value(model, row, "tab") for row in range(model.rowCount())] == [
        "Membership",
        "Allied presence",
        "Contributions",
        "Support to Ukraine",
    ]
    assert set(roles(model)) == {"panelId", "tab", "title", "lead", "figure", "illustration", "sections"}


def test_outside_the_rows_there_is_nothing(model: ExhibitModel):
    role = roles(model)["tab"]
    assert model.data(QModelIndex(), role) is None
    assert model.data(model.index(99), role) is None
    assert model.data(model.index(0), 1) is None
    assert model.rowCount(model.index(0)) == 0


def test_another_language_changes_rows_and_none_comes_or_goes(model: ExhibitModel, exhibit: Exhibit, qtbot: QtBot):
    sections = value(model, 0, "sections")
    assert isinstance(sections, RowsModel)
    blocks = value(sections, 0, "blocks")
    assert isinstance(blocks, RowsModel)
    moves: list[str] = []
    changed: list[QAbstractListModel] = []
    for each in (model, sections, blocks):
        each.dataChanged.connect(lambda *_, each=each: changed.append(each))
        for signal in ("rowsInserted", "rowsRemoved", "rowsMoved", "modelReset", "layoutChanged"):
            getattr(each, signal).connect(lambda *_, signal=signal: moves.append(signal))
    with qtbot.waitSignal(model.languageShown):
        model.show(content(exhibit).localised["lt"])
    assert moves == []
    assert {id(each) for each in changed} == {id(model), id(sections), id(blocks)}
    assert value(model, 0, "tab") == "Narystė"
    assert value(model, 0, "sections") is sections
    assert value(sections, 0, "blocks") is blocks


def test_rows_keep_their_number():
    model = RowsModel(("name",), [{"name": "one"}])
    with pytest.raises(ValueError, match="2 rows for 1"):
        model.set_rows([{"name": "one"}, {"name": "two"}])

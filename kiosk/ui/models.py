"""The exhibit as QML sees it: list models with named roles, over the exhibit in one language.

A change of language puts new values into the same rows. The number of rows never changes, so QML keeps
all items on screen and only updates them.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)
from PySide6.QtQml import QmlElement

from kiosk.exhibit.content import BreakPoints, LocalisedExhibit, LocalisedScene
from kiosk.exhibit.screen_data import AnyBlockData, CopyData, FigureData, IllustrationData, LanguageData

QML_IMPORT_NAME = "Kiosk.Data"
QML_IMPORT_MAJOR_VERSION = 1

# By name: PySide6 has no Python type for these.
QVariantMap: Any = "QVariantMap"
QVariantList: Any = "QVariantList"
QVariant: Any = "QVariant"

# The values of Qt.ItemDataRole.UserRole and DisplayRole. The first access to the namespace `Qt` makes its
# 122 enums, which takes a tenth of the start-up time.
USER_ROLE = 0x0100
DISPLAY_ROLE = 0

_Index = QModelIndex | QPersistentModelIndex


class BlockRow(TypedDict):
    """A block of a section."""

    blockKind: str
    content: AnyBlockData


class SceneRow(TypedDict):
    """A scene of a panel; `drawn` if any of its blocks can also be shown as a table."""

    heading: str
    text: str
    drawn: bool
    ground: str
    illustration: IllustrationData | None
    blocks: "RowsModel"


class PanelRow(TypedDict):
    """A panel of the exhibit."""

    panelId: str
    tab: str
    title: str
    lead: str
    figure: FigureData
    illustration: IllustrationData | None
    credits: str
    scenes: "ScenesModel"


class RowsModel(QAbstractListModel):
    """Rows of named values, of a fixed number.

    `row` is the class of a row, a TypedDict: its keys are the names of the roles.
    """

    def __init__(self, row: type, rows: Sequence[Mapping[str, object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roles = {USER_ROLE + 1 + place: name for place, name in enumerate(row.__annotations__)}
        self._rows = rows

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """The roles by number."""
        return {role: QByteArray(name.encode()) for role, name in self._roles.items()}

    def data(self, index: _Index, role: int = DISPLAY_ROLE) -> object:
        """The value of a row; None outside the model."""
        name = self._roles.get(role)
        if name is None or not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        return self._rows[index.row()][name]

    def set_rows(self, rows: Sequence[Mapping[str, object]]) -> None:
        """Put new values into the rows. Raises `ValueError` if their number differs."""
        if len(rows) != len(self._rows):
            raise ValueError(f"{len(rows)} rows for {len(self._rows)}")
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1), [])


class ScenesModel(RowsModel):
    """The scenes of one panel, each with the model of its blocks."""

    def __init__(self, scenes: tuple[LocalisedScene, ...], parent: QObject) -> None:
        self._blocks = [RowsModel(BlockRow, _block_rows(scene), parent) for scene in scenes]
        super().__init__(SceneRow, self._scene_rows(scenes), parent)

    def show(self, scenes: tuple[LocalisedScene, ...]) -> None:
        """Show the same scenes in another language."""
        for model, scene in zip(self._blocks, scenes, strict=True):
            model.set_rows(_block_rows(scene))
        self.set_rows(self._scene_rows(scenes))

    def _scene_rows(self, scenes: tuple[LocalisedScene, ...]) -> list[SceneRow]:
        return [
            {
                "heading": scene.heading,
                "text": scene.text,
                "drawn": any("table" in block for block in scene.blocks),
                "ground": scene.ground,
                "illustration": scene.illustration,
                "blocks": blocks,
            }
            for scene, blocks in zip(scenes, self._blocks, strict=True)
        ]


def _block_rows(scene: LocalisedScene) -> list[BlockRow]:
    return [{"blockKind": block["kind"], "content": block} for block in scene.blocks]


@QmlElement
class ExhibitModel(RowsModel):
    """The panels of the exhibit as rows, and what belongs to the whole exhibit as properties."""

    languageShown = Signal()  # Qt's way of naming signals
    picturesChanged = Signal()
    easyKnown = Signal()
    hyphensKnown = Signal()

    def __init__(
        self,
        exhibit: LocalisedExhibit,
        languages: Mapping[str, str],
        easy: frozenset[str] = frozenset(),
        break_points: BreakPoints | None = None,
    ) -> None:
        self._exhibit = exhibit
        self._easy = easy
        self._break_points = break_points
        self._pictures: dict[str, CopyData] = {}
        self._languages: list[LanguageData] = [{"code": code, "name": name} for code, name in languages.items()]
        holder = QObject()
        self._scenes = [ScenesModel(panel.scenes, holder) for panel in exhibit.panels]
        super().__init__(PanelRow, self._panel_rows(exhibit))
        holder.setParent(self)

    def set_easy(self, languages: frozenset[str]) -> None:
        """Note the languages that have an easy form."""
        self._easy = languages
        self.easyKnown.emit()

    def set_break_points(self, found: BreakPoints) -> None:
        """Take the break points of all languages."""
        self._break_points = found
        self.hyphensKnown.emit()

    def show_pictures(self, copies: Mapping[str, CopyData]) -> None:
        """Show these copies of the exhibit's pictures, by the pictures' paths."""
        self._pictures = dict(copies)
        self.picturesChanged.emit()

    def show(self, exhibit: LocalisedExhibit) -> None:
        """Show the same exhibit in another language."""
        self._exhibit = exhibit
        self.hyphensKnown.emit()
        for model, panel in zip(self._scenes, exhibit.panels, strict=True):
            model.show(panel.scenes)
        self.set_rows(self._panel_rows(exhibit))
        self.languageShown.emit()
        self.easyKnown.emit()

    def _panel_rows(self, exhibit: LocalisedExhibit) -> list[PanelRow]:
        return [
            {
                "panelId": panel.id,
                "tab": panel.tab,
                "title": panel.title,
                "lead": panel.lead,
                "figure": panel.figure,
                "illustration": panel.illustration,
                "credits": exhibit.credits_of(panel),
                "scenes": scenes,
            }
            for panel, scenes in zip(exhibit.panels, self._scenes, strict=True)
        ]

    def _get_title(self) -> str:
        return self._exhibit.title

    def _get_as_of(self) -> str:
        return self._exhibit.as_of

    def _get_source(self) -> str:
        return self._exhibit.source

    def _get_words(self) -> dict[str, str]:
        return self._exhibit.words

    def _get_soft_hyphens(self) -> dict[str, str]:
        return self._exhibit.soft_hyphens

    def _get_break_points(self) -> dict[str, str] | None:
        return None if self._break_points is None else self._break_points[self._exhibit.language]

    def _get_pictures(self) -> dict[str, CopyData]:
        return self._pictures

    def _get_right_to_left(self) -> bool:
        return self._exhibit.right_to_left

    def _get_has_easy(self) -> bool:
        return self._exhibit.language in self._easy

    def _get_languages(self) -> list[LanguageData]:
        return self._languages

    title = Property(str, _get_title, notify=languageShown)
    asOf = Property(str, _get_as_of, notify=languageShown)
    source = Property(str, _get_source, notify=languageShown)
    words = Property(QVariantMap, _get_words, notify=languageShown)
    softHyphens = Property(QVariantMap, _get_soft_hyphens, notify=hyphensKnown)
    # None if they are not known yet.
    breakPoints = Property(QVariant, _get_break_points, notify=hyphensKnown)
    pictures = Property(QVariantMap, _get_pictures, notify=picturesChanged)
    rightToLeft = Property(bool, _get_right_to_left, notify=languageShown)
    # Whether the language on screen has an easy form.
    hasEasy = Property(bool, _get_has_easy, notify=easyKnown)
    languages = Property(QVariantList, _get_languages, notify=languageShown)

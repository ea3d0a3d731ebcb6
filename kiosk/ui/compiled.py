"""The kiosk's QML, compiled before there is anything to show: this takes longest of all."""

import functools
from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase
from PySide6.QtNetwork import QNetworkAccessManager
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlNetworkAccessManagerFactory
from PySide6.QtQuick import QQuickWindow

from kiosk.paths import FONT, QML

SHARED = ("Words", "Hyphens", "Theme")
"""The singletons of Kiosk.Style that Python sets."""


class ScreenError(Exception):
    """The screen can't be built; the text says what is broken."""


class _NoNetworkFactory(QQmlNetworkAccessManagerFactory):
    def create(self, parent: QObject) -> QNetworkAccessManager:
        # Loaded only if QML asks for the network, which nothing of ours does.
        from kiosk.ui.network import NoNetwork

        return NoNetwork(parent)


class CompiledQml:
    """An engine with the compiled files of one window. Needs a QGuiApplication.

    `module` and `root` name the file of the window. Of the kiosk's own window only what is seen first is compiled:
    the attract screen, or (not `resting`) also the visitor's scene. Raises `ScreenError` if the typeface is broken.
    """

    def __init__(self, *, resting: bool = False, module: str = "Kiosk", root: str = "Main") -> None:
        self._module, self._root = module, root
        _load_font()
        self._network = _NoNetworkFactory()
        self._engine = QQmlApplicationEngine()
        self._engine.setNetworkAccessManagerFactory(self._network)
        self._engine.addImportPath(str(QML))
        # The engine keeps what is compiled here, and finds it when it makes the window.
        files = (root, "VisitorScene") if root == "Main" and not resting else (root,)
        self._compiled = [QQmlComponent(self._engine, module, file) for file in files]
        # Before they are set, while the exhibit is read: the first of them loads all of Kiosk.Style, which takes 10 ms.
        self._shared: dict[str, Any] = {name: self._engine.singletonInstance("Kiosk.Style", name) for name in SHARED}

    @property
    def engine(self) -> QQmlApplicationEngine:
        """The engine, for what else is made with it."""
        return self._engine

    def set(self, singleton: str, properties: dict[str, Any]) -> None:
        """Set properties of a singleton of Kiosk.Style. Before `window`, so that nothing is laid out twice."""
        for name, value in properties.items():
            self._shared[singleton].setProperty(name, value)

    def window(self, properties: dict[str, Any]) -> QQuickWindow:
        """Make the window with the properties that its file requires; once. Raises `ScreenError` if it is broken."""
        self._engine.setInitialProperties(properties)
        self._engine.loadFromModule(self._module, self._root)
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            errors = "; ".join(each.errorString() for each in self._compiled if each.isError())
            raise ScreenError(f"the kiosk's own QML is broken: {errors or 'see the log above'}")
        return roots[0]

    def close(self) -> None:
        """Delete the engine, and with it the window. Safe to repeat."""
        if not shiboken6.isValid(self._engine):
            return
        for compiled in self._compiled:
            shiboken6.delete(compiled)
        shiboken6.delete(self._engine)


@functools.cache
def _load_font() -> None:
    if QFontDatabase.addApplicationFont(str(FONT)) < 0:
        raise ScreenError(f"the typeface {FONT.name} can't be loaded; install the kiosk again")

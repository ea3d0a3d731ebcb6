"""Which renderer draws the screen. No test needs a graphics card."""

from pathlib import Path

import pytest
from PySide6.QtGui import QOffscreenSurface, QOpenGLContext
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.ui import graphics

Api = QSGRendererInterface.GraphicsApi


@pytest.fixture
def chosen(qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Api]:
    """The renderers that the kiosk chooses on a machine without a graphics card."""
    apis: list[Api] = []
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(QQuickWindow, "setGraphicsApi", apis.append)
    monkeypatch.setattr(graphics, "DEVICES", tmp_path)
    monkeypatch.delenv("QT_QUICK_BACKEND", raising=False)
    monkeypatch.delenv("QSG_RHI_BACKEND", raising=False)
    return apis


def add_card(folder: Path, device: str = "dri/renderD128") -> None:
    (folder / device).parent.mkdir(exist_ok=True)
    (folder / device).touch()


def test_without_a_card_qt_draws_in_software_and_opengl_is_not_asked(
    chosen: list[Api], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(graphics, "card_name", lambda: pytest.fail("asked"))
    graphics.choose()
    assert chosen == [Api.Software]


@pytest.mark.parametrize("device", ["dri/renderD128", "nvidia0"])
def test_with_a_card_opengl_draws(chosen: list[Api], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, device: str):
    add_card(tmp_path, device)
    monkeypatch.setattr(graphics, "card_name", lambda: "Mesa Intel(R) UHD Graphics 620")
    graphics.choose()
    assert chosen == []


@pytest.mark.parametrize("name", ["", "llvmpipe (LLVM 15.0.7, 256 bits)", "softpipe", "Software Rasterizer"])
def test_an_opengl_that_draws_in_software_is_not_used(
    chosen: list[Api], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
):
    add_card(tmp_path)
    monkeypatch.setattr(graphics, "card_name", lambda: name)
    graphics.choose()
    assert chosen == [Api.Software]


@pytest.mark.parametrize("variable", ["QT_QUICK_BACKEND", "QSG_RHI_BACKEND"])
def test_the_choice_of_the_operator_stays(chosen: list[Api], monkeypatch: pytest.MonkeyPatch, variable: str):
    monkeypatch.setenv(variable, "x")
    graphics.choose()
    assert chosen == []


class Functions:
    def glGetString(self, what: int) -> str:  # noqa: N802 - Qt's name
        assert what == 0x1F01
        return "A card"


@pytest.mark.parametrize(
    ("creates", "makes_current", "name"), [(False, True, ""), (True, False, ""), (True, True, "A card")]
)
def test_the_name_of_the_card_is_asked_from_opengl(
    qapp: object, monkeypatch: pytest.MonkeyPatch, creates: bool, makes_current: bool, name: str
):
    done: list[bool] = []
    monkeypatch.setattr(QOpenGLContext, "create", lambda self: creates)
    monkeypatch.setattr(QOpenGLContext, "makeCurrent", lambda self, surface: makes_current)
    monkeypatch.setattr(QOpenGLContext, "functions", lambda self: Functions())
    monkeypatch.setattr(QOpenGLContext, "doneCurrent", lambda self: done.append(True))
    monkeypatch.setattr(QOffscreenSurface, "create", lambda self: None)
    assert graphics.card_name() == name
    assert done == ([True] if name else [])

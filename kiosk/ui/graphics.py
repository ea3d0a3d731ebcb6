"""Which of Qt's renderers draws the screen: OpenGL if a graphics card does the work, else Qt's software renderer."""

import os
import sys
from pathlib import Path

GL_RENDERER = 0x1F01
"""The name of the card, for `glGetString`: a constant of OpenGL."""
DEVICES = Path("/dev")
CARDS = ("dri/renderD*", "nvidia[0-9]*")
"""The device files of graphics cards. Without any of them OpenGL need not be loaded, which takes long."""
SOFTWARE_OPENGL = ("llvmpipe", "softpipe", "swrast", "software rasterizer")
"""What an OpenGL calls its card if the processor does the work."""


def choose() -> None:
    """Choose the renderer of all windows to come, unless the operator has chosen one. Needs a QGuiApplication.

    Without a usable OpenGL Qt would end the process at the first frame. An OpenGL that draws in software itself
    (Mesa's llvmpipe) costs four times the processor time and twice the memory of Qt's own renderer.
    """
    if sys.platform != "linux" or os.environ.get("QT_QUICK_BACKEND") or os.environ.get("QSG_RHI_BACKEND"):
        return
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface  # some milliseconds, often not needed

    if not is_card(card_name() if has_card_device() else ""):
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def has_card_device() -> bool:
    """Whether the system has the device file of a graphics card."""
    return any(any(DEVICES.glob(device)) for device in CARDS)


def is_card(name: str) -> bool:
    """Whether OpenGL's name of a renderer is that of a graphics card."""
    return bool(name) and not any(software in name.lower() for software in SOFTWARE_OPENGL)


def card_name() -> str:
    """OpenGL's name of the card; empty if there is no usable OpenGL. Needs a QGuiApplication."""
    from PySide6.QtGui import QOffscreenSurface, QOpenGLContext

    context = QOpenGLContext()
    if not context.create():
        return ""
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not context.makeCurrent(surface):
        return ""
    name = context.functions().glGetString(GL_RENDERER)
    context.doneCurrent()
    return str(name)

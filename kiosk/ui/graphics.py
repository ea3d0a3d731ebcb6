"""Which of Qt's renderers draws the screen: OpenGL where a graphics card does the work, else software."""

import os
import sys
from pathlib import Path

GL_RENDERER = 0x1F01
DEVICES = Path("/dev")
CARDS = ("dri/renderD*", "nvidia[0-9]*")
"""Without one of these no card draws: so much is known before OpenGL is loaded, which takes a while."""
SOFTWARE_OPENGL = ("llvmpipe", "softpipe", "swrast", "software rasterizer")


def choose() -> None:
    """Choose for all windows to come, unless the operator has. Needs a QGuiApplication.

    Without a usable OpenGL Qt would abort at the first frame. An OpenGL that itself draws in software
    (Mesa's llvmpipe) costs four times the processor time and twice the memory of Qt's own renderer.
    """
    if sys.platform != "linux" or os.environ.get("QT_QUICK_BACKEND") or os.environ.get("QSG_RHI_BACKEND"):
        return
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface  # each costs some milliseconds

    card = _graphics_card() if any(any(DEVICES.glob(device)) for device in CARDS) else ""
    if not card or any(name in card.lower() for name in SOFTWARE_OPENGL):
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def _graphics_card() -> str:
    """What OpenGL calls the card; nothing where there is no OpenGL."""
    from PySide6.QtGui import QOffscreenSurface, QOpenGLContext  # see above

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

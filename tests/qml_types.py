"""What QML can use of the classes that Python registers, as a file for qmllint: read from the classes as they run.

PySide6's own `pyside6-metaobjectdump` reads the source, and so misses what a program makes: the properties of
`VisitorSession` come from `kiosk.choices`.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty

from kiosk.studio.operator.calibrate.calibrator import Calibrator
from kiosk.ui.models import ExhibitModel
from kiosk.visit.session import VisitorSession

CLASSES = (VisitorSession, ExhibitModel, Calibrator)
MODULE = "Kiosk.Data"
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
REGISTRAR = Path(sys.executable).parent / "pyside6-qmltyperegistrar"


def write_module(folder: Path) -> None:
    """Write the module `Kiosk.Data` into a folder: its `qmldir` and its types."""
    folder.mkdir(parents=True)
    descriptions = folder / "types.json"
    described = {
        "classes": [_describe(cls) for cls in CLASSES],
        "outputRevision": 68,  # of moc's JSON
        "QML_IMPORT_NAME": MODULE,
        "QML_IMPORT_MAJOR_VERSION": 1,
        "inputFile": __file__,  # without one the base classes are left out
    }
    descriptions.write_text(json.dumps([described]))
    command = [
        REGISTRAR,
        "--generate-qmltypes", folder / "kiosk.qmltypes",
        "--import-name", MODULE,
        "--major-version", "1",
        "--foreign-types", METATYPES / "qt6core_metatypes.json",
        "-o", folder / "unused.cpp",
        descriptions,
    ]  # fmt: skip
    subprocess.run(command, check=True)
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo kiosk.qmltypes\n", encoding="utf-8")


def _describe(cls: Any) -> dict[str, Any]:
    """A class in the form of Qt's `moc --output-json`, with what its own Python base classes add."""
    meta: QMetaObject = getattr(cls, "staticMetaObject")  # noqa: B009 - the types lack it
    base = next(each for each in cls.__mro__ if each.__module__.startswith("PySide6"))
    of_base: QMetaObject = getattr(base, "staticMetaObject")  # noqa: B009 - every class of Qt has it
    methods = [meta.method(place) for place in range(of_base.methodCount(), meta.methodCount())]
    properties = [meta.property(place) for place in range(of_base.propertyCount(), meta.propertyCount())]
    return {
        "className": cls.__name__,
        "qualifiedClassName": cls.__name__,
        "object": True,
        "classInfos": [{"name": "QML.Element", "value": "auto"}],
        "superClasses": [{"access": "public", "name": base.__name__}],
        "properties": [_describe_property(each, place) for place, each in enumerate(properties)],
        "signals": [_describe_method(each) for each in methods if each.methodType() == QMetaMethod.MethodType.Signal],
        "slots": [_describe_method(each) for each in methods if each.methodType() == QMetaMethod.MethodType.Slot],
    }


def _describe_property(described: QMetaProperty, place: int) -> dict[str, Any]:
    name = str(described.name())
    found = {"name": name, "type": described.typeName(), "read": f"get_{name}", "index": place}
    if described.hasNotifySignal():
        found["notify"] = _text(described.notifySignal().name())
    if described.isWritable():
        found["write"] = f"set_{name}"
    if described.isConstant():
        found["constant"] = True
    return found


def _describe_method(described: QMetaMethod) -> dict[str, Any]:
    arguments = [{"type": _text(each)} for each in described.parameterTypes()]
    return {
        "access": "public",
        "name": _text(described.name()),
        "arguments": arguments,
        "returnType": described.typeName() or "void",
    }


def _text(name: Any) -> str:
    return bytes(name).decode()

"""The kinds that the scene reader knows, held against the QML files."""

import re
from collections import Counter

from kiosk.paths import QML
from kiosk.studio.scene.kinds import BASES, KINDS

DECLARED = re.compile(r'^    (?:readonly )?(?:property string )?kind: "(\w+)"$', re.MULTILINE)


def declared() -> dict[str, list[str]]:
    """The kinds that each QML file declares, by the file's name."""
    found = {file.stem: DECLARED.findall(file.read_text(encoding="utf-8")) for file in QML.rglob("*.qml")}
    return {name: kinds for name, kinds in found.items() if kinds}


def test_every_kind_is_declared_by_the_component_of_that_name() -> None:
    assert declared() == {kind: [kind] for kind in KINDS}


def test_no_kind_is_declared_twice() -> None:
    counts = Counter(kind for kinds in declared().values() for kind in kinds)
    assert set(counts.values()) == {1}


def test_the_bases_are_the_components_that_are_extended() -> None:
    for kind, base in BASES.items():
        (file,) = QML.rglob(f"{kind}.qml")
        assert re.search(rf"^{base} {{$", file.read_text(encoding="utf-8"), re.MULTILINE)

"""What an exhibit names and does not hold: pictures, drawings, symbols, maps, panels."""

from pathlib import Path
from typing import Any, ClassVar, Self

from kiosk.exhibit import pictures
from kiosk.exhibit.maps import load_map, maps
from kiosk.exhibit.values import ExhibitContext
from kiosk.paths import ILLUSTRATIONS, SYMBOLS
from kiosk.reading.nodes import Node, Scalar
from kiosk.reading.problems import did_you_mean, shown
from kiosk.reading.shapes import INVALID, SLUG, Context, Invalid


class PictureFile(str):
    """The path of a picture inside the exhibit's folder."""

    @classmethod
    def read(cls, node: Node, context: ExhibitContext, limits: tuple[Any, ...]) -> "Self | Invalid":
        """The path, after the file was found to be a picture that can be shown."""
        if not isinstance(node, Scalar) or not node.text.strip():
            context.problem(node, "the name of a picture belongs here", "write a path such as pictures/hall.jpg")
            return INVALID
        if trouble := pictures.trouble(context.folder, node.text):
            context.problem(node, *trouble)
            return INVALID
        return cls(node.text)

    @classmethod
    def json_schema(cls, limits: tuple[Any, ...]) -> dict[str, Any]:
        """A relative path."""
        return {"type": "string", "pattern": r"(?i)\.(png|jpe?g|webp)$"}


class _OneOf(str):
    """A name out of a list that the kiosk or the exhibit has."""

    what: ClassVar[str]

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names that there are."""
        raise NotImplementedError

    @classmethod
    def read(cls, node: Node, context: Context, limits: tuple[Any, ...]) -> "Self | Invalid":
        """The name, if it is one of the list."""
        return cls._read(node, context, cls.names())

    @classmethod
    def _read(cls, node: Node, context: Context, names: tuple[str, ...]) -> "Self | Invalid":
        name = node.text if isinstance(node, Scalar) else ""
        if name not in names:
            context.problem(node, f"unknown {cls.what} {shown(name)}", did_you_mean(name, names))
            return INVALID
        return cls(name)

    @classmethod
    def json_schema(cls, limits: tuple[Any, ...]) -> dict[str, Any]:
        """One of the names."""
        return {"enum": list(cls.names())}


class Drawing(_OneOf):
    """The name of an illustration that comes with the kiosk."""

    what = "drawing"

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The illustrations' names."""
        return _drawn_in(ILLUSTRATIONS)


class Symbol(_OneOf):
    """The name of a mark for counting that comes with the kiosk."""

    what = "symbol"

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The symbols' names."""
        return tuple(name for name in _drawn_in(SYMBOLS) if not name.endswith("-rest"))


def _drawn_in(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(p.name.removesuffix("-white.svg") for p in folder.glob("*-white.svg")))


class MapName(_OneOf):
    """The name of a map that comes with the kiosk."""

    what = "map"

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The maps' names."""
        return maps()

    def place(self, at: Any) -> tuple[float, float]:
        """Where a point with `east` and `north` in degrees lies, in parts of the map's width and height."""
        return load_map(str(self)).project(float(at.east), float(at.north))

    def shows(self, at: Any) -> bool:
        """Whether the point lies within the map."""
        try:
            return all(0 <= part <= 1 for part in self.place(at))
        except ValueError:  # the one point of the earth that no map of this kind has
            return False


class PanelName(_OneOf):
    """The name of one of the exhibit's panels."""

    what = "panel"

    @classmethod
    def read(cls, node: Node, context: Context, limits: tuple[Any, ...]) -> "Self | Invalid":
        """The name; any, where the list of panels can't be read."""
        panels = context.panels if isinstance(context, ExhibitContext) else ()
        return cls._read(node, context, panels or ((node.text,) if isinstance(node, Scalar) else ()))

    @classmethod
    def json_schema(cls, limits: tuple[Any, ...]) -> dict[str, Any]:
        """A name."""
        return {"type": "string", "pattern": f"^{SLUG.regex}$"}

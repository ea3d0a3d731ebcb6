"""Values that are names of something else: pictures, drawings, symbols, maps, panels."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import ClassVar, Protocol, Self

from kiosk.exhibit.maps import load_map, maps
from kiosk.exhibit.values import ExhibitContext, PicturePlace
from kiosk.paths import ILLUSTRATIONS, SYMBOLS
from kiosk.reading.limits import Limits
from kiosk.reading.names import actual_name
from kiosk.reading.nodes import Node, Scalar
from kiosk.reading.problems import did_you_mean, quote
from kiosk.reading.shapes import INVALID, SLUG, Context, Invalid, JsonSchema


class PictureFile(str):
    """The path of a picture inside the exhibit's folder. `size`: its width and height in pixels, upright."""

    size: tuple[int, int] = (0, 0)

    @classmethod
    def read(cls, node: Node, context: ExhibitContext, limits: Limits) -> "Self | Invalid":
        """The path, if the file is a picture that the kiosk can show, as far as its header tells; else INVALID."""
        if not isinstance(node, Scalar) or not node.text.strip():
            context.add_problem(node, "the path of a picture is expected here", "write it as pictures/hall.jpg")
            return INVALID
        context.warn_of_comment(node)  # a name may have a '#' in it
        node = replace(node, text=actual_name(context.folder, node.text))
        from kiosk.exhibit.pictures.limits import picture_header, smallness  # an exhibit of drawings does without

        header = picture_header(context.folder, node.text)
        if isinstance(header, tuple):
            context.add_problem(node, *header)
            return INVALID
        if warning := smallness(header):
            context.add_problem(node, *warning, severity="warning")
        context.pictures.append(PicturePlace(node.text, context.file, node.line, node.column))
        picture = cls(node.text)
        picture.size = header.turned
        return picture

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """A relative path."""
        return {"type": "string", "pattern": r"(?i)\.(png|jpe?g|webp)$"}


class _OneOf(str):
    """A name from a list; `what` is the word for it in messages."""

    what: ClassVar[str]

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """All allowed names."""
        raise NotImplementedError

    @classmethod
    def read(cls, node: Node, context: Context, limits: Limits) -> "Self | Invalid":
        """The name, if it is in the list; else INVALID."""
        return cls._read(node, context, cls.names())

    @classmethod
    def _read(cls, node: Node, context: Context, names: tuple[str, ...]) -> "Self | Invalid":
        name = node.text if isinstance(node, Scalar) else ""
        if name not in names:
            context.add_problem(node, f"unknown {cls.what} {quote(name)}", did_you_mean(name, names))
            return INVALID
        return cls(name)

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """One of the names."""
        return {"enum": list(cls.names())}


class Drawing(_OneOf):
    """The name of a drawing that comes with the kiosk."""

    what = "drawing"

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The drawings in resources/illustrations."""
        return _drawn_in(ILLUSTRATIONS)


class Symbol(_OneOf):
    """The name of a symbol that comes with the kiosk; a tally draws its marks with it."""

    what = "symbol"

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The symbols in resources/symbols."""
        return tuple(name for name in _drawn_in(SYMBOLS) if not name.endswith("-rest"))


def _drawn_in(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(p.name.removesuffix("-white.svg") for p in folder.glob("*-white.svg")))


class Point(Protocol):
    """A point on Earth, in degrees."""

    @property
    def north(self) -> Decimal:
        """Latitude; negative in the south."""
        ...

    @property
    def east(self) -> Decimal:
        """Longitude; negative in the west."""
        ...


class MapName(_OneOf):
    """The name of a map that comes with the kiosk."""

    what = "map"

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The maps in resources/maps."""
        return maps()

    def position(self, at: Point) -> tuple[float, float]:
        """The position of a point, as fractions of the map's width and height."""
        return load_map(str(self)).project(float(at.east), float(at.north))

    def shows(self, at: Point) -> bool:
        """Whether the point is on the map."""
        try:
            return all(0 <= part <= 1 for part in self.position(at))
        except ValueError:  # the opposite side of the Earth can't be projected
            return False


class PanelName(_OneOf):
    """The name of one of the exhibit's panels."""

    what = "panel"

    @classmethod
    def read(cls, node: Node, context: Context, limits: Limits) -> "Self | Invalid":
        """The name, if the exhibit has this panel or its list of panels could not be read; else INVALID."""
        panels = context.panels if isinstance(context, ExhibitContext) else ()
        return cls._read(node, context, panels or ((node.text,) if isinstance(node, Scalar) else ()))

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """A name."""
        return {"type": "string", "pattern": f"^{SLUG.regex}$"}

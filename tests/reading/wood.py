"""Shapes to read and to describe: what grows on a tree."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from kiosk.reading.limits import Range


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """A leaf."""

    kind: ClassVar[str] = "leaf"
    colour: Literal["green", "yellow"] = "green"


@dataclass(frozen=True, kw_only=True)
class Cone:
    """A cone."""

    kind: ClassVar[str] = "cone"
    seeds: Annotated[Decimal, Range(Decimal(0), Decimal(100))]

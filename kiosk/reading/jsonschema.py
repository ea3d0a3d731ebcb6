"""The JSON Schema (draft 2020-12) of a shape, for the YAML plugin of an editor."""

import dataclasses
import typing
from decimal import Decimal
from typing import Any, Literal

from kiosk.reading.limits import Doc, Length, Limits, Pattern, Range
from kiosk.reading.shapes import Custom, JsonSchema, fields_of, kinds_of, split


def json_schema(shape: Any) -> JsonSchema:
    """The schema of one shape. The text of its `Doc` becomes the description."""
    shape, limits = split(shape)
    schema = _schema_of(shape, limits)
    for limit in limits:
        if isinstance(limit, Doc):
            schema["description"] = limit.text
    return schema


def _schema_of(shape: Any, limits: Limits) -> JsonSchema:
    if isinstance(shape, type) and issubclass(shape, Custom):
        return shape.json_schema(limits)
    if kinds := kinds_of(shape):
        return {"oneOf": [_map_schema(cls, kind) for kind, cls in kinds.items()]}
    if dataclasses.is_dataclass(shape):
        return _map_schema(typing.cast(type, shape), None)
    origin = typing.get_origin(shape)
    if origin is tuple:
        return {"type": "array", "items": json_schema(typing.get_args(shape)[0])} | _lengths(limits, "Items")
    if origin is dict:
        names = {"propertyNames": pattern} if (pattern := _pattern(limits)) else {}
        values = {"additionalProperties": json_schema(typing.get_args(shape)[1])}
        return {"type": "object"} | values | names | _lengths(limits, "Properties")
    if origin is Literal:
        return {"enum": list(typing.get_args(shape))}
    if shape is bool:
        return {"type": "boolean"}
    if shape is Decimal:
        return number_schema(limits)
    return {"type": "string"} | _pattern(limits) | _lengths(limits, "Length")


def number_schema(limits: Limits) -> JsonSchema:
    """The schema of a number: `limits` may have a `Range`."""
    schema: JsonSchema = {"type": "number"}
    for limit in limits:
        if isinstance(limit, Range):
            schema |= {"minimum": float(limit.minimum), "maximum": float(limit.maximum)}
    return schema


def _pattern(limits: Limits) -> JsonSchema:
    patterns = [limit.regex for limit in limits if isinstance(limit, Pattern)]
    return {"pattern": f"^(?:{patterns[0]})$"} if patterns else {}


def _lengths(limits: Limits, unit: str) -> JsonSchema:
    lengths = [limit for limit in limits if isinstance(limit, Length)]
    return {f"min{unit}": lengths[0].minimum, f"max{unit}": lengths[0].maximum} if lengths else {}


def _map_schema(cls: type, kind: str | None) -> JsonSchema:
    properties: JsonSchema = {"kind": {"const": kind}} if kind else {}
    properties |= {name: json_schema(shape) for name, (shape, _) in fields_of(cls).items()}
    names = (["kind"] if kind else []) + [name for name, (_, required) in fields_of(cls).items() if required]
    doc = {"description": " ".join(cls.__doc__.split("\n\n")[0].split())} if cls.__doc__ else {}
    return {"type": "object", **doc, "properties": properties, "required": names, "additionalProperties": False}

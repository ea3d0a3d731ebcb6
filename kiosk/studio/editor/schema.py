"""`kiosk schema`: print the JSON Schema of a YAML file, for the YAML plugin of a text editor."""

import json
from typing import Any

from kiosk.exhibit.model import ExhibitFile, Panel
from kiosk.keypads import KeypadProfile
from kiosk.reading.jsonschema import json_schema
from kiosk.settings import Station

FILES: dict[str, type] = {"exhibit": ExhibitFile, "panel": Panel, "station": Station, "keypad": KeypadProfile}


def schema(file: str) -> dict[str, Any]:
    """The JSON Schema of one kind of file: a key of `FILES`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"{file} of a kiosk"} | json_schema(
        FILES[file]
    )


def print_schema(file: str) -> int:
    """Print the JSON Schema of one kind of file: a key of `FILES`; 0."""
    print(json.dumps(schema(file), indent=2, ensure_ascii=False))
    return 0

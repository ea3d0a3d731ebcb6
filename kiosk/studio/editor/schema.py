"""`kiosk schema`: print the JSON Schema of an exhibit's files, for the YAML plugin of a text editor."""

import json
from typing import Any

from kiosk.exhibit.model import ExhibitFile, Panel
from kiosk.reading.jsonschema import json_schema

FILES: dict[str, type] = {"exhibit": ExhibitFile, "panel": Panel}


def schema(file: str) -> dict[str, Any]:
    """The JSON Schema of one kind of file: `exhibit` or `panel`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"{file} of a kiosk"} | json_schema(
        FILES[file]
    )


def print_schema(file: str) -> int:
    """Print the JSON Schema of one kind of file: `exhibit` or `panel`; 0."""
    print(json.dumps(schema(file), indent=2, ensure_ascii=False))
    return 0

import json

import jsonschema
import pytest

from kiosk.keypads import keypad_names
from kiosk.studio.editor.schema import FILES, print_schema, schema


@pytest.mark.parametrize("file", FILES)
def test_what_is_printed_is_a_json_schema(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert print_schema(file) == 0
    printed = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(printed)
    assert printed == schema(file)
    assert printed["title"] == f"{file} of a kiosk"


def test_letters_are_printed_as_letters(capsys: pytest.CaptureFixture[str]) -> None:
    print_schema("panel")
    assert "\\u" not in capsys.readouterr().out.replace("\\\\u", "")


def test_the_schema_has_every_key_and_describes_most() -> None:
    keys = schema("exhibit")["properties"]
    assert set(keys) == {
        *("format", "languages", "reviewed", "default_language", "title", "as_of", "source", "illustration", "panels"),
    }
    assert keys["panels"]["description"].startswith("The panels in order")
    assert set(schema("panel")["required"]) == {"tab", "title", "lead", "figure", "sections"}
    assert schema("panel")["additionalProperties"] is False


def test_the_schema_of_a_station_lists_the_keypads() -> None:
    assert schema("station")["properties"]["keypad"]["enum"] == list(keypad_names())
    keys = schema("keypad")["properties"]["keys"]["properties"]
    assert keys == schema("station")["properties"]["keys"]["properties"]
    assert "F24" in keys["larger"]["items"]["enum"]

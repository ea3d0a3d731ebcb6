import io
import struct
import zlib
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from hypothesis import settings
from PIL import Image

from kiosk.exhibit.load import examine
from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.screen_data import AnyBlockData
from tests.exhibit.small import FILES
from tests.marks import unmark

settings.register_profile("long", max_examples=5000)


def picture(kind: str, size: tuple[int, int] = (40, 30), mode: str = "RGB", **more: object) -> bytes:
    """A picture of noise, as the bytes of its file."""
    stream = io.BytesIO()
    Image.effect_noise(size, 90).convert(mode).save(stream, kind, **more)
    return stream.getvalue()


def plain_picture(width: int = 1200, height: int = 800) -> bytes:
    """A PNG of one colour, as the bytes of its file: small, however many pixels it has."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "#446633").save(stream, "PNG")
    return stream.getvalue()


OAK = plain_picture()


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header names this size in pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")
    )


class _Plain(yaml.SafeDumper):
    """Writes YAML as a person would: no quotes unless needed, no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def represent_text(self, text: str) -> yaml.Node:
        return self.represent_scalar(self.resolve(yaml.ScalarNode, text, (True, False)), text)


_Plain.add_representer(str, _Plain.represent_text)


def written(root: Any) -> bytes:
    """A file of these maps, lists and texts."""
    return yaml.dump(root, Dumper=_Plain, allow_unicode=True, sort_keys=False).encode()


class _DatesStayText(yaml.SafeLoader):
    """YAML as an editor's plugin reads it, but for dates: the schema describes them as they are written."""


_DatesStayText.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_an_editor_reads_it(text: str) -> Any:
    """The maps, lists, texts and numbers of a YAML file, for its JSON Schema."""
    return yaml.load(text, _DatesStayText)


def keys_of(block: AnyBlockData) -> dict[str, Any]:
    """A localised block whose keys may be read without asking for its kind."""
    return cast("dict[str, Any]", block)


class Folder:
    """An exhibit on disk that a test breaks."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name, text in FILES.items():
            self.write(name, text)
        self.write("pictures/oak.png", OAK)

    def change(self, name: str, old: str, new: str) -> str:
        """Replaces `old` by `new`; returns the place of its § as 'file:line:column'."""
        file = self.path / name
        text = file.read_text()
        assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
        text, place = unmark(text.replace(old, new))
        file.write_text(text)
        return f"{name}:{place}"

    def write(self, name: str, data: bytes | str) -> None:
        (self.path / name).parent.mkdir(parents=True, exist_ok=True)
        (self.path / name).write_bytes(data.encode() if isinstance(data, str) else data)

    def problems(self) -> list[str]:
        exhibit, problems = examine(self.path)
        assert (exhibit is None) == any(problem.severity == "error" for problem in problems)
        return [str(problem) for problem in problems]

    def exhibit(self) -> Exhibit:
        exhibit, problems = examine(self.path)
        assert exhibit is not None, problems
        return exhibit


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "exhibit").mkdir()
    return Folder(tmp_path / "exhibit")

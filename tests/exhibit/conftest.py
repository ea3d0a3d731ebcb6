import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import settings
from PIL import Image

from kiosk.exhibit.load import examine
from kiosk.exhibit.model import Exhibit
from tests.marks import unmark

settings.register_profile("long", max_examples=5000)

EXHIBIT = """\
format: 1
languages:
  en: English
  lt: Lietuvių
default_language: en
title:
  en: Woods
  lt: Miškai
as_of: 2023-03
source:
  en: A ministry
  lt: Ministerija
illustration:
  drawing: dawn
  alt: {en: A morning, lt: Rytas}
panels:
  - trees
  - birds
  - charts
"""
PANEL = """\
tab:
  en: Trees
  lt: Medžiai
title:
  en: Trees grow
  lt: Medžiai auga
lead:
  en: They have grown for {years} years.
  lt: Jie auga {years} metų.
numbers:
  years: 17000
figure:
  number: 88
  percent: yes
  meaning:
    en: are green
    lt: yra žali
illustration:
  drawing: vilnius
  alt:
    en: A tree
    lt: Medis
sections:
  - id: oaks
    heading:
      en: Oaks
      lt: Ąžuolai
    blocks:
      - kind: text
        text:
          en: An oak.
          lt: Ąžuolas.
      - kind: shares
        shares:
          - percent: 79
            label:
              en: like oaks
              lt: mėgsta ąžuolus
      - kind: timeline
        events:
          - date: 2004-03-29
            title:
              en: Planted
              lt: Pasodinta
            text:
              en: By hand.
              lt: Rankomis.
"""
BIRDS = """\
tab:
  en: Birds
  lt: Paukščiai
title:
  en: Birds sing
  lt: Paukščiai gieda
lead:
  en: In spring.
  lt: Pavasarį.
figure:
  number: 2
  meaning:
    en: wings
    lt: sparnai
sections:
  - id: larks
    heading:
      en: Larks
      lt: Vieversiai
    blocks:
      - kind: list
        items:
          - en: One
            lt: Vienas
"""
CHARTS = """\
tab: {en: Charts, lt: Grafikai}
title: {en: All is counted, lt: Viskas suskaičiuota}
lead: {en: In every way., lt: Visaip.}
numbers:
  old: 300
  rest: 40.5
figure:
  number: old
  meaning: {en: years is an oak, lt: metų ąžuolui}
sections:
  - id: charts
    heading: {en: Charts, lt: Grafikai}
    blocks:
      - kind: shares
        style: rings
        order: largest_first
        shares:
          - percent: rest
            label: {en: see birds, lt: mato paukščius}
            earlier: {percent: 51, when: {en: in 2011, lt: 2011 m.}}
            note: {en: the lowest so far, lt: mažiausiai iki šiol}
          - percent: 93
            label: {en: hear birds, lt: girdi paukščius}
      - kind: map
        map: baltic
        places:
          - name: {en: Vilnius, lt: Vilnius}
            text: {en: A hill., lt: Kalnas.}
            at: {north: 54.69, east: 25.28}
            figure: {number: 48, unit: {en: metres, lt: metrai}}
            line_to: {north: 54.93, east: 23.9}
          - name: {en: Nida, lt: Nida}
            text: {en: A dune., lt: Kopa.}
            at: {north: 55.3, east: 21.0}
        labels:
          - {name: {en: Sea, lt: Jūra}, at: {north: 56.4, east: 19.0}}
      - kind: levels
        floor: {number: 33, percent: yes, label: {en: should be wood, lt: turėtų būti miško}}
        levels:
          - {number: 33.7, percent: yes, label: {en: is wood, lt: yra miško}}
          - {number: 35, percent: yes, qualifier: up_to, label: {en: will be wood, lt: bus miško}}
      - kind: tally
        counts:
          - number: 12
            symbol: person
            unit: {en: foresters, lt: girininkų}
            when: {en: Last year, lt: Pernai}
            meaning: {en: planted oaks., lt: sodino ąžuolus.}
          - number: 7
            scale: million
            currency: EUR
            symbol: coin
            meaning: {en: they were paid., lt: jiems sumokėta.}
  - id: questions
    heading: {en: Questions, lt: Klausimai}
    blocks:
      - kind: picture
        file: pictures/oak.png
        alt: {en: An oak, lt: Ąžuolas}
        credit: {en: Anna, lt: Ona}
        caption: {en: It is old., lt: Jis senas.}
      - kind: quiz
        questions:
          - question: {en: "How old is the oak?", lt: "Kiek metų ąžuolui?"}
            answers:
              - {en: "7", lt: "7"}
              - {en: "{old}", lt: "{old}"}
            right: 2
            explanation: {en: It was counted., lt: Suskaičiuota.}
            figure: {number: old, unit: {en: years, lt: metų}}
            panel: trees
          - question: {en: "What do birds do?", lt: "Ką daro paukščiai?"}
            answers:
              - {en: They sing, lt: Gieda}
              - {en: They swim, lt: Plaukia}
              - {en: They read, lt: Skaito}
            right: 1
            explanation: {en: In spring., lt: Pavasarį.}
            panel: birds
"""
FILES = {
    "exhibit.yaml": EXHIBIT,
    "panels/trees.yaml": PANEL,
    "panels/birds.yaml": BIRDS,
    "panels/charts.yaml": CHARTS,
}


def picture(kind: str, size: tuple[int, int] = (40, 30), mode: str = "RGB", **more: object) -> bytes:
    """A picture of noise, as the bytes of its file."""
    stream = io.BytesIO()
    Image.effect_noise(size, 90).convert(mode).save(stream, kind, **more)
    return stream.getvalue()


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it has so many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")
    )


class _Plain(yaml.SafeDumper):
    """No quotes where none are needed, no aliases: as somebody would write it."""

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


class Folder:
    """An exhibit on disk that a test breaks."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name, text in FILES.items():
            self.write(name, text)
        self.write("pictures/oak.png", picture("PNG"))

    def change(self, name: str, old: str, new: str) -> str:
        """Puts `new` in the place of `old`, and tells where its § stands as 'file:line:column'."""
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

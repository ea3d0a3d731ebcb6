from pathlib import Path

import pytest
from hypothesis import settings

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
panels:
  - trees
  - birds
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


class Folder:
    """An exhibit on disk that a test breaks."""

    def __init__(self, path: Path) -> None:
        self.path = path
        (path / "panels").mkdir()
        for name, text in [("exhibit.yaml", EXHIBIT), ("panels/trees.yaml", PANEL), ("panels/birds.yaml", BIRDS)]:
            (path / name).write_text(text)

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

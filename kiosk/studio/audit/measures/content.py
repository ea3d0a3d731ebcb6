"""What the exhibit itself says, without a screen: rows 3 and 17."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.exhibit.content import Content, LocalisedExhibit
from kiosk.exhibit.easy import EasyLanguageCheck
from kiosk.exhibit.load import examine
from kiosk.reading.problems import Problems
from kiosk.studio.audit.results import Results, Where


def spoken(content: Content, results: Results) -> None:
    """Every picture and drawing has words, in every language and in easy language."""
    for how, exhibits in (("", content.localised), ("easy language", content.easy)):
        for language, exhibit in exhibits.items():
            for panel, thing, words in _equivalents(exhibit):
                where = Where(panel=panel, language=language, how=how, thing=thing)
                results.check("pictures-told", bool(words.strip()), where)


def _equivalents(exhibit: LocalisedExhibit) -> list[tuple[str, str, str]]:
    """The panel, the thing and its words, of all that is drawn."""
    found = [("", "attract screen", exhibit.illustration.get("alt", ""))] if exhibit.illustration else []
    for panel in exhibit.panels:
        found.append((panel.id, "figure", panel.figure["spoken"]))
        if panel.illustration:
            found.append((panel.id, "illustration", panel.illustration.get("alt", "")))
        for section in panel.sections:
            found += [(panel.id, f"{section.id}: {block['kind']}", _words(block)) for block in section.blocks]
    return found


def _words(block: Mapping[str, Any]) -> str:
    """What is heard of a block: its own words, or those of its parts; a block of texts is its texts."""
    if "spoken" in block or "alt" in block:
        return str(block.get("spoken") or block.get("alt") or "")
    rows = block.get("table", {}).get("rows")
    return "; ".join(" ".join(map(str, row)) for row in rows) if rows is not None else str(block["kind"])


def easy(content: Content, results: Results) -> None:
    """Every panel is told in easy language, in every language."""
    for language, standard in content.localised.items():
        told = content.easy.get(language)
        for place, panel in enumerate(standard.panels):
            has_easy = told is not None and told.panels[place] != panel
            results.check("easy-panels", has_easy, Where(panel=panel.id, language=language, thing=panel.title))


def all_texts(folder: Path, content: Content, results: Results) -> tuple[str, ...]:
    """Look at what is written, and have easy language checked; the languages that no native speaker has reviewed."""
    spoken(content, results)
    easy(content, results)
    check, hard = EasyLanguageCheck(folder), Problems()
    exhibit, _ = examine(folder, check)
    if exhibit is None:  # it was read a moment ago
        return ()
    check.add_warnings(hard)
    for problem in hard.sorted():
        results.check("easy-findings", good=False, where=Where(thing=str(problem)))
    if content.easy:
        results.check("easy-findings", good=True, where=Where(thing="the other texts in easy language"))
    return tuple(code for code in content.languages if not exhibit.file.reviewed.get(code))

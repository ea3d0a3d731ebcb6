"""What the exhibit itself says, without a screen: rows 3 and 17."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.exhibit.content import Content, LocalisedExhibit
from kiosk.exhibit.easy import EasyLanguageCheck
from kiosk.exhibit.load import PANELS, examine
from kiosk.reading.problems import Problems
from kiosk.studio.audit.results import Place, Results


def inspect_files(folder: Path, content: Content, results: Results) -> tuple[str, ...]:
    """Measure what the files say, easy language included; the languages that no native speaker has reviewed."""
    spoken(content, results)
    check, findings = EasyLanguageCheck(folder), Problems()
    exhibit, _ = examine(folder, check)
    if exhibit is None:  # the files have changed since they were loaded
        return ()
    check.add_warnings(findings)
    easy(content, check, results)
    for problem in findings.sorted():
        results.check("easy-findings", good=False, place=Place(subject=str(problem)))
    if content.easy:
        results.check("easy-findings", good=True, place=Place(subject="the other texts in easy language"))
    return tuple(code for code in content.languages if not exhibit.file.reviewed.get(code))


def spoken(content: Content, results: Results) -> None:
    """Whether every picture and drawing has words, in every language and in easy language."""
    for variant, exhibits in (("", content.localised), ("easy language", content.easy)):
        for language, exhibit in exhibits.items():
            for panel, subject, words in _equivalents(exhibit):
                place = Place(panel=panel, language=language, variant=variant, subject=subject)
                results.check("pictures-told", bool(words.strip()), place)


def _equivalents(exhibit: LocalisedExhibit) -> Iterator[tuple[str, str, str]]:
    """The panel, the subject and the words of everything that is drawn."""
    if exhibit.illustration:
        yield "", "attract screen", exhibit.illustration.get("alt", "")
    for panel in exhibit.panels:
        yield panel.id, "figure", panel.figure["spoken"]
        if panel.illustration:
            yield panel.id, "illustration", panel.illustration.get("alt", "")
        for section in panel.sections:
            for block in section.blocks:
                yield panel.id, f"{section.id}: {block['kind']}", _words(block)


def _words(block: Mapping[str, Any]) -> str:
    """What a visitor hears of a block: its own words, its table, or its kind if it is made of texts."""
    if "spoken" in block or "alt" in block:
        return str(block.get("spoken") or block.get("alt") or "")
    rows = block.get("table", {}).get("rows")
    return "; ".join(" ".join(map(str, row)) for row in rows) if rows is not None else str(block["kind"])


def easy(content: Content, check: EasyLanguageCheck, results: Results) -> None:
    """Whether every panel can be read in easy language, in every language: in a form of its own, or as it stands."""
    for language, standard in content.localised.items():
        form = content.easy.get(language)
        for index, panel in enumerate(standard.panels):
            has_easy = form is not None and form.panels[index] != panel
            good = has_easy or check.is_easy_as_it_stands(f"{PANELS}/{panel.id}.yaml", language)
            results.check("easy-panels", good, Place(panel=panel.id, language=language, subject=panel.title))

"""The rivals' page: the same panels, words and pictures as a static web page, one panel at a time behind tabs.

It shows every drawing of an opening, of a scene and of a map, as the very files that the kiosk decodes for a landscape
screen. It has less than the kiosk: one language, one background, one text size, no symbols, and nothing that moves.
"""

from html import escape
from pathlib import Path
from typing import Any

from kiosk.exhibit.content import LocalisedExhibit, LocalisedPanel, LocalisedScene
from kiosk.exhibit.scenes import OPENING
from kiosk.paths import BUILT_IN_EXHIBIT, FONT, FONT_FAMILY, ILLUSTRATIONS, MAPS
from kiosk.theme import UNCHOSEN, theme
from tests.desktop.expected import PAPER

GROUNDS = theme().grounds[UNCHOSEN]

STYLE = f"""
@font-face {{ font-family: "{FONT_FAMILY}"; src: url("{FONT.as_uri()}"); font-weight: 100 900 }}
* {{ box-sizing: border-box; margin: 0; scrollbar-width: none }}
::-webkit-scrollbar {{ display: none }}
body {{ font: 500 38px/1.5 "{FONT_FAMILY}"; color: #15181e; background: {PAPER["white"]} }}
nav {{ position: sticky; top: 0; height: 98px; padding: 0 87px; border-bottom: 1px solid; background: inherit }}
nav button {{ height: 98px; margin-right: 40px; border: 0; background: none; font: inherit; font-size: 43px }}
nav button:active {{ background: {theme().colours["white"].pressed} }}
nav button[aria-selected=true] {{ font-weight: 700; border-bottom: 6px solid #b4651a }}
main {{ display: grid; grid-template-columns: 1fr 750px }}
main > div {{ padding: 50px 87px }}
main > aside {{ padding: 50px 60px 0; background: #dde5f2; min-height: 900px }}
main[hidden] {{ display: none }}
section {{ grid-column: 1 / 3; padding: 60px 87px; border-top: 1px solid }}
h1 {{ margin: 30px 0; font-size: 99px; line-height: 1.2 }}
.figure b {{ font-size: 120px; line-height: 1; color: #12396e }} aside .figure b {{ font-size: 190px }}
.bar {{ height: 30px; background: #12396e }}
img {{ width: 100%; display: block }}
"""
SCRIPT = """
const tabs = [...document.querySelectorAll("nav button")], panels = document.querySelectorAll("main");
tabs.forEach((tab, chosen) => tab.onclick = () => {
  tabs.forEach((other, at) => other.ariaSelected = at === chosen);
  panels.forEach((panel, at) => panel.hidden = at !== chosen);
  scrollTo(0, 0);
});
"""
TAGS = {"heading": "h3", "numeral": "b", "title": "h3", "name": "h3", "percent": "b"}
NOT_SHOWN = {"kind", "written", "numerals", "spoken"}


def page(exhibit: LocalisedExhibit) -> str:
    """The whole exhibit in one language as HTML."""
    tabs = [f'<button role="tab">{escape(panel.tab)}</button>' for panel in exhibit.panels]
    tabs[0] = tabs[0].replace("<button", '<button aria-selected="true"')
    panels = [_panel(exhibit, panel, at) for at, panel in enumerate(exhibit.panels)]
    head = f'<meta charset="utf-8"><title>{escape(exhibit.title)}</title><style>{STYLE}</style>'
    return (
        f'<!DOCTYPE html><html lang="{exhibit.language}">{head}<nav role="tablist">{"".join(tabs)}</nav>'
        f"{''.join(panels)}<script>{SCRIPT}</script></html>"
    )


def _panel(exhibit: LocalisedExhibit, panel: LocalisedPanel, at: int) -> str:
    opening = _p(f"{exhibit.title} · {exhibit.as_of}"), f"<h1>{escape(panel.title)}</h1>", _p(panel.lead)
    aside = _block(panel.figure) + (_picture(panel.illustration, OPENING) if panel.illustration else "")
    scenes = "".join(map(_scene, panel.scenes))
    hidden = " hidden" if at else ""
    return f"<main{hidden}><div>{''.join(opening)}</div><aside>{aside}</aside>{scenes}{_p(exhibit.source)}</main>"


def _scene(scene: LocalisedScene) -> str:
    """A scene on its ground, whose tones its drawings are in."""
    colors = GROUNDS[scene.ground].palette
    picture = _picture(scene.illustration, scene.ground) if scene.illustration else ""
    maps = "".join(_map(block, scene.ground) for block in scene.blocks if block["kind"] == "map")
    blocks = "".join(map(_block, scene.blocks))
    words = f"<h2>{escape(scene.heading)}</h2>{_p(scene.text)}"
    return f'<section style="background: {colors.paper}; color: {colors.ink}">{words}{picture}{maps}{blocks}</section>'


def _block(block: Any) -> str:
    """Every word of a block, whatever its kind, a bar for each share and every picture."""
    if {"alt", "credit"} <= block.keys():
        return _picture(block, "paper")
    bar = f'<div class="bar" style="width: {block["part"]:.0%}"></div>' if "part" in block else ""
    words = [_words(value, TAGS.get(key, "p")) for key, value in block.items() if key not in NOT_SHOWN]
    return f'<div class="{block.get("kind", "item")}">{bar}{"".join(words)}</div>'


def _words(value: Any, tag: str) -> str:
    match value:
        case str():
            return _p(value, tag)
        case dict():
            return _block(value)
        case list() | tuple():
            return "".join(_words(item, tag) for item in value)
        case _:
            return ""


def _picture(picture: Any, ground: str) -> str:
    drawing, file = picture.get("drawing"), BUILT_IN_EXHIBIT / picture["file"]
    source = _of_ground(ILLUSTRATIONS, drawing, ground) if drawing else file.as_uri()
    return f'<img src="{source}" alt="{escape(picture["alt"])}">{_p(picture["credit"])}'


def _map(block: Any, ground: str) -> str:
    return f'<img src="{_of_ground(MAPS, block["map"], ground)}" alt="">'


def _of_ground(folder: Path, name: str, ground: str) -> str:
    """The URL of a drawing in the tones that the kiosk shows it in before a visitor has chosen a background."""
    return (folder / f"{name}-{GROUNDS[ground].tones}.svg").as_uri()


def _p(text: str, tag: str = "p") -> str:
    return f"<{tag}>{escape(text)}</{tag}>" if text else ""

"""The HTML pages that the studio writes: one template each, over one base, in the theme's colours.

A page needs no network and no script: its style is inside it, and its pictures are files beside it.
"""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

COLOURS = {
    "light": {
        "paper": "#fbf8f2",
        "ink": "#15181e",
        "quiet": "#474d58",
        "structure": "#123a6f",
        "focus": "#b36200",
        "line": "#7d7a73",
    },
    "dark": {
        "paper": "#0a101f",
        "ink": "#f3f0e8",
        "quiet": "#bcc3d0",
        "structure": "#8fb9f2",
        "focus": "#ffbd2e",
        "line": "#7c879b",
    },
}
"""The colours of a page on a light and on a dark screen, by their names in the theme."""


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("kiosk.studio.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_page(name: str, **values: object) -> str:
    """The HTML of the template `templates/{name}.html`, filled with `values`.

    Every value is escaped. Raises `jinja2.TemplateNotFound` if there is no such template, and
    `jinja2.UndefinedError` if the template uses a value that is not given.
    """
    return _environment().get_template(f"{name}.html").render(colours=COLOURS, **values)

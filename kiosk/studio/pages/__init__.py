"""The HTML pages that the studio writes: one template each, over one base, in the theme's colours.

A page needs no network and no script: its style is inside it, and its pictures are files beside it.
"""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from kiosk.theme import theme

_ROLES = ("paper", "ink", "quiet", "structure", "focus", "line")
"""The roles of the theme's colours that a page uses."""
_BACKGROUNDS = {"light": "white", "dark": "black"}
"""The background of the theme for a light and for a dark screen."""


def colours() -> dict[str, dict[str, str]]:
    """The colours of a page on a `light` and on a `dark` screen, by their roles in the theme."""
    palettes = {screen: theme().colours[background] for screen, background in _BACKGROUNDS.items()}
    return {screen: {role: getattr(palette, role) for role in _ROLES} for screen, palette in palettes.items()}


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
    return _environment().get_template(f"{name}.html").render(colours=colours(), **values)

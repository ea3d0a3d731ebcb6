"""The report as an HTML page."""

from typing import Any

from kiosk.studio.pages import render_page


def page(report: dict[str, Any]) -> str:
    """The page of a report's data, as `report.as_data` makes it."""
    return render_page("conformance", language="en", report=report, place=place, outcome=outcome)


def outcome(measure: dict[str, Any]) -> str:
    """What was measured, in words."""
    if not measure["measured"]:
        return measure["why"]
    if "worst" in measure:
        return f"worst {measure['worst']:g} {measure['unit']}; {measure['failing']} of {measure['measured']} fail"
    return f"{measure['failing']} of {measure['measured']}"


def place(where: dict[str, str]) -> str:
    """Where something is, in words."""
    thing = f"“{where['thing']}”" if "thing" in where else "this"
    around = [where[key] for key in ("how", "screen") if key in where]
    around += [
        f"{key.replace('_', ' ')} {where[key]}"
        for key in ("panel", "language", "text_size", "background")
        if key in where
    ]
    return f"{thing}: {', '.join(around)}" if around else thing

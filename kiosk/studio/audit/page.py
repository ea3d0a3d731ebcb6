"""The conformance report as an HTML page."""

from kiosk.studio.audit.report_data import MeasureData, PlaceData, ReportData
from kiosk.studio.pages import render_page


def page(report: ReportData) -> str:
    """The page of a report."""
    return render_page("conformance", language="en", report=report, place=place_in_words, outcome=outcome)


def outcome(measure: MeasureData) -> str:
    """What was measured, in words."""
    if "why" in measure:
        return measure["why"]
    failing = f"{measure['failing']} of {measure['measured']}"
    if "worst" in measure and "unit" in measure:
        return f"worst {measure['worst']:g} {measure['unit']}; {failing} fail"
    return failing


def place_in_words(place: PlaceData) -> str:
    """Where something was measured, in words."""
    subject = f"“{place['subject']}”" if "subject" in place else "this"
    around = [place[key] for key in ("variant", "screen") if key in place]
    around += [
        f"{key.replace('_', ' ')} {place[key]}"
        for key in ("panel", "language", "text_size", "background")
        if key in place
    ]
    return f"{subject}: {', '.join(around)}" if around else subject

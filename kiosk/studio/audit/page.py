"""The report as a page: needs no script and no network, and keeps what it asks of others."""

import html
from typing import Any

STYLE = """
:root { color-scheme: light dark }
body { font: 18px/1.6 system-ui, sans-serif; margin: 0 auto; padding: 2rem; max-width: 68rem }
body { background: #fbf8f2; color: #15181e }
h1 { font-size: 2.2rem; line-height: 1.2 } h2 { margin: 3rem 0 0.5rem; font-size: 1.4rem; line-height: 1.3 }
p, li { max-width: 46rem } a { color: #123a6f }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
caption { text-align: left; font-weight: 600; padding: 0.4rem 0 }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-top: 1px solid #7d7a73 }
td.number { white-space: nowrap } .clause { color: #474d58 }
.result { font-weight: 700; white-space: nowrap } .fail { text-decoration: underline 3px }
figure { margin: 1rem 0 } img { max-width: 100%; border: 1px solid #7d7a73 } figcaption { color: #474d58 }
a:focus-visible { outline: 3px solid #b36200; outline-offset: 3px }
@media (prefers-color-scheme: dark) {
 body { background: #0a101f; color: #f3f0e8 } a { color: #8fb9f2 } .clause, figcaption { color: #bcc3d0 }
 th, td, img { border-color: #7c879b } a:focus-visible { outline-color: #ffbd2e }
}
@media print { body { max-width: none; padding: 0 } section { break-inside: avoid } }
"""
SIGNS = {"pass": "✓ pass", "fail": "✗ fail", "not measured": "– not measured"}


def page(told: dict[str, Any]) -> str:
    """The page of a report's data."""
    title = f"Conformance: {told['exhibit']}"
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(title)}</title><style>{STYLE}</style></head><body>",
        f"<header><h1>{_text(title)}</h1>{_summary(told)}</header><main>",
        _overview(told["rows"]),
        *(_row(row) for row in told["rows"]),
        _people(told),
        "</main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _summary(told: dict[str, Any]) -> str:
    counts = ", ".join(f"{count} {verdict}" for verdict, count in told["summary"].items())
    hasty = " A quick run: few combinations were looked at." if told["quick"] else ""
    facts = {
        "Date": told["date"],
        "Kiosk": told["kiosk"],
        "Scenes": f"{told['scenes']}, drawn and measured as a visitor meets them.{hasty}",
        "Screens": "; ".join(told["screens"]),
        "Languages": ", ".join(told["languages"]),
        "Panels": ", ".join(told["panels"]),
        "Outcome": counts,
    }
    rows = "".join(f'<tr><th scope="row">{_text(key)}</th><td>{_text(value)}</td></tr>' for key, value in facts.items())
    return f"<table><caption>What was measured</caption><tbody>{rows}</tbody></table>"


def _overview(rows: list[dict[str, Any]]) -> str:
    lines = "".join(
        f'<tr><td class="number">{row["number"]}</td><th scope="row">{_link(row["number"], row["name"])}</th>'
        f"<td>{_text(row['clause'])}</td>{_result(row['result'])}</tr>"
        for row in rows
    )
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("No.", "Requirement", "Clause", "Result"))
    return (
        '<h2 id="overview">Overview</h2><table><caption>The rows of the bar</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"
    )


def _link(number: int, words: str) -> str:
    return f'<a href="#row-{number}">{_text(words)}</a>'


def _row(row: dict[str, Any]) -> str:
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("What", "Asked", "Measured", "Result"))
    lines = "".join(
        f'<tr><th scope="row">{_text(each["what"])}</th><td>{_text(each["threshold"])}</td>'
        f"<td>{_text(found(each))}</td>{_result(each['result'])}</tr>"
        for each in row["measures"]
    )
    number = row["number"]
    parts = [
        f'<section aria-labelledby="row-{number}"><h2 id="row-{number}">{number}. {_text(row["name"])}</h2>',
        f'<p class="clause">{_text(row["clause"])}</p><p>{_text(row["requirement"])}</p>',
        f"<table><caption>Measures of row {number}</caption>",
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>",
        *(_worst(each) for each in row["measures"] if "where" in each),
        "</section>",
    ]
    return "\n".join(parts)


def found(measure: dict[str, Any]) -> str:
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


def _worst(measure: dict[str, Any]) -> str:
    words = "The worst" if "worst" in measure else "Found"
    told = f"{words} of “{measure['what']}”: {place(measure['where'])}"
    also = "".join(f"<li>{_text(place(where))}</li>" for where in measure.get("also", ()))
    more = f"<p>Also:</p><ul>{also}</ul>" if also else ""
    if "picture" not in measure:
        return f"<p>{_text(told)}</p>{more}"
    image = f'<img src="{html.escape(measure["picture"])}" alt="{_text(told)}" loading="lazy">'
    return f"<figure>{image}<figcaption>{_text(told)}</figcaption></figure>{more}"


def _people(told: dict[str, Any]) -> str:
    points = "".join(
        f'<li>{_text(point)} <a href="#row-{row["number"]}">Row {row["number"]}</a></li>'
        for row in told["rows"]
        for point in row["people"]
    )
    unread = told["not_reviewed_by_native_speakers"]
    if unread:
        points += f"<li>Not yet reviewed by a native speaker, as the exhibit says: {_text(', '.join(unread))}.</li>"
    return (
        f'<section aria-labelledby="people"><h2 id="people">What only people can judge</h2><ul>{points}</ul></section>'
    )


def _result(verdict: str) -> str:
    return f'<td class="result {verdict.rsplit(maxsplit=1)[-1]}">{SIGNS[verdict]}</td>'


def _text(value: object) -> str:
    return html.escape(str(value))

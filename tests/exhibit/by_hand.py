"""What a block says and draws, made once more from its YAML: the tests' own reckoning, to compare with the kiosk's.

Nothing here calls the kiosk. Values are as `yaml.BaseLoader` reads them: texts, lists and maps.
"""

import json
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import yaml

from kiosk.paths import MAPS, STRINGS

# What follows is from the style guides of each language, not from resources/strings.
GROUPS = {"en": (",", 4), "lt": (" ", 5), "uk": (" ", 5), "de": (".", 5)}
"""What parts thousands, and from how many digits on."""
DECIMAL_MARKS = {"en": ".", "lt": ",", "uk": ",", "de": ","}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
MONTHS_ALONE = MONTHS | {
    "lt": "sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis",
    "uk": "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
}
QUALIFIERS = {
    "en": {"over": "over", "up_to": "up to", "about": "about", "at_least": "at least"},
    "lt": {"over": "daugiau kaip", "up_to": "iki", "about": "apie", "at_least": "bent"},
    "uk": {"over": "понад", "up_to": "до", "about": "близько", "at_least": "щонайменше"},
    "de": {"over": "über", "up_to": "bis zu", "about": "rund", "at_least": "mindestens"},
}
Names = str | tuple[str, ...]
"""A name, or its forms after several numbers."""
SCALES: dict[str, dict[str, Names]] = {
    "en": {"thousand": "thousand", "million": "million", "billion": "billion"},
    "lt": {"thousand": "tūkst.", "million": "mln.", "billion": "mlrd."},
    "uk": {"thousand": "тис.", "million": "млн", "billion": "млрд"},
    "de": {"thousand": "Tausend", "million": ("Million", "Millionen"), "billion": ("Milliarde", "Milliarden")},
}
EASY_SCALES: dict[str, dict[str, Names]] = {
    "lt": {
        "thousand": ("tūkstantis", "tūkstančiai", "tūkstančio", "tūkstančių"),
        "million": ("milijonas", "milijonai", "milijono", "milijonų"),
        "billion": ("milijardas", "milijardai", "milijardo", "milijardų"),
    },
    "uk": {
        "thousand": ("тисяча", "тисячі", "тисяч", "тисячі"),
        "million": ("мільйон", "мільйони", "мільйонів", "мільйона"),
        "billion": ("мільярд", "мільярди", "мільярдів", "мільярда"),
    },
}
"""In easy language words are written out. The forms are those of `Hand.form`."""
CURRENCIES: dict[str, dict[str, Names]] = {
    "en": {"EUR": "€", "USD": "$"},
    "lt": {"EUR": ("euras", "eurai", "euro", "eurų"), "USD": ("doleris", "doleriai", "dolerio", "dolerių")},
    "uk": {"EUR": "євро", "USD": ("долар", "долари", "доларів", "долара")},
    "de": {"EUR": "Euro", "USD": "Dollar"},
}
EASY_CURRENCIES: dict[str, dict[str, Names]] = {"en": {"EUR": ("euro", "euros"), "USD": ("dollar", "dollars")}}
EASY_QUALIFIERS = {"en": {"over": "more than"}, "de": {"over": "mehr als", "about": "ungefähr"}}
EASY_PERCENT = {"en": "of 100", "lt": "iš 100", "uk": "зі 100", "de": "von 100"}
EASY_MARK = {"en": "1 mark means ", "lt": "1 ženklas – tai ", "uk": "1 знак – це ", "de": "1 Zeichen bedeutet "}
PHRASES = {
    "en": {
        "mark": "one mark is ",
        "panel": "Read more: ",
        "question": "Question {} of {}",
        "credit": "Picture: ",
    },
    "lt": {
        "mark": "vienas ženklas – ",
        "panel": "Daugiau: ",
        "question": "{} klausimas iš {}",
        "credit": "Iliustracija: ",
    },
    "uk": {"mark": "один знак – ", "panel": "Докладніше: ", "question": "Запитання {} з {}", "credit": "Зображення: "},
    "de": {
        "mark": "ein Zeichen: ",
        "panel": "Mehr dazu: ",
        "question": "Frage {} von {}",
        "credit": "Bild: ",
    },
}


def plain(value: Any) -> Any:
    """The value with every white space an ordinary one, and numbers to a millionth."""
    if isinstance(value, str):
        return re.sub(r"\s", " ", value)
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list | tuple) else value


def capital(text: str) -> str:
    """With a capital letter at its beginning, unless its second letter is one."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def sentences(*parts: str) -> str:
    """The parts as sentences, each with its beginning and its end."""
    return " ".join(capital(part if re.search(r"[.!?…][“”»)]*$", part) else f"{part}.") for part in parts if part)


ABBREVIATIONS = re.compile(r"(?:^|\s)(?:m|d|р|km|St|Mio|mln)\.$")


def about(text: str, amount: str) -> str:
    """A text with its amount: "A hill: 48 metres"."""
    if not amount:
        return text
    if re.search(r"[!?…][“”»)]*$|\.[“”»)]+$|\.\.$", text) or ABBREVIATIONS.search(text):
        return sentences(text, amount)
    return f"{capital(text.removesuffix('.'))}: {amount}"


@dataclass
class Hand:
    """Someone who writes in one language, with the named numbers of a panel and the words on the tabs."""

    language: str
    numbers: dict[str, str]
    tabs: dict[str, dict[str, Any]]
    easy: bool = False

    def __post_init__(self) -> None:
        strings = yaml.load((STRINGS / f"{self.language}.yaml").read_text(), yaml.BaseLoader)
        self.columns: dict[str, str] = strings["tables"]

    def value(self, written: str) -> Decimal:
        """A number that is written out or named."""
        return Decimal(self.numbers.get(written, written))

    def number(self, written: str) -> str:
        """17,000 and 2.52, or 17 000 and 2,52, or 17.000 and 2,52."""
        whole, _, decimals = f"{abs(self.value(written)):f}".partition(".")
        group, digits = GROUPS[self.language]
        groups = re.sub(r"(?<=\d)(?=(\d{3})+$)", group, whole) if len(whole) >= digits else whole
        mark = DECIMAL_MARKS[self.language]
        return ("−" if self.value(written) < 0 else "") + groups + (mark + decimals if decimals else "")

    def percent(self, written: str) -> str:
        if self.easy:
            return f"{self.number(written)} {EASY_PERCENT[self.language]}"
        return f"{self.number(written)}{'' if self.language == 'en' else ' '}%"

    def form(self, names: Names, number: Decimal, qualifier: str = "") -> str:
        """The form of a name after a number: after 1 and others; in Lithuanian and Ukrainian after 1, 2, 5 and 1.5.

        After some qualifiers they ask for the genitive.
        """
        if isinstance(names, str):
            return names
        if len(names) == 2:
            return names[0] if f"{number:f}" == "1" else names[1]
        lithuanian = self.language == "lt"
        if "." in f"{number:f}" and not (lithuanian and number == int(number)):
            return names[2 if lithuanian else 3]
        one, teen = abs(int(number)) % 10, 11 <= abs(int(number)) % 100 <= 19
        genitive = qualifier in (("up_to",) if lithuanian else ("up_to", "about"))
        if one == 1 and not teen:
            return names[0 if not genitive else 2 if lithuanian else 3]
        few = 2 <= one <= (9 if lithuanian else 4) and not teen and not genitive
        return names[1] if few else names[3 if lithuanian else 2]

    def text(self, text: dict[str, Any] | None) -> str:
        """A text with its numbers filled in; empty where there is none."""
        if text is None:
            return ""
        form = text | text.get("easy", {}) if self.easy else text
        filled = re.sub(r"\{(\w+)\}", lambda name: self.number(name.group(1)), " ".join(form[self.language].split()))
        return self._percent_signs(filled)

    def _percent_signs(self, text: str) -> str:
        return re.sub(r"(?<=\d)\s?%", "%" if self.language == "en" else " %", text)

    def amount(self, quantity: dict[str, Any] | None) -> str:
        """over €450 million of aid, or daugiau kaip 450 mln. eurų paramos."""
        if quantity is None:
            return ""
        percent = quantity.get("percent") in ("yes", "true")
        numeral = self.percent(quantity["number"]) if percent else self.number(quantity["number"])
        value, language = self.value(quantity["number"]), self.language
        scales, currencies, qualifiers = SCALES[language], CURRENCIES[language], QUALIFIERS[language]
        if self.easy:
            scales, currencies = EASY_SCALES.get(language, scales), EASY_CURRENCIES.get(language, currencies)
            qualifiers = qualifiers | EASY_QUALIFIERS.get(language, {})
        after = quantity.get("qualifier", "")
        scale = self.form(scales.get(quantity.get("scale", ""), ""), value, after)
        code: str = quantity.get("currency", "")
        currency = self.form(currencies.get(code, str(code)), Decimal(1_000_000) if scale else value, after)
        qualifier = qualifiers.get(after, "")
        signed = language == "en" and not self.easy
        money = (f"{currency}{numeral}", scale) if signed else (numeral, scale, currency)
        joined = " ".join(part for part in (qualifier, *money, self.text(quantity.get("unit"))) if part)
        return self._percent_signs(joined)

    def date(self, written: str) -> str:
        """29 March 2004, 2004 m. kovo 29 d., 29 березня 2004 року or 29. März 2004."""
        days = [[int(part) for part in day.split("-")] for day in written.split("/")]
        (year, *rest), last = days[0], days[-1]
        if len(days) == 2 and days[0][:2] != last[:2]:
            return " – ".join(self.date(day) for day in written.split("/"))
        names = MONTHS if len(rest) == 2 else MONTHS_ALONE
        name = names[self.language].split()[rest[0] - 1] if rest else ""
        dot = "." if self.language == "de" else ""
        day = "–".join(f"{day[2]}{dot}" for day in days) if len(rest) == 2 else ""
        after = ("рік", "року", "року")[len(rest)] if self.language == "uk" else ""
        parts: tuple[str, ...] = (day, name, str(year), after)
        if self.language == "lt" and self.easy:
            after = day and f"{day} {'dienos' if '–' in day else 'diena'}"
            parts = (f"{year} {'metų' if rest else 'metai'}", name, after)
        elif self.language == "lt":
            parts = (f"{year} m.", name, day and f"{day} d.")
        return " ".join(part for part in parts if part)


def _drawn(hand: Hand, columns: Sequence[str], rows: list[list[str]], spoken: list[str]) -> dict[str, Any]:
    kept = [place for place in range(len(columns)) if "".join(row[place] for row in rows)]
    return {
        "table": {
            "columns": [hand.columns[columns[place]] for place in kept],
            "rows": [[row[place] for place in kept] for row in rows],
        },
        "spoken": sentences(*spoken),
    }


def _shares(hand: Hand, block: dict[str, Any]) -> dict[str, Any]:
    order = {"as_written": 0, "largest_first": -1, "smallest_first": 1}[block.get("order", "as_written")]
    rows, shares = [], []
    for share in sorted(block["shares"], key=lambda share: order * hand.value(share["percent"])):
        percent, label, earlier = hand.percent(share["percent"]), hand.text(share["label"]), share.get("earlier")
        before = f"{hand.text(earlier['when'])}: {hand.percent(earlier['percent'])}" if earlier else ""
        remark = "; ".join(part for part in (before, hand.text(share.get("note"))) if part)
        rows.append([percent, label, remark])
        shares.append(
            {
                "part": float(hand.value(share["percent"])) / 100,
                "earlier_part": float(hand.value(earlier["percent"])) / 100 if earlier else -1,
                "percent": percent,
                "change": f"{hand.percent(earlier['percent'])} → {percent}" if earlier else "",
                "label": label,
                "remark": remark,
                "spoken": f"{percent} {label}; {remark}" if remark else f"{percent} {label}",
            }
        )
    spoken = [share["spoken"] for share in shares]
    return {"style": block.get("style", "bars"), "shares": shares} | _drawn(
        hand, ("share", "what", "remark"), rows, spoken
    )


def _timeline(hand: Hand, block: dict[str, Any]) -> dict[str, Any]:
    events = block["events"]
    years = [event["date"][:4].lstrip("0") for event in events if "date" in event]
    one_each = len(set(years)) == len(events)
    shown = [
        {
            "when": capital(hand.date(event["date"])) if "date" in event else hand.text(event["when"]),
            "title": hand.text(event["title"]),
            "text": hand.text(event["text"]),
        }
        for event in events
    ]
    for event in shown:
        event["spoken"] = sentences(f"{event['when']}: {event['title']}", event["text"])
    short = years if one_each else [event["when"] for event in shown]
    return {"events": [event | {"short": year} for event, year in zip(shown, short, strict=True)]} | _drawn(
        hand,
        ("when", "event"),
        [[event["when"], sentences(event["title"], event["text"])] for event in shown],
        [event["spoken"] for event in shown],
    )


def where(at: dict[str, str], name: str) -> tuple[float, float]:
    """The position of a point on a map, from its distance and direction from the centre."""
    drawn = json.loads((MAPS / f"{name}.json").read_text())
    middle = drawn["projection"]
    north, own = math.radians(middle["latitude"]), math.radians(float(at["north"]))
    turn = math.radians(float(at["east"]) - middle["longitude"])
    half = math.sin((own - north) / 2) ** 2 + math.cos(north) * math.cos(own) * math.sin(turn / 2) ** 2
    chord = 2 * 6371.0072 * math.sqrt(half) / middle["km_per_unit"]
    bearing = math.atan2(
        math.sin(turn) * math.cos(own),
        math.cos(north) * math.sin(own) - math.sin(north) * math.cos(own) * math.cos(turn),
    )
    x, y = middle["x"] + chord * math.sin(bearing), middle["y"] - chord * math.cos(bearing)
    return x / drawn["width"], y / drawn["height"]


def _map(hand: Hand, block: dict[str, Any]) -> dict[str, Any]:
    name = block["map"]
    drawn = json.loads((MAPS / f"{name}.json").read_text())
    dates = list(dict.fromkeys(place["since"] for place in block["places"] if "since" in place))
    dates.sort(key=lambda date: (date.split("/")[0] + "-01-01")[:10] if len(date) < 5 else (date + "-01")[:10])
    rows, places = [], []
    for place in block["places"]:
        (x, y), line = where(place["at"], name), place.get("line_to")
        line_x, line_y = where(line, name) if line else (-1, -1)
        text, amount = hand.text(place["text"]), hand.amount(place.get("figure"))
        since = f"{hand.columns['since']}: {capital(hand.date(place['since']))}" if "since" in place else ""
        rows.append([hand.text(place["name"]), sentences(text, since) if since else text, amount])
        places.append({"name": rows[-1][0], "text": text, "x": x, "y": y, "line_x": line_x, "line_y": line_y})
        places[-1]["since"] = dates.index(place["since"]) if since else -1
        places[-1] |= {"figure": {"spoken": amount} if amount else None, "spoken": about(text, amount)}
    one_each = len({date[:4] for date in dates}) == len(dates)
    labels = [(hand.text(label["name"]), *where(label["at"], name)) for label in block.get("labels", [])]
    return {
        "map": name,
        "width": drawn["width"],
        "height": drawn["height"],
        "places": places,
        "dates": [
            {
                "when": (when := capital(hand.date(date))),
                "short": date[:4].lstrip("0") if one_each else when,
                "title": (title := ", ".join(place["name"] for place in places if place["since"] == at)),
                "text": "",
                "spoken": f"{when}: {title}",
            }
            for at, date in enumerate(dates)
        ],
        "labels": [{"name": label, "x": x, "y": y} for label, x, y in labels],
    } | _drawn(
        hand,
        ("place", "there", "amount"),
        rows,
        [
            sentences(place["name"], place["spoken"])
            if place["figure"]
            else sentences(f"{place['name']}: {place['text']}")
            for place in places
        ],
    )


def _levels(hand: Hand, block: dict[str, Any]) -> dict[str, Any]:
    def level(of: dict[str, Any]) -> dict[str, Any]:
        return {
            "number": float(hand.value(of["number"])),
            "label": hand.text(of["label"]),
            "spoken": hand.amount(of),
            "open": of.get("qualifier") == "up_to",
        }

    floor, levels = level(block["floor"]), [level(each) for each in block["levels"]]
    everything = [floor, *levels]
    return {"floor": floor, "levels": levels, "highest": max(each["number"] for each in everything)} | _drawn(
        hand,
        ("what", "amount"),
        [[each["label"], each["spoken"]] for each in everything],
        [f"{each['label']}: {each['spoken']}" for each in everything],
    )


def _tally(hand: Hand, block: dict[str, Any]) -> dict[str, Any]:
    counts = []
    mark = EASY_MARK[hand.language] if hand.easy else PHRASES[hand.language]["mark"]
    for count in block["counts"]:
        one = {"number": "1"} | {key: count[key] for key in ("scale", "currency") if key in count}
        counts.append(
            {
                "marks": int(hand.value(count["number"])),
                "symbol": count["symbol"],
                "each": mark + hand.amount(one) if len(one) > 1 else "",
                "spoken": hand.amount(count),
                "when": hand.text(count.get("when")),
                "meaning": hand.text(count["meaning"]),
            }
        )
    return {"counts": counts} | _drawn(
        hand,
        ("amount", "what", "when"),
        [[count["spoken"], count["meaning"], count["when"]] for count in counts],
        [_counted(count) for count in counts],
    )


def _counted(count: dict[str, Any]) -> str:
    amount = f"{count['when']}: {count['spoken']}" if count["when"] else count["spoken"]
    meaning = count["meaning"]
    return sentences(f"{amount} {meaning}") if meaning[:1].islower() else sentences(amount, meaning)


def _quiz(hand: Hand, block: dict[str, Any]) -> dict[str, Any]:
    phrases = PHRASES[hand.language]
    return {
        "questions": [
            {
                "count": phrases["question"].format(place, len(block["questions"])),
                "question": hand.text(question["question"]),
                "answers": [hand.text(answer) for answer in question["answers"]],
                "right": int(question["right"]) - 1,
                "explanation": hand.text(question["explanation"]),
                "spoken": sentences(hand.amount(question.get("figure")), hand.text(question["explanation"])),
                "figure": {"spoken": hand.amount(question["figure"])} if "figure" in question else None,
                "panel": question["panel"],
                "to_panel": phrases["panel"] + hand.text(hand.tabs[question["panel"]]),
            }
            for place, question in enumerate(block["questions"], 1)
        ]
    }


def _picture(hand: Hand, block: dict[str, Any]) -> dict[str, Any]:
    credit = PHRASES[hand.language]["credit"] + hand.text(block["credit"])
    return {"alt": hand.text(block["alt"]), "credit": credit, "caption": hand.text(block.get("caption"))}


def _figure(hand: Hand, block: dict[str, Any]) -> dict[str, Any]:
    return {"spoken": hand.amount(block), "meaning": hand.text(block["meaning"])}


BY_HAND: dict[str, Callable[[Hand, dict[str, Any]], dict[str, Any]]] = {
    "shares": _shares,
    "timeline": _timeline,
    "map": _map,
    "levels": _levels,
    "tally": _tally,
    "quiz": _quiz,
    "picture": _picture,
    "figure": _figure,
}
DRAWN = ("shares", "timeline", "map", "levels", "tally")

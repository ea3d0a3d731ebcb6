"""Where sentences end, by the rules of each language's strings file."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.exhibit.sentences import NO_RULES, SentenceRules, sentence_spans, sentences
from kiosk.exhibit.strings import languages, strings
from kiosk.exhibit.typography import NO_BREAK

# Each row: a language and its text; "|" marks where a new sentence begins.
TABLE = [
    ("en", ""),
    ("en", "A title"),
    ("en", "One. |Two! |Three? |Four… |Five"),
    ("en", "It costs 2.5 % of all. |It is much."),
    ("en", "It costs 2.5. |It is much."),
    ("en", "Mr. Powell came. |Dr. Oak left."),
    ("en", "Lithuania joined the EU. |It was 2004."),
    ("en", "Lithuania joined NATO in 2004. |Latvia did too."),
    ("en", "It took 15 days. |2004 was the year."),
    ("en", "J. Smith and A. B. Jones spoke. |It was short."),
    ("en", "This is plan B. |The other one failed."),
    ("en", "The U.S. troops came. |The U.S. Army came from the U.S. |It stayed."),
    ("en", "It began at 5 p.m. |The soldiers, e.g. Germans, came."),
    ("en", "Really?! |Yes. |No..."),
    ("en", "Well ... then they came... |They stayed."),
    ("en", "He said: “Go.” |They went (on foot). |“Stop!” she said."),
    ("en", "They went. (|They came back.)".replace("(|", "|(")),
    ("en", "1. The first thing."),
    ("en", "Visit www.example.org today. |Now."),
    ("lt", "Nuo 2004 m. kovo 29 d. Lietuva yra NATO. |Gerai."),
    ("lt", "Tai buvo 2004 m. |Tada Lietuva įstojo."),
    ("lt", "2004 m. Lietuva įstojo į NATO ir ES. |Ji nebe viena."),
    ("lt", "Tai 6 mln. EUR. |Tai 7-oji pamaina."),
    ("lt", "Tai 6 mln. EUR per metus."),
    ("lt", "Kalbėjo J. Basanavičius, t. y. daktaras. |„Taip.“ |Ir viskas."),
    ("lt", "BVP dalis – 2,52 proc. |Tai daug."),
    ("uk", "У 2004 р. Литва вступила. |Це 5 тис. людей."),
    ("uk", "Це сталося 2004 р. |Тоді Литва вступила."),
    ("uk", "Це 7-ма зміна. |Добре."),
    ("uk", "Т. Г. Шевченко писав. |«Так!» |Він жив."),
    ("uk", "Це 2,52 %. |Її бачили."),
    ("de", "Am 29. März 2004. |Danach kam es."),
    ("de", "Am 29. März trat es bei. |Das war gut."),
    ("de", "Die 7. Gruppe kostet 6 Mio. EUR. |Das geht."),
    ("de", "Das sind 6 Mio. EUR. |Die Menschen gaben sie."),
    ("de", "Das kostet 6 Mio. |Dann kam mehr."),
    ("de", "Das war 2004. |Litauen war dabei."),
    ("de", "Es waren 30. |Dann kamen mehr."),
    ("de", "Das hilft z. B. Litauen. |Gut."),
    ("de", "„Ja.“ |Dann gingen sie. |„Nein!“, sagte er."),
    ("de", "Litauen trat der EU bei. |Es blieb."),
]
WITHOUT_CAPITALS = [
    "この国は加盟した。|それは二〇〇四年だった。",
    "यह पहला है। |यह दूसरा है।",
    "هذا أول. |هذا ثان؟ |نعم.",
    "זה ראשון. |זה שני.",
    "ეს პირველია. |ეს მეორეა.",
]


def marked(text: str, rules: SentenceRules) -> str:
    return "|".join(text[start:end] for start, end in sentence_spans(text, rules))


@pytest.mark.parametrize(("language", "text"), TABLE)
def test_a_text_is_split_into_its_sentences(language: str, text: str) -> None:
    assert marked(text.replace("|", ""), strings(language).sentences.rules()) == text


@pytest.mark.parametrize(("language", "text"), [row for row in TABLE if " " in row[1]])
def test_spaces_that_never_break_make_no_difference(language: str, text: str) -> None:
    text = text.replace(" ", NO_BREAK)
    assert marked(text.replace("|", ""), strings(language).sentences.rules()) == text


@pytest.mark.parametrize("text", WITHOUT_CAPITALS)
def test_a_script_without_capitals_has_sentences_too(text: str) -> None:
    assert marked(text.replace("|", ""), NO_RULES) == text


def test_sentences_have_no_space_around_them() -> None:
    assert sentences(" One.  Two. ") == ["One.", "Two."]


PIECES = st.sampled_from(
    f". ! ? … ... ?! “ ” „ ( ) z. B. m. J. 29. 2.52 EU Dann it It яблуко В 日本 。 {NO_BREAK} \n".split(" ") + [" "] * 9
)


@given(st.lists(PIECES).map("".join) | st.text(), st.sampled_from(languages()))
@example(". .", "en")
def test_nothing_is_lost_and_spans_are_in_order(text: str, language: str) -> None:
    spans = sentence_spans(text, strings(language).sentences.rules())
    assert "".join(text[start:end] for start, end in spans) == (text if text.strip() else "")
    assert all(text[start:end].strip() for start, end in spans)

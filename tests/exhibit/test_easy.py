"""What the check of easy language finds in each language, and what it leaves alone."""

import pytest

from kiosk.exhibit.easy import MAX_WORDS, EasyLanguageCheck, difficulties
from kiosk.exhibit.load import examine
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.reading.problems import Problems
from tests.exhibit.conftest import Folder

TREES, BIRDS_FILE = "panels/trees.yaml", "panels/birds.yaml"


def _warnings(folder: Folder) -> list[str]:
    """What `kiosk check` says of how easy the folder's texts are."""
    easy, problems = EasyLanguageCheck(), Problems()
    exhibit, found = examine(folder.path, easy)
    assert exhibit is not None, found
    easy.add_warnings(problems)
    return [str(problem) for problem in problems.sorted()]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "We know that it helps.", "a subordinate clause: 'that'"),
        ("en", "They came in order to help.", "a subordinate clause: 'in order to'"),
        ("en", "Soldiers came, bringing food.", "a subordinate clause: 'bringing'"),
        ("en", "They left before it began.", "a subordinate clause: 'before it'"),
        ("en", "People help since they came.", "a subordinate clause: 'since they'"),
        ("en", "The money was collected.", "a passive or a participle: 'was collected'"),
        ("en", "Vests made by them helped.", "a passive or a participle: 'made by'"),
        ("en", "The Allies came.", "a hard word: 'Allies' (rather: NATO countries, NATO soldiers)"),
        ("en", "The EU helps.", "a short form: 'EU'"),
        ("lt", "Žinome, kad tai padeda.", "a subordinate clause: 'kad'"),
        ("lt", "Visi padeda dėl to, kad nori.", "a subordinate clause: 'dėl to kad'"),
        ("lt", "Tuo metu vyko karas.", "a subordinate clause: 'Tuo metu'"),
        ("lt", "Pasakyk, kas tai.", "a subordinate clause: 'kas'"),
        ("lt", "Pinigai buvo surinkti.", "a passive or a participle: 'buvo surinkti'"),
        ("lt", "Pagalba buvo suteikta Ukrainai.", "a passive or a participle: 'buvo suteikta'"),
        ("lt", "Ginklai bus perduoti Ukrainai.", "a passive or a participle: 'bus perduoti'"),
        ("lt", "Gynybai skiriama daug.", "a passive or a participle: 'skiriama'"),
        ("lt", "Jie dirbo padėdami kitiems.", "a passive or a participle: 'padėdami'"),
        ("lt", "Agresija tęsiasi.", "a hard word: 'Agresija' (rather: puolimas, karas)"),
        ("lt", "Tai 2014 m. pradžia.", "a short form: '4 m.'"),
        ("lt", "JAV padeda.", "a short form: 'JAV'"),
        ("uk", "Ми знаємо, що це допомагає.", "a subordinate clause: 'що'"),
        ("uk", "Вони тут, тому що хочуть.", "a subordinate clause: 'тому що'"),
        ("uk", "Він живе тут з тих пір.", "a subordinate clause: 'з тих пір'"),
        ("uk", "Це більше, ніж просить країна.", "a subordinate clause: 'ніж просить'"),
        ("uk", "Гроші зібрано.", "a passive or a participle: 'зібрано'"),
        ("uk", "Країна була звільнена.", "a passive or a participle: 'була звільнена'"),
        ("uk", "Місто, зруйноване вчора.", "a passive or a participle: ', зруйноване'"),
        ("uk", "Дороги, збудовані людьми.", "a passive or a participle: 'збудовані людьми'"),
        ("uk", "Він прийшов у 2014 р. додому.", "a short form: '4 р.'"),
        ("uk", "Агресія триває.", "a hard word: 'Агресія' (rather: напад, війна)"),
        ("de", "Die Befragten sagen Ja.", "a hard word: 'Befragten' (rather: Menschen)"),
        ("de", "Wir wissen, dass es hilft.", "a subordinate clause: 'dass'"),
        ("de", "Das ist das Land, das uns hilft.", "a subordinate clause: 'das uns hilft'"),
        ("de", "Sie kamen, um zu helfen.", "a subordinate clause: 'um zu helfen'"),
        ("de", "Die Brücke wird gebaut.", "a passive or a participle: 'wird gebaut'"),
        ("de", "Das Land ist frei geworden.", "a passive or a participle: 'geworden'"),
        ("de", "Das hilft z. B. Litauen.", "a short form: 'z. B.'"),
    ],
)
def test_hard_sentences_are_found(language: str, text: str, found: str):
    assert found in list(difficulties(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They collected the money."),
        ("en", "They left before the war. Trust has grown since 2013."),
        ("en", "The European Union helps."),
        ("lt", "Žmonės surinko pinigus."),
        ("lt", "Tai buvo kita diena. Žiema buvo šalta. Svarbu padėti."),
        ("lt", "Karas tęsiasi nuo 2014 metų."),
        ("lt", "Jie padėjo kitiems. Jungtinės Amerikos Valstijos taip pat padėjo."),
        ("uk", "Люди зібрали гроші. Це більше, ніж рік."),
        ("uk", "Країна вільна. Він прийшов у 2014 році."),
        ("de", "Litauen, Lettland und Estland helfen."),
        ("de", "Sie bauen die Brücke. Das hilft zum Beispiel Litauen."),
        ("de", "Er geht um das Haus. Das Wetter wird gut."),
    ],
)
def test_easy_sentences_are_left_alone(language: str, text: str):
    assert list(difficulties(text, language)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What is NATO?"),
        ("en", "Why it matters"),
        ("lt", "Kur yra NATO?"),
        ("uk", "Що таке НАТО?"),
        ("de", "Warum hilft es?"),
    ],
)
def test_a_word_that_asks_opens_no_clause(language: str, text: str):
    assert list(difficulties(text, language)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They are interested."),
        ("lt", "Kitą minutę atvyko šarvuotos mašinos."),
        ("uk", "Вони встали рано."),
        ("de", "Sie werden die gemeinsamen Ziele erreichen."),
    ],
)
def test_a_word_that_only_looks_like_a_participle_is_none(language: str, text: str):
    assert list(difficulties(text, language)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sie wurden im Gebiet angegriffen.", "wurden im Gebiet angegriffen"),
        ("Sie werden gegen Feinde eingesetzt.", "werden gegen Feinde eingesetzt"),
    ],
)
def test_such_a_word_hides_no_passive_beside_it(text: str, found: str):
    assert list(difficulties(text, "de")) == [f"a passive or a participle: '{found}'"]


@pytest.mark.parametrize(("language", "word"), [("en", "tree"), ("lt", "oras"), ("uk", "ліс"), ("de", "Baum")])
def test_a_sentence_has_at_most_so_many_words(language: str, word: str):
    assert MAX_WORDS == 15
    assert list(difficulties(f"{' '.join([word] * 15)}. {word.capitalize()}", language)) == []
    assert list(difficulties(" ".join([word] * 16), language)) == ["a sentence of 16 words"]


def test_a_number_in_braces_is_one_word_and_a_dash_is_none():
    fourteen = " ".join(["tree"] * 14)
    assert list(difficulties(f"{fourteen} – {{share}}", "en")) == []
    assert list(difficulties(f"{fourteen} – {{share}} more", "en")) == ["a sentence of 16 words"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "They want 5 % more.", "a sign: '%' (write it in words)"),
        ("en", "They want {share}% more.", "a sign: '%' (write it in words)"),
        ("en", "It costs €5.", "a sign: '€' (write it in words)"),
        ("en", "It costs EUR 5.", "a short form: 'EUR'"),
        ("en", "Mr. Oak is old.", "a short form: 'Mr.'"),
        ("en", "It is 30 km long.", "a short form: 'km'"),
        ("en", "It is a gun (a mortar).", "brackets (write a sentence of its own)"),
        ("en", "Seven countries joined.", "a number in words: 'Seven' (write digits)"),
        ("en", "This is the twentieth year.", "a number in words: 'twentieth' (write digits)"),
        ("en", "They gave a third of it.", "a number in words: 'a third' (write digits)"),
        ("lt", "Tai 2004 m. diena.", "a short form: 'm.'"),
        ("lt", "Septynios šalys padeda.", "a number in words: 'Septynios' (write digits)"),
        ("lt", "Trečdalis jų čia.", "a number in words: 'Trečdalis' (write digits)"),
        ("uk", "Сьома група тут.", "a number in words: 'Сьома' (write digits)"),
        ("uk", "Тут шість країн.", "a number in words: 'шість' (write digits)"),
        ("uk", "Це 5 млн євро або 6 тис. людей.", "a short form: 'тис.'"),
        ("de", "Sechs Länder helfen.", "a number in words: 'Sechs' (write digits)"),
        ("de", "Das sind 6 Mio. Menschen.", "a short form: 'Mio.'"),
        ("pl", "To 5 % (procent).", "a sign: '%' (write it in words)"),
        ("pl", "To 5 % (procent).", "brackets (write a sentence of its own)"),
    ],
)
def test_signs_brackets_short_forms_and_numbers_in_words_are_found(language: str, text: str, found: str):
    assert found in list(difficulties(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In May 2004 the seventeen-year-old came often. He is tenfold glad. Tents stand here."),
        ("lt", "Šeštadienį dešimtmetis baigėsi. Penktadienį lijo. Tai 7-oji diena."),
        ("uk", "Моя сім’я тут. Це 7-ма група. Столиця велика."),
        ("de", "Achtung, das Viereck ist neu. Am 29. März kam es."),
    ],
)
def test_words_that_only_look_like_numbers_are_left_alone(language: str, text: str):
    assert [found for found in difficulties(text, language) if "number" in found or "short form" in found] == []


def test_the_mean_of_a_file_is_measured(folder: Folder):
    folder.change(BIRDS_FILE, "en: In spring.", "easy: {en: Spring, lt: Ruduo}§\n  en: In spring.")
    long = f"{' '.join(['tree'] * 15).capitalize()}."
    place = folder.change(TREES, "en: An oak.", f"en: §{long} {long} {long}")
    message = "the sentences of this file's easy form in 'en' have"
    (warning,) = [found for found in _warnings(folder) if message in found]
    assert warning.startswith(f"{place}: warning: {message} ")
    assert warning.endswith("shorten some, this one first: 10 words are easy to read")


@pytest.mark.parametrize("word", ["because", "gebaut wird", "allies"])
def test_a_language_without_rules_has_no_hard_words(word: str):
    assert list(difficulties(word, "pl")) == []
    assert list(difficulties(" ".join(["las"] * 16), "pl")) == ["a sentence of 16 words"]


def test_the_built_in_exhibit_is_easy_in_every_language():
    easy, problems = EasyLanguageCheck(), Problems()
    examine(BUILT_IN_EXHIBIT, easy)
    easy.add_warnings(problems)
    assert problems.sorted() == ()
    read = easy._texts  # pyright: ignore[reportPrivateUsage] - it has looked at all of them
    assert {text.language for text in read} == {"en", "lt", "uk", "de"}
    assert len(read) > 600


def test_the_small_exhibit_needs_no_easy_forms(folder: Folder):
    assert _warnings(folder) == []


def test_an_easy_form_that_is_missing_is_a_warning(folder: Folder):
    folder.change(BIRDS_FILE, "en: In spring.", "easy: {en: Spring, lt: Ruduo}§\n  en: In spring.")
    place = folder.change(TREES, "en: An oak.", "en: §We know that it is an oak.")
    message = "the easy form in 'en' is missing; add 'easy: {en: …}': a subordinate clause: 'that'"
    assert _warnings(folder) == [f"{place}: warning: {message}"]


def test_an_easy_form_that_is_hard_is_a_warning_at_its_place(folder: Folder):
    place = folder.change(
        TREES,
        "lt: Ąžuolas.\n",
        "lt: Ąžuolas.\n          easy:\n            lt: §Žinome, kad tai ąžuolas. JAV padeda. JAV padeda.\n",
    )
    message = "the easy form in 'lt' may be hard to read: a subordinate clause: 'kad', a short form: 'JAV'"
    assert _warnings(folder) == [f"{place}: warning: {message}; use short main clauses and everyday words"]


def test_an_easy_form_makes_up_for_a_hard_text(folder: Folder):
    folder.change(
        TREES, "en: An oak.", "en: We know that it is an oak.\n          easy: {en: It is an oak., lt: Čia ąžuolas.}§"
    )
    assert _warnings(folder) == []


def test_a_language_without_any_easy_form_is_one_warning(folder: Folder):
    place = folder.change(TREES, "en: An oak.", "en: §We know that it is an oak.")
    folder.change(BIRDS_FILE, "en: In spring.", "en: We know that they sing.§")
    folder.change(TREES, "lt: Ąžuolas.\n", "lt: Ąžuolas.\n          easy: {lt: Medis.}§\n")
    message = "no text has an easy form in 'en'; add 'easy: {en: …}' to texts that are hard to read"
    assert _warnings(folder) == [f"{place}: warning: {message}, such as this one: a subordinate clause: 'that'"]

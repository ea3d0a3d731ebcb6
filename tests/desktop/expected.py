"""What people see and hear of the built-in exhibit and the theme.

The words are written out here, and not read from the product's own files. Spaces that never break are
written as plain ones.
"""

from dataclasses import dataclass

from kiosk.theme import theme


@dataclass(frozen=True, kw_only=True)
class Panel:
    """The controls of one panel in reading order, without the way back up, which no panel offers at its opening."""

    tab: str
    title: str
    # The heading of the scene after the opening, to which the button onward leads.
    first: str
    # Headings of the scenes whose drawing can be shown as a table.
    drawn: tuple[str, ...]
    # Headings of parts of a scene.
    inner: tuple[str, ...] = ()
    # The events of each timeline.
    timelines: tuple[tuple[str, ...], ...] = ()
    # The places of the map, and its dates.
    places: tuple[str, ...] = ()
    # The answers to the first question of the quiz; the second is right.
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Words:
    """One language of the interface and of the built-in exhibit."""

    title: str
    topics: str
    settings: str
    # The choices of each group, after the name of the group; the first one is chosen at the start.
    text_size: tuple[str, ...]
    background: tuple[str, ...]
    language: str
    own_name: str
    illustrations: str
    voice: str
    reach: str
    more: str
    easy: str
    spacing: str
    motion: str
    # The name of the group, and its steps.
    dimming: tuple[str, ...]
    accessibility: str
    help: str
    start_over: str
    close: str
    read_on: str
    back_up: str
    as_table: str
    earlier: str
    later: str
    right: str
    wrong: str
    next_question: str
    still_there: str
    still_there_why: str
    still_there_yes: str
    # The button of the bar that opens the controls of the voice, when it is on; and these.
    voice_title: str
    voice_bar: tuple[str, ...]
    panels: tuple[Panel, ...]

    @property
    def tabs(self) -> list[str]:
        return [panel.tab for panel in self.panels]

    @property
    def languages(self) -> str:
        """The name of the button that opens the languages."""
        return f"{self.language}: {self.own_name}"

    @property
    def question(self) -> str:
        """The announcement before a visit ends."""
        return f"{self.still_there} {self.still_there_why}"

    def table_switch(self, heading: str) -> str:
        return f"{self.as_table}: {heading}"

    def onward(self, heading: str) -> str:
        """The name of the button that leads to the scene of this heading."""
        return f"{self.read_on}: {heading}"

    def offers(self, place: int) -> list[tuple[str, str]]:
        """Role and name of all controls of an unused panel at its opening, sorted."""
        panel = self.panels[place]
        events = [event for timeline in panel.timelines for event in timeline]
        choices = [
            *events,
            *panel.places,
            *panel.answers,
        ]
        buttons = [*(self.later for _ in panel.timelines), self.onward(panel.first)]
        return sorted(
            [
                *(("check box", self.table_switch(heading)) for heading in panel.drawn),
                *(("radio button", choice) for choice in choices),
                *(("push button", button) for button in buttons),
            ]
        )


LANGUAGE_NAMES = ("English", "Lietuvių", "Українська", "Deutsch")
WORDS = {
    "en": Words(
        title="Lithuania in NATO",
        topics="Topics",
        settings="Display settings",
        text_size=("Text size", "Standard text", "Large text", "Largest text"),
        background=("Background", "White", "Black", "High contrast"),
        language="Language",
        own_name="English",
        illustrations="Show illustrations",
        voice="Read aloud",
        reach="Bring it lower",
        more="More settings",
        easy="Easy language",
        spacing="Wider spacing",
        motion="Show animation",
        dimming=("Dimming", "Not dimmed", "Dimmed a little", "Dimmed", "Dimmed the most"),
        accessibility="Accessibility of this screen",
        help="Help",
        start_over="Start over",
        close="Close",
        read_on="Read on",
        back_up="Go back up",
        as_table="Show as table",
        earlier="Earlier",
        later="Later",
        right="That’s right",
        wrong="Not quite",
        next_question="Next question",
        still_there="Are you still there?",
        still_there_why="Touch the screen or press a key to go on. Otherwise the exhibit starts again.",
        still_there_yes="Yes, I’m here",
        voice_title="Voice",
        voice_bar=("Read this topic", "Pause", "Say again", "Say all again", "Slower", "Faster", "Quieter", "Louder"),
        panels=(
            Panel(
                tab="Membership",
                title="Since 2004, Lithuania has not stood alone",
                first="Seven countries took one step together",
                drawn=(
                    "Most people are proud to belong",
                    "Nine in ten back Allied forces",
                    "Trust and the will to help have grown",
                    "Lithuania nears twenty years in NATO",
                ),
                timelines=(
                    (
                        "29 March 2004: Accession",
                        "2014: The pledge",
                        "2017: The battle group",
                        "2019: American battalions",
                        "June 2022: A drone for Ukraine",
                        "11–12 July 2023: Summit in Vilnius",
                        "2024: Twenty years",
                    ),
                ),
            ),
            Panel(
                tab="Allied presence",
                title="Allies help guard Lithuania’s soil and sky",
                first="Allies would answer an attack at once",
                drawn=("Allies would answer an attack at once", "American soldiers stay, battalion after battalion"),
                places=(
                    "Lithuania",
                    "Estonia",
                    "Latvia",
                    "Poland",
                    "Baltic Air Policing",
                    "Vilnius",
                    "Kyiv",
                    "2004: Baltic Air Policing",
                    "2017: Lithuania",
                ),
                timelines=(
                    (
                        "2019: The first soldiers arrive",
                        "Autumn 2019: From now on, without a gap",
                        "February 2023: The seventh in a row",
                    ),
                ),
            ),
            Panel(
                tab="Contributions",
                title="Security is a shared task",
                first="Lithuania spends more than it promised",
                drawn=("Lithuania spends more than it promised",),
            ),
            Panel(
                tab="Support for Ukraine",
                title="Solidarity you can count",
                first="Help came before the invasion",
                drawn=(
                    "Help came before the invasion",
                    "When the invasion came, Lithuania gave more",
                    "People and businesses keep giving",
                ),
                inner=("And that was not all", "When did Lithuania join NATO?"),
                answers=("in 1999", "in 2004", "in 2014"),
            ),
        ),
    ),
    "lt": Words(
        title="Lietuva NATO",
        topics="Temos",
        settings="Rodymo nuostatos",
        text_size=("Teksto dydis", "Įprastas tekstas", "Didelis tekstas", "Didžiausias tekstas"),
        background=("Fonas", "Baltas", "Juodas", "Didelis kontrastas"),
        language="Kalba",
        own_name="Lietuvių",
        illustrations="Rodyti vaizdus",
        voice="Skaityti balsu",
        reach="Lengviau pasiekti",
        more="Daugiau nuostatų",
        easy="Lengvai suprantama kalba",
        spacing="Didesni tarpai",
        motion="Rodyti animaciją",
        dimming=(
            "Pritemdymas",
            "Be pritemdymo",
            "Mažas pritemdymas",
            "Vidutinis pritemdymas",
            "Didžiausias pritemdymas",
        ),
        accessibility="Šio ekrano prieinamumas",
        help="Pagalba",
        start_over="Pradėti iš pradžių",
        close="Užverti",
        read_on="Skaityti toliau",
        back_up="Grįžti aukštyn",
        as_table="Rodyti lentelę",
        earlier="Anksčiau",
        later="Vėliau",
        right="Teisingai",
        wrong="Ne visai taip",
        next_question="Kitas klausimas",
        still_there="Ar dar esate čia?",
        still_there_why="Norėdami tęsti, palieskite ekraną arba paspauskite klavišą. Kitaip paroda prasidės iš naujo.",
        still_there_yes="Taip, esu čia",
        voice_title="Balsas",
        voice_bar=(
            "Skaityti šią temą",
            "Pauzė",
            "Pakartoti",
            "Viską iš pradžių",
            "Lėčiau",
            "Greičiau",
            "Tyliau",
            "Garsiau",
        ),
        panels=(
            Panel(
                tab="Narystė",
                title="Nuo 2004 metų Lietuva ne viena",
                first="Septynios šalys įstojo kartu",
                drawn=(
                    "Dauguma didžiuojasi naryste",
                    "Devyni iš dešimties – už sąjungininkus",
                    "Išaugo pasitikėjimas ir noras padėti",
                    "Artėja narystės NATO dvidešimtmetis",
                ),
                timelines=(
                    (
                        "2004 m. kovo 29 d.: Įstojimas",
                        "2014 m.: Įsipareigojimas",
                        "2017 m.: Kovinė grupė",
                        "2019 m.: JAV batalionai",
                        "2022 m. birželis: Dronas Ukrainai",
                        "2023 m. liepos 11–12 d.: Susitikimas Vilniuje",
                        "2024 m.: Dvidešimt metų",
                    ),
                ),
            ),
            Panel(
                tab="Sąjungininkai",
                title="Sąjungininkai budi Lietuvos žemėje ir danguje",
                first="Į puolimą sąjungininkai atsakytų iš karto",
                drawn=("Į puolimą sąjungininkai atsakytų iš karto", "JAV kariai lieka: batalionas po bataliono"),
                places=(
                    "Lietuva",
                    "Estija",
                    "Latvija",
                    "Lenkija",
                    "Oro policijos misija",
                    "Vilnius",
                    "Kyjivas",
                    "2004 m.: Oro policijos misija",
                    "2017 m.: Lietuva",
                ),
                timelines=(
                    (
                        "2019 m.: Atvyksta pirmieji kariai",
                        "2019 m. ruduo: Nuo šiol – be pertraukos",
                        "2023 m. vasaris: Septintoji iš eilės",
                    ),
                ),
            ),
            Panel(
                tab="Indėlis",
                title="Saugumas – bendras darbas",
                first="Lietuva gynybai skiria daugiau, nei pažadėjo",
                drawn=("Lietuva gynybai skiria daugiau, nei pažadėjo",),
            ),
            Panel(
                tab="Parama Ukrainai",
                title="Solidarumas, kurį galima suskaičiuoti",
                first="Pagalba atėjo dar prieš invaziją",
                drawn=(
                    "Pagalba atėjo dar prieš invaziją",
                    "Prasidėjus invazijai Lietuva davė dar daugiau",
                    "Žmonės ir verslas nenustoja aukoti",
                ),
                inner=("Ir tai dar ne viskas", "Kada Lietuva įstojo į NATO?"),
                answers=("1999 m.", "2004 m.", "2014 m."),
            ),
        ),
    ),
    "uk": Words(
        title="Литва в НАТО",
        topics="Теми",
        settings="Налаштування вигляду",
        text_size=("Розмір тексту", "Звичайний текст", "Великий текст", "Найбільший текст"),
        background=("Тло", "Біле", "Чорне", "Контрастне"),
        language="Мова",
        own_name="Українська",
        illustrations="Показувати ілюстрації",
        voice="Читати вголос",
        reach="Ближче до рук",
        more="Більше налаштувань",
        easy="Легка мова",
        spacing="Більші інтервали",
        motion="Показувати анімацію",
        dimming=("Затемнення", "Без затемнення", "Трохи темніше", "Темніше", "Найтемніше"),
        accessibility="Доступність цього екрана",
        help="Довідка",
        start_over="Почати спочатку",
        close="Закрити",
        read_on="Читати далі",
        back_up="Назад угору",
        as_table="Показати як таблицю",
        earlier="Раніше",
        later="Пізніше",
        right="Правильно",
        wrong="Не зовсім так",
        next_question="Наступне запитання",
        still_there="Ви ще тут?",
        still_there_why=(
            "Щоб продовжити, торкніться екрана або натисніть будь-яку клавішу. Інакше експозиція почнеться спочатку."
        ),
        still_there_yes="Так, я тут",
        voice_title="Голос",
        voice_bar=("Читати тему", "Пауза", "Ще раз", "Усе знову", "Повільніше", "Швидше", "Тихіше", "Гучніше"),
        panels=(
            Panel(
                tab="Членство",
                title="З 2004 року Литва вже не сама",
                first="Сім країн зробили крок разом",
                drawn=(
                    "Більшість у Литві пишається членством",
                    "Дев’ятеро з десяти підтримують союзників",
                    "Зросли довіра й бажання допомагати",
                    "Наближається двадцятиріччя в НАТО",
                ),
                timelines=(
                    (
                        "29 березня 2004 року: Вступ",
                        "2014 рік: Зобов’язання",
                        "2017 рік: Бойова група",
                        "2019 рік: Американські батальйони",
                        "Червень 2022 року: Дрон для України",
                        "11–12 липня 2023 року: Саміт у Вільнюсі",
                        "2024 рік: Двадцять років",
                    ),
                ),
            ),
            Panel(
                tab="Союзники в Литві",
                title="Союзники стережуть землю й небо Литви",
                first="На напад чекає негайна відповідь союзників",
                drawn=("На напад чекає негайна відповідь союзників", "Американські військові залишаються"),
                places=(
                    "Литва",
                    "Естонія",
                    "Латвія",
                    "Польща",
                    "Балтійська повітряна поліція",
                    "Вільнюс",
                    "Київ",
                    "2004 рік: Балтійська повітряна поліція",
                    "2017 рік: Литва",
                ),
                timelines=(
                    (
                        "2019 рік: Прибувають перші військові",
                        "Осінь 2019 року: Відтепер – без перерви",
                        "Лютий 2023 року: Сьома поспіль",
                    ),
                ),
            ),
            Panel(
                tab="Внесок",
                title="Безпека – спільна справа",
                first="Литва дає на оборону більше, ніж обіцяла",
                drawn=("Литва дає на оборону більше, ніж обіцяла",),
            ),
            Panel(
                tab="Підтримка України",
                title="Солідарність, підтверджена ділом",
                first="Допомога прийшла ще до великої війни",
                drawn=(
                    "Допомога прийшла ще до великої війни",
                    "З початком великої війни Литва дала ще більше",
                    "Люди й бізнес не втомлюються допомагати",
                ),
                inner=("А також", "Коли Литва вступила до НАТО?"),
                answers=("1999 року", "2004 року", "2014 року"),
            ),
        ),
    ),
    "de": Words(
        title="Litauen in der NATO",
        topics="Themen",
        settings="Anzeige einstellen",
        text_size=("Schriftgröße", "Normale Schrift", "Große Schrift", "Größte Schrift"),
        background=("Hintergrund", "Weiß", "Schwarz", "Hoher Kontrast"),
        language="Sprache",
        own_name="Deutsch",
        illustrations="Bilder zeigen",
        voice="Vorlesen",
        reach="Nach unten holen",
        more="Weitere Einstellungen",
        easy="Einfache Sprache",
        spacing="Mehr Abstand",
        motion="Animationen zeigen",
        dimming=("Abdunkeln", "Nicht abgedunkelt", "Etwas abgedunkelt", "Abgedunkelt", "Am dunkelsten"),
        accessibility="Barrierefreiheit dieses Bildschirms",
        help="Hilfe",
        start_over="Neu beginnen",
        close="Schließen",
        read_on="Weiterlesen",
        back_up="Zurück nach oben",
        as_table="Als Tabelle zeigen",
        earlier="Früher",
        later="Später",
        right="Richtig",
        wrong="Nicht ganz",
        next_question="Nächste Frage",
        still_there="Sind Sie noch da?",
        still_there_why=(
            "Berühren Sie den Bildschirm oder drücken Sie eine Taste, um fortzufahren. "
            "Sonst beginnt die Ausstellung von vorn."
        ),
        still_there_yes="Ja, ich bin da",
        voice_title="Sprachausgabe",
        voice_bar=(
            "Thema vorlesen",
            "Pause",
            "Wiederholen",
            "Alles wiederholen",
            "Langsamer",
            "Schneller",
            "Leiser",
            "Lauter",
        ),
        panels=(
            Panel(
                tab="Mitgliedschaft",
                title="Seit 2004 ist Litauen nicht mehr allein",
                first="Sieben Länder traten gemeinsam bei",
                drawn=(
                    "Die meisten sind stolz, dabei zu sein",
                    "Neun von zehn sind für die Verbündeten",
                    "Vertrauen und Hilfsbereitschaft sind gewachsen",
                    "Bald ist Litauen zwanzig Jahre dabei",
                ),
                timelines=(
                    (
                        "29. März 2004: Beitritt",
                        "2014: Die Zusage",
                        "2017: Der Gefechtsverband",
                        "2019: US-Bataillone",
                        "Juni 2022: Eine Drohne für die Ukraine",
                        "11.–12. Juli 2023: Gipfel in Vilnius",
                        "2024: Zwanzig Jahre",
                    ),
                ),
            ),
            Panel(
                tab="Verbündete",
                title="Verbündete schützen Litauens Boden und Himmel",
                first="Ein Angriff würde sofort beantwortet",
                drawn=(
                    "Ein Angriff würde sofort beantwortet",
                    "Amerikas Truppen bleiben, Bataillon um Bataillon",
                ),
                places=(
                    "Litauen",
                    "Estland",
                    "Lettland",
                    "Polen",
                    "Luftraumüberwachung",
                    "Vilnius",
                    "Kyjiw",
                    "2004: Luftraumüberwachung",
                    "2017: Litauen",
                ),
                timelines=(
                    (
                        "2019: Die ersten Truppen kommen",
                        "Herbst 2019: Von nun an ohne Lücke",
                        "Februar 2023: Zum siebten Mal in Folge",
                    ),
                ),
            ),
            Panel(
                tab="Beitrag",
                title="Sicherheit gelingt gemeinsam",
                first="Litauen gibt mehr aus als zugesagt",
                drawn=("Litauen gibt mehr aus als zugesagt",),
            ),
            Panel(
                tab="Ukraine-Hilfe",
                title="Solidarität, die man zählen kann",
                first="Hilfe kam schon vor dem Großangriff",
                drawn=(
                    "Hilfe kam schon vor dem Großangriff",
                    "Nach dem Großangriff gab Litauen noch mehr",
                    "Menschen und Firmen helfen immer wieder",
                ),
                inner=("Und das war nicht alles", "Wann trat Litauen der NATO bei?"),
                answers=("1999", "2004", "2014"),
            ),
        ),
    ),
}
LANGUAGES = tuple(WORDS)
ENGLISH = WORDS["en"]
TABS = tuple(panel.tab for panel in ENGLISH.panels)

# The colours behind the tabs and controls, and of the focus ring there.
PAPER = {background: palette.paper for background, palette in theme().colours.items()}
FOCUS = {background: palette.focus for background, palette in theme().colours.items()}
# The colours behind the words of a scene, by its ground. Before a visitor has chosen a background, they are "unchosen".
GROUNDS = {
    background: {name: ground.palette.paper for name, ground in grounds.items()}
    for background, grounds in theme().grounds.items()
}
# The same of an opening, with which each panel begins.
OPENING = {background: grounds["sky"] for background, grounds in GROUNDS.items()}

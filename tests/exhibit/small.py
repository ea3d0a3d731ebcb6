"""The tests' own small exhibit: every kind of block, and whatever a test wants to break."""

EXHIBIT = """\
format: 1
languages:
  en: English
  lt: Lietuvių
default_language: en
title:
  en: Woods
  lt: Miškai
as_of: 2023-03
source:
  en: A ministry
  lt: Ministerija
illustration:
  drawing: dawn
  alt: {en: A morning, lt: Rytas}
panels:
  - trees
  - birds
  - charts
reviewed:
  en: yes
  lt: yes
"""
PANEL = """\
tab:
  en: Trees
  lt: Medžiai
title:
  en: Trees grow
  lt: Medžiai auga
lead:
  en: They have grown for {years} years.
  lt: Jie auga {years} metų.
numbers:
  years: 17000
figure:
  number: 88
  percent: yes
  meaning:
    en: are green
    lt: yra žali
illustration:
  drawing: vilnius
  alt:
    en: A tree
    lt: Medis
sections:
  - id: oaks
    heading:
      en: Oaks
      lt: Ąžuolai
    blocks:
      - kind: text
        text:
          en: An oak.
          lt: Ąžuolas.
      - kind: shares
        shares:
          - percent: 79
            label:
              en: like oaks
              lt: mėgsta ąžuolus
      - kind: timeline
        events:
          - date: 2004-03-29
            title:
              en: Planted
              lt: Sodinimas
            text:
              en: By hand.
              lt: Rankomis.
"""
BIRDS = """\
tab:
  en: Birds
  lt: Paukščiai
title:
  en: Birds sing
  lt: Paukščiai gieda
lead:
  en: In spring.
  lt: Pavasarį.
figure:
  number: 2
  meaning:
    en: wings
    lt: sparnai
sections:
  - id: larks
    heading:
      en: Larks
      lt: Vieversiai
    blocks:
      - kind: list
        items:
          - en: One
            lt: Vienas
"""
CHARTS = """\
tab: {en: Charts, lt: Grafikai}
title: {en: We count everything, lt: Skaičiuojame viską}
lead: {en: In every way., lt: Visaip.}
numbers:
  old: 300
  rest: 40.5
figure:
  number: old
  meaning: {en: years is an oak, lt: metų ąžuolui}
sections:
  - id: charts
    heading: {en: Charts, lt: Grafikai}
    blocks:
      - kind: shares
        style: rings
        order: largest_first
        shares:
          - percent: rest
            label: {en: see birds, lt: mato paukščius}
            earlier: {percent: 51, when: {en: in 2011, lt: 2011 metais}}
            note: {en: the lowest so far, lt: mažiausiai iki šiol}
          - percent: 93
            label: {en: hear birds, lt: girdi paukščius}
      - kind: map
        map: baltic
        places:
          - name: {en: Vilnius, lt: Vilnius}
            text: {en: A hill., lt: Kalnas.}
            at: {north: 54.69, east: 25.28}
            figure: {number: 48, unit: {en: metres, lt: metrai}}
            line_to: {north: 54.93, east: 23.9}
          - name: {en: Nida, lt: Nida}
            text: {en: A dune., lt: Kopa.}
            at: {north: 55.3, east: 21.0}
        labels:
          - {name: {en: Sea, lt: Jūra}, at: {north: 56.4, east: 19.0}}
      - kind: levels
        floor: {number: 33, percent: yes, label: {en: should be wood, lt: turėtų būti miško}}
        levels:
          - {number: 33.7, percent: yes, label: {en: is wood, lt: yra miško}}
          - {number: 35, percent: yes, qualifier: up_to, label: {en: will be wood, lt: bus miško}}
      - kind: tally
        counts:
          - number: 12
            symbol: person
            unit: {en: foresters, lt: girininkų}
            when: {en: Last year, lt: Pernai}
            meaning: {en: planted oaks., lt: sodino ąžuolus.}
          - number: 7
            scale: million
            currency: EUR
            symbol: coin
            meaning: {en: went to them., lt: atiteko jiems.}
  - id: questions
    heading: {en: Questions, lt: Klausimai}
    blocks:
      - kind: picture
        file: pictures/oak.png
        alt: {en: An oak, lt: Ąžuolas}
        credit: {en: Anna, lt: Ona}
        caption: {en: It is old., lt: Jis senas.}
      - kind: quiz
        questions:
          - question: {en: "How old is the oak?", lt: "Kiek metų ąžuolui?"}
            answers:
              - {en: "7", lt: "7"}
              - {en: "{old}", lt: "{old}"}
            right: 2
            explanation: {en: We counted., lt: Mes suskaičiavome.}
            figure: {number: old, unit: {en: years, lt: metų}}
            panel: trees
          - question: {en: "What do birds do?", lt: "Ką daro paukščiai?"}
            answers:
              - {en: They sing, lt: Gieda}
              - {en: They swim, lt: Plaukia}
              - {en: They read, lt: Skaito}
            right: 1
            explanation: {en: In spring., lt: Pavasarį.}
            panel: birds
"""
FILES = {
    "exhibit.yaml": EXHIBIT,
    "panels/trees.yaml": PANEL,
    "panels/birds.yaml": BIRDS,
    "panels/charts.yaml": CHARTS,
}

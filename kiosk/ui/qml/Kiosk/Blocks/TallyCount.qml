pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks

// A number drawn to count: with as many symbols.
FigureLayout {
    id: view

    required property var count // CountData
    // The side of a symbol's square, at most, in pixels; and how large it could be here.
    required property int most
    property int possible: most

    function wordsOf(count: var /* CountData */): string {
        return (count.when === "" ? "" : count.when + ": ") + count.meaning;
    }

    figure: count
    paragraphs: [wordsOf(count), count.each]
    quietEnd: true
    drawing: symbols

    Component {
        id: symbols

        SymbolField {
            look: view.look
            symbol: view.count.symbol
            count: view.count.marks
            most: view.most
            onSizeChanged: view.possible = size
        }
    }
}

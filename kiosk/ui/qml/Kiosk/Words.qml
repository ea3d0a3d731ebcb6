pragma Singleton
import QtQuick

// The interface's words in the language on screen; Main puts them here.
QtObject {
    property var table: ({})

    function say(key: string): string {
        return table[key] ?? "";
    }
}

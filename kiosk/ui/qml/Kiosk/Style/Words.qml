pragma Singleton
import QtQuick

// The interface's words in the language on screen; Main sets them.
QtObject {
    property var table: ({})

    function say(key: string): string {
        return table[key] ?? "";
    }

    // A word with `{seconds}` replaced by `values.seconds`, and so on.
    function fill(key: string, values: var): string {
        return say(key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
    }
}

pragma Singleton
import QtQuick

// The interface's words in the language on screen; Main puts them here.
QtObject {
    property var table: ({})

    function say(key: string): string {
        return table[key] ?? "";
    }

    // With what stands in braces filled in: `{seconds}` with `values.seconds`.
    function fill(key: string, values: var): string {
        return say(key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
    }
}

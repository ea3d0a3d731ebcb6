pragma Singleton
import QtQuick

// The copies of the exhibit's pictures; Main sets them. The pictures' own files are never opened here.
QtObject {
    // By the path of the picture in the exhibit's folder.
    property var table: ({})

    // The copy of a picture; null if there is no such picture.
    function copyOf(file: string): var /* CopyData | null */ {
        return table[file] ?? null;
    }
}

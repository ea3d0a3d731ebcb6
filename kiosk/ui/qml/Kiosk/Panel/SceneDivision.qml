import QtQuick

// Whether what follows a scene's words is on a screen of its own.
QtObject {
    required property bool needed
    required property real screenHeight
    // The lower edge of the words, with what they keep free below them.
    required property real wordsEnd
    required property string heading
    required property string ground

    // Where the next screen begins.
    readonly property real next: Math.max(screenHeight, wordsEnd)

    // See PanelColumn; in the scene.
    function screens(): list<var> {
        return (needed ? [[0, heading], [next, ""]] : [[0, heading]]).map(([top, name]) => ({
                    "top": top,
                    "heading": name,
                    "ground": ground
                }));
    }
}

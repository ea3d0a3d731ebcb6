import QtQuick

// The screens of a scene: of its words, and if need be of what does not fit below them.
QtObject {
    required property int count
    required property real screenHeight
    // The lower edge of the words, with what they keep free below them.
    required property real wordsEnd
    required property string heading
    required property string ground

    // Where the second screen begins.
    readonly property real next: Math.max(screenHeight, wordsEnd)

    // See PanelColumn; in the scene.
    function screens(): list<var> {
        return Array.from({
            "length": count
        }, (_, place) => ({
                    "top": place === 0 ? 0 : next + (place - 1) * screenHeight,
                    "heading": place === 0 ? heading : "",
                    "ground": ground
                }));
    }
}

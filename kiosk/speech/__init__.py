"""WHAT IS HEARD: the voice, the narrator, recordings, headphones."""

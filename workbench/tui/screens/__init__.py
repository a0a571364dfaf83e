"""The review screen and its dialogs."""

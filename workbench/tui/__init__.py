"""The screen at which an editor checks an article: Textual, on top of the desk."""

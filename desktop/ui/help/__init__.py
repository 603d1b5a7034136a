"""The help viewer: Markdown pages with a list of contents and a search."""

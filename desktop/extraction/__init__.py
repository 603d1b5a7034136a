"""From bytes to fields: what a file is, pictures of its pages, their words, the fields.

Knows no database and no window; runs in worker processes, because native parsers meet hostile files
here.
"""

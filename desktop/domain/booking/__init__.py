"""How a document is described for the accounting program: registers, categories, marks, their proposal.

``dictionaries`` holds what an office chooses from, ``entry`` a document's description and its split,
``rates`` the split crossed with the VAT table, ``marks`` the marks of JPK_V7, ``rules`` the office's own
rules, ``learning`` what approved documents taught, ``suggesting`` puts a proposal together.
"""

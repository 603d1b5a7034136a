"""Symfonia Finanse i Księgowość: documents as text of "format 3.0", with their decrees.

Sources: the vendor's help on sample import templates (wzorcowe szablony importu, ``FK2005.AMS`` and
``HMFK.AMS``).  Fields are found by name; what a template does not know it passes over.
"""

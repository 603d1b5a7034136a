"""Describing documents for booking: proposals, what a person makes of them, dictionaries, rules.

``Office.booking`` is :class:`~desktop.services.booking.booking.Booking`.  ``store`` lies between tables and
values, ``facts`` tells what is known of a document, ``teaching`` keeps what approved documents teach,
``approving`` is called when a document is approved, ``dictionaries`` and ``rules`` are edited in the
settings, ``bulk`` describes many documents at once.
"""

"""Structured invoices: KSeF, CII (Factur-X, ZUGFeRD, XRechnung) and UBL (Peppol, XRechnung, PEF).

:func:`~desktop.extraction.einvoice.parse.parse_invoice` turns the bytes of a file into an
:class:`~desktop.extraction.einvoice.invoice.EInvoice`; the other modules find it in a PDF, judge its
values and draw a page of it.
"""

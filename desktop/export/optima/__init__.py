"""Comarch ERP Optima: XML of "Praca rozproszona" with VAT registers and their contractors.

No schema is published.  Elements and their order follow what the vendor's description and several independent
programs agree on; where only one source knows a value, the code says so.
"""

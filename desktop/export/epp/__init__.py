"""InsERT EDI++ (``.epp``) for Rewizor, Rachmistrz and their nexo successors, purpose "accounting office".

Source: the vendor's description "Komunikacja – Struktura danych EDI++", format 1.11; the numbers of tables
in the modules are its own.
"""

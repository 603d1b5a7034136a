"""Public registers: what is known of them at once, and what is asked in the background.

``registers`` is what everybody else uses; ``shelf`` keeps the flat file's indexes, ``ledger`` answers and
questions, ``rates`` the National Bank's tables, ``conditions`` how it goes with each register; ``asking``
asks them, ``downloading`` fetches the flat file.
"""

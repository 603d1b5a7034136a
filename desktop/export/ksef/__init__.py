"""E-invoices of KSeF, handed over as they were issued."""

"""WAPRO Fakir and Kaper: XML ``MAGIK_EKSPORT`` 4.3.2 by the vendor's public specification."""

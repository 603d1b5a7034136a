"""The white list as the Ministry of Finance's daily flat file (plik płaski): asked wholly offline.

``keys`` makes the hash that is looked for, ``contents`` takes the Ministry's file apart, ``building`` makes
an index of it once, ``index`` looks things up in that.  The file's description is the Ministry's
"Plik płaski – specyfikacja techniczna" (podatki.gov.pl).
"""

"""The steps of building installers; ``build.py`` runs them.  They know neither Qt nor the office."""

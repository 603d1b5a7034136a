"""How the office proves to mail servers who it is: passwords, and signing in with Google or Microsoft."""

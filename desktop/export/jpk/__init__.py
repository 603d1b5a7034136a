"""JPK files: the structures of the Ministry of Finance, checked against its own schemas before they leave."""

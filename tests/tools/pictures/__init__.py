"""Pictures of the window: an office that looks worked in, screens opened one by one, small files."""

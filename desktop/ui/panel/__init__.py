"""The office's side of the client panel: who may come in, what is said, which months are complete."""

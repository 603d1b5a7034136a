"""An office in a shared database: reaching it, joining it, moving there and back, who gathers for it."""

"""Where an office's data lie: whether a folder is fit for them, what is remembered, moving them."""

"""Pages before they are read: the sheet in a photo found and straightened, light evened, blank pages told."""

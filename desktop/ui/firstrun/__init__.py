"""Setting up a new office: pages in the main window, each of which can be left and come back to."""

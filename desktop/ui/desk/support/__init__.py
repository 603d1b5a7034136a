"""Technical help: the checks of the installation, the log, the reports of bugs."""

"""The search box: what was understood, shown as pieces to take off or change; suggestions; kept searches."""

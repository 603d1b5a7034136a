"""The board of months: companies by months, and reminding those who are late."""

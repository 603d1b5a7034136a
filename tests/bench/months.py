"""The board of months over 1,000,000 documents: 200 companies, 12 months, and what is missing."""

from __future__ import annotations

import argparse
import tempfile
from functools import partial
from pathlib import Path

from desktop.app import DataFolder, open_database, open_office
from desktop.db.engine import Database
from desktop.domain.dates import Month
from tests.bench.bulk import fill
from tests.bench.timing import measure

_COMPANIES = 200
_MAKE = """
INSERT INTO document (company_id, month, kind, status, work, stage, channel, channel_label, received_at,
    sha256,
    file_name, xml_name, pages, split_policy, sender, note, attempts, number, contractor, contractor_sort,
    contractor_nip, issue_date, gross, currency, fields_certain, fields_total)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :documents),
made AS (SELECT i, i % :companies + 1 AS company, (i / :companies) % :months AS ago,
    (i * 7919) % 28 + 1 AS day, (i * 104729) % 20 AS chance, (i / (:companies * :months)) AS turn FROM n)
SELECT company, strftime('%Y-%m', 'now', 'start of month', '-' || ago || ' months'),
    CASE WHEN turn % 4 = 0 THEN 'sales_invoice' ELSE 'cost_invoice' END,
    CASE chance WHEN 0 THEN 'to_review' WHEN 1 THEN 'approved' WHEN 2 THEN 'binned' ELSE 'exported' END,
    'none', 'auto', 'scanner', '', '2026-01-01 00:00:00', :sha256, 'skan.pdf', '', 1, '', '', '', 0,
    'FV/' || (turn * 13 + 1) || '/' || strftime('%m/%Y', 'now', 'start of month', '-' || ago || ' months'),
    'Dostawca ' || (turn % 40), 'dostawca ' || (turn % 40), '10000000' || (turn % 40 + 10),
    date('now', 'start of month', '-' || ago || ' months', '+' || (day - 1) || ' days'),
    chance * 1000, 'PLN', 9, 9
FROM made
"""


def main() -> None:
    """Make the database and time what the window asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--months", type=int, default=120, help="over how many months they lie")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        database = open_database(data)
        _fill(database, options.documents, options.months)
        database.close()
        office = open_office(data)
        last = Month.of(office.months._today()).previous()
        print(f"{options.documents} dokumentów w {options.months} miesiącach; najkrócej, mediana, najdłużej")
        measure("tablica: 200 firm, 12 miesięcy", partial(office.panel.boards.load, 12), limit_ms=150)
        measure("miesiąc jednej firmy, z brakami", partial(office.months.detail, 7, last))
        measure("braki wszystkich firm (w tle)", partial(office.months.missing_of_all, last), runs=2)
        office.stop()


def _fill(database: Database, documents: int, months: int) -> None:
    fill(database, 0, companies=_COMPANIES)
    values = {"documents": documents, "companies": _COMPANIES, "months": months, "sha256": "0" * 64}
    with database.write() as session:
        session.connection().exec_driver_sql(_MAKE, values)
        session.connection().exec_driver_sql("ANALYZE")


if __name__ == "__main__":
    main()

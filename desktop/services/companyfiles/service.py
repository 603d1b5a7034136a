"""Looking into a file of clients, and adding those that a person has seen."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from desktop.domain.company_files import CompaniesImported, CompanyPreview, Verdict
from desktop.domain.contractor_files import ContractorFile, Role, TableOptions
from desktop.domain.errors import UserError
from desktop.services.companies import Companies
from desktop.services.companyfiles.judging import judged


class CompanyFiles:
    """Reads what contractors' files are read with: any table, and what accounting programs export."""

    def __init__(self, companies: Companies) -> None:
        self._companies = companies

    def read(self, path: Path, options: TableOptions | None = None) -> ContractorFile:
        """What a file says; raises what :func:`desktop.intake.contractor_files.read_file` raises."""
        from desktop.intake.contractor_files import read_file

        return read_file(path, options)

    def preview(self, file: ContractorFile) -> CompanyPreview:
        """What importing it would do, row by row.

        Raises :class:`UserError` ``company_file.no_columns`` for a table without a column of NIPs or names.
        """
        if file.shape is not None:
            columns = file.shape.options.columns or ()
            if Role.NUMBER not in columns or not {Role.NAME, Role.SHORT_NAME} & set(columns):
                raise UserError("company_file.no_columns")
        return CompanyPreview(file, judged(file.records, self._companies.all(inactive=True)))

    def add(self, shown: CompanyPreview, doubtful: Collection[int] = ()) -> CompaniesImported:
        """Add the new clients that were shown, and the ``doubtful`` rows that a person chose; all or none.

        Raises :class:`UserError` ``company_file.changed`` if the office's clients are no longer those that
        the preview was made with.
        """
        if judged(shown.file.records, self._companies.all(inactive=True)) != shown.lines:
            raise UserError("company_file.changed")
        wanted = [
            line
            for line in shown.lines
            if line.verdict is Verdict.NEW or (line.verdict is Verdict.DOUBTFUL and line.row in doubtful)
        ]
        taken = self._companies.add_many([line.company for line in wanted])
        return CompaniesImported(
            added=len(wanted) - len(taken),
            overtaken=tuple(line.row for line in wanted if line.company.nip in taken),
        )

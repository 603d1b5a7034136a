"""The chosen documents as files of a bundle, with their list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO

from desktop.db.filestore import FileStore
from desktop.domain.media import HEAD_BYTES, sniff
from desktop.domain.messages import Message
from desktop.domain.names import in_polish
from desktop.domain.originals import OriginalFacts
from desktop.domain.reading import MediaType
from desktop.export.originals.bundle import Added, Bundle
from desktop.export.originals.listing import LIST_NAME, ListedFile, Listing
from desktop.export.originals.naming import Names, Pattern
from desktop.services.originals.converting import Converted, Converter
from desktop.services.originals.facts import Given, usual_ending
from desktop.services.originals.tally import Tally, Told

ENDINGS: dict[MediaType, str] = {
    MediaType.PDF: ".pdf",
    MediaType.JPEG: ".jpg",
    MediaType.PNG: ".png",
    MediaType.TIFF: ".tif",
    MediaType.WEBP: ".webp",
    MediaType.BMP: ".bmp",
    MediaType.HEIC: ".heic",
    MediaType.XML: ".xml",
}


class BundleWriter:
    """Puts documents into a bundle, with names by ``pattern`` and a list beside them."""

    def __init__(self, bundle: Bundle, store: FileStore, pattern: Pattern, tally: Tally) -> None:
        self._bundle = bundle
        self._store = store
        self._pattern = pattern
        self._tally = tally
        self._names = Names((LIST_NAME,))
        self._listing = Listing()

    def add_as_they_came(self, documents: Iterable[Given], converter: Converter, told: Told) -> None:
        """Each original byte for byte; of a file that holds several documents, a PDF of its pages."""
        for document in documents:
            if not document.shares:
                self._add_original(document)
            else:
                self._add_part(converter.one(document, archival=False))
            self._add_xml(document)
            self._tally.documents += 1
            told()

    def add_archival(self, documents: Iterable[Converted], told: Told) -> None:
        """The PDF/A of each document; beside it the original where that holds more, or alone without one."""
        for converted in documents:
            self._add_archival(converted)
            self._add_xml(converted.document)
            self._tally.documents += 1
            told()

    def finish(self) -> None:
        """Write the list."""
        self._bundle.add_bytes(PurePosixPath(LIST_NAME), self._listing.content())

    def _add_archival(self, converted: Converted) -> None:
        document, made = converted.document, converted.made
        if made is None:
            why = converted.reason or Message("file.damaged")
            said = Message("originals.as_it_came", {**why.details, "finding": why.code})
            if why.code == "originals.not_conformant":
                said = why
            self._tally.say(document.facts.document_id, said)
            self._add_original(document, said)
            return
        drawn = Message("originals.drawn", {"count": str(made.drawn)}) if made.drawn else None
        self._add_made(converted, drawn)
        if made.loses:
            self._add_original(document, Message("originals.beside"))
        elif document.media_type == MediaType.XML:
            self._add_original(document, Message("originals.source"))

    def _add_part(self, converted: Converted) -> None:
        document = converted.document
        if converted.made is None:
            # The whole file rather than nothing: it holds the document, whatever else.
            reason = converted.reason or Message("file.damaged")
            self._tally.say(document.facts.document_id, reason)
            self._add_original(document, reason)
            return
        self._add_made(converted, Message("originals.part", {"pages": converted.pages}))

    def _add_made(self, converted: Converted, remark: Message | None) -> None:
        facts = converted.document.facts
        path = self._names.take(self._pattern.path(facts), ".pdf")
        with converted.path.open("rb") as reader:
            added = self._bundle.add(path, reader)
        converted.path.unlink()
        self._list(facts, path, added, converted.document.sha256, remark)

    def _add_original(self, document: Given, remark: Message | None = None) -> None:
        facts = document.facts
        with self._opened(facts, document.sha256) as reader:
            if reader is None:
                return
            ending = _ending(reader, document.media_type, facts.file_name)
            path = self._names.take(self._pattern.path(facts), ending)
            added = self._bundle.add(path, reader)
        self._list(
            facts, path, added, document.sha256, self._checked(facts, added, document.sha256) or remark
        )

    def _add_xml(self, document: Given) -> None:
        if not document.xml_sha256 or document.xml_sha256 == document.sha256:
            return
        facts = document.facts
        with self._opened(facts, document.xml_sha256) as reader:
            if reader is None:
                return
            path = self._names.take(self._pattern.path(facts), ".xml")
            added = self._bundle.add(path, reader)
        remark = self._checked(facts, added, document.xml_sha256) or Message("originals.xml")
        self._list(facts, path, added, document.xml_sha256, remark)

    @contextmanager
    def _opened(self, facts: OriginalFacts, sha256: str) -> Iterator[IO[bytes] | None]:
        """The original for reading; ``None``, and a line on the list, if it is not there."""
        try:
            reader = self._store.path(sha256).open("rb")
        except OSError:
            gone = Message("originals.gone")
            self._tally.missing += 1
            self._tally.say(facts.document_id, gone)
            self._listing.add(ListedFile(facts, None, "", 0, sha256, in_polish(gone)))
            yield None
            return
        with reader:
            yield reader

    def _checked(self, facts: OriginalFacts, added: Added, sha256: str) -> Message | None:
        if added.sha256 == sha256:
            return None
        changed = Message("originals.changed")
        self._tally.say(facts.document_id, changed)
        return changed

    def _list(
        self, facts: OriginalFacts, path: PurePosixPath, added: Added, sha256: str, remark: Message | None
    ) -> None:
        said = [] if remark is None else [in_polish(remark)]
        if self._pattern.shortens(facts):
            said.append(in_polish(Message("originals.shortened")))
        self._listing.add(ListedFile(facts, path, added.sha256, added.size, sha256, " ".join(said)))
        self._tally.files += 1


def _ending(reader: IO[bytes], media_type: str, file_name: str) -> str:
    found = sniff(reader.read(HEAD_BYTES)) if media_type not in set(MediaType) else MediaType(media_type)
    reader.seek(0)
    return usual_ending(file_name) if found is None else ENDINGS[found]

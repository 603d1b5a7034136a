"""What a PDF/A says of itself in XMP (ISO 19005-2, 6.6)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <pdf:Producer>{producer}</pdf:Producer>
   <xmp:CreatorTool>{producer}</xmp:CreatorTool>
   <xmp:CreateDate>{moment}</xmp:CreateDate>
   <xmp:ModifyDate>{moment}</xmp:ModifyDate>
   <xmp:MetadataDate>{moment}</xmp:MetadataDate>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class ArchiveFacts:
    """What is said of a document: its title, the program that wrote it, and its moment.

    The moment is given, not looked up, so that the same document gives the same bytes.
    """

    title: str
    producer: str
    moment: datetime


def xmp_packet(facts: ArchiveFacts) -> bytes:
    """The packet that names the file PDF/A-2b."""
    moment = facts.moment if facts.moment.tzinfo else facts.moment.replace(tzinfo=UTC)
    return _PACKET.format(
        title=_text(facts.title),
        producer=_text(facts.producer),
        moment=moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    ).encode()


def _text(value: str) -> str:
    """``value`` as XML 1.0 can hold it."""
    kept = "".join(char for char in value if unicodedata.category(char) not in {"Cc", "Cs", "Cn", "Co"})
    return escape(kept.replace("\ufffe", "").replace("\uffff", ""))

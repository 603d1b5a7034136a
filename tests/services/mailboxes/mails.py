"""Mails for tests."""

from __future__ import annotations

from email.message import EmailMessage

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def mail(
    number: int = 1,
    *,
    to: str = "dok+zolw@biuro.example",
    sender: str = "jan@lipowa.example",
    subject: str = "Faktury",
    files: int = 1,
    message_id: str | None = None,
    text: str = "Dzień dobry, w załączniku faktury.",
    again: bytes = b"",
    logo: bool = False,
    archive: bytes = b"",
) -> bytes:
    """A mail with ``files`` attachments, no two alike unless ``again`` is given."""
    made = EmailMessage()
    made["From"] = f"Jan Lipowy <{sender}>"
    made["To"] = to
    made["Subject"] = subject
    made["Date"] = "Mon, 02 Nov 2026 08:00:00 +0100"
    if message_id != "":
        made["Message-ID"] = message_id or f"<{number}@lipowa.example>"
    made.set_content(text)
    for file in range(files):
        content = again or f"%PDF-1.4\n% mail {number} file {file}\n%%EOF\n".encode()
        made.add_attachment(
            content, maintype="application", subtype="pdf", filename=f"faktura {number}-{file}.pdf"
        )
    if archive:
        made.add_attachment(archive, maintype="application", subtype="zip", filename="pliki.zip")
    if logo:
        made.add_attachment(PNG, maintype="image", subtype="png", filename="logo.png", disposition="inline")
    return made.as_bytes()

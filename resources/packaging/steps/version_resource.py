"""What Windows shows of a program under "Details": the VERSIONINFO resource, as PyInstaller reads it."""

from __future__ import annotations

_TEXT = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable('041504B0', [{strings}])]),
    VarFileInfo([VarStruct('Translation', [0x0415, 1200])]),
  ],
)
"""


def version_resource(version: str) -> str:
    """The text of a version file; ``version`` is "1.2.3"."""
    numbers = (*(int(part) for part in version.split(".")), 0, 0, 0, 0)[:4]
    strings = {
        "CompanyName": "Bezdotyk",
        "FileDescription": "Bezdotyk",
        "FileVersion": version,
        "InternalName": "bezdotyk",
        "LegalCopyright": "AGPL-3.0-or-later",
        "OriginalFilename": "bezdotyk.exe",
        "ProductName": "Bezdotyk",
        "ProductVersion": version,
    }
    lines = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in strings.items())
    return _TEXT.format(numbers=numbers, strings=lines)

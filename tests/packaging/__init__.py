"""Installers: the build's steps, the frozen program, and the Windows installer under Wine.

What needs PyInstaller, NSIS or Wine is skipped where that is missing.
"""

import sys
from pathlib import Path

BUILD = Path(__file__).parents[2] / "resources" / "packaging"
# The build's modules are no package of the program's.
sys.path.insert(0, str(BUILD))

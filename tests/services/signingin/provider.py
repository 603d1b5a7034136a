"""A provider on loopback that gives tokens as it is told."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from desktop.services.signingin.oauth import Provider


class Tokens:
    """A token endpoint: says to each form what stands first in ``answers``, and then ``answer``."""

    def __init__(self) -> None:
        self.forms: list[dict[str, str]] = []
        self.answer: tuple[int, dict[str, object]] = (200, {})
        self.answers: list[tuple[int, dict[str, object]]] = []
        tokens = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                tokens.forms.append({name: values[0] for name, values in parse_qs(body).items()})
                code, said = tokens.answers.pop(0) if tokens.answers else tokens.answer
                self.send_response(code)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(json.dumps(said).encode())

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{self.server.server_port}"
        self.provider = Provider(
            f"{base}/authorize", f"{base}/token", "poczta", "127.0.0.1", device=f"{base}/device"
        )

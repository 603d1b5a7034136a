"""The examples of the help page, as they stand there: a real proxy in front of a real panel."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop.domain.companies import Company
from desktop.server.certificate import own_certificate
from desktop.services.office import Office
from desktop.services.panel.settings import PanelSettings, Tls
from tests.cli.test_commands import ROOT
from tests.server.conftest import JAN
from tests.server.visitor import BASE, PASSWORD, settle_in

NAME = BASE.removeprefix("https://")
STARTS_WITHIN = 20.0


def example(language: str, heading: str) -> str:
    """The first block under a heading of the page about the panel."""
    page = (ROOT / "resources" / "help" / language / "panel.md").read_text(encoding="utf-8")
    _, found, below = page.partition(f"\n### {heading}\n")
    assert found, heading
    return below.split("```")[1].strip("\n")


def replaced(text: str, old: str, new: str) -> str:
    """Changes that only a test needs; what is to be changed must be there."""
    assert old in text, old
    return text.replace(old, new)


def nginx(language: str, folder: Path, port: int, inner: int) -> list[str]:
    program = shutil.which("nginx", path=os.pathsep.join([os.environ["PATH"], "/usr/sbin"]))
    if program is None:
        pytest.skip("needs nginx: apt-get install nginx")
    certificate, key = own_certificate(folder / "tls", [NAME])
    server = replaced(example(language, "nginx"), "listen 443 ssl", f"listen 127.0.0.1:{port} ssl")
    server = replaced(server, "127.0.0.1:8080", f"127.0.0.1:{inner}")
    lets_encrypt = f"/etc/letsencrypt/live/{NAME}/"
    server = replaced(server, f"{lets_encrypt}fullchain.pem", str(certificate))
    server = replaced(server, f"{lets_encrypt}privkey.pem", str(key))
    places = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    written = folder / "nginx.conf"
    written.write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors;\n"
        f"events {{}}\nhttp {{ access_log off; {places}\n{server}\n}}\n"
    )
    return [program, "-p", str(folder), "-e", f"{folder}/errors", "-c", str(written)]


def caddy(language: str, folder: Path, port: int, inner: int) -> list[str]:
    program = shutil.which("caddy")
    if program is None:
        pytest.skip("needs Caddy: apt-get install caddy")
    certificate, key = own_certificate(folder / "tls", [NAME])
    # Nobody gives out a certificate for an invented name.
    site = replaced(
        example(language, "Caddy"), f"{NAME} {{", f"{NAME}:{port} {{\n    tls {certificate} {key}"
    )
    site = replaced(site, "127.0.0.1:8080", f"127.0.0.1:{inner}")
    options = f"{{\n admin off\n auto_https disable_redirects\n storage file_system {folder}/kept\n}}\n"
    written = folder / "Caddyfile"
    written.write_text(f"{options}{site}\n")
    return [program, "run", "--config", str(written), "--adapter", "caddyfile"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], folder: Path, port: int) -> Iterator[None]:
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    said = folder / "said"
    with said.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, env={**os.environ, **home})
    try:
        end = time.monotonic() + STARTS_WITHIN
        while True:
            assert process.poll() is None, said.read_text(errors="replace")
            assert time.monotonic() < end, said.read_text(errors="replace")
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.05)  # no event tells when another program listens
        yield
    finally:
        process.terminate()
        process.wait(20)


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("proxy", [nginx, caddy])
def test_the_panel_works_behind_the_example(
    proxy: Callable[[str, Path, int, int], list[str]],
    language: str,
    office: Office,
    company: Company,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settle_in(office, company, JAN)
    port, inner = free_port(), free_port()
    command = proxy(language, tmp_path, port, inner)
    # As the command line above the examples has it.
    office.panel.start(
        PanelSettings(listen=f"127.0.0.1:{inner}", base_url=BASE, proxies="127.0.0.1", tls=Tls.NONE)
    )
    resolve = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *rest, **more: resolve(_here(host), *rest, **more)
    )
    trusted = ssl.create_default_context(cafile=str(tmp_path / "tls" / "certificate.pem"))
    forged = {"X-Forwarded-For": "198.51.100.66", "Origin": BASE}
    with (
        running(command, tmp_path, port),
        httpx.Client(base_url=f"{BASE}:{port}", verify=trusted, timeout=60, headers=forged) as client,
    ):
        token = re.search(r'name="csrf" value="(\w+)"', client.get("/login").text)
        assert token
        done = client.post("/login", data={"csrf": token[1], "email": JAN, "password": PASSWORD})
        assert (done.status_code, done.headers["location"]) == (303, "/documents")
        assert _uploaded(client, b"%PDF-1.7\n" + os.urandom(9_000_000)) == 200
    came_from = {act.address for act in office.panel.acts.newest() if act.what == "logged_in"}
    assert came_from == {"127.0.0.1"}


def _here(host: Any) -> Any:
    return "127.0.0.1" if host == NAME else host


def _uploaded(client: httpx.Client, content: bytes) -> int:
    """A file larger than what proxies take at once by default; returns the last answer's status."""
    token = re.search(r'data-csrf="(\w+)"', client.get("/documents").text)
    assert token
    headers = {"X-CSRF-Token": token[1]}
    sha256 = hashlib.sha256(content).hexdigest()
    begun = client.post(
        "/api/uploads", json={"name": "a.pdf", "size": len(content), "sha256": sha256}, headers=headers
    )
    assert begun.status_code == 201, begun.text
    offset, status = 0, 0
    while offset < len(content):
        piece = content[offset : offset + 4 * 1024 * 1024]
        sent = client.patch(
            f"/api/uploads/{begun.json()['id']}",
            content=piece,
            headers={**headers, "Upload-Offset": str(offset)},
        )
        offset, status = int(sent.headers["upload-offset"]), sent.status_code
    return status


def test_the_tunnels_example_leads_to_the_panel() -> None:
    """The tunnel itself needs an account elsewhere; that it names our host and our port can be seen."""
    for language, heading in (("pl", "Tunel Cloudflare"), ("en", "A Cloudflare tunnel")):
        text = example(language, heading)
        assert f"hostname: {NAME}\n    service: http://127.0.0.1:8080\n" in text
        assert text.rstrip().endswith("- service: http_status:404")

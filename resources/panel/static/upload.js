// Sends one file so that nothing is lost on the way: announced with its hash, sent in pieces, resumed at
// the place that the office confirms, until the receipt is there.

const LONGEST_PAUSE = 30000;

/** What the office answered when it refused: `code` for programs, `message` for people. */
export class Refusal extends Error {
  constructor(code, text, status) {
    super(text);
    this.code = code;
    this.status = status;
  }
}

/** The SHA-256 of a file in hexadecimal digits; empty where the browser cannot tell. */
export async function sha256(blob) {
  if (!globalThis.crypto?.subtle) return "";
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Send `blob`; resolves to its receipt.
 * `about` is name, batch, month, kind, note; `office` is csrf, company (number), chunk (bytes);
 * `tell(sent, size)` is called on the way, `offline(yes)` when the connection goes or comes back.
 */
export async function send(blob, about, office, { tell = () => {}, offline = () => {}, signal } = {}) {
  const hash = await sha256(blob);
  let failures = 0;
  let place = null;
  for (;;) {
    signal?.throwIfAborted();
    try {
      if (place === null) {
        const begun = await request("POST", "/api/uploads", office, {
          json: { ...about, size: blob.size, sha256: hash }, signal,
        });
        if (begun.body.receipt) return begun.body.receipt;
        place = { id: begun.body.id, offset: begun.body.offset };
      }
      tell(place.offset, blob.size);
      const piece = blob.slice(place.offset, place.offset + office.chunk);
      const start = place.offset;
      const answer = await request("PATCH", `/api/uploads/${place.id}`, office, {
        bytes: piece, offset: start, signal, tell: (sent) => tell(start + sent, blob.size),
      });
      offline(false);
      failures = 0;
      if (answer.body?.receipt) return answer.body.receipt;
      place.offset = Number(answer.header("Upload-Offset"));
    } catch (error) {
      if (error.name === "AbortError") throw error;
      if (error instanceof Refusal) {
        if (error.code === "other_offset" && error.offset !== null) {
          place.offset = error.offset;
          if (++failures > 8) throw error;
          continue;
        }
        if (error.status === 404 && place !== null && ++failures <= 3) {
          place = null;
          continue;
        }
        const temporary = error.code === "slow_down" || error.code === "busy" || error.status >= 500;
        if (!temporary || ++failures > 8) throw error;
        await pause(error.wait || 1000 * 2 ** failures, signal);
      } else {
        offline(true);
        failures += 1;
        await pause(Math.min(500 * 2 ** failures, LONGEST_PAUSE), signal, true);
      }
      if (place !== null) place = await whereabouts(place, office, signal);
    }
  }
}

async function whereabouts(place, office, signal) {
  try {
    const answer = await request("HEAD", `/api/uploads/${place.id}`, office, { signal });
    return { id: place.id, offset: Number(answer.header("Upload-Offset")) };
  } catch (error) {
    if (error.name === "AbortError") throw error;
    return error instanceof Refusal && error.status === 404 ? null : place;
  }
}

function request(method, path, office, { json, bytes, offset, tell, signal } = {}) {
  // Not fetch: it does not tell how much of a body has gone.
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(method, path);
    call.setRequestHeader("X-CSRF-Token", office.csrf);
    call.setRequestHeader("X-Company", String(office.company));
    if (offset !== undefined) call.setRequestHeader("Upload-Offset", String(offset));
    if (json) call.setRequestHeader("Content-Type", "application/json");
    if (bytes) call.setRequestHeader("Content-Type", "application/octet-stream");
    if (tell) call.upload.onprogress = (event) => tell(event.loaded);
    call.onerror = call.ontimeout = () => reject(new Error("offline"));
    call.onabort = () => reject(new DOMException("aborted", "AbortError"));
    call.onload = () => {
      let body = null;
      try {
        body = call.responseText ? JSON.parse(call.responseText) : null;
      } catch {
        body = null;
      }
      if (call.status >= 200 && call.status < 300) {
        resolve({ body, header: (name) => call.getResponseHeader(name) });
        return;
      }
      const refusal = new Refusal(body?.error?.code ?? "", body?.error?.text ?? "", call.status);
      const place = call.getResponseHeader("Upload-Offset");
      refusal.offset = place === null ? null : Number(place);
      refusal.wait = 1000 * Number(call.getResponseHeader("Retry-After") ?? 0);
      reject(refusal);
    };
    if (signal) signal.addEventListener("abort", () => call.abort(), { once: true });
    call.send(json ? JSON.stringify(json) : (bytes ?? null));
  });
}

function pause(milliseconds, signal, untilOnline = false) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    if (untilOnline) addEventListener("online", done);
    signal?.addEventListener("abort", done, { once: true });
  });
}

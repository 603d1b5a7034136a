/** Talking with the office's server: who we are, and handing over a file so that a cut costs nothing. */

/** Bytes handed over at once: so much at most is sent again after a cut. */
const PIECE = 512 * 1024;

/** Milliseconds without an answer after which a piece counts as lost. */
const PATIENCE = 60_000;

/** The server said no. `final` means that asking again will not help; `wait` (seconds) that it will, later. */
export class Refusal extends Error {
  constructor(status, code, text, wait) {
    super(text || code);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.text = text;
    this.wait = wait;
  }

  /** Nobody is signed in: the phone has to be paired again. */
  get isStranger() {
    return this.status === 401;
  }

  get isFinal() {
    return this.status >= 400 && this.status < 500 && ![401, 408, 409, 425, 429].includes(this.status);
  }
}

/** Who we are to the office: {office: {name, phone}, company: {id, name}, device, csrf}. */
export async function whoAmI() {
  return (await ask("/api/phone", { cache: "no-store" })).json();
}

/** The phone is let in by the code printed below the picture code. */
export async function pairWith(code) {
  await ask("/api/phone/pair", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Bezdotyk": "phone" },
    body: JSON.stringify({ code }),
  });
}

/**
 * Hand over one file of the queue; returns the receipt {time, name, document, known}.
 *
 * `keep(changes)` is awaited whenever something has to be remembered for going on after a cut.
 */
export async function handOver(item, me, keep) {
  const headers = { "X-CSRF-Token": me.csrf };
  // In another tab somebody may choose another company meanwhile; the server then refuses.
  if (me.company?.id !== undefined) headers["X-Company"] = String(me.company.id);
  let { upload } = item;
  let offset = null;
  if (upload) offset = await offsetOf(upload, headers);
  if (offset === null) {
    const begun = await begin(item, headers);
    if (begun.known) return { time: null, name: item.name, document: null, ...begun.receipt, known: true };
    upload = begun.id;
    offset = begun.offset ?? 0;
    await keep({ upload });
  }
  for (;;) {
    const piece = item.file.slice(offset, offset + PIECE);
    const answer = await ask(`/api/uploads/${encodeURIComponent(upload)}`, {
      method: "PATCH",
      headers: { ...headers, "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
      body: piece,
    });
    if (answer.status === 200) return { known: false, ...(await answer.json()).receipt };
    const next = Number(answer.headers.get("Upload-Offset"));
    if (!(next > offset)) throw new Refusal(409, "offset", "", undefined);
    offset = next;
    await keep({ sent: offset });
  }
}

async function begin(item, headers) {
  const answer = await ask("/api/uploads", {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify({
      name: item.name,
      size: item.file.size,
      sha256: item.sha256 ?? undefined,
      batch: item.batch,
      month: item.month || undefined,
      kind: item.kind || undefined,
      note: item.note || undefined,
    }),
  });
  return answer.json();
}

/** How much of the upload the office has; nothing if it does not know it (any more). */
async function offsetOf(upload, headers) {
  try {
    const answer = await ask(`/api/uploads/${encodeURIComponent(upload)}`, { method: "HEAD", headers });
    const offset = Number(answer.headers.get("Upload-Offset"));
    return Number.isInteger(offset) ? offset : null;
  } catch (error) {
    if (error instanceof Refusal && [404, 410].includes(error.status)) return null;
    throw error;
  }
}

async function ask(path, options) {
  const answer = await fetch(path, {
    credentials: "same-origin",
    redirect: "error",
    signal: AbortSignal.timeout?.(PATIENCE),
    ...options,
    headers: { Accept: "application/json", ...options.headers },
  });
  if (answer.ok) return answer;
  let error = {};
  try {
    ({ error } = await answer.json());
  } catch {
    // No words from the server (a proxy's page, or HEAD): the number has to do.
  }
  const wait = Number(answer.headers.get("Retry-After"));
  throw new Refusal(answer.status, error?.code ?? String(answer.status), error?.text ?? "", wait || undefined);
}

export async function sha256(blob) {
  // Only there over HTTPS; without it the office finds equal files itself.
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

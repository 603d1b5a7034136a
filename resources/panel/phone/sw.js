/** The service worker: the app starts without the net, takes what other apps share, and sends in the background. */

import { FILES, VERSION } from "./files.js";
import { SYNC, newItem, sendAll } from "./sending.js";
import * as store from "./store.js";

const CACHE = `phone-${VERSION}`;
const HOME = new URL("./", self.location);
const SHARE = new URL("share", self.location);

self.addEventListener("install", (event) => {
  const wanted = FILES.map((name) => new Request(new URL(name, HOME), { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(wanted)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("phone-") && name !== CACHE) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== HOME.origin) return;
  if (request.method === "POST" && url.pathname === SHARE.pathname) event.respondWith(taken(request));
  else if (request.method === "GET" && url.pathname.startsWith(HOME.pathname)) event.respondWith(kept(request, url));
});

self.addEventListener("sync", (event) => {
  if (event.tag === SYNC) event.waitUntil(sendInBackground());
});

async function kept(request, url) {
  const cache = await caches.open(CACHE);
  const name = url.pathname === HOME.pathname ? HOME : request;
  return (await cache.match(name, { ignoreSearch: true })) ?? fetch(request);
}

/** Files shared from the phone's own scanner go straight into the queue. */
async function taken(request) {
  let count = 0;
  try {
    const form = await request.formData();
    const files = form.getAll("files").filter((file) => file instanceof File && file.size > 0);
    const note = [form.get("title"), form.get("text")].filter(Boolean).join("\n").slice(0, 1000);
    const batch = store.newId();
    await store.enqueue(await Promise.all(files.map((file) => newItem(file, file.name, { batch, note }))));
    count = files.length;
    await self.registration.sync?.register(SYNC).catch(() => {});
  } catch {
    // The app says that nothing came through; the sharing app still has the file.
  }
  return Response.redirect(new URL(`?shared=${count}`, HOME), 303);
}

async function sendInBackground() {
  // Waits while the app itself is sending: if that is closed meanwhile, this goes on with it.
  const { left } = await sendAll({ isBack: true });
  // Failing tells the browser to wake this worker again later.
  if (left) throw new Error("Something is left to be sent.");
}

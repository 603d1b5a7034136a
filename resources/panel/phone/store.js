/**
 * What the phone keeps until the office has it: pages being photographed, files waiting to be sent, a few facts.
 *
 * In IndexedDB, so that it survives closing the app and switching the phone off.
 */

const NAME = "bezdotyk";
const VERSION = 1;

let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("pages", { keyPath: "id" });
      request.result.createObjectStore("queue", { keyPath: "id" });
      request.result.createObjectStore("facts");
    };
    request.onsuccess = () => {
      // A newer version of the app in another tab must be able to change the stores.
      request.result.onversionchange = () => request.result.close();
      request.result.onclose = () => (opened = undefined);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Run `work(storeOf)` in one transaction; all of it is kept or nothing. */
async function transaction(stores, mode, work) {
  const base = await database();
  return new Promise((resolve, reject) => {
    // "strict": the answer comes when the data is on the phone's storage, not only handed to the system.
    const running = base.transaction(stores, mode, { durability: "strict" });
    let result;
    running.oncomplete = () => resolve(result?.result ?? undefined);
    running.onabort = () => reject(running.error ?? new DOMException("aborted", "AbortError"));
    result = work((name) => running.objectStore(name));
  });
}

export const newId = () =>
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The pages of the document being made, in their order. */
export async function pages() {
  const all = await transaction(["pages"], "readonly", (store) => store("pages").getAll());
  return all.sort((a, b) => a.order - b.order);
}

export const putPage = (page) => transaction(["pages"], "readwrite", (store) => void store("pages").put(page));

export const removePage = (id) => transaction(["pages"], "readwrite", (store) => void store("pages").delete(id));

export const putPages = (all) =>
  transaction(["pages"], "readwrite", (store) => void all.forEach((page) => store("pages").put(page)));

/** The finished document goes into the queue and its pages go away, both or neither. */
export const enqueueDocument = (item) =>
  transaction(["pages", "queue"], "readwrite", (store) => {
    store("queue").put(item);
    store("pages").clear();
  });

export const enqueue = (items) =>
  transaction(["queue"], "readwrite", (store) => void items.forEach((item) => store("queue").put(item)));

/** Files to be sent and those that were, the oldest first. */
export async function queue() {
  const all = await transaction(["queue"], "readonly", (store) => store("queue").getAll());
  return all.sort((a, b) => a.created - b.created);
}

/**
 * Change an item that is still there; one that was removed meanwhile stays removed.
 *
 * `changes`, or a function that tells them from the item as it is at that moment.
 */
export const changeItem = (id, changes) =>
  transaction(["queue"], "readwrite", (store) => {
    const request = store("queue").get(id);
    request.onsuccess = () => {
      const item = request.result;
      if (item) store("queue").put({ ...item, ...(typeof changes === "function" ? changes(item) : changes) });
    };
  });

export const removeItem = (id) => transaction(["queue"], "readwrite", (store) => void store("queue").delete(id));

export const fact = (name) => transaction(["facts"], "readonly", (store) => store("facts").get(name));

export const putFact = (name, value) =>
  transaction(["facts"], "readwrite", (store) => void store("facts").put(value, name));

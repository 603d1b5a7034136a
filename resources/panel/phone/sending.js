/** The queue on its way to the office: in turn, once each, again after trouble. Runs in the page and in the service worker. */

import { Refusal, handOver, sha256, whoAmI } from "./office.js";
import * as store from "./store.js";

export const CHANNEL = "bezdotyk-queue";
export const SYNC = "bezdotyk-send";

/** Milliseconds: after trouble it is tried again after the first, twice that, and so on up to the last. */
const FIRST_WAIT = 2_000;
const LAST_WAIT = 300_000;

/** Receipts are shown so long (milliseconds), then forgotten. */
const RECEIPTS_KEPT = 30 * 24 * 3_600_000;

const LOCK = "bezdotyk-sending";

/** A new file of the queue. `details`: {batch, month, kind, note}. */
export async function newItem(file, name, details) {
  return {
    id: store.newId(),
    created: Date.now(),
    name,
    file,
    size: file.size,
    sha256: await sha256(file),
    company: (await store.fact("me"))?.company ?? null,
    batch: details.batch ?? store.newId(),
    month: details.month ?? "",
    kind: details.kind ?? "",
    note: details.note ?? "",
    state: "waiting",
    attempts: 0,
    notBefore: 0,
  };
}

/** Somebody wants this file sent now: kept with the file until it is tried, whoever is sending meanwhile. */
export const wish = (id) =>
  change(id, (item) => {
    if (item.state === "sent") return {};
    const state = item.state === "refused" ? "waiting" : item.state;
    return { state, isWanted: true, notBefore: 0, trouble: null };
  });

/** What is asked for and has not begun: whoever asks meanwhile is answered by it. */
let asked = null;

/**
 * Send what is due, with `isBack` also what only waits for a connection, with `atOnce` everything; returns
 * {left, next}: how many still wait, and the time from which it makes sense to try again (null: when something
 * changes).
 *
 * Only one page or worker sends at a time; the others wait until it is done or closed, so that nothing that was
 * asked for is forgotten.
 */
export function sendAll({ atOnce = false, isBack = false } = {}) {
  if (asked) {
    asked.atOnce ||= atOnce;
    asked.isBack ||= isBack;
    return asked.done;
  }
  const mine = (asked = { atOnce, isBack });
  const begun = () => {
    if (asked === mine) asked = null;
  };
  mine.done = alone(() => {
    begun();
    return sendInTurn(mine);
  }).finally(begun);
  return mine.done;
}

let last = Promise.resolve();

/** Run `work` when nobody else is sending. */
function alone(work) {
  if (navigator.locks) return navigator.locks.request(LOCK, work);
  // Old browsers: at least within this page.
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

async function sendInTurn({ atOnce, isBack }) {
  const isDue = (item) =>
    atOnce || item.isWanted || item.notBefore <= Date.now() || (isBack && item.trouble?.code === "offline");
  await forgetOldReceipts();
  let me;
  for (const { id } of (await store.queue()).filter(waits)) {
    let item = await waiting(id);
    if (!item || !isDue(item)) continue;
    // Taken back before the attempt: a wish that comes during it is another one.
    if (item.isWanted) await change(id, { isWanted: false });
    try {
      if (me === undefined) {
        me = await whoAmI();
        await giveTo(me.company);
        item = (await waiting(id)) ?? item;
      }
      if (item.company && item.company.id !== me.company.id) {
        // Somebody works for two companies with one phone: a document never goes to the other one.
        await change(id, { state: "waiting", trouble: { code: "company", name: item.company.name, text: "" } });
        continue;
      }
      await change(id, { state: "sending", trouble: null });
      const receipt = await handOver(item, me, (changes) => change(id, changes));
      // The office has it: the phone's copy goes, the receipt stays.
      await change(id, { state: "sent", receipt, file: null, upload: null, at: Date.now() });
    } catch (error) {
      await change(id, afterTrouble(item, error));
      if (!(error instanceof Refusal) || error.isStranger || error.status === 429) break;
    }
  }
  // What waits for another company goes when the phone is that company's again.
  const left = (await store.queue()).filter((item) => waits(item) && item.trouble?.code !== "company");
  const times = left.map((item) => (item.isWanted ? 0 : item.notBefore));
  return { left: left.length, next: left.length ? Math.min(...times) : null };
}

const waiting = async (id) => (await store.queue()).find((item) => item.id === id && waits(item));

/** Files taken before the phone knew whose it is are the first company's that it hears of, and stay so. */
async function giveTo(company) {
  for (const item of (await store.queue()).filter((one) => waits(one) && !one.company)) {
    await change(item.id, (now) => ({ company: now.company ?? company }));
  }
}

const waits = (item) => item.state === "waiting" || item.state === "sending";

function afterTrouble(item, error) {
  if (error instanceof Refusal && error.isFinal) {
    return { state: "refused", upload: null, trouble: { code: error.code, text: error.text } };
  }
  // A file that came over damaged is sent from its beginning.
  const anew = error instanceof Refusal && error.code === "changed_file" ? { upload: null, sent: 0 } : {};
  const attempts = item.attempts + 1;
  const usual = Math.min(LAST_WAIT, FIRST_WAIT * 2 ** (attempts - 1)) * (0.75 + Math.random() / 2);
  const wait = error instanceof Refusal && error.wait ? error.wait * 1000 : usual;
  const code = error instanceof Refusal ? (error.isStranger ? "stranger" : error.code) : "offline";
  const text = error instanceof Refusal ? error.text : "";
  return { ...anew, state: "waiting", attempts, notBefore: Date.now() + wait, trouble: { code, text } };
}

async function forgetOldReceipts() {
  const limit = Date.now() - RECEIPTS_KEPT;
  for (const item of await store.queue()) {
    if (item.state === "sent" && item.at < limit) await store.removeItem(item.id);
  }
}

let channel;

async function change(id, changes) {
  await store.changeItem(id, changes);
  channel ??= typeof BroadcastChannel === "function" ? new BroadcastChannel(CHANNEL) : { postMessage() {} };
  channel.postMessage({ id });
  globalThis.dispatchEvent?.(new Event(CHANNEL));
}

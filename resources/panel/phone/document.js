/** The document being made: its pages, kept on the phone at every step. */

import { forget } from "./dom.js";
import { prepare } from "./imaging/index.js";
import { pdfOf } from "./pdf.js";
import { newItem } from "./sending.js";
import * as store from "./store.js";

/** In their order: {id, order, photo, corners, found, turn, mode, page}; `page` is what the pipeline made. */
let pages = [];

/** How the last page was made is how the next one will be. */
let usualMode = "colour";

export const all = () => pages;

export const pageById = (id) => pages.find((page) => page.id === id);

export async function load() {
  pages = await store.pages();
  usualMode = pages.at(-1)?.mode ?? usualMode;
}

/**
 * Take a photo as a new page, or in place of the page `instead`; returns the page.
 *
 * Fails with "NotAPicture" where the browser cannot open it.
 */
export async function takePhoto(photo, instead = null) {
  const old = instead === null ? undefined : pageById(instead);
  const { page, corners, found } = await prepare({ photo, mode: old?.mode ?? usualMode });
  const order = old?.order ?? (pages.at(-1)?.order ?? 0) + 1;
  const made = { id: old?.id ?? store.newId(), order, photo, corners, found, turn: 0, mode: old?.mode ?? usualMode, page };
  await keep(made);
  return made;
}

/** Make the page anew with other corners (null: look for them), turn or mode. */
export async function remake(id, changes) {
  const old = pageById(id);
  const wanted = { ...old, ...changes };
  const { page, corners, found } = await prepare(wanted);
  usualMode = wanted.mode;
  const isByHand = changes.corners !== undefined && changes.corners !== null;
  const made = { ...wanted, corners, page, found: isByHand || (changes.corners === null ? found : old.found) };
  await keep(made);
  return made;
}

async function keep(made) {
  await store.putPage(made);
  const at = pages.findIndex((page) => page.id === made.id);
  if (at < 0) pages.push(made);
  else {
    const [old] = pages.splice(at, 1, made);
    forget(old.page.jpeg);
    if (old.photo !== made.photo) forget(old.photo);
  }
}

export async function remove(id) {
  await store.removePage(id);
  const page = pageById(id);
  forget(page?.photo);
  forget(page?.page.jpeg);
  pages = pages.filter((one) => one.id !== id);
}

/** Change places with the page before (-1) or after (1). */
export async function move(id, by) {
  const at = pages.findIndex((page) => page.id === id);
  const other = pages[at + by];
  if (!other) return;
  const one = pages[at];
  [one.order, other.order] = [other.order, one.order];
  await store.putPages([one, other]);
  pages.sort((a, b) => a.order - b.order);
}

/** All pages as one PDF into the queue. */
export async function finish(details) {
  const file = await pdfOf(pages.map((page) => page.page));
  const item = { ...(await newItem(file, `${nameNow()}.pdf`, details)), pages: pages.length };
  await store.enqueueDocument(item);
  pages.forEach((page) => [page.photo, page.page.jpeg].forEach(forget));
  pages = [];
  return item;
}

function nameNow() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `telefon ${day} ${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}

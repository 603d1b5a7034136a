/** The app's start: screens, the queue's engine, the service worker. */

import * as draft from "./document.js";
import { h, tell } from "./dom.js";
import { whoAmI } from "./office.js";
import { camera } from "./screens/camera.js";
import { editor } from "./screens/editor.js";
import { home } from "./screens/home.js";
import { CHANNEL, SYNC, newItem, sendAll } from "./sending.js";
import * as store from "./store.js";
import { chooseLanguage, say } from "./texts.js";

const main = document.getElementById("screen");

const app = {
  me: null,
  reading: 0,
  shownReading: 0,
  isStranger: false,
  queue: [],
  busy: 0,
  details: { month: "", kind: "", note: "" },
  documentNumber: 1,
  installation: null,

  show(name, ...given) {
    this.leave?.();
    this.leave = undefined;
    this.shown = name;
    const made = { home, camera, editor }[name](this, ...given);
    this.leave = made.leave;
    this.refresh = made.refresh ?? (() => {});
    main.replaceChildren(made.element);
    document.body.dataset.screen = name;
    main.querySelector("[autofocus]")?.focus();
  },

  /** Photos and files from the phone: pictures become pages, everything else goes as it is. */
  async takeFiles(files, instead = null) {
    const others = [];
    for (const file of files) {
      if (!file.type.startsWith("image/")) others.push(file);
      else if (!(await this.takePhoto(file, instead))) others.push(file);
    }
    if (others.length) await this.enqueue(others);
    return others.length < files.length;
  },

  /** Whether the photo became a page; one that cannot be opened here is told of. */
  async takePhoto(photo, instead = null) {
    this.busy += 1;
    this.refresh();
    try {
      return await draft.takePhoto(photo, instead);
    } catch (error) {
      if (error.name === "NotAPicture") tell(say("notPicture", { name: photo.name ?? "" }), true);
      else this.complain(error);
      if (error.name !== "NotAPicture") throw error;
      return null;
    } finally {
      this.busy -= 1;
      this.refresh();
    }
  },

  async enqueue(files) {
    const batch = store.newId();
    const details = { ...this.details, batch };
    try {
      await store.enqueue(await Promise.all(files.map((file) => newItem(file, file.name, details))));
      await this.queued();
    } catch (error) {
      this.complain(error);
    }
  },

  async sendDocument() {
    try {
      await draft.finish(this.details);
      this.details = { month: "", kind: "", note: "" };
      this.documentNumber += 1;
      tell(say("saved"));
      await this.queued();
    } catch (error) {
      this.complain(error);
    }
  },

  /** Something new waits: the browser may send it even if the app is closed now. */
  async queued() {
    navigator.storage?.persist?.().catch(() => {});
    await this.readQueue();
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.sync?.register(SYNC).catch(() => {});
    await this.send();
  },

  async send(options = {}) {
    const { next } = await sendAll(options);
    await this.readQueue();
    clearTimeout(this.timer);
    if (next !== null) this.timer = setTimeout(() => this.send(), Math.max(1000, next - Date.now()));
  },

  async readQueue() {
    const reading = (this.reading += 1);
    const queue = await store.queue();
    // One that was begun later shows what is newer.
    if (reading < this.shownReading) return;
    this.shownReading = reading;
    this.queue = queue;
    this.refresh();
  },

  complain(error) {
    const isFull = error?.name === "QuotaExceededError";
    tell(isFull ? say("full") : say("trouble", { text: error?.message ?? String(error) }), true);
  },

  async meet() {
    this.me = (await store.fact("me")) ?? null;
    try {
      const { csrf: _, ...me } = await whoAmI();
      this.me = me;
      this.isStranger = false;
      await store.putFact("me", me);
    } catch (error) {
      this.isStranger = error.isStranger ?? false;
    }
    this.refresh();
  },
};

async function start() {
  chooseLanguage();
  await draft.load();
  app.queue = await store.queue();
  const asked = new URLSearchParams(location.search);
  if (location.search) history.replaceState(null, "", "./");
  app.show(asked.has("camera") ? "camera" : "home");
  if (asked.has("shared")) {
    const n = Number(asked.get("shared"));
    tell(n > 0 ? say("sharedTaken", { n }) : say("sharedNone"), n === 0);
  }
  listen();
  await app.meet();
  await app.send({ atOnce: true });
}

function listen() {
  if (typeof BroadcastChannel === "function") new BroadcastChannel(CHANNEL).onmessage = () => app.readQueue();
  addEventListener(CHANNEL, () => app.readQueue());
  addEventListener("online", () => app.meet().then(() => app.send({ atOnce: true })));
  document.addEventListener("visibilitychange", () => document.hidden || app.send());
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    app.installation = event;
    app.refresh();
  });
  addEventListener("unhandledrejection", (event) => app.complain(event.reason));
  navigator.serviceWorker
    ?.register("sw.js", { type: "module", updateViaCache: "none" })
    // Without it the app works only with the net; nothing that was photographed is lost.
    .catch(() => {});
}

start().catch((error) => {
  main.replaceChildren(h("p", { class: "trouble" }, say("trouble", { text: error.message })));
});

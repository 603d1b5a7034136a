/** What is on its way to the office and what it has: a list that changes in place. */

import { arrange, h, icon, setText } from "../dom.js";
import { wish } from "../sending.js";
import * as store from "../store.js";
import { chosenLanguage, say, sayTime } from "../texts.js";

/** {element, refresh}: rows stay where they are while what they say changes, so that taps and focus survive. */
export function queueList(app) {
  const element = h("section", { class: "queue", "aria-live": "polite" });
  const lists = { left: list(), sent: list() };
  const stayOpen = h("p");
  let rows = new Map();

  function refresh() {
    const old = rows;
    rows = new Map();
    const rowsOf = (items) =>
      items.map((item) => {
        // In another language, or once the office has it, it is another row with other buttons.
        const key = `${item.id} ${item.state === "sent"} ${chosenLanguage()}`;
        const row = old.get(key) ?? rowOf(app, item, element);
        rows.set(key, row);
        row.refresh(item);
        return row.element;
      });
    show(lists.left, say("queue"), rowsOf(app.queue.filter((item) => item.state !== "sent")));
    show(lists.sent, say("sentTitle"), rowsOf(app.queue.filter((item) => item.state === "sent").reverse()));
    setText(stayOpen, say("stayOpen"));
    const shown = (one) => (one.list.hasChildNodes() ? [one.title, one.list] : []);
    const isWaiting = app.queue.some(({ state }) => state !== "sent" && state !== "refused");
    arrange(element, [shown(lists.left), isWaiting && !sendsWhenClosed() ? stayOpen : "", shown(lists.sent)]);
  }

  return { element, refresh };
}

/** Whether the browser sends what waits after the app was closed: Chromium does; on an iPhone no browser does. */
const sendsWhenClosed = () => "sync" in (globalThis.ServiceWorkerRegistration?.prototype ?? {});

const list = () => ({ title: h("h2"), list: h("ul") });

function show({ title, list }, text, rows) {
  setText(title, text);
  arrange(list, rows);
}

function rowOf(app, { id, name, state: first }, queue) {
  const isSent = first === "sent";
  let now;
  let shownSign;
  const sign = h("span", { class: "sign" });
  const state = h("span", { class: "state" });
  const more = h("span", { class: "more" });
  const button = (label, picture, onclick) =>
    h("button", { type: "button", class: "round", "aria-label": `${say(label)}: ${name}`, onclick }, icon(picture));
  const again = button("again", "working", async () => {
    await wish(id);
    await app.send();
  });
  const remove = button("remove", isSent ? "close" : "bin", async () => {
    if (now.state === "sending") return;
    if (!isSent && !confirm(say("removeQuestion"))) return;
    const next = neighbour(element);
    await store.removeItem(id);
    await app.readQueue();
    if (!queue.contains(document.activeElement)) next?.focus();
  });
  const element = h("li", {}, sign, h("div", {}, h("span", { class: "name" }, name), state, more), again, remove);

  return {
    element,
    refresh(item) {
      now = item;
      const [look, picture, text, addition] = stateOf(item);
      element.className = look;
      element.dataset.state = item.state;
      if (shownSign !== picture) sign.replaceChildren(icon((shownSign = picture)));
      setText(state, text);
      setText(more, addition || "");
      more.hidden = !addition;
      // It keeps its place while an attempt runs: a tap then is a wish for another one if this one fails.
      again.hidden = isSent || !(item.state === "refused" || item.attempts > 0);
      remove.setAttribute("aria-disabled", String(item.state === "sending"));
    },
  };
}

/** Where the focus goes when this row does. */
function neighbour(row) {
  const other = row.nextElementSibling ?? row.previousElementSibling;
  return other?.querySelector("button:last-child") ?? document.querySelector("#shoot, #add-page");
}

/** Colour, shape, word, and what else there is to say. */
function stateOf(item) {
  const trouble = item.trouble && (item.trouble.text || troubleText(item.trouble));
  if (item.state === "sent") {
    const number = item.receipt?.document ? say("receipt", { n: item.receipt.document }) : "";
    if (item.receipt?.known) return ["good", "check", say("known"), number];
    const told = Date.parse(item.receipt?.time);
    return ["good", "check", say("sent", { time: sayTime(Number.isNaN(told) ? item.at : told) }), number];
  }
  if (item.state === "refused") return ["bad", "warning", say("refused"), trouble];
  if (item.state === "sending") {
    return ["busy", "working", say("sending", { percent: Math.round((100 * (item.sent ?? 0)) / Math.max(1, item.size)) })];
  }
  return ["quiet", "waiting", say("waiting"), trouble];
}

function troubleText({ code, name }) {
  if (code === "stranger") return say("stranger");
  if (code === "company") return say("otherCompany", { name });
  return say(code === "offline" ? "offline" : "troubleUnknown");
}

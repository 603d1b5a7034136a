/** One page: its corners on the photo, how it looks, turning, taking again, deleting. */

import * as draft from "../document.js";
import { addressOf, h, icon, svg, tell } from "../dom.js";
import { isConvex } from "../imaging/geometry.js";
import { WHOLE_PICTURE } from "../imaging/sheet.js";
import { MODES } from "../imaging/clean.js";
import { say } from "../texts.js";

/** Shares of the photo by which an arrow key moves a corner; with Shift the second. */
const SMALL_STEP = 0.002;
const LARGE_STEP = 0.02;

/** How much the glass beside the finger enlarges, and how large it is (CSS pixels). */
const GLASS_ZOOM = 3;
const GLASS = 120;

export function editor(app, id) {
  const page = () => draft.pageById(id);
  let corners = page().corners.map((corner) => [...corner]);
  let side = page().found ? "result" : "corners";
  let work = Promise.resolve();
  let busy = 0;
  const element = h("div", { class: "editor" });
  const photo = h("img", { class: "photo", src: addressOf(page().photo), alt: "", draggable: false });
  const outline = svg("polygon", {});
  const overlay = svg("svg", { class: "outline", viewBox: "0 0 1 1", preserveAspectRatio: "none", "aria-hidden": "true" });
  overlay.append(outline);
  const glass = h("div", { class: "glass", hidden: true, "aria-hidden": "true" }, h("img", { src: addressOf(page().photo), alt: "" }));
  const handles = corners.map((_, at) => handle(at));
  const sheet = h("div", { class: "sheet" }, photo, overlay, handles, glass);
  const result = h("img", { class: "made", alt: "" });

  function handle(at) {
    const button = h("button", {
      type: "button",
      class: "handle",
      "aria-label": say(`corner${at}`),
      onkeydown: (event) => {
        const step = event.shiftKey ? LARGE_STEP : SMALL_STEP;
        const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
        if (!way) return;
        event.preventDefault();
        place(at, corners[at][0] + way[0], corners[at][1] + way[1]);
      },
      onkeyup: (event) => event.key.startsWith("Arrow") && moved(),
    });
    button.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      button.focus();
      button.setPointerCapture(event.pointerId);
      const box = photo.getBoundingClientRect();
      // The finger covers the corner: the corner keeps its distance from where it was taken hold of.
      const grip = [corners[at][0] - event.clientX / box.width, corners[at][1] - event.clientY / box.height];
      const drag = (move) => {
        place(at, move.clientX / box.width + grip[0], move.clientY / box.height + grip[1]);
        magnify(at, box);
      };
      const drop = () => {
        button.removeEventListener("pointermove", drag);
        glass.hidden = true;
        moved();
      };
      button.addEventListener("pointermove", drag);
      button.addEventListener("lostpointercapture", drop, { once: true });
    });
    return button;
  }

  function place(at, x, y) {
    corners[at] = [Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y))];
    draw();
  }

  function draw() {
    outline.setAttribute("points", corners.map((corner) => corner.join(",")).join(" "));
    overlay.classList.toggle("crossed", !isConvex(corners));
    handles.forEach((button, at) => {
      button.style.left = `${corners[at][0] * 100}%`;
      button.style.top = `${corners[at][1] * 100}%`;
    });
  }

  function magnify(at, box) {
    const picture = glass.firstChild;
    const [x, y] = corners[at];
    picture.style.width = `${box.width * GLASS_ZOOM}px`;
    picture.style.left = `${GLASS / 2 - x * box.width * GLASS_ZOOM}px`;
    picture.style.top = `${GLASS / 2 - y * box.height * GLASS_ZOOM}px`;
    glass.style.left = x < 0.5 ? "auto" : "0";
    glass.style.right = x < 0.5 ? "0" : "auto";
    glass.hidden = false;
  }

  function moved() {
    if (isConvex(corners)) change({ corners: corners.map((corner) => [...corner]) });
    else tell(say("cornersCrossed"), true);
  }

  /** Changes are made one after the other; each begins with what the one before made. */
  function change(changes) {
    busy += 1;
    refresh();
    work = work
      .then(() => draft.remake(id, typeof changes === "function" ? changes() : changes))
      .then((made) => {
        if (changes.corners === null && !made.found) tell(say("noEdges"), true);
        if (changes.corners !== undefined) corners = made.corners.map((corner) => [...corner]);
      })
      .catch((error) => app.complain(error))
      .finally(() => {
        busy -= 1;
        draw();
        refresh();
      });
  }

  function tab(name) {
    return h(
      "button",
      {
        type: "button",
        id: `tab-${name}`,
        "aria-pressed": String(side === name),
        onclick: () => {
          side = name;
          refresh();
        },
      },
      say(name),
    );
  }

  function tool(name, sign, action, look = "") {
    return h("button", { type: "button", id: `tool-${name}`, class: `tool ${look}`, onclick: action }, icon(sign), h("span", {}, say(name)));
  }

  function refresh() {
    const now = page();
    if (!now) return;
    const focused = document.activeElement;
    const held = focused?.id;
    if (result.src !== addressOf(now.page.jpeg)) result.src = addressOf(now.page.jpeg);
    const number = draft.all().indexOf(now) + 1;
    result.alt = say("page", { n: number });
    const head = h(
      "header",
      {},
      h("h1", {}, say("pageOf", { n: number, all: draft.all().length })),
      h("div", { class: "tabs", role: "group" }, tab("result"), tab("corners")),
    );
    const stage = side === "corners" ? sheet : result;
    const hint = side === "corners" ? h("p", { class: "hint" }, say(now.found ? "cornersHint" : "noEdges")) : "";
    const looks = h(
      "div",
      { class: "looks", role: "group", "aria-label": say("mode") },
      MODES.map((mode) =>
        h(
          "button",
          { type: "button", id: `mode-${mode}`, "aria-pressed": String(now.mode === mode), onclick: () => change({ mode }) },
          say(mode),
        ),
      ),
    );
    const tools = h(
      "div",
      { class: "tools" },
      side === "corners"
        ? [tool("find", "edges", () => change({ corners: null })), tool("whole", "fit", () => change({ corners: WHOLE_PICTURE.map((corner) => [...corner]) }))]
        : [tool("turn", "turn", () => change(() => ({ turn: (page().turn + 1) % 4 })))],
      tool("retake", "camera", () => app.show("camera", id)),
      tool("deletePage", "bin", remove, "risky"),
    );
    const done = h(
      "div",
      { class: "bar" },
      h("button", { type: "button", id: "done", class: "main", disabled: busy > 0, onclick: () => app.show("home") }, busy ? say("preparing") : say("done")),
    );
    const stageBox = element.querySelector(".stage");
    if (stageBox?.firstChild === stage) {
      // The picture stays in its place: a finger may be on it.
      element.querySelector("header").replaceWith(head);
      stageBox.nextSibling.replaceWith(h("div", { class: "below" }, hint, side === "result" ? looks : "", tools));
      element.querySelector(".bar").replaceWith(done);
    } else {
      element.replaceChildren(head, h("div", { class: "stage" }, stage), h("div", { class: "below" }, hint, side === "result" ? looks : "", tools), done);
    }
    if (held) document.getElementById(held)?.focus();
    else if (focused && element.contains(focused)) focused.focus();
  }

  async function remove() {
    if (!confirm(say("deletePageQuestion"))) return;
    await draft.remove(id);
    app.show("home");
  }

  draw();
  refresh();
  return { element, refresh };
}

/** The first screen: take a photo, look over the pages, send, and see what the office has. */

import * as draft from "../document.js";
import { addressOf, arrange, h, icon, parts, tell } from "../dom.js";
import { pairWith } from "../office.js";
import { LANGUAGES, chooseLanguage, chosenLanguage, say, sayMonth } from "../texts.js";
import { queueList } from "./queue.js";

const KINDS = [["", "kindAuto"], ["cost_invoice", "kindCost"], ["sales_invoice", "kindSale"], ["letter", "kindLetter"]];
const MONTHS_OFFERED = 6;

export function home(app) {
  const element = h("div", { class: "home" });
  const queue = queueList(app);
  const { part, sweep } = parts();
  let areDetailsOpen = false;

  /** In place: what somebody is typing, tapping or listening to is not taken away. */
  function refresh() {
    const pages = draft.all();
    const language = chosenLanguage();
    const focused = document.activeElement?.id;
    queue.refresh();
    const isBegun = pages.length > 0 || app.busy > 0;
    arrange(element, [
      part("head", [language, app.me], () => headOf(app)),
      app.isStranger ? part("pairing", [language], () => pairing(app)) : "",
      isBegun ? documentOf(pages, language) : part("invitation", [language, app.installation !== null], invitation),
      queue.element,
      isBegun ? part("bar", [language, pages.length, app.busy > 0], () => barOf(pages)) : "",
    ]);
    sweep();
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
  }

  function invitation() {
    return h(
      "section",
      { class: "invitation" },
      h(
        "button",
        { id: "shoot", class: "shutter-start", type: "button", onclick: () => app.show("camera") },
        icon("camera"),
        h("span", {}, say("takePhoto")),
      ),
      h("p", {}, say("takePhotoHint")),
      chooser("plain"),
      app.installation
        ? h(
            "button",
            { id: "install", class: "plain", type: "button", onclick: () => app.installation.prompt() },
            icon("phone"),
            say("install"),
          )
        : isUninstalledIphone() && h("p", {}, say("installHint")),
    );
  }

  function chooser(look) {
    const input = h("input", {
      type: "file",
      multiple: true,
      accept: "image/*,application/pdf,.xml",
      class: "unseen",
      id: "files",
      onchange: () => app.takeFiles([...input.files]),
    });
    return h("label", { class: `button ${look}` }, input, icon("file"), say("choose"));
  }

  function documentOf(pages, language) {
    const list = part("pages", [], () => h("ol", { class: "pages" }));
    const count = pages.length;
    arrange(list, [
      pages.map((page, at) =>
        part(`page ${page.id}`, [language, at, count, page.found, addressOf(page.page.jpeg)], () => tile(page, at)),
      ),
      app.busy ? part("busy", [language], () => h("li", { class: "tile busy" }, icon("working"), say("preparing"))) : "",
    ]);
    const more = part("more", [language], () => h("div", { class: "more-files" }, chooser("plain")));
    const details = part("details", [language, app.documentNumber], detailsOf);
    const section = part("document", [language], () => h("section", { class: "document", "aria-label": say("document") }));
    arrange(section, [list, more, details]);
    return section;
  }

  function tile(page, at) {
    const n = at + 1;
    const step = (by, name, label) =>
      h(
        "button",
        {
          type: "button",
          id: `${label}-${page.id}`,
          class: "step",
          "aria-label": say(label, { n }),
          disabled: !draft.all()[at + by],
          onclick: async () => {
            await draft.move(page.id, by);
            refresh();
          },
        },
        icon(name),
      );
    return h(
      "li",
      { class: page.found ? "tile" : "tile doubtful" },
      h(
        "button",
        {
          type: "button",
          class: "picture",
          id: `open-${page.id}`,
          "aria-label": say("openPage", { n }) + (page.found ? "" : `. ${say("noEdges")}`),
          onclick: () => app.show("editor", page.id),
        },
        h("img", { src: addressOf(page.page.jpeg), alt: "" }),
        page.found ? "" : h("span", { class: "mark" }, icon("warning")),
      ),
      h("div", { class: "steps" }, step(-1, "left", "earlier"), h("span", { class: "number" }, String(n)), step(1, "right", "later")),
    );
  }

  function detailsOf() {
    const now = new Date();
    const months = [["", say("monthAuto")]];
    for (let back = 0; back < MONTHS_OFFERED; back += 1) {
      const month = new Date(now.getFullYear(), now.getMonth() - back, 1);
      const value = `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, "0")}`;
      months.push([value, sayMonth(month)]);
    }
    const choice = (name, label, options) =>
      h(
        "label",
        {},
        h("span", {}, say(label)),
        h(
          "select",
          { name, onchange: (event) => (app.details[name] = event.target.value) },
          options.map(([value, text]) => h("option", { value, selected: app.details[name] === value }, text)),
        ),
      );
    const note = h("textarea", { name: "note", rows: "2", maxlength: "1000", oninput: () => (app.details.note = note.value) });
    note.value = app.details.note;
    return h(
      "details",
      { open: areDetailsOpen, ontoggle: (event) => (areDetailsOpen = event.target.open) },
      h("summary", {}, say("details")),
      choice("month", "month", months),
      choice("kind", "kind", KINDS.map(([value, text]) => [value, say(text)])),
      h("label", {}, h("span", {}, say("note")), note),
    );
  }

  function barOf(pages) {
    return h(
      "div",
      { class: "bar" },
      h(
        "button",
        { type: "button", id: "add-page", onclick: () => app.show("camera") },
        icon("camera"),
        h("span", {}, say("addPage")),
      ),
      h(
        "button",
        {
          type: "button",
          id: "send",
          class: "main",
          disabled: app.busy > 0 || !pages.length,
          onclick: (event) => {
            event.currentTarget.disabled = true;
            app.sendDocument();
          },
        },
        icon("send"),
        h("span", {}, say("send", { n: pages.length })),
      ),
    );
  }

  refresh();
  return { element, refresh };
}

function headOf(app) {
  const { me } = app;
  const phone = me?.office?.phone;
  const language = h(
    "select",
    {
      id: "language",
      "aria-label": say("language"),
      onchange: () => {
        chooseLanguage(language.value);
        language.blur();
        app.refresh();
      },
    },
    Object.entries(LANGUAGES).map(([value, name]) => h("option", { value, title: name, selected: value === chosenLanguage() }, value.toUpperCase())),
  );
  return h(
    "header",
    {},
    h(
      "div",
      { class: "who" },
      h("h1", {}, me?.company?.name || say("app")),
      me?.office?.name ? h("p", {}, me.office.name) : "",
    ),
    phone
      ? h("a", { class: "round", href: `tel:${phone.replace(/[^+\d]/g, "")}`, "aria-label": `${say("call")}: ${phone}` }, icon("call"))
      : "",
    language,
  );
}

function pairing(app) {
  const input = h("input", {
    name: "code",
    autocomplete: "one-time-code",
    autocapitalize: "characters",
    spellcheck: "false",
    placeholder: "ABCD-EFGH-JKLM",
    maxlength: "200",
    required: true,
  });
  return h(
    "form",
    {
      class: "pairing",
      onsubmit: async (event) => {
        event.preventDefault();
        try {
          // Somebody may paste the whole link from a message.
          await pairWith(input.value.trim().split("/").at(-1));
          input.blur();
          await app.meet();
          await app.send({ atOnce: true });
        } catch (error) {
          tell(error.text || say(error.status ? "pairWrong" : "offline"), true);
        }
      },
    },
    h("h2", {}, say("pairTitle")),
    h("p", {}, say("pairText")),
    h("label", {}, h("span", {}, say("pairCode")), input),
    h("button", { class: "main", type: "submit" }, say("pair")),
    h("a", { href: "/login" }, say("pairLogin")),
  );
}

/** Apple's browsers never offer to install an app: somebody has to be told where it is done. */
function isUninstalledIphone() {
  return /iPhone|iPad/.test(navigator.userAgent) && !matchMedia("(display-mode: standalone)").matches;
}

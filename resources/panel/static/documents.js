// The page of documents: choosing and dropping files, their progress, and a list that keeps up to date.

import { send } from "./upload.js";

const AT_ONCE = 3;
const LOOK_AGAIN = 15000;

const add = document.getElementById("add");
const list = document.getElementById("list");

function fill(text, details) {
  return Object.entries(details).reduce((done, [name, value]) => done.replaceAll(`{${name}}`, value), text);
}

async function refresh() {
  const address = new URL(location.href);
  address.searchParams.set("part", "list");
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" }, redirect: "error" });
    if (!answer.ok) return;
    const html = await answer.text();
    // Whoever is reading the list with a keyboard keeps their place.
    if (list.contains(document.activeElement) || html === list.dataset.last) return;
    const page = new DOMParser().parseFromString(html, "text/html");
    list.replaceChildren(...page.body.childNodes);
    list.dataset.last = html;
  } catch {
    // No connection now; the next look may have one.
  }
}

if (list) {
  setInterval(() => {
    if (!document.hidden) refresh();
  }, LOOK_AGAIN);
}

if (add) {
  const texts = JSON.parse(add.dataset.texts);
  const office = {
    csrf: document.body.dataset.csrf,
    company: document.body.dataset.company,
    chunk: Number(add.dataset.chunk),
  };
  const most = Number(add.dataset.most);
  const news = document.getElementById("news");
  const sending = document.getElementById("sending");
  const chooser = document.getElementById("files");
  const drop = document.getElementById("drop");
  const waiting = [];
  let running = 0;
  let failed = 0;

  const say = (text) => {
    if (news.textContent !== text) news.textContent = text;
  };

  function row(name) {
    const item = document.createElement("li");
    const label = document.createElement("span");
    label.className = "name";
    label.textContent = name;
    const says = document.createElement("span");
    says.className = "says sub";
    says.textContent = texts.waits;
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", fill(texts.progress, { name }));
    item.append(label, says, bar);
    sending.append(item);
    return { item, says, bar };
  }

  function mark(shown, tone, sign, text) {
    shown.says.className = `says mark ${tone}`;
    shown.says.textContent = `${sign} ${text}`;
    shown.bar.remove();
  }

  function fail(job, text) {
    failed += 1;
    mark(job.shown, "bad", "✖", text || texts.failed);
    const acts = document.createElement("div");
    acts.className = "acts actions";
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = texts.again;
    again.setAttribute("aria-label", `${texts.again}: ${job.file.name}`);
    again.addEventListener("click", () => {
      failed -= 1;
      job.shown.item.remove();
      enqueue(job.file, job.about);
    });
    acts.append(again);
    job.shown.item.append(acts);
  }

  async function work(job) {
    const { shown, file } = job;
    shown.says.textContent = texts.reads;
    try {
      const receipt = await send(file, job.about, office, {
        tell: (sent, size) => {
          shown.bar.value = sent / size;
          shown.says.textContent = `${texts.sends} ${Math.floor((100 * sent) / size)} %`;
        },
        offline: (yes) => {
          if (yes) {
            shown.says.textContent = texts.waits;
            say(texts.offline);
          } else if (news.textContent === texts.offline) say("");
        },
      });
      const time = new Date(receipt.time).toLocaleString(document.documentElement.lang, {
        dateStyle: "short", timeStyle: "short",
      });
      if (receipt.known) mark(shown, "ask", "!", fill(texts.known, { time }));
      else mark(shown, "good", "✔", fill(texts.done, { time }));
    } catch (error) {
      fail(job, error.status ? error.message : texts.failed);
    }
  }

  function next() {
    while (running < AT_ONCE && waiting.length) {
      const job = waiting.shift();
      running += 1;
      work(job).finally(() => {
        running -= 1;
        if (!running && !waiting.length) {
          say(failed ? texts.some : texts.all);
          refresh();
        }
        next();
      });
    }
  }

  function enqueue(file, about) {
    const job = { file, about, shown: row(file.name) };
    if (file.size > most) fail(job, texts.large);
    else if (!file.size) fail(job, texts.empty);
    else waiting.push(job);
    next();
  }

  function take(files) {
    const about = {
      batch: crypto.randomUUID(),
      month: document.getElementById("month").value,
      kind: document.getElementById("kind").value,
      note: document.getElementById("note").value,
    };
    for (const file of files) enqueue(file, { ...about, name: file.name });
  }

  chooser.addEventListener("change", () => {
    take(chooser.files);
    chooser.value = "";
  });
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    drop.classList.add("over");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) drop.classList.remove("over");
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    drop.classList.remove("over");
    take(event.dataTransfer.files);
  });
  addEventListener("beforeunload", (event) => {
    if (running) event.preventDefault();
  });
}

/** Making elements: never from text with markup in it, so that a file's name stays a name. */

const SVG = "http://www.w3.org/2000/svg";

/** Line icons, 24 × 24, as in the program's window. */
const ICONS = {
  plus: ["M12 5v14M5 12h14"],
  close: ["M6.5 6.5l11 11M17.5 6.5l-11 11"],
  check: ["M5 12.5l5 5 9-10.5"],
  left: ["M14.5 6l-6 6 6 6"],
  right: ["M9.5 6l6 6-6 6"],
  turn: ["M19.5 9.5A8 8 0 1 0 20 13", "M19.5 4.5v5h-5"],
  bin: ["M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13", "M10.5 11v5.5M13.5 11v5.5"],
  phone: ["M8.5 3H15.5A1.5 1.5 0 0 1 17 4.5V19.5A1.5 1.5 0 0 1 15.5 21H8.5A1.5 1.5 0 0 1 7 19.5V4.5A1.5 1.5 0 0 1 8.5 3z", "M11 18h2"],
  call: ["M6 3.5h3.2l1.6 4.2-2.2 1.6a11.5 11.5 0 0 0 6.1 6.1l1.6-2.2 4.2 1.6V18a2.5 2.5 0 0 1-2.7 2.5C10.3 19.9 4.1 13.7 3.5 6.2A2.5 2.5 0 0 1 6 3.5z"],
  warning: ["M12 4.5L21 19.5H3z", "M12 10v4.5M12 17v.2"],
  working: ["M19 9a7.5 7.5 0 1 0 .5 4.5", "M19.5 4v5h-5"],
  waiting: ["M12 4.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15z", "M12 8v4.5l3 2"],
  inbox: ["M4 13l2.5-8h11L20 13v6H4z", "M4 13h5a3 3 0 0 0 6 0h5"],
  file: ["M6 3.5h8l4.5 4.5V20.5H6z", "M14 3.5V8h4.5"],
  fit: ["M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"],
  edges: ["M6 4.5l12.5 1L17 20 4.5 18.5z"],
  camera: ["M4 8h3.5l1.5-2.5h6L16.5 8H20v11H4z", "M12 10a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 1 0 0-6.6z"],
  torch: ["M8 3.5h8v4l-2 3v10h-4v-10l-2-3z", "M12 13v2"],
  send: ["M4 12L20.5 4.5 15 20.5l-3.5-6z", "M11.5 14.5l9-10"],
};

/** An element: `h("button", {class: "big", onclick: f}, "text", child)`; what is null or false is left out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * Make `children` the children of `parent`, in this order, without touching those that are in their place:
 * a tap that has begun on them is finished, and the focus stays.
 */
export function arrange(parent, children) {
  const wanted = children.flat(2).filter((child) => child instanceof Node);
  const kept = new Set(wanted);
  for (const child of [...parent.childNodes]) if (!kept.has(child)) child.remove();
  wanted.forEach((child, at) => {
    if (parent.childNodes[at] !== child) parent.insertBefore(child, parent.childNodes[at] ?? null);
  });
}

/**
 * Keeps what was made: `part(name, inputs, make)` makes the part anew only if its inputs are others than last
 * time. What was not asked for between two calls of `sweep` is forgotten.
 */
export function parts() {
  const made = new Map();
  let asked = new Set();
  return {
    part(name, inputs, make) {
      const signature = JSON.stringify(inputs);
      asked.add(name);
      if (made.get(name)?.signature !== signature) made.set(name, { signature, element: make() });
      return made.get(name).element;
    },
    sweep() {
      for (const name of made.keys()) if (!asked.has(name)) made.delete(name);
      asked = new Set();
    },
  };
}

/** Set what differs, so that nothing is announced or drawn anew for nothing. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function icon(name) {
  const picture = svg("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" });
  picture.append(...ICONS[name].map((d) => svg("path", { d })));
  return picture;
}

export function svg(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const shown = new WeakMap();

/** An address for showing a Blob; the same one for the same Blob. */
export function addressOf(blob) {
  if (!shown.has(blob)) shown.set(blob, URL.createObjectURL(blob));
  return shown.get(blob);
}

export function forget(blob) {
  if (blob && shown.has(blob)) {
    URL.revokeObjectURL(shown.get(blob));
    shown.delete(blob);
  }
}

let timer;

/** A line at the foot of the screen that goes away by itself; screen readers say it. */
export function tell(text, isTrouble = false) {
  const line = document.getElementById("notice");
  line.textContent = text;
  line.className = isTrouble ? "notice trouble" : "notice";
  clearTimeout(timer);
  timer = setTimeout(() => (line.className = "notice gone"), 6000);
}

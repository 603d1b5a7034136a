/** Preparing photos without holding up the page: in a worker where the browser can, else here. */

let worker;
let counter = 0;
const waiting = new Map();

/** See `prepare` in pipeline.js. */
export const prepare = (given) => run("prepare", given, []);

/** See `glance` in pipeline.js; `bitmap` is given away. */
export const glance = (bitmap) => run("glance", { bitmap }, [bitmap]);

async function run(task, given, given_away) {
  worker ??= started();
  if (worker === null) {
    const pipeline = await import("./pipeline.js");
    return pipeline[task](given);
  }
  return new Promise((resolve, reject) => {
    counter += 1;
    waiting.set(counter, { resolve, reject, task, given });
    worker.postMessage({ id: counter, task, given }, given_away);
  });
}

function started() {
  if (typeof Worker !== "function" || typeof OffscreenCanvas !== "function") return null;
  try {
    const made = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    made.addEventListener("message", ({ data }) => {
      const { resolve, reject } = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.failure) reject(Object.assign(new Error(data.failure.message), { name: data.failure.name }));
      else resolve(data.result);
    });
    made.addEventListener("error", () => fallBack());
    return made;
  } catch {
    return null;
  }
}

/** A worker that does not start (an old browser knows no modules there) or dies: what it had to do is done here. */
function fallBack() {
  worker?.terminate();
  worker = null;
  const left = [...waiting.values()];
  waiting.clear();
  for (const { resolve, reject, task, given } of left) {
    // A picture from the stream was given away to the worker; the next one comes soon.
    if (task === "glance") resolve(null);
    else run(task, given, []).then(resolve, reject);
  }
}

/** The pipeline in a thread of its own: {id, task, given} in, {id, result} or {id, failure} out. */

import { glance, prepare } from "./pipeline.js";

const TASKS = { prepare, glance };

self.addEventListener("message", async ({ data: { id, task, given } }) => {
  try {
    self.postMessage({ id, result: await TASKS[task](given) });
  } catch (error) {
    self.postMessage({ id, failure: { name: error.name, message: error.message } });
  }
});

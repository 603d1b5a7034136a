/** From a photo to a page: decoding, edges, straightening, cleaning, encoding. Runs in a worker or in the page. */

import { cleaned } from "./clean.js";
import { formatOf } from "./format.js";
import { distance, proportion } from "./geometry.js";
import { SMALL, WHOLE_PICTURE, findSheet, measured } from "./sheet.js";
import { straightened } from "./warp.js";

const QUALITY = 0.82;

/** How much finer than the page the photo is kept before it is straightened. */
const FINER = 1.15;

/** Of the photo's longer side: so far around a sheet its sides are looked for, and a little more. */
const MARGIN = 0.012;

/** From this scale down neighbouring pixels are averaged when a photo is made smaller, above it two by two do. */
const AVERAGED = 0.5;

/** A phone's memory ends here; larger photos are decoded smaller. */
const MOST_PIXELS = 50_000_000;

/**
 * Prepare a photo: {page, corners, found}.
 *
 * `corners` are shares of the photo's width and height, clockwise; without them the sheet's edges are looked
 * for, and `found` tells whether there are any. `turn` counts quarter turns to the right. `page` is {jpeg,
 * width, height, millimetres}. Fails with the name "NotAPicture" if the file is none that this browser can open.
 */
export async function prepare({ photo, corners = null, turn = 0, mode = "colour" }) {
  const bitmap = await decoded(photo);
  const size = [bitmap.width, bitmap.height];
  let sheet;
  let near;
  let part;
  try {
    sheet = corners ?? findSheet(seen(bitmap, SMALL));
    near = (sheet ?? WHOLE_PICTURE).map(([x, y]) => [x * size[0], y * size[1]]);
    part = partAround(bitmap, near);
  } finally {
    // The largest thing in the phone's memory goes before the page is made.
    bitmap.close();
  }
  const isNew = corners === null && sheet !== null;
  const quad = isNew ? measured(part.picture, near.map(part.within), part.longer).map(part.inPhoto) : near;
  return {
    page: await made(part, quad, size, turn, mode),
    corners: isNew ? quad.map(([x, y]) => [x / size[0], y / size[1]]) : (sheet ?? WHOLE_PICTURE),
    found: sheet !== null,
  };
}

/** The corners of the sheet in a picture from the camera's stream; nothing if there is none. */
export function glance({ bitmap }) {
  try {
    return findSheet(seen(bitmap, SMALL));
  } finally {
    bitmap.close();
  }
}

async function decoded(photo) {
  try {
    const bitmap = await createImageBitmap(photo, { imageOrientation: "from-image" });
    if (bitmap.width * bitmap.height <= MOST_PIXELS) return bitmap;
    const smaller = Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height));
    const options = { resizeWidth: Math.round(bitmap.width * smaller), resizeQuality: "medium" };
    const resized = await createImageBitmap(bitmap, options);
    bitmap.close();
    return resized;
  } catch (error) {
    throw Object.assign(new Error("This browser cannot open the picture."), { name: "NotAPicture", cause: error });
  }
}

function canvas(width, height) {
  if (typeof OffscreenCanvas === "function") return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement("canvas"), { width, height });
}

/** Pixels of the whole bitmap with the longer side of about `longer`: each the mean of a whole number of them. */
function seen(bitmap, longer) {
  const scale = 1 / Math.max(1, Math.round(Math.max(bitmap.width, bitmap.height) / longer));
  return pixels(bitmap, 0, 0, bitmap.width, bitmap.height, scale);
}

function pixels(bitmap, left, top, width, height, scale) {
  const surface = canvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = surface.getContext("2d", { willReadFrequently: true, alpha: false });
  context.imageSmoothingQuality = scale < AVERAGED ? "medium" : "low";
  context.drawImage(bitmap, left, top, width, height, 0, 0, surface.width, surface.height);
  return context.getImageData(0, 0, surface.width, surface.height);
}

/**
 * The part of the photo that shows the sheet at `quad`, as fine as its page will be: {picture, longer, within,
 * inPhoto}. `longer` is the photo's longer side at that scale; `within` and `inPhoto` lead from pixels of the
 * photo to those of the picture and back.
 */
function partAround(bitmap, quad) {
  const { seenHeight, height } = sizesOf(quad, [bitmap.width, bitmap.height], 0);
  const scale = Math.min(1, (FINER * height) / seenHeight);
  const longer = Math.max(bitmap.width, bitmap.height);
  const margin = 2 + Math.ceil(MARGIN * longer);
  const [xs, ys] = [0, 1].map((axis) => quad.map((corner) => corner[axis]));
  const left = Math.max(0, Math.floor(Math.min(...xs)) - margin);
  const top = Math.max(0, Math.floor(Math.min(...ys)) - margin);
  const right = Math.min(bitmap.width, Math.ceil(Math.max(...xs)) + margin);
  const bottom = Math.min(bitmap.height, Math.ceil(Math.max(...ys)) + margin);
  const picture = pixels(bitmap, left, top, right - left, bottom - top, scale);
  const [scaleX, scaleY] = [picture.width / (right - left), picture.height / (bottom - top)];
  return {
    picture,
    longer: longer * scale,
    within: ([x, y]) => [(x - left) * scaleX, (y - top) * scaleY],
    inPhoto: ([x, y]) => [left + x / scaleX, top + y / scaleY],
  };
}

/** How large a sheet is seen and kept: `quad` begins with the corner that is the upper left one after `turn`. */
function sizesOf(quad, photo, turn) {
  const seenWidth = (distance(quad[0], quad[1]) + distance(quad[2], quad[3])) / 2;
  const seenHeight = (distance(quad[1], quad[2]) + distance(quad[3], quad[0])) / 2;
  const unturned = quad.map((_, at) => quad[(at + turn) % 4]);
  const proportions = proportion(unturned, ...photo);
  return { seenHeight, ...formatOf(turn % 2 ? 1 / proportions : proportions, seenWidth, seenHeight) };
}

async function made(part, inPhoto, photo, turn, mode) {
  // A sheet turned to the right begins with the corner before the first.
  const quad = inPhoto.map((_, at) => inPhoto[(at - turn + 8) % 4]);
  const { width, height, millimetres } = sizesOf(quad, photo, turn);
  const page = cleaned(straightened(part.picture, quad.map(part.within), width, height), mode);
  return { jpeg: await encoded(page), width, height, millimetres };
}

async function encoded(page) {
  const surface = canvas(page.width, page.height);
  const context = surface.getContext("2d", { willReadFrequently: true, alpha: false });
  context.putImageData(new ImageData(page.data, page.width, page.height), 0, 0);
  if (surface.convertToBlob) return surface.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  return new Promise((resolve, reject) => {
    surface.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", QUALITY);
  });
}

/** From a photo to a page: decoding, edges, straightening, cleaning, encoding. Runs in a worker or in the page. */

import { blackAndWhite, cleaned } from "./clean.js";
import { formatOf } from "./format.js";
import { distance, proportion } from "./geometry.js";
import { MEASURED, SMALL, WHOLE_PICTURE, findSheet } from "./sheet.js";
import { straightened } from "./warp.js";

const QUALITY = 0.82;

/** How much finer than the page the photo is kept before it is straightened. */
const FINER = 1.15;

/** A phone's memory ends here; larger photos are decoded smaller. */
const MOST_PIXELS = 50_000_000;

/**
 * Prepare a photo: {page, corners, found}.
 *
 * `corners` are shares of the photo's width and height, clockwise; without them the sheet's edges are looked
 * for, and `found` tells whether there are any. `turn` counts quarter turns to the right. `page` is {jpeg,
 * bits, width, height, millimetres}; `bits` are a black-and-white page's rows, compressed (zlib), or nothing.
 * Fails with the name "NotAPicture" if the file is none that this browser can open.
 */
export async function prepare({ photo, corners = null, turn = 0, mode = "colour" }) {
  const bitmap = await decoded(photo);
  try {
    const sheet = corners ?? findSheet(seen(bitmap, MEASURED));
    const around = sheet ?? WHOLE_PICTURE;
    const page = await made(bitmap, around, turn, mode);
    return { page, corners: around, found: sheet !== null };
  } finally {
    bitmap.close();
  }
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

/** Pixels of the whole bitmap with the longer side at most `longer`. */
function seen(bitmap, longer) {
  const scale = Math.min(1, longer / Math.max(bitmap.width, bitmap.height));
  return pixels(bitmap, 0, 0, bitmap.width, bitmap.height, scale);
}

function pixels(bitmap, left, top, width, height, scale) {
  const surface = canvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = surface.getContext("2d", { willReadFrequently: true, alpha: false });
  context.imageSmoothingQuality = scale < 0.5 ? "medium" : "high";
  context.drawImage(bitmap, left, top, width, height, 0, 0, surface.width, surface.height);
  return context.getImageData(0, 0, surface.width, surface.height);
}

async function made(bitmap, corners, turn, mode) {
  const inPhoto = corners.map(([x, y]) => [x * bitmap.width, y * bitmap.height]);
  const measured = proportion(inPhoto, bitmap.width, bitmap.height);
  // A sheet turned to the right begins with the corner before the first.
  const quad = inPhoto.map((_, at) => inPhoto[(at - turn + 8) % 4]);
  const seenWidth = (distance(quad[0], quad[1]) + distance(quad[2], quad[3])) / 2;
  const seenHeight = (distance(quad[1], quad[2]) + distance(quad[3], quad[0])) / 2;
  const { width, height, millimetres } = formatOf(turn % 2 ? 1 / measured : measured, seenWidth, seenHeight);

  const left = Math.max(0, Math.floor(Math.min(...quad.map((corner) => corner[0]))) - 2);
  const top = Math.max(0, Math.floor(Math.min(...quad.map((corner) => corner[1]))) - 2);
  const right = Math.min(bitmap.width, Math.ceil(Math.max(...quad.map((corner) => corner[0]))) + 2);
  const bottom = Math.min(bitmap.height, Math.ceil(Math.max(...quad.map((corner) => corner[1]))) + 2);
  const scale = Math.min(1, (FINER * height) / seenHeight);
  const part = pixels(bitmap, left, top, right - left, bottom - top, scale);
  const [scaleX, scaleY] = [part.width / (right - left), part.height / (bottom - top)];
  const inPart = quad.map(([x, y]) => [(x - left) * scaleX, (y - top) * scaleY]);

  const page = cleaned(straightened(part, inPart, width, height), mode);
  const bits = mode === "black" ? await squeezed(blackAndWhite(page)) : null;
  return { jpeg: await encoded(page), bits, width, height, millimetres };
}

async function squeezed(bytes) {
  // Without it (old browsers) the page is kept as JPEG only.
  if (typeof CompressionStream !== "function") return null;
  return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"))).blob();
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

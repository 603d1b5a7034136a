/** A sheet seen aslant, made straight. */

import { onto } from "./geometry.js";

/**
 * The quadrangle `quad` (in pixels of the ImageData `picture`) as an upright RGBA picture.
 *
 * Between pixels the colour is interpolated; beyond the picture there is white paper.
 */
export function straightened(picture, quad, width, height) {
  const [a, b, c, d, e, f, g, h] = onto(quad, width, height);
  const from = new Uint8Array(picture.data.buffer);
  const stride = picture.width * 4;
  const lastX = picture.width - 1;
  const lastY = picture.height - 1;
  const result = new Uint8ClampedArray(width * height * 4);
  const to = new Uint8Array(result.buffer);
  for (let y = 0, at = 0; y < height; y += 1) {
    const v = y + 0.5;
    let numeratorX = a * 0.5 + b * v + c;
    let numeratorY = d * 0.5 + e * v + f;
    let below = g * 0.5 + h * v + 1;
    for (let x = 0; x < width; x += 1, at += 4) {
      let px = numeratorX / below - 0.5;
      let py = numeratorY / below - 0.5;
      numeratorX += a;
      numeratorY += d;
      below += g;
      to[at + 3] = 255;
      if (px < -1 || py < -1 || px > lastX + 1 || py > lastY + 1) {
        to[at] = to[at + 1] = to[at + 2] = 255;
        continue;
      }
      if (px < 0) px = 0;
      else if (px >= lastX) px = lastX - 0.001;
      if (py < 0) py = 0;
      else if (py >= lastY) py = lastY - 0.001;
      const column = px | 0;
      const row = py | 0;
      // In whole numbers (256ths of a pixel), channel by channel: floating point and a loop take three times as long.
      const fx = ((px - column) * 256) | 0;
      const fy = ((py - row) * 256) | 0;
      const here = row * stride + column * 4;
      const under = here + stride;
      const upperLeft = (256 - fx) * (256 - fy);
      const upperRight = fx * (256 - fy);
      const lowerLeft = (256 - fx) * fy;
      const lowerRight = fx * fy;
      to[at] =
        (from[here] * upperLeft +
          from[here + 4] * upperRight +
          from[under] * lowerLeft +
          from[under + 4] * lowerRight +
          32768) >> 16;
      to[at + 1] =
        (from[here + 1] * upperLeft +
          from[here + 5] * upperRight +
          from[under + 1] * lowerLeft +
          from[under + 5] * lowerRight +
          32768) >> 16;
      to[at + 2] =
        (from[here + 2] * upperLeft +
          from[here + 6] * upperRight +
          from[under + 2] * lowerLeft +
          from[under + 6] * lowerRight +
          32768) >> 16;
    }
  }
  return { data: result, width, height };
}

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
  // A pixel is written at once, as one number (every device that browsers run on has the red byte first).
  const to = new Uint32Array(result.buffer);
  for (let y = 0, at = 0; y < height; y += 1) {
    const v = y + 0.5;
    let numeratorX = a * 0.5 + b * v + c;
    let numeratorY = d * 0.5 + e * v + f;
    let below = g * 0.5 + h * v + 1;
    for (let x = 0; x < width; x += 1, at += 1) {
      const scale = 1 / below;
      let px = numeratorX * scale - 0.5;
      let py = numeratorY * scale - 0.5;
      numeratorX += a;
      numeratorY += d;
      below += g;
      if (px < -1 || py < -1 || px > lastX + 1 || py > lastY + 1) {
        to[at] = 0xffffffff;
        continue;
      }
      if (px < 0) px = 0;
      else if (px >= lastX) px = lastX - 0.001;
      if (py < 0) py = 0;
      else if (py >= lastY) py = lastY - 0.001;
      // In whole numbers (256ths of a pixel), channel by channel: floating point and a loop take three times as long.
      const wholeX = (px * 256) | 0;
      const wholeY = (py * 256) | 0;
      const fx = wholeX & 255;
      const fy = wholeY & 255;
      const here = (wholeY >> 8) * stride + ((wholeX >> 8) << 2);
      const under = here + stride;
      const lowerRight = fx * fy;
      const upperRight = (fx << 8) - lowerRight;
      const lowerLeft = (fy << 8) - lowerRight;
      const upperLeft = 65536 - lowerRight - upperRight - lowerLeft;
      const red =
        from[here] * upperLeft + from[here + 4] * upperRight + from[under] * lowerLeft + from[under + 4] * lowerRight;
      const green =
        from[here + 1] * upperLeft +
        from[here + 5] * upperRight +
        from[under + 1] * lowerLeft +
        from[under + 5] * lowerRight;
      const blue =
        from[here + 2] * upperLeft +
        from[here + 6] * upperRight +
        from[under + 2] * lowerLeft +
        from[under + 6] * lowerRight;
      to[at] = 0xff000000 | ((blue >> 16) << 16) | ((green >> 16) << 8) | (red >> 16);
    }
  }
  return { data: result, width, height };
}

/** A sheet seen aslant, made straight. */

import { onto } from "./geometry.js";

/** Pixels of a row between two places whose origin is worked out; a straight way lies between them. */
const SPAN = 16;

/** White, opaque, as one number. */
const WHITE = -1;
const OPAQUE = -16777216;

/**
 * The quadrangle `quad` (in pixels of the ImageData `picture`) as an upright RGBA picture.
 *
 * Between pixels the colour is interpolated; beyond the picture there is white paper.
 */
export function straightened(picture, quad, width, height) {
  const [a, b, c, d, e, f, g, h] = onto(quad, width, height);
  // A pixel is read and written at once, as one number (every device that browsers run on has the red byte first).
  const from = new Int32Array(picture.data.buffer);
  const stride = picture.width;
  const result = new Uint8ClampedArray(width * height * 4);
  const to = new Int32Array(result.buffer);
  const count = Math.ceil(width / SPAN) + 1;
  const startX = new Int32Array(count);
  const startY = new Int32Array(count);
  const lastX = picture.width - 1;
  const lastY = picture.height - 1;
  for (let y = 0, at = 0; y < height; y += 1) {
    const v = y + 0.5;
    for (let span = 0; span < count; span += 1) {
      const u = span * SPAN + 0.5;
      const scale = 65536 / (g * u + h * v + 1);
      startX[span] = (a * u + b * v + c) * scale - 32768;
      startY[span] = (d * u + e * v + f) * scale - 32768;
    }
    for (let span = 0; span < count - 1; span += 1) {
      // In 65536ths of a pixel.
      let px = startX[span];
      let py = startY[span];
      const nextX = startX[span + 1];
      const nextY = startY[span + 1];
      const stepX = ((nextX - px) / SPAN) | 0;
      const stepY = ((nextY - py) / SPAN) | 0;
      const end = at + Math.min(SPAN, width - span * SPAN);
      const isInside =
        px >= 0 && nextX >= 0 && py >= 0 && nextY >= 0 &&
        px >> 16 < lastX && nextX >> 16 < lastX && py >> 16 < lastY && nextY >> 16 < lastY;
      if (!isInside) {
        for (; at < end; at += 1, px += stepX, py += stepY) to[at] = atBorder(from, stride, lastX, lastY, px, py);
        continue;
      }
      for (; at < end; at += 1, px += stepX, py += stepY) {
        const here = (py >> 16) * stride + (px >> 16);
        // Weights in 256ths that add up to one; red and blue are weighed together, in halves of one number.
        const fx = (px >> 12) & 15;
        const fy = (py >> 12) & 15;
        const lowerRight = fx * fy;
        const upperRight = (fx << 4) - lowerRight;
        const lowerLeft = (fy << 4) - lowerRight;
        const upperLeft = 256 - lowerRight - upperRight - lowerLeft;
        const one = from[here];
        const two = from[here + 1];
        const three = from[here + stride];
        const four = from[here + stride + 1];
        const redAndBlue =
          (Math.imul(one & 0xff00ff, upperLeft) +
            Math.imul(two & 0xff00ff, upperRight) +
            Math.imul(three & 0xff00ff, lowerLeft) +
            Math.imul(four & 0xff00ff, lowerRight)) |
          0;
        const green =
          ((one >> 8) & 255) * upperLeft +
          ((two >> 8) & 255) * upperRight +
          ((three >> 8) & 255) * lowerLeft +
          ((four >> 8) & 255) * lowerRight;
        to[at] = OPAQUE | ((redAndBlue >>> 8) & 0xff00ff) | (green & 0xff00);
      }
    }
  }
  return { data: result, width, height };
}

/** The nearest pixel; white paper where there is none within a pixel. */
function atBorder(from, stride, lastX, lastY, px, py) {
  const x = (px + 32768) >> 16;
  const y = (py + 32768) >> 16;
  if (x < -1 || y < -1 || x > lastX + 1 || y > lastY + 1) return WHITE;
  const column = x < 0 ? 0 : x > lastX ? lastX : x;
  const row = y < 0 ? 0 : y > lastY ? lastY : y;
  return from[row * stride + column];
}

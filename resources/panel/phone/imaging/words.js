/** Where words are printed in a small grey picture: enough to see whether print would be cut off. */

import { blurred, extreme, shrunk } from "./tones.js";

/** Levels that ink is darker than the paper around it, and how often the paper's grain it is darker than that. */
const LEAST_CONTRAST = 26;
const GRAIN = 6;

/** Of the longer side: at the border the picture's own edges show. */
const MARGIN = 0.012;

/** Pixels: heights of lines of print; a word is at least twice as wide as high. */
const LEAST_HEIGHT = 3;
const MOST_HEIGHT = 20;

/** Pixels between letters of a word. */
const GAP = 4;

/** The middles of what looks like words. */
export function wordsOf(grey) {
  const spots = spotsOf(joined(inkOf(grey), grey.width), grey.width, grey.height);
  return spots
    .filter(({ wide, high }) => wide >= 2 * high && high >= LEAST_HEIGHT && high <= MOST_HEIGHT)
    .map(({ middle }) => middle);
}

/** Which pixels are clearly darker than the paper around them. */
function inkOf(grey) {
  const { data, width, height } = grey;
  const coarse = shrunk(grey, 8);
  if (!coarse.width || !coarse.height) return new Uint8Array(width * height);
  const paper = blurred(extreme(coarse, 4), 4);
  const depths = new Int16Array(width * height);
  const some = [];
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.min(paper.height - 1, y >> 3) * paper.width;
    for (let x = 0; x < width; x += 1, at += 1) {
      depths[at] = paper.data[row + Math.min(paper.width - 1, x >> 3)] - data[at];
      if (at % 17 === 0) some.push(depths[at]);
    }
  }
  const usual = median(some);
  const limit = usual + Math.max(LEAST_CONTRAST, GRAIN * 1.4826 * median(some.map((depth) => Math.abs(depth - usual))));
  const margin = Math.max(1, Math.round(MARGIN * Math.max(width, height)));
  const ink = new Uint8Array(width * height);
  for (let y = margin; y < height - margin; y += 1) {
    for (let x = margin; x < width - margin; x += 1) ink[y * width + x] = depths[y * width + x] > limit ? 1 : 0;
  }
  return ink;
}

/** Small gaps in rows filled, so that letters become words. */
function joined(ink, width) {
  for (let at = 0, last = -Infinity; at < ink.length; at += 1) {
    if (at % width === 0) last = -Infinity;
    if (!ink[at]) continue;
    if (at - last > 1 && at - last <= GAP + 1) ink.fill(1, last + 1, at);
    last = at;
  }
  return ink;
}

/** Connected spots: {middle, wide, high}. */
function spotsOf(ink, width, height) {
  const spots = [];
  const stack = [];
  for (let start = 0; start < ink.length; start += 1) {
    if (!ink[start]) continue;
    let [left, right, top, bottom, count, sumX, sumY] = [width, 0, height, 0, 0, 0, 0];
    ink[start] = 0;
    stack.push(start);
    while (stack.length) {
      const at = stack.pop();
      const x = at % width;
      const y = (at - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      count += 1;
      sumX += x;
      sumY += y;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
          const next = row * width + column;
          if (ink[next]) {
            ink[next] = 0;
            stack.push(next);
          }
        }
      }
    }
    spots.push({ middle: [sumX / count, sumY / count], wide: right - left + 1, high: bottom - top + 1 });
  }
  return spots;
}

function median(values) {
  const ordered = Float64Array.from(values).sort();
  return ordered[ordered.length >> 1] ?? 0;
}

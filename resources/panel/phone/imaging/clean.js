/** A straightened sheet cleaned like a scan: even white paper, in colour, grey or black and white. */

import { blurred, extreme } from "./tones.js";

export const MODES = ["colour", "grey", "black"];

/** Pixels: the paper's tone is measured in cells so large. */
const CELL = 8;

/** Cells to either side: print and thick lines are narrower than that. */
const PRINT = 4;

/** Cells to either side, of which a large dark surface (a logo, a photo) is told from a shadow. */
const SURFACE = 20;

/** A shadow leaves at least so much of the light; what is darker is printed. */
const DEEPEST_SHADOW = 0.55;

/** Of the paper's tone: lighter is paper, darker than the second is full ink. */
const WHITE = 0.93;
const BLACK = 0.06;

/** Pixels to either side, and how much the spread of tones counts, in telling black from white. */
const WINDOW = 16;
const SPREAD = 0.32;

/** Changes the RGBA picture `page` in place and returns it. */
export function cleaned(page, mode) {
  if (mode !== "colour") toGrey(page);
  const papers = [0, 1, 2].map((channel) => (channel > 0 && mode !== "colour" ? null : paperOf(page, channel)));
  even(page, papers);
  return page;
}

function toGrey(page) {
  const pixels = new Uint32Array(page.data.buffer);
  for (let at = 0; at < pixels.length; at += 1) {
    const pixel = pixels[at];
    // ITU-R BT.601 in 256ths.
    const tone = ((pixel & 255) * 77 + ((pixel >> 8) & 255) * 151 + ((pixel >> 16) & 255) * 28) >> 8;
    pixels[at] = 0xff000000 | (tone << 16) | (tone << 8) | tone;
  }
}

/** The tone that empty paper has in each cell. */
function paperOf(page, channel) {
  const width = Math.ceil(page.width / CELL);
  const height = Math.ceil(page.height / CELL);
  const cells = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const bottom = Math.min(page.height, (row + 1) * CELL);
    for (let column = 0; column < width; column += 1) {
      const right = Math.min(page.width, (column + 1) * CELL);
      let sum = 0;
      let count = 0;
      for (let y = row * CELL; y < bottom; y += 2) {
        for (let x = column * CELL; x < right; x += 2) {
          sum += page.data[(y * page.width + x) * 4 + channel];
          count += 1;
        }
      }
      cells[row * width + column] = sum / count;
    }
  }
  const grey = { data: cells, width, height };
  const near = extreme(extreme(grey, PRINT), PRINT, true);
  const far = blurred(extreme(grey, SURFACE), SURFACE);
  for (let at = 0; at < cells.length; at += 1) {
    near.data[at] = Math.max(near.data[at], far.data[at] * DEEPEST_SHADOW, 24);
  }
  return blurred(near, 2);
}

function even(page, papers) {
  const { width, height } = page;
  const pixels = new Uint32Array(page.data.buffer);
  const [red, green, blue] = papers.map((paper) => paper && new Int32Array(width));
  for (let y = 0, at = 0; y < height; y += 1) {
    gainsOfRow(papers[0], y, red);
    if (green === null) {
      for (let x = 0; x < width; x += 1, at += 1) {
        const tone = INKED[((pixels[at] & 255) * red[x]) >> 8];
        pixels[at] = 0xff000000 | (tone << 16) | (tone << 8) | tone;
      }
      continue;
    }
    gainsOfRow(papers[1], y, green);
    gainsOfRow(papers[2], y, blue);
    for (let x = 0; x < width; x += 1, at += 1) {
      const pixel = pixels[at];
      pixels[at] =
        0xff000000 |
        (INKED[(((pixel >> 16) & 255) * blue[x]) >> 8] << 16) |
        (INKED[(((pixel >> 8) & 255) * green[x]) >> 8] << 8) |
        INKED[((pixel & 255) * red[x]) >> 8];
    }
  }
}

/** Tones beside the paper's, which is 255: full ink black, paper white, and nothing beyond. */
const INKED = Uint8Array.from({ length: 1 << 12 }, (_, tone) =>
  Math.max(0, Math.min(255, Math.round(tone * (1 + BLACK) / WHITE - BLACK * 255))),
);

/** By how many 256ths each pixel of row `y` is multiplied, so that paper has the tone 255. */
function gainsOfRow(paper, y, gains) {
  const rows = (y + 0.5) / CELL - 0.5;
  const row = Math.max(0, Math.min(paper.height - 2, Math.floor(rows)));
  const down = Math.max(0, Math.min(1, rows - row));
  const under = paper.height > 1 ? paper.width : 0;
  const gainAt = (column) => {
    const at = row * paper.width + Math.min(paper.width - 1, column);
    return (255 * 256) / (paper.data[at] + (paper.data[at + under] - paper.data[at]) * down);
  };
  let right = gainAt(0);
  gains.fill(right, 0, CELL / 2);
  for (let column = 0, x = CELL / 2; x < gains.length; column += 1) {
    const left = right;
    right = gainAt(column + 1);
    const step = (right - left) / CELL;
    const end = Math.min(gains.length, x + CELL);
    for (let gain = left + step / 2; x < end; x += 1, gain += step) gains[x] = gain;
  }
}

/**
 * A cleaned grey page in black and white, changed in place; returns its rows of bits as in a PDF (1 is white).
 *
 * Sauvola and Pietikäinen, Adaptive document image binarization, 2000: the threshold follows mean and spread.
 */
export function blackAndWhite(page) {
  const { data, width, height } = page;
  const across = 2 * WINDOW + 1;
  const sums = new Float64Array(width + 1);
  const squares = new Float64Array(width + 1);
  const columnSum = new Float64Array(width);
  const columnSquare = new Float64Array(width);
  const tones = new Uint8Array(width * height);
  for (let at = 0; at < tones.length; at += 1) tones[at] = data[at * 4];
  const addRow = (y, sign) => {
    const start = Math.max(0, Math.min(height - 1, y)) * width;
    for (let x = 0; x < width; x += 1) {
      const tone = tones[start + x];
      columnSum[x] += sign * tone;
      columnSquare[x] += sign * tone * tone;
    }
  };
  for (let y = -WINDOW; y <= WINDOW; y += 1) addRow(y, 1);
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sums[x + 1] = sums[x] + columnSum[x];
      squares[x + 1] = squares[x] + columnSquare[x];
    }
    for (let x = 0; x < width; x += 1) {
      const left = x < WINDOW ? 0 : x - WINDOW;
      const right = x + WINDOW >= width ? width : x + WINDOW + 1;
      const count = (right - left) * across;
      const mean = (sums[right] - sums[left]) / count;
      const variance = (squares[right] - squares[left]) / count - mean * mean;
      const threshold = mean * (1 + SPREAD * (Math.sqrt(variance > 0 ? variance : 0) / 128 - 1));
      const at = y * width + x;
      const white = tones[at] > threshold;
      if (white) bits[y * stride + (x >> 3)] |= 128 >> (x & 7);
      data[at * 4] = data[at * 4 + 1] = data[at * 4 + 2] = white ? 255 : 0;
    }
    addRow(y - WINDOW, -1);
    addRow(y + WINDOW + 1, 1);
  }
  return bits;
}

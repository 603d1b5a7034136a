/** A straightened sheet cleaned like a scan: even white paper, in colour, grey or black and white. */

import { blurred, extreme, shrunk } from "./tones.js";

export const MODES = ["colour", "grey", "black"];

/** Pixels: the paper's tone is measured in cells so large. A power of two, and its exponent. */
const CELL = 8;
const CELL_BITS = 3;

/** Cells to either side: print and thick lines are narrower than that. */
const PRINT = 4;

/**
 * Cells to either side, of which a large dark surface (a logo, a photo) is told from a shadow; the light around
 * is looked at coarsely, so many cells at once.
 */
const SURFACE = 20;
const COARSE = 4;

/** A shadow leaves at least so much of the light; what is darker is printed. */
const DEEPEST_SHADOW = 0.55;

/** The darkest tone that paper is thought to have. */
const DARKEST_PAPER = 24;

/** Of the paper's tone: lighter is paper, darker than the second is full ink. */
const WHITE = 0.93;
const BLACK = 0.06;

/**
 * In black and white: of the paper's tone, what is lighter than the first is paper; the print around becomes
 * black, but none that is lighter than the second, or the paper's grain would.
 */
const SOFT_WHITE = 0.97;
const FAINTEST_INK = 0.45;

/** Cells to either side within which the darkest tone is that of the print. */
const INK = 3;

const OPAQUE = -16777216;

/** Changes the RGBA picture `page` in place and returns it. */
export function cleaned(page, mode) {
  if (mode === "colour") evenColours(page);
  else evenGrey(page);
  if (mode === "black") darken(page);
  return page;
}

/** Tones beside the paper's, which is 255: full ink black, paper white, and nothing beyond. */
const INKED = Uint8Array.from({ length: 1 << 12 }, (_, tone) =>
  Math.max(0, Math.min(255, Math.round((tone * (1 + BLACK)) / WHITE - BLACK * 255))),
);

function evenColours(page) {
  const { width, height } = page;
  const pixels = new Int32Array(page.data.buffer);
  const [reds, greens, blues] = meansOf(page, false).map((cells) => gainsOf(paperOf(cells)));
  const [red, green, blue] = [0, 1, 2].map(() => new Int32Array(reds.width + 1));
  for (let y = 0, at = 0; y < height; y += 1) {
    rowOf(reds, y, red);
    rowOf(greens, y, green);
    rowOf(blues, y, blue);
    for (let span = 0; span < red.length; span += 1) {
      const end = at + pixelsIn(span, width);
      const before = span ? span - 1 : 0;
      let gainRed = red[before];
      let gainGreen = green[before];
      let gainBlue = blue[before];
      const stepRed = (red[span] - gainRed) >> CELL_BITS;
      const stepGreen = (green[span] - gainGreen) >> CELL_BITS;
      const stepBlue = (blue[span] - gainBlue) >> CELL_BITS;
      for (; at < end; at += 1) {
        const pixel = pixels[at];
        pixels[at] =
          OPAQUE |
          (INKED[Math.imul((pixel >> 16) & 255, gainBlue) >> UNIT] << 16) |
          (INKED[Math.imul((pixel >> 8) & 255, gainGreen) >> UNIT] << 8) |
          INKED[Math.imul(pixel & 255, gainRed) >> UNIT];
        gainRed = (gainRed + stepRed) | 0;
        gainGreen = (gainGreen + stepGreen) | 0;
        gainBlue = (gainBlue + stepBlue) | 0;
      }
    }
  }
}

function evenGrey(page) {
  const { width, height } = page;
  const pixels = new Int32Array(page.data.buffer);
  const gains = gainsOf(paperOf(meansOf(page, true)[0]));
  const row = new Int32Array(gains.width + 1);
  for (let y = 0, at = 0; y < height; y += 1) {
    rowOf(gains, y, row);
    for (let span = 0; span < row.length; span += 1) {
      const end = at + pixelsIn(span, width);
      let gain = row[span ? span - 1 : 0];
      const step = (row[span] - gain) >> CELL_BITS;
      for (; at < end; at += 1, gain += step) {
        const tone = INKED[(greyOf(pixels[at]) * gain) >> UNIT];
        pixels[at] = OPAQUE | (tone << 16) | (tone << 8) | tone;
      }
    }
  }
}

/**
 * An even grey page in black and white: the print around as dark as it gets, paper white, and the edges of
 * letters as soft as they were. Hard edges of one bit a pixel read worse, by people and by programs.
 */
function darken(page) {
  const { width, height } = page;
  const pixels = new Int32Array(page.data.buffer);
  const print = blurred(extreme(darkestOf(page), INK, true), INK);
  const blacks = { ...print, data: Int32Array.from(print.data, (tone) => Math.min(tone, FAINTEST_INK * 255) << UNIT) };
  const slopes = { ...print, data: blacks.data.map((black) => (255 << UNIT) / (SOFT_WHITE * 255 - (black >> UNIT))) };
  const [black, slope] = [0, 1].map(() => new Int32Array(print.width + 1));
  for (let y = 0, at = 0; y < height; y += 1) {
    rowOf(blacks, y, black);
    rowOf(slopes, y, slope);
    for (let span = 0; span < black.length; span += 1) {
      const end = at + pixelsIn(span, width);
      const before = span ? span - 1 : 0;
      let from = black[before];
      let gain = slope[before];
      const stepFrom = (black[span] - from) >> CELL_BITS;
      const stepGain = (slope[span] - gain) >> CELL_BITS;
      for (; at < end; at += 1, from += stepFrom, gain += stepGain) {
        // Four bits behind the point: the product still is a number of 32 bits.
        const stretched = ((((pixels[at] & 255) << 4) - (from >> (UNIT - 4))) * gain) >> (UNIT + 4);
        const tone = stretched < 0 ? 0 : stretched > 255 ? 255 : stretched;
        pixels[at] = OPAQUE | (tone << 16) | (tone << 8) | tone;
      }
    }
  }
}

/** Of a number that stands for one: so many bits lie behind its point. */
const UNIT = 12;

/** ITU-R BT.601 in 256ths. */
const greyOf = (pixel) => ((pixel & 255) * 77 + ((pixel >> 8) & 255) * 151 + ((pixel >> 16) & 255) * 28) >> 8;

/** The mean of each cell, a grey picture a channel. Every fourth pixel is enough. */
function meansOf(page, isGrey) {
  const pixels = new Int32Array(page.data.buffer);
  const width = Math.ceil(page.width / CELL);
  const height = Math.ceil(page.height / CELL);
  const means = Array.from({ length: isGrey ? 1 : 3 }, () => ({ data: new Uint8Array(width * height), width, height }));
  for (let row = 0, cell = 0; row < height; row += 1) {
    const bottom = Math.min(page.height, (row + 1) * CELL);
    for (let column = 0; column < width; column += 1, cell += 1) {
      const right = Math.min(page.width, (column + 1) * CELL);
      let red = 0;
      let green = 0;
      let blue = 0;
      let count = 0;
      for (let y = row * CELL; y < bottom; y += 2) {
        for (let x = column * CELL, at = y * page.width + x; x < right; x += 2, at += 2) {
          const pixel = pixels[at];
          red += pixel & 255;
          green += (pixel >> 8) & 255;
          blue += (pixel >> 16) & 255;
          count += 1;
        }
      }
      if (isGrey) means[0].data[cell] = (red * 77 + green * 151 + blue * 28) / (256 * count);
      else {
        means[0].data[cell] = red / count;
        means[1].data[cell] = green / count;
        means[2].data[cell] = blue / count;
      }
    }
  }
  return means;
}

/** The darkest tone of each cell of a grey page. */
function darkestOf(page) {
  const pixels = new Int32Array(page.data.buffer);
  const width = Math.ceil(page.width / CELL);
  const height = Math.ceil(page.height / CELL);
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0, at = 0; y < page.height; y += 1) {
    const start = (y >> CELL_BITS) * width;
    for (let x = 0; x < page.width; x += 1, at += 1) {
      const tone = pixels[at] & 255;
      const cell = start + (x >> CELL_BITS);
      if (tone < data[cell]) data[cell] = tone;
    }
  }
  return { data, width, height };
}

/** The tone that empty paper has in each cell. */
function paperOf(cells) {
  const near = extreme(extreme(cells, PRINT), PRINT, true);
  const by = Math.min(COARSE, cells.width, cells.height);
  const around = Math.round(SURFACE / by);
  const far = blurred(extreme(shrunk(cells, by), around), around);
  for (let y = 0, at = 0; y < cells.height; y += 1) {
    const row = Math.min(far.height - 1, Math.floor(y / by)) * far.width;
    for (let x = 0; x < cells.width; x += 1, at += 1) {
      const light = far.data[row + Math.min(far.width - 1, Math.floor(x / by))];
      near.data[at] = Math.max(near.data[at], light * DEEPEST_SHADOW, DARKEST_PAPER);
    }
  }
  return blurred(near, 2);
}

/** By how much each cell is multiplied so that its paper has the tone 255. */
function gainsOf(paper) {
  const data = new Int32Array(paper.data.length);
  for (let at = 0; at < data.length; at += 1) data[at] = (255 << UNIT) / paper.data[at];
  return { ...paper, data };
}

/** What cells say, along row `y` of the page: `row` gets a number a cell, and the last one again. */
function rowOf(cells, y, row) {
  const { data, width, height } = cells;
  const place = Math.max(0, Math.min(height - 1, (y + 0.5) / CELL - 0.5));
  const upper = Math.floor(place);
  const share = place - upper;
  const at = upper * width;
  const under = upper + 1 < height ? width : 0;
  for (let column = 0; column < width; column += 1) {
    row[column] = data[at + column] + (data[at + under + column] - data[at + column]) * share;
  }
  row[width] = row[width - 1];
}

/** How many pixels of a row lie between the middles of the cells before and after; half a cell at the borders. */
function pixelsIn(span, width) {
  const start = span * CELL - CELL / 2;
  return Math.max(0, Math.min(width, start + CELL) - Math.max(0, start));
}

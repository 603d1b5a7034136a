/** Straight lines along which a small picture steps from one tone to another: the sides a sheet may have. */

import { toneAt } from "./tones.js";

const MOST = 20;

/** Of the picture's longer side: what a line's pixels add up to. */
const LEAST_LENGTH = 0.08;

/** Levels a pixel: a weaker step is the grain of a desk. */
const LEAST_STEP = 2.5;

const ANGLES = 720;
const HALF_WINDOW = 5;

/** Pixels beside a line that belong to it. */
const NEAR_LINE = 2.5;

/** Pixels to either side of a line at which the tones are compared. */
const NEAR = 3;
const FAR = 7;

/** Levels: a step so high supports a side fully, a lower one in proportion. */
const CLEAR_STEP = 14;

/**
 * The most prominent lines of a grey picture without print.
 *
 * Hough's transform in which a pixel votes only for lines across its own gradient; what a line was made of is
 * taken out of the vote before the next one is looked for. A line is {normal, offset, support, seen, reach}:
 * normal · point = offset, and `support` sums up, pixel by pixel from one end, how far the side that the
 * normal points to is paper beside something else.
 */
export function findLines(grey) {
  const edges = edgePixels(grey);
  const { width, height } = grey;
  const reach = Math.ceil(Math.hypot(width, height) / 2) + 2;
  const rows = 2 * reach + 1;
  const votes = new Float32Array(ANGLES * rows);
  const cosines = Float32Array.from({ length: ANGLES }, (_, at) => Math.cos((at * 2 * Math.PI) / ANGLES));
  const sines = Float32Array.from({ length: ANGLES }, (_, at) => Math.sin((at * 2 * Math.PI) / ANGLES));
  // The highest place of each angle; looked for again only where votes have changed.
  const peaks = new Int32Array(ANGLES);
  const isStale = new Uint8Array(ANGLES).fill(1);
  const vote = (edge, weight) => {
    const x = edges.x[edge] - width / 2;
    const y = edges.y[edge] - height / 2;
    const angle = Math.round((edges.angle[edge] * ANGLES) / (2 * Math.PI));
    for (let away = -HALF_WINDOW; away <= HALF_WINDOW; away += 1) {
      const bin = (angle + away + 2 * ANGLES) % ANGLES;
      const offset = x * cosines[bin] + y * sines[bin] + reach;
      const lower = Math.floor(offset);
      const share = offset - lower;
      isStale[bin] = 1;
      votes[bin * rows + lower] += weight * (1 - share);
      votes[bin * rows + lower + 1] += weight * share;
    }
  };
  for (let edge = 0; edge < edges.count; edge += 1) vote(edge, 1);

  const longer = Math.max(width, height);
  const used = new Uint8Array(edges.count);
  const lines = [];
  for (let round = 0; round < 2 * MOST && lines.length < MOST; round += 1) {
    let best = 0;
    for (let bin = 0; bin < ANGLES; bin += 1) {
      if (isStale[bin]) {
        peaks[bin] = highest(votes, bin * rows, (bin + 1) * rows);
        isStale[bin] = 0;
      }
      if (votes[peaks[bin]] > votes[best]) best = peaks[bin];
    }
    if (votes[best] < LEAST_LENGTH * longer * 0.5) break;
    const bin = Math.floor(best / rows);
    const normal = [cosines[bin], sines[bin]];
    const offset = (best % rows) - reach + (normal[0] * width) / 2 + (normal[1] * height) / 2;
    const members = alongLine(edges, used, normal, offset);
    for (const edge of members) {
      used[edge] = 1;
      vote(edge, -1);
    }
    votes[best] = 0;
    isStale[bin] = 1;
    if (members.length >= LEAST_LENGTH * longer) lines.push(supported(grey, fitted(edges, members, normal)));
  }
  return lines;
}

function highest(values, from, to) {
  let best = from;
  for (let at = from + 1; at < to; at += 1) if (values[at] > values[best]) best = at;
  return best;
}

/** The pixels at which the tone steps the most, seen along the step. */
function edgePixels(grey) {
  const { data, width, height } = grey;
  // Sobel's sums, eight times the step; the strength is their square, which orders them as well.
  const gx = new Int16Array(width * height);
  const gy = new Int16Array(width * height);
  const strength = new Int32Array(width * height);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1, at = y * width + 1; x < width - 1; x += 1, at += 1) {
      const over = at - width;
      const under = at + width;
      const falling = data[under + 1] - data[over - 1];
      const rising = data[over + 1] - data[under - 1];
      const right = falling + rising + 2 * (data[at + 1] - data[at - 1]);
      const down = falling - rising + 2 * (data[under] - data[over]);
      gx[at] = right;
      gy[at] = down;
      strength[at] = right * right + down * down;
    }
  }
  const least = (8 * LEAST_STEP) ** 2;
  const places = new Int32Array(width * height);
  let count = 0;
  for (let y = 2; y < height - 2; y += 1) {
    for (let x = 2, at = y * width + 2; x < width - 2; x += 1, at += 1) {
      const here = strength[at];
      if (here < least) continue;
      const length = Math.sqrt(here);
      const along = Math.round(gy[at] / length) * width + Math.round(gx[at] / length);
      if (here < strength[at + along] || here <= strength[at - along]) continue;
      places[count] = at;
      count += 1;
    }
  }
  const found = { x: new Int32Array(count), y: new Int32Array(count), angle: new Float32Array(count), count };
  for (let edge = 0; edge < count; edge += 1) {
    const at = places[edge];
    found.x[edge] = at % width;
    found.y[edge] = Math.floor(at / width);
    found.angle[edge] = Math.atan2(gy[at], gx[at]);
  }
  return found;
}

function alongLine(edges, used, normal, offset) {
  const direction = Math.atan2(normal[1], normal[0]);
  const members = [];
  for (let edge = 0; edge < edges.count; edge += 1) {
    if (used[edge]) continue;
    if (Math.abs(edges.x[edge] * normal[0] + edges.y[edge] * normal[1] - offset) > NEAR_LINE) continue;
    let turn = Math.abs(edges.angle[edge] - direction) % (2 * Math.PI);
    if (turn > Math.PI) turn = 2 * Math.PI - turn;
    if (turn < 0.2) members.push(edge);
  }
  return members;
}

/** The line through pixels, by least squares; its normal points where the picture is lighter. */
function fitted(edges, members, roughly) {
  let [sumX, sumY] = [0, 0];
  for (const edge of members) {
    sumX += edges.x[edge];
    sumY += edges.y[edge];
  }
  const [x0, y0] = [sumX / members.length, sumY / members.length];
  let [xx, xy, yy] = [0, 0, 0];
  for (const edge of members) {
    const x = edges.x[edge] - x0;
    const y = edges.y[edge] - y0;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const along = 0.5 * Math.atan2(2 * xy, xx - yy);
  let normal = [-Math.sin(along), Math.cos(along)];
  if (normal[0] * roughly[0] + normal[1] * roughly[1] < 0) normal = [-normal[0], -normal[1]];
  return { normal, offset: normal[0] * x0 + normal[1] * y0 };
}

function supported(grey, { normal, offset }) {
  const { width, height } = grey;
  const reach = Math.ceil(Math.hypot(width, height) * 1.5);
  const support = new Float32Array(2 * reach + 1);
  const seen = new Float32Array(2 * reach + 1);
  const [nx, ny] = normal;
  for (let at = 0, gained = 0, counted = 0; at < support.length; at += 1) {
    const way = at - reach;
    const x = nx * offset - ny * way;
    const y = ny * offset + nx * way;
    if (x >= 0 && x <= width - 1 && y >= 0 && y <= height - 1) {
      const paper = toneAt(grey, x + NEAR * nx, y + NEAR * ny) + toneAt(grey, x + FAR * nx, y + FAR * ny);
      const other = toneAt(grey, x - NEAR * nx, y - NEAR * ny) + toneAt(grey, x - FAR * nx, y - FAR * ny);
      gained += Math.max(-1, Math.min(1, (paper - other) / 2 / CLEAR_STEP));
      counted += 1;
    }
    support[at] = gained;
    seen[at] = counted;
  }
  return { normal, offset, support, seen, reach };
}

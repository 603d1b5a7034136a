/** Which four lines are the sides of a sheet. */

import { area, clockwise, distance, isConvex } from "./geometry.js";

/** Of the directions of opposite sides. */
const PARALLEL = Math.cos((28 * Math.PI) / 180);

/** Of the directions of neighbouring sides: at most so far from a right angle. */
const ACROSS = Math.cos((58 * Math.PI) / 180);

/** Of the picture. */
const LEAST_AREA = 0.1;

/** How far a corner may lie outside of the picture, of its longer side. */
const OUTSIDE = 0.3;

/** Support of the least supported side. */
const LEAST_SIDE = 0.45;

/** Of a side, that must lie within the picture. */
const LEAST_SEEN = 0.4;

/**
 * At most `most` quadrangles whose sides the picture supports, the best first: {quad, support} with the
 * support from 0 to 1.
 */
export function bestQuads(lines, width, height, most) {
  const pairs = [];
  const along = (a, b) => Math.abs(a.normal[0] * b.normal[0] + a.normal[1] * b.normal[1]);
  for (let one = 0; one < lines.length; one += 1) {
    for (let other = one + 1; other < lines.length; other += 1) {
      if (along(lines[one], lines[other]) > PARALLEL) pairs.push([lines[one], lines[other]]);
    }
  }
  const found = [];
  for (let one = 0; one < pairs.length; one += 1) {
    for (let other = one + 1; other < pairs.length; other += 1) {
      const [a, c] = pairs[one];
      const [b, d] = pairs[other];
      if (a === b || a === d || c === b || c === d || along(a, b) >= ACROSS) continue;
      const judged = judge([a, b, c, d], width, height);
      if (judged !== null) found.push(judged);
    }
  }
  found.sort((a, b) => b.worth - a.worth);
  return found.slice(0, most);
}

function judge(sides, width, height) {
  const corners = [];
  const margin = OUTSIDE * Math.max(width, height);
  for (let at = 0; at < 4; at += 1) {
    const corner = meet(sides[at], sides[(at + 1) % 4]);
    if (corner === null) return null;
    const [x, y] = corner;
    if (x < -margin || y < -margin || x > width + margin || y > height + margin) return null;
    corners.push(corner);
  }
  const quad = clockwise(corners);
  if (!isConvex(quad) || area(quad) < LEAST_AREA * width * height) return null;
  const lengths = quad.map((corner, at) => distance(corner, quad[(at + 1) % 4]));
  for (const at of [0, 1]) {
    const [one, other] = [lengths[at], lengths[at + 2]];
    if (Math.max(one, other) > 2 * Math.min(one, other)) return null;
  }
  let [worth, gained, counted] = [0, 0, 0];
  for (let at = 0; at < 4; at += 1) {
    // A side lies between the corners it makes with the side before and the side after.
    const { gain, seen, length } = supportOf(sides[at], corners[(at + 3) % 4], corners[at], corners[(at + 1) % 4]);
    if (gain < LEAST_SIDE * seen || seen < LEAST_SEEN * length) return null;
    // Long sides are worth more, but every pixel without a step costs what a pixel with one brings.
    worth += 2 * gain - seen;
    gained += gain;
    counted += seen;
  }
  return { quad, support: gained / counted, worth };
}

function meet(one, other) {
  const [a, b] = one.normal;
  const [c, d] = other.normal;
  const turn = a * d - b * c;
  if (Math.abs(turn) < 1e-6) return null;
  return [(one.offset * d - other.offset * b) / turn, (a * other.offset - c * one.offset) / turn];
}

function supportOf(side, start, end, beyond) {
  const [nx, ny] = side.normal;
  const way = (point) => point[1] * nx - point[0] * ny;
  const inside = beyond[0] * nx + beyond[1] * ny > side.offset ? 1 : -1;
  const [low, high] = [way(start), way(end)].sort((a, b) => a - b);
  const index = (place) => Math.max(0, Math.min(2 * side.reach, Math.round(place) + side.reach));
  const [first, last] = [index(low), index(high)];
  return {
    gain: inside * (side.support[last] - side.support[first]),
    seen: side.seen[last] - side.seen[first],
    length: high - low,
  };
}

/** The sides of a sheet that was found in a small picture, measured in a larger one. */

import { centre, crossing, distance } from "./geometry.js";

/** Measured along each side; its ends are left out, where corners may be bent or torn. */
const POINTS = 64;

/** Of the photo's longer side: how far to either side of the first guess a side is looked for. */
const REACH = 0.008;

const ROUNDS = 3;

/** Of the photo's longer side: so far apart are tones compared, whatever the picture's scale. */
const PIXEL = 1 / 1680;

/**
 * `quad` (in pixels of the ImageData `picture`) with its sides moved to where paper ends; `longer` is the longer
 * side of the photo of which `picture` is a part.
 */
export function sidesMeasured(picture, quad, longer) {
  const inside = centre(quad);
  const sides = quad.map((corner, at) => fittedSide(picture, corner, quad[(at + 1) % 4], inside, longer));
  const better = quad.map((_, at) => {
    const before = sides[(at + 3) % 4];
    return crossing(before.point, before.along, sides[at].point, sides[at].along);
  });
  // A side that ran away is worse than one measured coarsely.
  const limit = 3 * REACH * longer;
  return better.every((corner, at) => corner !== null && distance(corner, quad[at]) <= limit) ? better : quad;
}

/** The line through the places of the steepest step up to paper, seen from outside. */
function fittedSide(picture, start, end, inside, longer) {
  const length = Math.max(distance(start, end), 1e-6);
  const along = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
  let inward = [-along[1], along[0]];
  if (inward[0] * (inside[0] - start[0]) + inward[1] * (inside[1] - start[1]) < 0) inward = [along[1], -along[0]];
  const pixel = Math.max(1, PIXEL * longer);
  const steps = Math.max(3, Math.round((REACH * longer) / pixel));
  const measured = [];
  for (let at = 0; at < POINTS; at += 1) {
    const way = length * (0.04 + (0.92 * at) / (POINTS - 1));
    const foot = [start[0] + along[0] * way, start[1] + along[1] * way];
    const within = Math.min(foot[0], foot[1], picture.width - 1 - foot[0], picture.height - 1 - foot[1]);
    if (within < steps * pixel) continue;
    measured.push({ way, ...steepest(picture, foot, along, inward, steps, pixel) });
  }
  if (measured.length < POINTS / 4) return { point: start, along };
  const usual = median(measured.map((one) => one.step));
  const sure = measured.filter((one) => one.step >= 0.5 * usual);
  const { slope, offset } = throughMost(sure);
  return {
    point: [start[0] + inward[0] * offset, start[1] + inward[1] * offset],
    along: [along[0] + slope * inward[0], along[1] + slope * inward[1]],
  };
}

function steepest(picture, foot, along, inward, steps, pixel) {
  const tones = [];
  for (let depth = -steps; depth <= steps; depth += 1) {
    let sum = 0;
    // A little along the side, too: grain of the desk and noise of the sensor go away.
    for (const aside of [-2, 0, 2]) {
      sum += paperTone(
        picture,
        foot[0] + (inward[0] * depth + along[0] * aside) * pixel,
        foot[1] + (inward[1] * depth + along[1] * aside) * pixel,
      );
    }
    tones.push(sum / 3);
  }
  let [shift, step] = [0, -Infinity];
  for (let at = 1; at < tones.length - 2; at += 1) {
    const rise = tones[at + 1] + tones[at + 2] - tones[at] - tones[at - 1];
    if (rise > step) [step, shift] = [rise, (at - steps + 0.5) * pixel];
  }
  return { shift, step };
}

/** How much like white paper the picture is between four pixels: see `paperTones`. */
function paperTone({ data, width, height }, x, y) {
  const column = Math.max(0, Math.min(width - 2, Math.floor(x)));
  const row = Math.max(0, Math.min(height - 2, Math.floor(y)));
  const fx = Math.max(0, Math.min(1, x - column));
  const fy = Math.max(0, Math.min(1, y - row));
  const tone = (at) => Math.min(data[at], data[at + 1], data[at + 2]);
  const at = (row * width + column) * 4;
  const under = at + width * 4;
  const upper = tone(at) * (1 - fx) + tone(at + 4) * fx;
  const lower = tone(under) * (1 - fx) + tone(under + 4) * fx;
  return upper * (1 - fy) + lower * fy;
}

function throughMost(points) {
  let [slope, offset] = [0, median(points.map((one) => one.shift))];
  for (let round = 0; round < ROUNDS; round += 1) {
    const away = points.map((one) => Math.abs(one.shift - slope * one.way - offset));
    const limit = Math.max(2, 1.5 * median(away));
    const near = points.filter((_, at) => away[at] <= limit);
    if (near.length < 4) break;
    const mean = near.reduce((sum, one) => sum + one.way, 0) / near.length;
    const level = near.reduce((sum, one) => sum + one.shift, 0) / near.length;
    let [spread, together] = [0, 0];
    for (const one of near) {
      spread += (one.way - mean) ** 2;
      together += (one.way - mean) * (one.shift - level);
    }
    slope = spread > 0 ? together / spread : 0;
    offset = level - slope * mean;
  }
  return { slope, offset };
}

function median(values) {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[ordered.length >> 1] ?? 0;
}

/** The sides of a sheet that was found in a small picture, measured in a larger one. */

import { centre, crossing, distance } from "./geometry.js";
import { toneAt } from "./tones.js";

/** Measured along each side; its ends are left out, where corners may be bent or torn. */
const POINTS = 64;

/** Of the picture's longer side: how far to either side of the first guess a side is looked for. */
const REACH = 0.008;

const ROUNDS = 3;

/** `quad` (in pixels of `grey`) with its sides moved to where paper ends. */
export function refined(grey, quad) {
  const inside = centre(quad);
  const sides = quad.map((corner, at) => fittedSide(grey, corner, quad[(at + 1) % 4], inside));
  const better = quad.map((_, at) => {
    const before = sides[(at + 3) % 4];
    return crossing(before.point, before.along, sides[at].point, sides[at].along);
  });
  // A side that ran away is worse than one measured coarsely.
  const limit = 3 * REACH * Math.max(grey.width, grey.height);
  return better.every((corner, at) => corner !== null && distance(corner, quad[at]) <= limit) ? better : quad;
}

/** The line through the places of the steepest step up to paper, seen from outside. */
function fittedSide(grey, start, end, inside) {
  const length = Math.max(distance(start, end), 1e-6);
  const along = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
  let inward = [-along[1], along[0]];
  if (inward[0] * (inside[0] - start[0]) + inward[1] * (inside[1] - start[1]) < 0) inward = [along[1], -along[0]];
  const reach = Math.max(3, Math.round(REACH * Math.max(grey.width, grey.height)));
  const measured = [];
  for (let at = 0; at < POINTS; at += 1) {
    const way = length * (0.04 + (0.92 * at) / (POINTS - 1));
    const foot = [start[0] + along[0] * way, start[1] + along[1] * way];
    const within = Math.min(foot[0], foot[1], grey.width - 1 - foot[0], grey.height - 1 - foot[1]);
    if (within < reach) continue;
    measured.push({ way, ...steepest(grey, foot, along, inward, reach) });
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

function steepest(grey, foot, along, inward, reach) {
  const tones = [];
  for (let depth = -reach; depth <= reach; depth += 1) {
    let sum = 0;
    // A little along the side, too: grain of the desk and noise of the sensor go away.
    for (const aside of [-2, 0, 2]) {
      sum += toneAt(
        grey,
        foot[0] + inward[0] * depth + along[0] * aside,
        foot[1] + inward[1] * depth + along[1] * aside,
      );
    }
    tones.push(sum / 3);
  }
  let [shift, step] = [0, -Infinity];
  for (let at = 1; at < tones.length - 2; at += 1) {
    const rise = tones[at + 1] + tones[at + 2] - tones[at] - tones[at - 1];
    if (rise > step) [step, shift] = [rise, at - reach + 0.5];
  }
  return { shift, step };
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

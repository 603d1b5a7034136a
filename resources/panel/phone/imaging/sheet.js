/** The sheet of paper in a photo. */

import { area, centre, distance, holds, isConvex, sharedArea } from "./geometry.js";
import { findLines } from "./lines.js";
import { bestQuads } from "./quads.js";
import { sidesMeasured } from "./refine.js";
import { blurred, closed, paperTones } from "./tones.js";
import { wordsOf } from "./words.js";

/** Pixels of the longer side: the sheet is looked for in a picture so small. */
export const SMALL = 560;

/** Pixels to either side: print in strokes narrower than twice that is wiped away before lines are looked for. */
const PRINT = 5;

/** Looked at: the edge of a shadow or of a table may pass for a side of the sheet, with print beyond it. */
const CANDIDATES = 8;

/** So much beside a sheet is the grain of a desk; beside one that leans, threads of cloth or rings of wood. */
const FEW_WORDS = 3;
const STRAYS = 6;

/** Of the words on the sheet: with more beside it, it is a part of a page. */
const MOST_BEYOND = 0.5;

/** Support of a sheet among several; of what two cover together the larger one's share at most, and their overlap. */
const SURE = 0.9;
const PART = 0.6;
const APART = 0.03;

/** Of a side: an upright one leans no more. */
const LEANING = 0.006;

/** A sheet whose corners are all so near the picture's is the picture. */
const WHOLE = 0.012;

/** The corners of the picture itself. */
export const WHOLE_PICTURE = [[0, 0], [1, 0], [1, 1], [0, 1]];

/**
 * Where the sheet's corners lie in a small ImageData, as shares of its width and height, clockwise from the upper
 * left one; nothing if no sheet's edges can be told.
 */
export function findSheet(picture) {
  const small = paperTones(picture);
  const wiped = blurred(closed(small, PRINT), 1);
  const candidates = bestQuads(findLines(wiped), small.width, small.height, CANDIDATES);
  if (!candidates.length) return null;
  const words = wordsOf(small);
  const best = candidates.find((one) => !spans(one, candidates) && !cutsPrint(one.quad, words));
  if (best === undefined) return null;
  const corners = best.quad.map(([x, y]) => [(x + 0.5) / picture.width, (y + 0.5) / picture.height]);
  return isSheet(corners) ? corners : null;
}

const isSheet = (corners) =>
  isConvex(corners) && corners.some((corner, at) => distance(corner, WHOLE_PICTURE[at]) > WHOLE);

/**
 * The corners `quad` (pixels of the larger ImageData `picture`) of a sheet that was found, measured there; they
 * stay as they are where the sides cannot be followed. `longer`: the longer side of the whole photo at that scale.
 */
export function measured(picture, quad, longer) {
  const inner = quad.map(([x, y]) => [x - 0.5, y - 0.5]);
  const better = sidesMeasured(picture, inner, longer).map(([x, y]) => [x + 0.5, y + 0.5]);
  return isConvex(better) ? better : quad;
}

/** Whether the outer sides of two sheets that lie side by side were taken for those of one. */
function spans(found, candidates) {
  const whole = area(found.quad);
  const parts = candidates.filter(
    (one) =>
      one.support >= Math.max(SURE, found.support) &&
      area(one.quad) < PART * whole &&
      holds(found.quad, centre(one.quad)),
  );
  return parts.some((one, at) => parts.slice(at + 1).some((other) => sharedArea(one.quad, other.quad) < APART * whole));
}

/**
 * Whether what is printed would be cut off, so that `quad` is a part of a page and no sheet.
 *
 * A photo shows a sheet turned or in perspective; an upright rectangle with print around it is a shaded box or
 * a window on a screen.
 */
function cutsPrint(quad, words) {
  const beyond = words.filter((middle) => !holds(quad, middle)).length;
  return beyond > (isUpright(quad) ? FEW_WORDS : Math.max(STRAYS, MOST_BEYOND * (words.length - beyond)));
}

function isUpright(quad) {
  return quad.every(([x, y], at) => {
    const [u, v] = quad[(at + 1) % 4];
    const [across, down] = [Math.abs(u - x), Math.abs(v - y)];
    return Math.min(across, down) <= LEANING * Math.max(across, down);
  });
}

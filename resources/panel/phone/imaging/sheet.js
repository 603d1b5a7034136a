/** The sheet of paper in a photo. */

import { distance, isConvex } from "./geometry.js";
import { findLines } from "./lines.js";
import { bestQuads } from "./quads.js";
import { refined } from "./refine.js";
import { blurred, closed, paperTones, shrunk } from "./tones.js";

/** Pixels of the longer side: lines are looked for in a picture so small, and measured in one three times as large. */
export const SMALL = 560;
export const MEASURED = 3 * SMALL;

/** Pixels to either side: print in strokes narrower than twice that is wiped away before lines are looked for. */
const PRINT = 5;

const CANDIDATES = 8;

/** A sheet whose corners are all so near the picture's is the picture. */
const WHOLE = 0.012;

/** The corners of the picture itself. */
export const WHOLE_PICTURE = [[0, 0], [1, 0], [1, 1], [0, 1]];

/**
 * Where the sheet's corners lie in an ImageData, as shares of its width and height, clockwise from the upper
 * left one; nothing if no sheet's edges can be told.
 */
export function findSheet(picture) {
  const tones = paperTones(picture);
  const by = Math.max(1, Math.round(Math.max(picture.width, picture.height) / SMALL));
  const small = by === 1 ? tones : shrunk(tones, by);
  const wiped = blurred(closed(small, PRINT), 1);
  const [best] = bestQuads(findLines(wiped), small.width, small.height, CANDIDATES);
  if (best === undefined) return null;
  const large = best.quad.map(([x, y]) => [(x + 0.5) * by - 0.5, (y + 0.5) * by - 0.5]);
  const quad = by === 1 ? large : refined(tones, large);
  const corners = quad.map(([x, y]) => [(x + 0.5) / picture.width, (y + 0.5) / picture.height]);
  const isWhole = corners.every((corner, at) => distance(corner, WHOLE_PICTURE[at]) <= WHOLE);
  return isConvex(corners) && !isWhole ? corners : null;
}

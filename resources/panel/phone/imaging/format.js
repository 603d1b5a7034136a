/** How large the paper is, and with how many pixels it is kept. */

/** Millimetres. */
const LONG_SIDE = 297;
const SHORT_SIDE = 210;
const SLIP_WIDTH = 80;

/** Of the sheet, A4 at 200 dpi: more says nothing more, and takes longer to send. */
const MOST_PIXELS = 1654 * 2339;

/** How far from an A sheet's proportion a measured one may be; receipts are further away. */
const LIKE_A4 = 1.09;

/** Height by width from which a piece of paper is a till's slip. */
const SLIP = 1.9;

/**
 * Size in millimetres and pixels of a sheet whose proportion (height by width) was measured, when the photo
 * shows it `seenWidth` by `seenHeight` pixels large. Never more pixels than the photo has.
 */
export function formatOf(measured, seenWidth, seenHeight) {
  const upright = measured >= 1 ? measured : 1 / measured;
  const isA4 = Math.max(upright, Math.SQRT2) / Math.min(upright, Math.SQRT2) <= LIKE_A4;
  let [short, long] = [LONG_SIDE / upright, LONG_SIDE];
  if (isA4) short = SHORT_SIDE;
  else if (upright >= SLIP) [short, long] = [SLIP_WIDTH, SLIP_WIDTH * upright];
  const millimetres = measured >= 1 ? [short, long] : [long, short];
  const proportion = millimetres[1] / millimetres[0];
  const pixels = Math.min(MOST_PIXELS, seenWidth * seenHeight);
  const width = Math.max(16, Math.round(Math.sqrt(pixels / proportion)));
  return { width, height: Math.max(16, Math.round(width * proportion)), millimetres };
}

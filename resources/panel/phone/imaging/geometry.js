/** Points, lines and quadrangles in the plane. A point is [x, y]; a quadrangle is four of them, clockwise as seen. */

export const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Area of a polygon, positive when its corners go clockwise as seen (y points down). */
export function area(polygon) {
  return (
    polygon.reduce((sum, [x, y], at) => {
      const [u, v] = polygon[(at + 1) % polygon.length];
      return sum + x * v - u * y;
    }, 0) / 2
  );
}

export function isConvex(quad) {
  for (let at = 0; at < 4; at += 1) {
    const a = quad[at];
    const b = quad[(at + 1) % 4];
    const c = quad[(at + 2) % 4];
    if ((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) <= 1e-9) return false;
  }
  return true;
}

/** The corners clockwise, from the one that is the upper left if the sheet lies turned by less than 45 degrees. */
export function clockwise(corners) {
  const middle = centre(corners);
  const angle = (point) => Math.atan2(point[1] - middle[1], point[0] - middle[0]);
  const ordered = [...corners].sort((a, b) => angle(a) - angle(b));
  // The first side is the one that runs to the right the most.
  let first = 0;
  let most = -Infinity;
  for (let at = 0; at < 4; at += 1) {
    const next = ordered[(at + 1) % 4];
    const right = (next[0] - ordered[at][0]) / Math.max(distance(next, ordered[at]), 1e-9);
    if (right > most) [most, first] = [right, at];
  }
  return ordered.map((_, at) => ordered[(at + first) % 4]);
}

/** Whether a point lies in a convex quadrangle. */
export function holds(quad, [x, y]) {
  return quad.every(([u, v], at) => {
    const [p, q] = quad[(at + 1) % 4];
    return (p - u) * (y - v) - (q - v) * (x - u) >= 0;
  });
}

/** The area that two convex quadrangles share (Sutherland and Hodgman, 1974). */
export function sharedArea(one, other) {
  let shape = one;
  for (let at = 0; at < 4 && shape.length; at += 1) {
    const from = other[at];
    const to = other[(at + 1) % 4];
    const side = ([x, y]) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    const kept = [];
    shape.forEach((point, number) => {
      const next = shape[(number + 1) % shape.length];
      const [here, there] = [side(point), side(next)];
      if (here >= 0) kept.push(point);
      if (here >= 0 !== there >= 0) {
        const share = here / (here - there);
        kept.push([point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share]);
      }
    });
    shape = kept;
  }
  return area(shape);
}

export const centre = (points) => [
  points.reduce((sum, point) => sum + point[0], 0) / points.length,
  points.reduce((sum, point) => sum + point[1], 0) / points.length,
];

/** Where the line through `p` along `d` meets the one through `q` along `e`; nothing if they hardly meet. */
export function crossing(p, d, q, e) {
  const turn = d[0] * e[1] - d[1] * e[0];
  if (Math.abs(turn) < 1e-3) return null;
  const way = ((q[0] - p[0]) * e[1] - (q[1] - p[1]) * e[0]) / turn;
  return [p[0] + d[0] * way, p[1] + d[1] * way];
}

/**
 * The projective map from the rectangle (0, 0)–(width, height) onto a quadrangle: nine numbers, by rows.
 *
 * Heckbert, Fundamentals of Texture Mapping and Image Warping, 1989, section 2.2.3.
 */
export function onto(quad, width, height) {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = quad;
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const turn = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / turn;
  const h = (dx1 * sy - sx * dy1) / turn;
  return [
    (x1 - x0 + g * x1) / width, (x3 - x0 + h * x3) / height, x0,
    (y1 - y0 + g * y1) / width, (y3 - y0 + h * y3) / height, y0,
    g / width, h / height, 1,
  ];
}

/**
 * Height by width of the rectangle that a camera saw as `quad` in a picture of the given size.
 *
 * Zhang and He, Whiteboard scanning and image enhancement, 2007, section 3.2, with the lens's axis in the
 * middle of the picture. Where the perspective is too weak to tell the focal length, the sides tell enough.
 */
export function proportion(quad, width, height) {
  const shifted = quad.map(([x, y]) => [x - width / 2, y - height / 2, 1]);
  const [m1, m2, m4, m3] = shifted;
  const bySides =
    (distance(quad[1], quad[2]) + distance(quad[3], quad[0])) /
    (distance(quad[0], quad[1]) + distance(quad[2], quad[3]));
  const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3);
  const k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2);
  const n2 = m2.map((value, at) => k2 * value - m1[at]);
  const n3 = m3.map((value, at) => k3 * value - m1[at]);
  if (Math.abs(n2[2]) < 0.02 || Math.abs(n3[2]) < 0.02) return bySides;
  const focal2 = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2]);
  const longer = Math.max(width, height);
  // Lenses of phones see between 30 and 110 degrees; anything else is an error of measurement.
  if (!(focal2 > (0.35 * longer) ** 2 && focal2 < (2.5 * longer) ** 2)) return bySides;
  const across = Math.sqrt((n2[0] ** 2 + n2[1] ** 2) / focal2 + n2[2] ** 2);
  const down = Math.sqrt((n3[0] ** 2 + n3[1] ** 2) / focal2 + n3[2] ** 2);
  return down / across;
}

/** Grey pictures: a `Grey` is {data: Uint8Array, width, height}. */

/** How much like white paper each pixel of an ImageData is: light, and of no colour (the darkest channel). */
export function paperTones(picture) {
  const { data, width, height } = picture;
  const tones = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < tones.length; at += 1, from += 4) {
    const red = data[from];
    const green = data[from + 1];
    const blue = data[from + 2];
    const lower = red < green ? red : green;
    tones[at] = lower < blue ? lower : blue;
  }
  return { data: tones, width, height };
}

/** The picture made smaller by a whole number, each pixel the mean of what it covers. */
export function shrunk(grey, by) {
  const width = Math.floor(grey.width / by);
  const height = Math.floor(grey.height / by);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let row = 0; row < by; row += 1) {
        const from = (y * by + row) * grey.width + x * by;
        for (let column = 0; column < by; column += 1) sum += grey.data[from + column];
      }
      data[y * width + x] = sum / (by * by) + 0.5;
    }
  }
  return { data, width, height };
}

/** The highest (or, with `lowest`, the lowest) tone in a square of 2·radius+1 around each pixel. */
export function extreme(grey, radius, lowest = false) {
  const { width, height } = grey;
  const across = new Uint8Array(width * height);
  const both = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) alongLine(grey.data, across, y * width, 1, width, radius, lowest);
  for (let x = 0; x < width; x += 1) alongLine(across, both, x, width, height, radius, lowest);
  return { data: both, width, height };
}

/** Sliding extreme of one row or column, by a queue of the places that can still become it. */
function alongLine(from, to, start, step, count, radius, lowest) {
  const places = new Int32Array(count);
  let head = 0;
  let tail = 0;
  for (let at = 0; at < count + radius; at += 1) {
    if (at < count) {
      const value = from[start + at * step];
      while (tail > head) {
        const last = from[start + places[tail - 1] * step];
        if (lowest ? last < value : last > value) break;
        tail -= 1;
      }
      places[tail] = at;
      tail += 1;
    }
    const middle = at - radius;
    if (middle < 0) continue;
    while (places[head] < middle - radius) head += 1;
    to[start + middle * step] = from[start + places[head] * step];
  }
}

/** Dark marks narrower than 2·radius+1 wiped away. */
export function closed(grey, radius) {
  return extreme(extreme(grey, radius), radius, true);
}

/** The mean over a square of 2·radius+1 around each pixel. */
export function blurred(grey, radius) {
  const { width, height } = grey;
  const across = new Float32Array(width * height);
  const both = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) meanAlong(grey.data, across, y * width, 1, width, radius, 0);
  for (let x = 0; x < width; x += 1) meanAlong(across, both, x, width, height, radius, 0.5);
  return { data: both, width, height };
}

function meanAlong(from, to, start, step, count, radius, rounding) {
  const last = count - 1;
  const value = (at) => from[start + (at < 0 ? 0 : at > last ? last : at) * step];
  let sum = 0;
  for (let at = -radius; at <= radius; at += 1) sum += value(at);
  const span = 2 * radius + 1;
  for (let at = 0; at < count; at += 1) {
    to[start + at * step] = sum / span + rounding;
    sum += value(at + radius + 1) - value(at - radius);
  }
}

/** The tone between pixels; beyond the picture its border goes on. */
export function toneAt(grey, x, y) {
  const { data, width, height } = grey;
  const right = width - 1;
  const bottom = height - 1;
  const u = x < 0 ? 0 : x > right ? right : x;
  const v = y < 0 ? 0 : y > bottom ? bottom : y;
  const column = u | 0;
  const row = v | 0;
  const fx = u - column;
  const fy = v - row;
  const at = row * width + column;
  const beside = column < right ? 1 : 0;
  const below = row < bottom ? width : 0;
  const upper = data[at] + (data[at + beside] - data[at]) * fx;
  const lower = data[at + below] + (data[at + below + beside] - data[at + below]) * fx;
  return upper + (lower - upper) * fy;
}

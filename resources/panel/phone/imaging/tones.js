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

/**
 * The highest (or, with `lowest`, the lowest) tone in a square of 2·radius+1 around each pixel.
 *
 * Windows twice as long are made of two that lie side by side, first along rows, then along columns: a few
 * passes straight through the memory, however large the radius.
 */
export function extreme(grey, radius, lowest = false) {
  const { width, height } = grey;
  const span = 2 * radius + 1;
  const beyond = lowest ? 255 : 0;
  const stride = width + 2 * radius;
  const across = new Uint8Array(stride * height).fill(beyond);
  for (let y = 0; y < height; y += 1) {
    across.set(grey.data.subarray(y * width, (y + 1) * width), y * stride + radius);
  }
  widen(across, span, 1, lowest);
  const both = new Uint8Array(width * (height + 2 * radius)).fill(beyond);
  for (let y = 0; y < height; y += 1) {
    both.set(across.subarray(y * stride, y * stride + width), (y + radius) * width);
  }
  widen(both, span, width, lowest);
  return { data: both.slice(0, width * height), width, height };
}

/** Each place becomes the extreme of itself and the next span - 1 places at distances of `step`, in place. */
function widen(data, span, step, lowest) {
  let covered = 1;
  while (covered < span) {
    const more = Math.min(covered, span - covered);
    (lowest ? lower : higher)(data, more * step);
    covered += more;
  }
}

function higher(data, away) {
  const end = data.length - away;
  for (let at = 0; at < end; at += 1) {
    const here = data[at];
    const other = data[at + away];
    // Chosen, not branched to: which is higher cannot be foreseen.
    data[at] = other > here ? other : here;
  }
}

function lower(data, away) {
  const end = data.length - away;
  for (let at = 0; at < end; at += 1) {
    const here = data[at];
    const other = data[at + away];
    data[at] = other < here ? other : here;
  }
}

/** Dark marks narrower than 2·radius+1 wiped away. */
export function closed(grey, radius) {
  return extreme(extreme(grey, radius), radius, true);
}

/** The mean over a square of 2·radius+1 around each pixel; beyond the picture its border goes on. */
export function blurred(grey, radius) {
  const { data, width, height } = grey;
  const sums = new Int32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    const last = start + width - 1;
    let sum = 0;
    for (let x = -radius; x <= radius; x += 1) sum += data[Math.max(start, Math.min(last, start + x))];
    for (let at = start; at <= last; at += 1) {
      sums[at] = sum;
      const next = at + radius + 1;
      const old = at - radius;
      sum += data[next > last ? last : next] - data[old < start ? start : old];
    }
  }
  const mean = new Uint8Array(width * height);
  const columns = new Int32Array(width);
  const rowAt = (y) => Math.max(0, Math.min(height - 1, y)) * width;
  for (let y = -radius; y <= radius; y += 1) {
    for (let x = 0, from = rowAt(y); x < width; x += 1) columns[x] += sums[from + x];
  }
  const share = 1 / (2 * radius + 1) ** 2;
  for (let y = 0, at = 0; y < height; y += 1) {
    const next = rowAt(y + radius + 1);
    const old = rowAt(y - radius);
    for (let x = 0; x < width; x += 1, at += 1) {
      mean[at] = columns[x] * share + 0.5;
      columns[x] += sums[next + x] - sums[old + x];
    }
  }
  return { data: mean, width, height };
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

/** One PDF of the pages of a document: a page is a JPEG. */

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** `pages` as the pipeline makes them ({jpeg, width, height, millimetres}) → a Blob of type application/pdf. */
export async function pdfOf(pages) {
  const file = new PdfFile();
  const tree = file.reserve();
  const sheets = [];
  for (const page of pages) {
    const picture = await putPicture(file, page);
    const [width, height] = page.millimetres.map((side) => (side * POINTS_PER_MILLIMETRE).toFixed(2));
    const drawing = `q ${width} 0 0 ${height} 0 0 cm /P Do Q`;
    const content = file.put(`<< /Length ${drawing.length} >>\nstream\n`, drawing, "\nendstream");
    sheets.push(
      file.put(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] ` +
          `/Resources << /XObject << /P ${picture} 0 R >> >> /Contents ${content} 0 R >>`,
      ),
    );
  }
  const kids = sheets.map((number) => `${number} 0 R`).join(" ");
  file.fill(tree, `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`);
  return file.finished(file.put(`<< /Type /Catalog /Pages ${tree} 0 R >>`));
}

async function putPicture(file, page) {
  const size = `/Width ${page.width} /Height ${page.height}`;
  const start = `<< /Type /XObject /Subtype /Image ${size}`;
  const colours = { 1: "/DeviceGray", 3: "/DeviceRGB" }[componentsOf(await page.jpeg.arrayBuffer())];
  const kind = `/ColorSpace ${colours} /BitsPerComponent 8 /Filter /DCTDecode`;
  return file.put(`${start} ${kind} /Length ${page.jpeg.size} >>\nstream\n`, page.jpeg, "\nendstream");
}

/** How many colour components a JPEG has: stands in its frame header (ITU-T T.81, B.2.2). */
function componentsOf(buffer) {
  const view = new DataView(buffer);
  let at = 2;
  while (at + 9 < view.byteLength) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return view.getUint8(at + 9);
    at += 2 + view.getUint16(at + 2);
  }
  throw new Error("The picture is no JPEG.");
}

/** Objects of a PDF and the places where they begin (ISO 32000-1, 7.5). */
class PdfFile {
  constructor() {
    // Four bytes above 127 tell programs that carry the file that it is binary.
    this.parts = [new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34, 0x0a, 0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])];
    this.length = this.parts[0].length;
    this.places = [];
  }

  reserve() {
    this.places.push(0);
    return this.places.length;
  }

  put(...parts) {
    const number = this.reserve();
    this.fill(number, ...parts);
    return number;
  }

  /** `parts`: texts in ASCII, or Blobs. */
  fill(number, ...parts) {
    this.places[number - 1] = this.length;
    for (const part of [`${number} 0 obj\n`, ...parts, "\nendobj\n"]) {
      this.parts.push(part);
      this.length += part.size ?? part.length;
    }
  }

  finished(catalogue) {
    const count = this.places.length + 1;
    const rows = this.places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
    const end =
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}` +
      `trailer\n<< /Size ${count} /Root ${catalogue} 0 R >>\nstartxref\n${this.length}\n%%EOF\n`;
    return new Blob([...this.parts, end], { type: "application/pdf" });
  }
}

import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A picture drawn at the size in which it is printed. */
export interface Picture {
  /** Bytes of a PNG, four pixels a point. */
  png: Uint8Array;
  /** Points. */
  width: number;
  height: number;
  /** Of a picture of pixels, how many it has. */
  pixels: Size | undefined;
}

export type Fault = 'kind' | 'damaged' | 'words' | 'white';

interface Size {
  width: number;
  height: number;
}

/** Pixels a point: 288 to the inch, sharp in print. */
const sharpness = 4;

/**
 * Draws a PNG or an SVG as large as it fits into some room, in points. Both go the same way, so that whatever kind of
 * PNG it was, a plain one comes out. Nothing outside the file is read, and no fonts.
 */
export async function draw(bytes: Uint8Array, room: Size): Promise<Picture | { fault: Fault }> {
  const pixels = pngSize(bytes);
  const svg = pixels ? framed(bytes, pixels) : svgOf(bytes);
  if (svg === undefined) return { fault: 'kind' };
  if (!pixels && /<(?:[\w-]+:)?text[\s>]/.test(svg)) return { fault: 'words' };
  const Resvg = await renderer();
  try {
    const own = new Resvg(svg);
    const scale = Math.min(room.width / own.width, room.height / own.height);
    const size = { width: own.width * scale, height: own.height * scale };
    own.free();
    const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale * sharpness } });
    const image = drawing.render();
    const seen = visibility(image.pixels);
    const png = image.asPng();
    image.free();
    drawing.free();
    if (seen !== 'seen') return { fault: seen };
    return { png, ...size, pixels };
  } catch {
    // Whatever resvg throws is about the picture: it was made ready before.
    return { fault: 'damaged' };
  }
}

let ready: Promise<typeof import('@resvg/resvg-wasm').Resvg> | undefined;

function renderer() {
  ready ??= import('@resvg/resvg-wasm').then(async ({ initWasm, Resvg }) => {
    const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
    await initWasm(await readFile(wasm));
    return Resvg;
  });
  return ready;
}

/** Width and height of a PNG in pixels; nothing when it is none. */
function pngSize(bytes: Uint8Array): Size | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 24 || view.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  const size = { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
  return size.width > 0 && size.height > 0 && size.width * size.height < 1e8 ? size : undefined;
}

function framed(png: Uint8Array, { width, height }: Size): string {
  const data = Buffer.from(png).toString('base64');
  const size = `width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="data:image/png;base64,${data}"/></svg>`;
}

function svgOf(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = Buffer.from(bytes).toString('utf8');
  return /<svg[\s>]/.test(text) ? text : undefined;
}

/** Whether anything shows on white. `pixels` are red, green, blue and how much they cover, from 0 to 255. */
function visibility(pixels: Uint8Array): 'seen' | 'damaged' | 'white' {
  let anything = false;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, cover = 0] = pixels.subarray(at, at + 4);
    if (cover < 32) continue;
    anything = true;
    if (cover > 128 && Math.min(red, green, blue) < 225) return 'seen';
  }
  return anything ? 'white' : 'damaged';
}

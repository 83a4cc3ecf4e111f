/** A PDF of ours with one thing changed, for tests that need a broken one. */

import { inflateSync } from 'node:zlib';

/**
 * Rewrites a file object by object, streams unpacked, and makes its table anew.
 * @param edit gets the text of the objects, one after the other, and returns what stands in the new file
 */
export function rewritePdf(bytes: Uint8Array, edit: (object: string) => string): Uint8Array {
  const data = Buffer.from(bytes).toString('latin1');
  const table = Number(/startxref\s+(\d+)/.exec(data.slice(-200))?.[1]);
  const offsets = [...data.slice(table).matchAll(/(\d{10}) \d{5} n/g)].map(([, offset]) => Number(offset));
  let made = '%PDF-1.7\n';
  const rows = offsets.map((offset) => {
    const at = made.length;
    made += `${measured(edit(unpacked(data, offset)))}\n`;
    return `${`${at}`.padStart(10, '0')} 00000 n \n`;
  });
  const trailer = data.slice(data.indexOf('trailer', table), data.indexOf('startxref', table));
  const head = `xref\n0 ${rows.length + 1}\n0000000000 65535 f \n`;
  return Buffer.from(`${made}${head}${rows.join('')}${trailer}startxref\n${made.length}\n%%EOF\n`, 'latin1');
}

/** Text of the object at a place in the file, its stream unpacked. */
function unpacked(data: string, offset: number): string {
  const stream = data.indexOf('stream\n', offset);
  const end = data.indexOf('endobj', offset);
  if (stream < 0 || stream > end) return data.slice(offset, end + 6);
  const head = data.slice(offset, stream);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const packed = Buffer.from(data.slice(stream + 7, stream + 7 + length), 'latin1');
  const text = head.includes('FlateDecode')
    ? inflateSync(packed).toString('latin1')
    : packed.toString('latin1');
  return `${head.replace(/\/Filter \/FlateDecode\s*/, '')}stream\n${text}\nendstream\nendobj`;
}

/** The length of a stream as it has become. */
function measured(object: string): string {
  const start = object.indexOf('stream\n');
  if (start < 0 || !object.endsWith('\nendstream\nendobj')) return object;
  const length = object.length - start - 7 - '\nendstream\nendobj'.length;
  return object.slice(0, start).replace(/\/Length \d+/, `/Length ${length}`) + object.slice(start);
}

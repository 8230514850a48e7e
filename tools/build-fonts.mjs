// Unpacks the fonts that pictures are set in on the server into dist/fonts: resvg reads TrueType, npm has WOFF 1.0.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

const FILES = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json')),
  'files',
);
const TARGET = fileURLToPath(new URL('../dist/fonts', import.meta.url));
/** Letters, and the parts that have signs such as ≥, ≤, ≠, → and ℃. One weight: a sign that only one font has is never bold. */
const NAMES = ['latin', 'latin-ext', 'chinese-simplified', '90', '100', '102', '107', '109'].map(
  (subset) => `noto-sans-sc-${subset}-400-normal`,
);

/** A WOFF 1.0 file (W3C, 2012) as the sfnt that it was made of. */
function unpack(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(font, 0, 4, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  for (const [place, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries()) {
    font.writeUInt16BE(value, 4 + place * 2);
  }
  let to = 12 + count * 16;
  for (let table = 0; table < count; table += 1) {
    const entry = 44 + table * 20;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((field) =>
      woff.readUInt32BE(entry + field),
    );
    const stored = woff.subarray(offset, offset + packed);
    const record = 12 + table * 16;
    woff.copy(font, record, entry, entry + 4);
    for (const [place, value] of [checksum, to, length].entries())
      font.writeUInt32BE(value, record + 4 + place * 4);
    (packed < length ? inflateSync(stored) : stored).copy(font, to);
    to += Math.ceil(length / 4) * 4;
  }
  return font;
}

/** Brings dist/fonts up to date. A renderer takes the first font that has a sign: letters come first. */
export function buildFonts() {
  mkdirSync(TARGET, { recursive: true });
  const wanted = new Map(NAMES.map((name, order) => [`${order}-${name}.ttf`, `${name}.woff`]));
  for (const file of readdirSync(TARGET).filter((name) => name.endsWith('.ttf'))) {
    if (!wanted.delete(file)) rmSync(join(TARGET, file));
  }
  for (const [file, source] of wanted) {
    const fresh = join(TARGET, `${file}.${process.pid}`);
    writeFileSync(fresh, unpack(readFileSync(join(FILES, source))));
    renameSync(fresh, join(TARGET, file));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildFonts();

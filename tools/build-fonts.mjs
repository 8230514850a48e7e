// Unpacks the fonts that pictures are set in on the server into dist/fonts: resvg reads TrueType, npm has WOFF 1.0.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

const FILES = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json')),
  'files',
);
const TARGET = fileURLToPath(new URL('../dist/fonts', import.meta.url));
/** Letters, and the parts that have signs such as ≥, ≤, ≠, → and ℃. */
const SUBSETS = ['latin', 'latin-ext', 'chinese-simplified', '90', '100', '102', '107', '109'];
const NAMES = SUBSETS.flatMap((subset) =>
  [400, 700].map((weight) => `noto-sans-sc-${subset}-${weight}-normal`),
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

/** Brings dist/fonts up to date; a file that is there stays. A renderer takes the first that has a sign: letters come first. */
export function buildFonts() {
  mkdirSync(TARGET, { recursive: true });
  for (const [order, name] of NAMES.entries()) {
    const target = join(TARGET, `${String(order).padStart(2, '0')}-${name}.ttf`);
    if (existsSync(target)) continue;
    const fresh = `${target}.${process.pid}`;
    writeFileSync(fresh, unpack(readFileSync(join(FILES, `${name}.woff`))));
    renameSync(fresh, target);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildFonts();

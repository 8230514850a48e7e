import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';

/** Pixels for each unit of the SVG. */
const SCALE = 2;

/** A picture as PNG. Its text is set in the fonts that the build brought along: the system may have none. */
export async function toPng(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles()], defaultFontFamily: 'Noto Sans SC' },
  });
  return image.asPng();
}

let found: readonly string[] | undefined;

/** Where the build puts the fonts: `dist/fonts` above this file, as a source or compiled. */
function fontFiles(from = dirname(fileURLToPath(import.meta.url))): readonly string[] {
  if (found) return found;
  const folder = join(from, 'dist/fonts');
  if (existsSync(folder)) {
    found = readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .sort()
      .map((name) => join(folder, name));
    return found;
  }
  if (dirname(from) === from) throw new Error('dist/fonts is missing: run npm run build');
  return fontFiles(dirname(from));
}

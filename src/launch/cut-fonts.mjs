import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { create } from "fontkit";
import subsetFont from "subset-font";

/** The weights the pages use: a text and its bold. */
const WEIGHTS = { wght: { min: 400, max: 700 } };

/**
 * Takes out of each font of a folder the weights nobody reads, some half of its bytes; every letter stays.
 * @param {string} folder
 */
export async function cutFonts(folder) {
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".woff2"))) {
    const file = join(folder, name);
    const whole = await readFile(file);
    const font = create(whole);
    if (!("characterSet" in font)) throw new Error(`${name} is a collection of fonts`);
    const letters = String.fromCodePoint(...font.characterSet);
    await writeFile(file, await subsetFont(whole, letters, { targetFormat: "woff2", variationAxes: WEIGHTS }));
  }
}

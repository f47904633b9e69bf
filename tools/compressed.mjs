import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** What does not hold compressed bytes already, and is large enough to gain by it. */
const texts = /\.(js|css|html|json|svg|wasm|txt)$/;
const least = 1024;

/** Writes a compressed twin beside each text of a folder, for a server that sends it to a browser that takes it. */
export async function compressTexts(folder) {
  const paths = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => texts.test(name));
  await Promise.all(
    paths.map(async (name) => {
      const path = join(folder, name);
      const bytes = await readFile(path);
      if (bytes.length >= least) await writeFile(`${path}.gz`, await promisify(gzip)(bytes));
    }),
  );
}

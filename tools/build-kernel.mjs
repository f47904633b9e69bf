// `npm run kernel`: compiles src/engine/lp/wasm/assembly and writes its bytes to kernel-bytes.ts, where the engine finds them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./packages.mjs";

export const target = join(root, "src/engine/lp/wasm/kernel-bytes.ts");

/** The text of kernel-bytes.ts: a function of the sources and of the compiler's version alone. */
export function compiledKernel() {
  const folder = mkdtempSync(join(tmpdir(), "qianyan-kernel-"));
  try {
    const binary = join(folder, "kernel.wasm");
    const { status } = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/assemblyscript/bin/asc.js"),
        join(root, "src/engine/lp/wasm/assembly/index.ts"),
        ...["-O3", "--converge", "--noAssert", "--enable", "simd", "--runtime", "stub", "--importMemory", "--use", "abort=", "--outFile", binary],
      ],
      { cwd: root, stdio: "inherit" },
    );
    if (status !== 0) throw new Error("the kernel does not compile");
    const lines = readFileSync(binary)
      .toString("base64")
      .match(/.{1,150}/g);
    return `// Written by \`npm run kernel\` from assembly/.\nexport const kernelBytes =\n${lines.map((line) => `  "${line}"`).join(" +\n")};\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(target, compiledKernel());

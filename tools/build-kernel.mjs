// `npm run kernel`: compiles src/engine/lp/wasm/assembly and writes it where the engine finds it: as WebAssembly to
// kernel-bytes.ts, and without its operations of 128 bits as JavaScript to kernel-script.js. `npm run kernel -- --check`
// compiles and compares. Each file carries the digests of what it was made from and of itself, which the tests compare.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./packages.mjs";

const folder = join(root, "src/engine/lp/wasm");
const compiler = join(root, "node_modules/assemblyscript/bin/asc.js");
const toJavaScript = join(root, "node_modules/binaryen/bin/wasm2js");
const plain = ["simd", "nontrapping-f2i", "bulk-memory", "sign-extension"];

export const kernelFiles = ["kernel-bytes.ts", "kernel-script.js"].map((name) => join(folder, name));

/** The texts of both files by their paths: functions of the sources and of the compilers' versions alone. */
function compiledKernel() {
  const scratch = mkdtempSync(join(tmpdir(), "qianyan-kernel-"));
  const run = (program, ...args) => {
    const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error("the kernel does not compile");
  };
  const compile = (file, ...features) => {
    const common = ["-O3", "--converge", "--noAssert", "--runtime", "stub", "--importMemory", "--use", "abort=", "--outFile", file];
    run(compiler, join(folder, "assembly/index.ts"), ...common, ...features);
  };
  try {
    const [wasm, bare, script] = ["kernel.wasm", "bare.wasm", "kernel.js"].map((name) => join(scratch, name));
    compile(wasm, "--enable", "simd");
    compile(bare, ...plain.flatMap((feature) => ["--disable", feature]));
    run(toJavaScript, bare, "-O3", "-o", script);
    const bodies = [bytesBody(readFileSync(wasm)), scriptBody(readFileSync(script, "utf8"))];
    return bodies.map((body, k) => [kernelFiles[k], headOf(body) + body]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const digest = (...texts) => texts.reduce((hash, text) => hash.update(text.replaceAll("\r\n", "\n")).update("\0"), createHash("sha256")).digest("hex");

/** The first line of a file with this body: from which sources, by which compilers, and that nobody has changed it since. */
export function headOf(body) {
  const sources = readdirSync(join(folder, "assembly")).filter((name) => name.endsWith(".ts")).sort(); // prettier-ignore
  const versions = ["assemblyscript", "binaryen"].map((name) => JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version);
  const from = digest(...versions, ...sources.flatMap((name) => [name, readFileSync(join(folder, "assembly", name), "utf8")]));
  return `// Written by \`npm run kernel\` from assembly/ ${from.slice(0, 32)}, as ${digest(body).slice(0, 32)}.\n`;
}

function bytesBody(bytes) {
  const lines = bytes.toString("base64").match(/.{1,150}/g);
  return `export const kernelBytes =\n${lines.map((line) => `  "${line}"`).join(" +\n")};\n`;
}

/** The script as a function of its imports; what it exports of an instance of its own is left out. */
function scriptBody(script) {
  const end = script.indexOf("\nvar memasmFunc = ");
  if (end < 0) throw new Error("the kernel's JavaScript is not laid out as it was");
  return `${script.slice(0, end).trim()}\n\n/** @type {(imports: object) => object} */\nexport const kernelScript = asmFunc;\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes("--check");
  for (const [path, text] of compiledKernel()) {
    if (!check) writeFileSync(path, text);
    else if (readFileSync(path, "utf8") !== text) throw new Error(`${path} is not what the sources compile to: run \`npm run kernel\``);
  }
}

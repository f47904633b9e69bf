// `npm run kernel`: compiles src/engine/lp/wasm/assembly and writes it where the engine finds it: as WebAssembly to
// kernel-bytes.ts, and without its operations of 128 bits as JavaScript to kernel-script.js.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./packages.mjs";

const folder = join(root, "src/engine/lp/wasm");
const compiler = join(root, "node_modules/assemblyscript/bin/asc.js");
const toJavaScript = join(root, "node_modules/binaryen/bin/wasm2js");
const plain = ["simd", "nontrapping-f2i", "bulk-memory", "sign-extension"];

/** The texts of both files by their paths: functions of the sources and of the compilers' versions alone. */
export function compiledKernel() {
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
    return { [join(folder, "kernel-bytes.ts")]: bytesText(readFileSync(wasm)), [join(folder, "kernel-script.js")]: scriptText(readFileSync(script, "utf8")) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const head = "// Written by `npm run kernel` from assembly/.\n";

function bytesText(bytes) {
  const lines = bytes.toString("base64").match(/.{1,150}/g);
  return `${head}export const kernelBytes =\n${lines.map((line) => `  "${line}"`).join(" +\n")};\n`;
}

/** The script as a function of its imports; what it exports of an instance of its own is left out. */
function scriptText(script) {
  const end = script.indexOf("\nvar memasmFunc = ");
  if (end < 0) throw new Error("the kernel's JavaScript is not laid out as it was");
  return `${head}${script.slice(0, end).trim()}\n\n/** @type {(imports: object) => object} */\nexport const kernelScript = asmFunc;\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) for (const [path, text] of Object.entries(compiledKernel())) writeFileSync(path, text);

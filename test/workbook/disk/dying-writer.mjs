// node dying-writer.mjs HOW STEP FILE CONTENT FILE CONTENT …: writes the files, and at this step of the file system dies by SIGKILL
// (`kill`), or the step fails (`fail`). Steps are those that change something. Prints how many steps there were.
import fsp from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const [how, at, ...files] = process.argv.slice(2);
let count = 0;
for (const name of ["open", "link", "rename", "rm"]) {
  const step = fsp[name];
  fsp[name] = async (...given) => {
    if (++count !== Number(at)) return step(...given);
    if (how === "kill") process.kill(process.pid, "SIGKILL");
    throw Object.assign(new Error("EIO"), { code: "EIO" });
  };
}
syncBuiltinESMExports();
const { writeFiles } = await import("../../../build/workbook/disk/write-files.js");
const wanted = Array.from({ length: files.length / 2 }, (_, k) => ({ path: files[2 * k], content: files[2 * k + 1] }));
try {
  await writeFiles(wanted);
} catch {
  process.exitCode = 2;
}
console.log(count);

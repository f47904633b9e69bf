// node dying-writer.mjs HOW STEP FILE CONTENT FILE CONTENT …: writes the files. Steps are those that change something.
// `kill`: at this step of the file system it dies by SIGKILL; prints how many steps there were.
// `fail`: once for each step up to this one, which then fails, into the files that have its number in the place of %; prints how each
// of them ended, 0 or 2.
// `none`: nothing of either.
import fsp from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const [how, at, ...files] = process.argv.slice(2);
let count = 0;
let end = how === "kill" ? Number(at) : 0;
for (const name of ["open", "link", "rename", "rm"]) {
  const step = fsp[name];
  fsp[name] = async (...given) => {
    if (++count !== end) return step(...given);
    if (how === "kill") process.kill(process.pid, "SIGKILL");
    throw Object.assign(new Error("EIO"), { code: "EIO" });
  };
}
syncBuiltinESMExports();
const { writeFiles } = await import("../../../build/workbook/disk/write-files.js");
const written = (step) =>
  writeFiles(Array.from({ length: files.length / 2 }, (_, k) => ({ path: files[2 * k].replace("%", step), content: files[2 * k + 1] }))).then(
    () => 0,
    () => 2,
  );
if (how === "fail") {
  const codes = [];
  for (end = 1; end <= Number(at); end++) {
    count = 0;
    codes.push(await written(String(end)));
  }
  console.log(codes.join(" "));
} else {
  process.exitCode = await written("");
  console.log(count);
}

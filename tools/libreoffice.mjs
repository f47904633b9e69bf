// Finds LibreOffice, with which the tests recalculate the result workbook, and installs it where there is none.
import { join } from "node:path";
import { installThroughSystem, isExecutable, onPath } from "./system-packages.mjs";

const packages = {
  "apt-get": ["libreoffice-calc"],
  dnf: ["libreoffice-calc"],
  apk: ["libreoffice-calc"],
  pacman: ["libreoffice-still"],
  brew: ["--cask", "libreoffice"],
};

const applications = ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];
const programs = ["ProgramFiles", "ProgramFiles(x86)"]
  .flatMap((variable) => process.env[variable] ?? [])
  .map((folder) => join(folder, "LibreOffice", "program", "soffice.exe"));

/** The path of LibreOffice's program, or null. SOFFICE_PATH names one explicitly. */
export function findLibreOffice() {
  const named = process.env.SOFFICE_PATH;
  if (named) return isExecutable(named) ? named : null;
  return [onPath("soffice"), onPath("libreoffice"), ...applications, ...programs].find((path) => path !== null && isExecutable(path)) ?? null;
}

/** Finds or installs LibreOffice. Returns its path, or null after saying what is to be done. */
export function ensureLibreOffice() {
  const found = findLibreOffice();
  if (found !== null) return found;
  console.log("No LibreOffice found.");
  installThroughSystem("LibreOffice Calc", packages);
  const installed = findLibreOffice();
  if (installed !== null) return installed;
  console.error("The tests recalculate result workbooks in LibreOffice: install it, or name its soffice in SOFFICE_PATH, and run `npm test` again.");
  return null;
}

import { readSettled } from "../../workbook/disk/disk-file.ts";
import { CliProblem } from "../terminal/problem.ts";
import { workbookMistake } from "../../workbook/mistakes.ts";

/** The bytes of a file that a command names. What the system refuses is a problem that a person can mend. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readSettled(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw new CliProblem("file-missing", { file: path });
    if (code === "EISDIR") throw new CliProblem("file-is-folder", { file: path });
    if (code === "EACCES" || code === "EPERM" || code === "EBUSY") throw new CliProblem("file-denied", { file: path });
    if (code !== undefined) throw workbookMistake("file-unreadable", { file: path, reason: code });
    throw error;
  }
}

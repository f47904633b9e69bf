import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** The process that something on disk belongs to, so that another one can tell whether it still runs. */
export interface Owner {
  /** Where process numbers mean the same: a machine, and a container on it. */
  readonly machine: string;
  readonly pid: number;
  /** When it began, in the system's own count: process numbers are given out again. 0 where the system does not say. */
  readonly start: string;
}

/** What the system says of a process; null where it says nothing. */
function processStat(pid: number | "self"): { readonly state: string; readonly start: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The program's name stands in brackets and may hold anything.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0], start: fields[19] };
  } catch {
    return null;
  }
}

function processNumbers(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

export const thisProcess: Owner = {
  machine: createHash("sha256").update(`${hostname()} ${processNumbers()}`).digest("hex").slice(0, 8),
  pid: process.pid,
  start: processStat("self")?.start ?? "0",
};

/** Whether the process is known to have ended. Of a process on another machine nothing is known. */
export function hasEnded({ machine, pid, start }: Owner): boolean {
  if (machine !== thisProcess.machine) return false;
  const found = processStat(pid);
  if (found !== null) return "ZX".includes(found.state) || found.start !== start;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** A mark in the names of hidden files that only this process makes, a new one at each call. */
export const newToken = ({ machine, pid, start }: Owner = thisProcess) => `qianyan-${machine}-${pid}-${start}-${randomBytes(6).toString("hex")}`;

const form = /^qianyan-([0-9a-f]{8})-(\d{1,10})-(\d{1,20})-[0-9a-f]{12}$/;

/** The process that made a token; null where the text is none. */
export function ownerOf(token: string): Owner | null {
  const [, machine, pid, start] = form.exec(token) ?? [];
  return machine === undefined ? null : { machine, pid: Number(pid), start };
}

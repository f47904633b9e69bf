import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A finding with what it is of, in both languages. */
export interface ToRead {
  readonly of: string;
  readonly "zh-CN": string;
  readonly en: string;
}

/** Leaves findings to be read, or compared with those of another version, in the folder that FINDINGS names; without it nothing. */
export function leaveToRead(name: string, findings: readonly ToRead[]): void {
  const folder = process.env["FINDINGS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const lines = new Set(findings.map(({ of, "zh-CN": zh, en }) => [of, zh, en].join("\t")));
  writeFileSync(join(folder, `${name}.tsv`), [...lines].join("\n"));
}

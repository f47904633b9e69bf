import type { ReportName, ReportSheet } from "../../report/layout/sheet.ts";

/** A defined name of a workbook, as far as a host needs it to tell which are ours. */
export interface DefinedName {
  readonly name: string;
  readonly comment: string;
  /** The sheet that it refers to; null if that is gone. */
  readonly sheet: string | null;
}

/** A name of the report as it is written: free in the workbook, and with the comment by which it is known again. */
export interface NewName extends ReportName {
  readonly comment: string;
}

const mark = /(?:^| · )(qianyan:\S+)$/;

/** What a name's comment says: what it holds, and which analysis defined it. */
const commentOf = ({ title }: ReportName, stamp: string) => `${title} · ${stamp}`;

/** What the cells hold, from the comment. */
export const titleOf = (comment: string) => comment.replace(mark, "");

/** Whether a name with this comment was defined by one of our reports. */
export const isReportName = (comment: string | null | undefined) => mark.test(comment ?? "");

/** Whether the name goes when the sheets do: ours, and referring to one of them or, its sheet being deleted, to none. */
export const isOutdated = ({ comment, sheet }: DefinedName, replaced: readonly string[]) =>
  isReportName(comment) && (sheet === null || replaced.some((name) => name.toLowerCase() === sheet.toLowerCase()));

/** For each sheet of a report its names, with a number where a name is taken, whatever the letter case. */
export function namesToDefine(reports: readonly ReportSheet[], existing: Iterable<string>): readonly (readonly NewName[])[] {
  const taken = new TakenNames(existing);
  return reports.map(({ names = [], stamp }) =>
    names.map((wanted) => ({ name: taken.free(wanted.name), title: wanted.title, range: wanted.range, comment: commentOf(wanted, stamp) })),
  );
}

/** The names of a workbook that are taken, those of tables among them: Excel gives a name to one of both only. */
export class TakenNames {
  readonly #taken: Set<string>;

  constructor(existing: Iterable<string>) {
    this.#taken = new Set([...existing].map((name) => name.toLowerCase()));
  }

  /** The wanted name, with a number where it is taken, whatever the letter case; it is taken from now on. */
  free(wanted: string): string {
    const legal = legalName(wanted);
    let name = legal;
    for (let k = 2; this.#taken.has(name.toLowerCase()); k++) name = `${legal}_${k}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** The name with an underscore for whatever Excel refuses in one, and before one that it would take for a cell. */
export function legalName(wanted: string): string {
  const mended = wanted.replace(/[^\p{L}\p{N}_.]/gu, "_").slice(0, 200);
  const isCell = /^[a-z]{1,3}\d+$/i.test(mended) || /^r?\d*c?\d*$/i.test(mended);
  return isCell || !/^[\p{L}_]/u.test(mended) ? `_${mended}` : mended;
}

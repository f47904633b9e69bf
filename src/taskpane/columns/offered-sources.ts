import type { RangeAddress, Source, WorkbookHost } from "../../workbook/host.ts";

/** What a workbook has to offer for an analysis. */
export interface OfferedSources {
  /** Every sheet. */
  readonly all: readonly string[];
  /** The sheets without those on which our reports show results, unless there are no others. */
  readonly sheets: readonly string[];
  /** Whether there is nothing but results. */
  readonly onlyResults: boolean;
  /** The tables and named ranges, without those of our reports. */
  readonly areas: readonly Source[];
}

export const nothingOffered: OfferedSources = { all: [], sheets: [], onlyResults: false, areas: [] };

export async function offeredBy(host: WorkbookHost): Promise<OfferedSources> {
  const [all, results, sources] = await Promise.all([host.sheets(), host.resultSheets(), host.sources()]);
  const others = all.filter((name) => !results.includes(name));
  const onlyResults = others.length === 0 && all.length > 0;
  return { all, sheets: onlyResults ? all : others, onlyResults, areas: sources.filter(({ ofReport }) => !ofReport) };
}

/** The sheet that is read unasked: the one on the screen, or the first that may hold data; null where none does. */
export async function firstToRead(host: WorkbookHost, { sheets, onlyResults }: OfferedSources): Promise<RangeAddress["sheet"] | null> {
  if (onlyResults) return null;
  const { sheet } = await host.selection();
  return sheets.includes(sheet) || sheets.length === 0 ? sheet : sheets[0];
}

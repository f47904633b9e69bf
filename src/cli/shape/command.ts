import { basename } from "node:path";
import type { BookSheet } from "../../analysis/shape/book.ts";
import { shapeBook, type Panel } from "../../analysis/shape/shape-book.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { shapeTexts } from "../../locale/pane/shape.ts";
import { shapeSentence, stepsOf } from "../../procedures/shaping/steps.ts";
import { panelSheets } from "../../report/sheets/panel-sheets.ts";
import type { Content } from "../../workbook/disk/write-files.ts";
import { checkTargets } from "../commands/check-targets.ts";
import { jsonChunks } from "../results/json-chunks.ts";
import type { RunOptions } from "../arguments/options.ts";
import { printPieces } from "../terminal/print.ts";
import { CliProblem } from "../terminal/problem.ts";
import { textSettingsOf } from "../reading/read-text.ts";
import { csvLines } from "../results/csv-text.ts";
import { save } from "../results/save.ts";
import { printsJson, targetsOf, type Target } from "../commands/targets.ts";
import type { Speaker } from "../terminal/terminal.ts";
import { groupedBy } from "./group-by.ts";
import { panelJson } from "./panel-json.ts";
import { readBook } from "./read-book.ts";

/** `qianyan shape`: makes a panel of the files that are named, and lists what was left out, filled, turned and mended. */
export async function shapeCommand(
  first: string | undefined,
  options: RunOptions,
  version: string,
  at: Speaker,
  further: readonly string[] = [],
): Promise<void> {
  if (first === undefined || first === "") throw new CliProblem("file-needed", {});
  const files = [first, ...further];
  const targets = targetsOf(options).filter(({ kind }) => kind !== "index");
  await checkTargets(targets, { data: files });
  const settings = textSettingsOf(options);
  const sheets: BookSheet[] = [];
  for (const file of files) sheets.push(...(await readBook(file, options.sheet, settings)));
  const shaped = shapeBook(sheets, shapeTexts(at.locale).words, options.keepTotals === true);
  if (shaped.kind === "none") throw new CliProblem("no-panel", { problem: shaped });
  const steps = stepsOf(shaped);
  const grouped = options.groupBy === undefined ? null : groupedBy(shaped, options.groupBy, at.locale);
  const panel = grouped?.panel ?? shaped;
  // What `run` does not read as it is becomes a file that it reads.
  const runs = files.length === 1 && /\.(csv|tsv|txt|xlsx|xlsm)$/i.test(first);
  if (steps.length === 0 && runs && grouped === null) throw new CliProblem("panel-already", { file: basename(first) });
  const told = steps.map((step) => shapeSentence(step, at.locale));
  const sentences = grouped === null ? told : [...told, grouped.sentence];
  const json = () =>
    jsonChunks(
      panelJson(
        panel,
        steps,
        told,
        files.map((file) => basename(file)),
        version,
      ),
    );
  const contentOf = async ({ kind }: Target): Promise<Content> => {
    if (kind === "json") return json();
    if (kind === "scores") return csvLines(panel.header, panel.rows);
    const { writeXlsx } = await import("../../workbook/disk/written-xlsx.ts");
    return writeXlsx(panelSheets(panel, at.locale));
  };
  const printed = (): Iterable<string> => {
    if (printsJson(options)) return json();
    return [`${[...sentences, sizeOf(panel, at), ...targets.map(({ path }) => cliTexts[at.locale].wrote(path))].join("\n")}\n`];
  };
  const written = await Promise.all(targets.map(async (target) => ({ path: target.path, content: await contentOf(target) })));
  await save(written, () => printPieces(at, printed()));
}

const sizeOf = ({ rows, header }: Panel, { locale }: Speaker) => shapeTexts(locale).size(rows.length, header.length);

import { basename } from "node:path";
import { matchTemplate } from "../../analysis/templates/match-template.ts";
import { templates, type Template } from "../../analysis/templates/templates.ts";
import { matchSentences, noteOf, partOf, sourceSentence } from "../../locale/pane/templates.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { templateSheets } from "../../report/sheets/template-sheets.ts";
import { checkTargets } from "../commands/check-targets.ts";
import { jsonChunks } from "../results/json-chunks.ts";
import type { RunOptions } from "../arguments/options.ts";
import { printPieces } from "../terminal/print.ts";
import { CliProblem } from "../terminal/problem.ts";
import { textSettingsOf } from "../reading/read-text.ts";
import { readTable } from "../reading/read-table.ts";
import { save } from "../results/save.ts";
import { printsJson, targetsOf } from "../commands/targets.ts";
import type { Speaker } from "../terminal/terminal.ts";
import { padEnd, textWidth } from "../terminal/text-width.ts";

/** `qianyan template`: lists the templates, shows one, compares it with a data file, or writes a workbook to be filled in. */
export async function templateCommand(id: string | undefined, options: RunOptions, version: string, at: Speaker): Promise<void> {
  if (id === undefined || id === "") {
    for (const option of ["data", "out"] as const)
      if (options[option] !== undefined) throw new CliProblem("template-needed", { option: `--${option}`, templates: templates.map((one) => one.id) });
    const json = () => jsonChunks({ kind: "templates", version, templates: templates.map((one) => templateJson(one, at)) });
    await write(options, json, () => listed(at), null, at);
    return;
  }
  const template = templates.find((one) => one.id === id.toLowerCase());
  if (template === undefined) throw new CliProblem("template-unknown", { got: id, templates: templates.map((one) => one.id) });
  const settings = textSettingsOf(options);
  const found = options.data === undefined ? null : await readTable(options.data, options.sheet, settings);
  const matched = found === null ? null : matchTemplate(template, found.table.header);
  const json = () =>
    jsonChunks({
      kind: "template",
      version,
      ...templateJson(template, at),
      ...(matched === null
        ? {}
        : {
            data: basename(options.data!),
            columns: matched.map(({ indicator, column, otherUnit }) => ({ indicator: indicator.name["zh-CN"], column, otherUnit })),
          }),
    });
  const printed = () => [...shown(template, at), ...(matched === null ? [] : ["", ...matchSentences(matched, at.locale)])];
  await write(options, json, printed, template, at);
}

async function write(
  options: RunOptions,
  json: () => Iterable<string>,
  printed: () => readonly string[],
  template: Template | null,
  at: Speaker,
): Promise<void> {
  const targets = targetsOf(options);
  const other = targets.find(({ option, kind }) => option === "--out" && kind !== "workbook");
  if (other !== undefined) throw new CliProblem("target-kind", { option: "--out", path: options.out!, expected: [".xlsx"] });
  await checkTargets(targets, { data: options.data === undefined ? [] : [options.data] });
  const { writeXlsx } = await import("../../workbook/disk/written-xlsx.ts");
  const contents = await Promise.all(
    targets.map(async ({ path, kind }) => ({
      path,
      content: kind === "json" || template === null ? json() : await writeXlsx(templateSheets(template, at.locale)),
    })),
  );
  const lines = () => [...printed(), ...targets.map(({ path }) => cliTexts[at.locale].wrote(path))];
  await save(contents, () => printPieces(at, printsJson(options) ? json() : [`${lines().join("\n")}\n`]));
}

const listed = ({ locale }: Speaker): readonly string[] => {
  const room = Math.max(...templates.map(({ id }) => id.length)) + 2;
  return templates.map(({ id, title, indicators }) => `${padEnd(id, room)}${title[locale]} (${indicators.length})`);
};

/** Its indicators in columns: name, unit, part in an analysis, note. */
function shown(template: Template, { locale }: Speaker): readonly string[] {
  const rows = template.indicators.map((one) => [
    one.name[locale],
    one.unit[locale],
    partOf(one, locale),
    one.source === template.source ? "" : one.source[locale],
    noteOf(one, locale),
  ]);
  const widths = rows[0].map((_, k) => Math.max(...rows.map((cells) => textWidth(cells[k]))) + 2);
  return [
    template.title[locale],
    sourceSentence(template, locale),
    "",
    ...rows.map((cells) =>
      cells
        .map((cell, k) => (k === cells.length - 1 ? cell : padEnd(cell, widths[k])))
        .join("")
        .trimEnd(),
    ),
  ];
}

/** Its fields are append-only. */
const templateJson = ({ id, title, source, inferred, indicators }: Template, { locale }: Speaker) => ({
  id,
  title: title[locale],
  source: source[locale],
  inferred: inferred === null ? null : inferred[locale],
  indicators: indicators.map((one) => ({
    dimension: one.dimension[locale],
    name: one.name["zh-CN"],
    english: one.name.en,
    unit: one.unit[locale],
    role: one.role,
    direction: one.direction,
    source: one.source[locale],
    note: one.note === null ? null : one.note[locale],
    inferred: one.inferred,
  })),
});

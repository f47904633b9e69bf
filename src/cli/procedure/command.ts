import { remarkSentence } from "../../locale/remarks.ts";
import { procedureById } from "../../procedures/catalog.ts";
import type { SlotColumns } from "../../procedures/given.ts";
import { columnSlots, takesNumbers, type Procedure } from "../../procedures/procedure.ts";
import { readsPrinted } from "../../procedures/reads-printed.ts";
import { remarksOn } from "../../procedures/remarks.ts";
import { completeProcedure, driveProcedure } from "../../procedures/run-procedure.ts";
import { checkTargets } from "../check-targets.ts";
import { columnList, headerNamed } from "../column-list.ts";
import { checkHeaderPlace, checkMerges } from "../header-place.ts";
import type { RunOptions } from "../options.ts";
import { periodOrderOf } from "../period-order.ts";
import { CliProblem } from "../problem.ts";
import { ProgressLine } from "../progress.ts";
import { checkRowLengths, readingNotes, textSettingsOf } from "../read-text.ts";
import { readTable } from "../read-table.ts";
import { printsJson } from "../targets.ts";
import { tellOn, type Speaker } from "../terminal.ts";
import { checkRequired, countOf, flagOf, keptUnder } from "../typed.ts";
import { WorkThreads } from "./work-threads.ts";
import { filesIn, readSecondTables, secondSources } from "./second-tables.ts";
import { procedureTargets, writeProcedure } from "./write.ts";

/** Options of a run of a procedure beside its slots and its own options. */
const common: readonly string[] = ["procedure", "sheet", "encoding", "separator", "decimal", "periodOrder", "out", "json", "lang"];

/** `qianyan run FILE --procedure ID`: everything is checked before anything is computed, and computed before anything is written. */
export async function procedureCommand(file: string | undefined, options: RunOptions, version: string, at: Speaker): Promise<void> {
  if (file === undefined || file === "") throw new CliProblem("file-needed", {});
  const procedure = procedureById(options.procedure ?? "");
  const typed = withUnit(options, procedure);
  checkTaken(typed, procedure);
  checkRequired(
    typed,
    Object.entries(procedure.takes).flatMap(([slot, { min }]) => (min > 0 ? [slot] : [])),
  );
  const threads = countOf(options, "threads");
  const settings = textSettingsOf(options);
  const targets = procedureTargets(options, procedure);
  const holdsColumns = (header: readonly string[]) =>
    Object.values(columnsOf(typed, procedure, header)).every((names) => names.every((name) => header.includes(name)));
  const found = await readTable(file, options.sheet, settings, holdsColumns, { decimals: readsPrinted(procedure.id) });
  const { table, cells, merges, source } = found;
  const tables = secondSources(typed, procedure);
  const second = await readSecondTables(tables, file, procedure.id);
  await checkTargets(targets, { data: [file], tables: filesIn(tables) });
  const columns = columnsOf(typed, procedure, table.header);
  const named = Object.values(columns).flat();
  const notes = readingNotes(
    found,
    Object.keys(columns).flatMap((slot) => (takesNumbers(procedure.takes[slot]) ? columns[slot] : [])),
  );
  notes.forEach(tellOn(at));
  second.notes.forEach(tellOn(at));
  checkHeaderPlace(table, cells, named);
  checkMerges(table, merges, named);
  checkRowLengths(found, named);
  const given = Object.fromEntries(Object.keys(procedure.options).map((name) => [name, typed[keptUnder(name)]]));
  const analysis = completeProcedure({
    procedure: procedure.id,
    columns,
    options: given,
    tables,
    periodOrder: periodOrderOf(options, columns["period"]?.[0] ?? null, table),
  });
  const progress = new ProgressLine(at);
  const work = new WorkThreads(threads);
  const completed = await driveProcedure(analysis, table, second.tables, { map: work.map, progress: progress.showWorked }).finally(() => {
    work.dispose();
    progress.clear();
  });
  for (const remark of remarksOn(table, procedure.takes, columns)) at.stderr.write(`${remarkSentence(remark, at.locale).text}\n`);
  const said = { ...completed, notes: [...notes, ...second.notes, ...completed.notes] };
  await writeProcedure(said, { source, tables: second.sources, targets, stdoutJson: printsJson(options), version }, at);
}

/** `--dmu` names the units, as it does for a model. */
function withUnit(options: RunOptions, { takes }: Procedure): RunOptions {
  if (takes["unit"] === undefined || options.dmu === undefined) return options;
  const { dmu, ...rest } = options;
  if (rest["unit"] !== undefined) throw new CliProblem("options-alike", { option: "--dmu", other: "--unit" });
  return { ...rest, unit: dmu };
}

function checkTaken(options: RunOptions, { id, takes, options: own, works }: Procedure): void {
  const taken = [...Object.keys(takes), ...Object.keys(own).map(keptUnder), ...(works === undefined ? [] : ["threads"])];
  const strange = Object.keys(options).find((name) => options[name] !== undefined && !common.includes(name) && !taken.includes(name));
  if (strange !== undefined) throw new CliProblem("option-not-of-procedure", { option: flagOf(strange), procedure: id, takes: taken.map(flagOf) });
}

function columnsOf(options: RunOptions, { takes }: Procedure, header: readonly string[]): SlotColumns {
  const namesIn = (slot: string, many: boolean): readonly string[] => {
    const typed = options[slot];
    if (typed === undefined || typeof typed === "boolean") return [];
    if (typeof typed === "string" && !many) return [headerNamed(typed, header)];
    return [typed].flat().flatMap((list) => columnList(list, header));
  };
  return Object.fromEntries(columnSlots(takes).map(([slot, { many = false }]) => [slot, namesIn(slot, many)]));
}

import { procedureById } from "../../procedures/catalog.ts";
import { divisionFor } from "../../procedures/data-step/divided.ts";
import { dataStepNote } from "../../procedures/data-step/said.ts";
import { totalsOption } from "../../procedures/data-step/totals-option.ts";
import type { SlotColumns } from "../../procedures/run/given.ts";
import { columnSlots, takesNumbers } from "../../procedures/declare/slots.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import { readsPrinted } from "../../procedures/said/reads-printed.ts";
import { givenRoles, remarksOn } from "../../procedures/run/remarks.ts";
import { completeProcedure, driveProcedure } from "../../procedures/run/run-procedure.ts";
import { saysSlot } from "../../procedures/declare/slot-headers.ts";
import { checkTargets } from "../commands/check-targets.ts";
import { columnList, headerNamed } from "../arguments/column-list.ts";
import { afterStep, askedStep, type AskedStep } from "../reading/data-step.ts";
import { checkHeaderPlace, checkMerges } from "../arguments/header-place.ts";
import type { RunOptions } from "../arguments/options.ts";
import { periodOrderOf } from "../arguments/period-order.ts";
import { CliProblem } from "../terminal/problem.ts";
import { ProgressLine } from "../terminal/progress.ts";
import { checkRowLengths, readingNotes, textSettingsOf } from "../reading/read-text.ts";
import { askedShape, readData } from "../reading/read-data.ts";
import { readTable } from "../reading/read-table.ts";
import { sayRemarks } from "../terminal/say-remarks.ts";
import { printsJson } from "../commands/targets.ts";
import { tellOn, type Speaker } from "../terminal/terminal.ts";
import { checkRequired, countOf, flagOf, keptUnder } from "../arguments/typed.ts";
import { WorkThreads } from "./work-threads.ts";
import { filesIn, readSecondTables, secondSources } from "./second-tables.ts";
import { procedureTargets, writeProcedure } from "./write.ts";

/** Options of a run of a procedure beside its slots and its own options. */
const common: readonly string[] = ["procedure", "shape", "sheet", "encoding", "separator", "decimal", "periodOrder", "out", "json", "lang"];

/** `qianyan run FILE --procedure ID`: everything is checked before anything is computed, and computed before anything is written. */
export async function procedureCommand(
  file: string | undefined,
  options: RunOptions,
  version: string,
  at: Speaker,
  further: readonly string[] = [],
): Promise<void> {
  if (file === undefined || file === "") throw new CliProblem("file-needed", {});
  const procedure = procedureById(options.procedure ?? "");
  const askedFor = askedStep(options, at.locale);
  const typed = withUnit(options, procedure);
  await checkTyped(typed, procedure, askedFor, file);
  const threads = countOf(options, "threads");
  const settings = textSettingsOf(options);
  const targets = procedureTargets(options, procedure);
  const holdsColumns = (header: readonly string[]) =>
    Object.values(columnsOf(typed, procedure, header)).every((names) => names.every((name) => header.includes(name)));
  const wanted = { files: [file, ...further], sheet: options.sheet, settings, shape: askedShape(options), locale: at.locale };
  const found = await readData(wanted, holdsColumns, { decimals: readsPrinted(procedure.id) });
  const { table: whole, cells, merges } = found;
  const tables = secondSources(typed, procedure);
  const second = await readSecondTables(tables, file, procedure.id);
  await checkTargets(targets, { data: [file, ...further], tables: filesIn(tables) });
  const asked = columnsOf(typed, procedure, whole.header);
  const named = Object.values(asked).flat();
  const notes = [
    ...found.notes,
    ...readingNotes(
      found,
      Object.keys(asked).flatMap((slot) => (takesNumbers(procedure.takes[slot]) ? asked[slot] : [])),
    ),
  ];
  notes.forEach(tellOn(at));
  second.notes.forEach(tellOn(at));
  checkHeaderPlace(whole, cells, named);
  checkMerges(whole, merges, named);
  checkRowLengths(found, named);
  const unit = headerNamed(typed["unit"] === undefined ? (options.dmu ?? "") : String(typed["unit"]), whole.header);
  const roles = givenRoles(whole, procedure.takes, asked).map((role, k) => (whole.header[k] === unit ? "dmu" : role));
  const proposed = askedFor?.groupBy ? null : divisionFor(whole, procedure.takes, asked);
  if (proposed === null && (procedure.takes["group"]?.min ?? 0) > 0 && !askedFor?.groupBy) checkRequired(typed, ["group"]);
  const step = proposed === null ? askedFor : { totals: askedFor?.totals ?? totalsOption.default, groupBy: proposed, lang: at.locale };
  const { table, group, notes: made } = afterStep(whole, roles, step);
  const ofStep = proposed === null ? made : [...made, dataStepNote("division-proposed", { column: unit, division: proposed })];
  ofStep.forEach(tellOn(at));
  const columns = group === null ? asked : { ...asked, group: [group] };
  const source = step === null ? found.source : { ...found.source, step };
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
  sayRemarks(remarksOn(table, procedure.takes, columns), at, { spellings: null });
  const said = { ...completed, notes: [...notes, ...second.notes, ...ofStep, ...completed.notes] };
  await writeProcedure(said, { source, tables: second.sources, targets, stdoutJson: printsJson(options), version }, at);
}

/** Refuses what can be refused before the data is read: options of others, and slots that lack their columns. */
async function checkTyped(typed: RunOptions, procedure: Procedure, askedFor: AskedStep | null, file: string): Promise<void> {
  checkTaken(typed, procedure, askedFor !== null);
  // Units that are provinces have regions: whether they are, the data says.
  const mayBeDivided = Boolean(askedFor?.groupBy) || typed["unit"] !== undefined;
  const needed = Object.entries(procedure.takes).flatMap(([slot, { min }]) => (min > 0 && !(slot === "group" && mayBeDivided) ? [slot] : []));
  if (needed.some((slot) => typed[slot] === undefined)) await proposeNamed(typed, procedure, needed, file);
  checkRequired(typed, needed);
  // The step must know the units, also for a procedure that does not ask for them.
  if (askedFor !== null && typed["unit"] === undefined) checkRequired(typed, ["dmu"]);
}

/** `--dmu` names the units, as it does for a model. */
function withUnit(options: RunOptions, { takes }: Procedure): RunOptions {
  if (takes["unit"] === undefined || options.dmu === undefined) return options;
  const { dmu, ...rest } = options;
  if (rest["unit"] !== undefined) throw new CliProblem("options-alike", { option: "--dmu", other: "--unit" });
  return { ...rest, unit: dmu };
}

/** @param stepped whether something is done to the data first, for which the units may have to be named */
function checkTaken(options: RunOptions, { id, takes, options: own, works }: Procedure, stepped: boolean): void {
  const ofStep = ["totals", ...(takes["group"] === undefined ? [] : ["groupBy"]), ...(stepped ? ["dmu"] : [])];
  const taken = [...Object.keys(takes), ...Object.keys(own).map(keptUnder), ...(works === undefined ? [] : ["threads"]), ...ofStep];
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

/** Says which columns of the data are called as the slots are that were not given; nothing where the file cannot be read as it is. */
async function proposeNamed(options: RunOptions, { words }: Procedure, needed: readonly string[], file: string): Promise<void> {
  const found = await readTable(file, options.sheet, textSettingsOf(options)).catch(() => null);
  const missing = needed.filter((slot) => options[slot] === undefined);
  const called = missing.map((slot) => found?.table.header.find((header) => header !== "" && saysSlot(header, slot, words)));
  if (called.every((header) => header === undefined)) return;
  const flags = missing.map((slot, k) => (called[k] === undefined ? flagOf(slot) : `${flagOf(slot)} ${quotedArgument(called[k])}`));
  throw new CliProblem("options-missing", { options: flags });
}

/** A column as a person types it after an option. */
const quotedArgument = (header: string) => (/^[\p{L}\p{N}_]+$/u.test(header) ? header : `"${header}"`);

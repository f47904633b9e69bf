import { askTasksOf } from "../../src/engine/indices/shared/interval-terms.ts";
import { ByTask } from "../../src/engine/run/by-task.ts";
import { modelById } from "../../src/engine/catalog.ts";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import type { LpSolver } from "../../src/engine/lp/solution.ts";
import type { Identity, Index, IndexRow, IndexSetting, Measured } from "../../src/engine/method/index.ts";
import type { Outcome } from "../../src/engine/method/outcome.ts";
import type { Task } from "../../src/engine/method/task.ts";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import { readOptions, type OptionSettings } from "../../src/engine/declare/options.ts";
import { Panel, type Interval } from "../../src/engine/data/panel.ts";
import type { Results } from "../../src/engine/run/results.ts";
import { assemble, evaluate, run, tasksOf, type Request } from "../../src/engine/run/run.ts";
import { panels } from "./samples.ts";

/** A dataset with groups where the index needs them: two, by the DMU's place. */
export function forIndex(index: Index, data: Dataset): Dataset {
  if ((index.roles.group?.min ?? 0) === 0) return data;
  const place = new Map([...new Set(data.dmus)].sort().map((dmu, k) => [dmu, k]));
  return { ...data, groups: data.dmus.map((dmu) => (place.get(dmu)! % 2 === 0 ? "even" : "odd")) };
}

/** The panels whose columns the index and its measure take. */
export function panelsOf(index: Index, measure: string): readonly { readonly name: string; readonly data: Dataset }[] {
  const fewest = Math.max(index.roles.undesirable?.min ?? 0, modelById(measure).roles.undesirable?.min ?? 0);
  return panels.filter(({ data }) => data.undesirables.length >= fewest).map(({ name, data }) => ({ name, data: forIndex(index, data) }));
}

/** A panel of exactly two periods. */
export function twoPeriods(data: Dataset): readonly number[] {
  const [first, second] = new Panel(data).periods;
  return [...data.dmus.keys()].filter((row) => data.periods![row] === first || data.periods![row] === second);
}

/** Every combination of the choices that an index declares, without those that it refuses. */
export function choicesOf(index: Index): readonly OptionSettings[] {
  return Object.entries(index.options).reduce<readonly OptionSettings[]>(
    (all, [name, option]) =>
      option.kind === "choice" ? all.flatMap((settings) => Object.keys(option.values).map((value) => ({ ...settings, [name]: value }))) : all,
    [{}],
  );
}

export const requestFor = (index: Index, data: Dataset, model: string, options: OptionSettings = {}): Request => ({
  model,
  index: index.id,
  options,
  reference: "period",
  data: forIndex(index, data),
});

export const measured = (index: Index, data: Dataset, model: string, options: OptionSettings = {}): Results =>
  run(requestFor(index, data, model, options), new Simplex());

/** Runs on one data set with one setting of the measure: an evaluation that several choices of an index ask for is done once. */
export class Runs {
  private readonly known = new Map<string, Outcome>();

  /** @param solver where it is not the run's own */
  constructor(
    readonly model: string,
    readonly setting: OptionSettings,
    readonly data: Dataset,
    readonly solver?: LpSolver,
  ) {}

  /** null where the index refuses the options together. */
  results(index: Index, choices: OptionSettings, window?: number): Results | null {
    const options = { ...this.setting, ...choices };
    const { model, data } = this;
    const request: Request = { model, index: index.id, options, reference: "period", data, ...(window === undefined ? {} : { window }) };
    try {
      const tasks = tasksOf(request);
      const keys = tasks.map((task) => JSON.stringify(task));
      const missing = [...tasks.keys()].filter((k) => !this.known.has(keys[k]));
      const asked = missing.map((k) => tasks[k]);
      const found = [...evaluate(request, asked, this.solver)];
      missing.forEach((k, place) => this.known.set(keys[k], found[place]));
      const outcomes = keys.map((key) => this.known.get(key)!);
      return assemble(request, tasks, outcomes);
    } catch (error) {
      if (error instanceof Mistake && error.code === "options-apart") return null;
      throw error;
    }
  }
}

/** What the factors of an index make up: declared, or all but the first make up the first. */
export function identitiesOf(index: Index, options: OptionSettings): readonly Identity[] {
  const read = readOptions(index.options, options);
  const [whole, ...parts] = index.factors(read);
  return index.identities?.(read) ?? [{ whole, parts: Object.fromEntries(parts.map((part) => [part, 1])) }];
}

/** A panel whose one interval goes from the first period to the last. */
class Ends extends Panel {
  override intervals(): readonly Interval[] {
    return [{ from: this.periods[0], to: this.periods[this.periods.length - 1] }];
  }
}

/** The index between the first period and the last, compared directly. */
export function directly(index: Index, request: Request): readonly IndexRow[] {
  const panel = new Ends(request.data);
  const model = modelById(request.model);
  const own = Object.fromEntries(Object.entries(request.options).filter(([name]) => name in index.options));
  const rest = Object.fromEntries(Object.entries(request.options).filter(([name]) => name in model.options));
  const modelOptions = readOptions(model.options, rest);
  const setting: IndexSetting = { options: readOptions(index.options, own), model, modelOptions };
  const tasks: Task[] = [];
  askTasksOf(index, panel, setting, (task) => tasks.push(task));
  const outcomes = [...evaluate(request, tasks, new Simplex())];
  const found = new ByTask<Outcome>();
  tasks.forEach((task, k) => found.set(task, outcomes[k]));
  const score: Measured["score"] = (task) => found.get(task)?.score ?? null;
  const multipliers: Measured["multipliers"] = (task) => found.get(task)?.multipliers ?? null;
  const efficiency: Measured["efficiency"] = (task) => {
    const value = score(task);
    return value === null || !model.efficiency ? value : model.efficiency(value, readOptions(model.options, { ...modelOptions, ...task.options }));
  };
  return [...index.combine(panel, { score, efficiency, multipliers }, setting)];
}

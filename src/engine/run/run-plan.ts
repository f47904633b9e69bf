import { indexById, modelById } from "../catalog.ts";
import { variablesOf } from "../data/dataset.ts";
import { askTasksOf } from "../indices/shared/interval-terms.ts";
import type { Index, IndexSetting } from "../method/index.ts";
import type { Model } from "../method/model.ts";
import type { Task } from "../method/task.ts";
import { Mistake } from "../declare/mistake.ts";
import { pickOptions, readOptions, type OptionSettings, type OptionValues, type Options } from "../declare/options.ts";
import { Panel } from "../data/panel.ts";
import { defaultWindow } from "../method/reference.ts";
import type { Request } from "./request.ts";
import { variantOf } from "../method/task.ts";

/** Variables that an analysis may have: each is a row of every program, and with more of them one program can take minutes. */
export const mostVariables = 250;

/** An index of a run, with what it runs on. */
export interface PlannedIndex {
  readonly index: Index;
  readonly setting: IndexSetting;
  /** The names of its factors, the index itself first. */
  readonly factors: readonly string[];
}

/** A request understood: its methods looked up, its options read and its data taken as a panel, each once for a whole run. */
export class RunPlan {
  readonly panel: Panel;
  readonly model: Model;
  /** The model's own options, of every task that does not set one itself. */
  readonly options: OptionValues<Options>;
  readonly index: PlannedIndex | null;
  readonly #ofVariant = new Map<string, OptionValues<Options>>();

  constructor(readonly request: Request) {
    this.panel = new Panel(request.data);
    this.model = modelById(request.model);
    this.options = pickOptions(this.model.options, request.options);
    this.index = request.index === null ? null : this.#indexOf(indexById(request.index));
  }

  /** The model's options in a task. */
  optionsOf(task: Task): OptionValues<Options> {
    if (task.options === undefined) return this.options;
    const variant = variantOf(task);
    const known = this.#ofVariant.get(variant);
    if (known !== undefined) return known;
    const options = readOptions(this.model.options, { ...this.options, ...task.options } satisfies OptionSettings);
    this.#ofVariant.set(variant, options);
    return options;
  }

  /** Tells of the evaluations that the index asks for; of none without one. */
  askIndexTasks(asked: (task: Task) => void): void {
    if (this.index !== null) askTasksOf(this.index.index, this.panel, this.index.setting, asked);
  }

  /** Throws a `Mistake` where the data and the methods do not fit each other. */
  check(): void {
    const { request, model, panel } = this;
    const { data } = request;
    if (data.dmus.length < 2) throw new Mistake("too-few-units", { period: null, got: data.dmus.length, min: 2 });
    const variables = variablesOf(data).length;
    if (variables > mostVariables) throw new Mistake("too-many-variables", { got: variables, max: mostVariables });
    if ((request.frontier ?? "common") !== "common" && data.groups === undefined) throw new Mistake("group-needed", { method: model.id });
    if (this.index === null) return;
    const { index, setting } = this.index;
    checkMeasure(index, model);
    if ((index.roles.group?.min ?? 0) > 0 && data.groups === undefined) throw new Mistake("group-needed", { method: index.id });
    if (data.periods === undefined) throw new Mistake("period-needed", { index: index.id });
    if (panel.periods.length < 2) throw new Mistake("too-few-periods", { got: panel.periods.length });
    index.check?.(setting, panel);
  }

  #indexOf(index: Index): PlannedIndex {
    const { options, window = defaultWindow } = this.request;
    const setting: IndexSetting = { options: pickOptions(index.options, options), model: this.model, modelOptions: this.options, window };
    return { index, setting, factors: index.factors(setting.options) };
  }
}

/** Throws a `Mistake` where an index cannot measure E by a model. */
export function checkMeasure(index: Index, model: Model): void {
  if (!index.measures.includes(model.id)) throw new Mistake("measure-not-offered", { index: index.id, expected: index.measures, got: model.id });
}

import { modelById } from "../engine/catalog.ts";
import type { DataRule, Model } from "../engine/method/model.ts";
import type { Choice, OptionSettings } from "../engine/declare/options.ts";
import type { MethodFunction } from "./sheet-function.ts";

/** Values of options, any of each, under which a model asks something else of its numbers than it does by itself. */
export interface RuleUnder {
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly rule: DataRule;
}

/** What a function's model asks of the numbers of a row that it scores: as it is by itself, and under which choices otherwise. */
export interface NumberRules {
  readonly byItself: DataRule;
  readonly otherwise: readonly RuleUnder[];
}

export const rulesOf = ({ method }: MethodFunction): NumberRules => rulesOfModel(method.kind === "model" ? method : modelById(method.measures[0]));

/** The fewest choices that decide the rule: any others left as they may be. */
function rulesOfModel(model: Model): NumberRules {
  const choices = Object.entries(model.options).flatMap(([name, option]) => (option.kind === "choice" ? [[name, option] as const] : []));
  const all = combinations(choices);
  const byItself = model.accepts(defaultsOf(model));
  const ruleOf = (settings: OptionSettings) => model.accepts({ ...defaultsOf(model), ...settings });
  const decisive = choices.filter(([name, option]) =>
    all.some((settings) => Object.keys(option.values).some((value) => ruleOf({ ...settings, [name]: value }) !== ruleOf(settings))),
  );
  const full = combinations(decisive);
  const found: { readonly choices: Chosen; readonly rule: DataRule }[] = [];
  for (const choices of partial(decisive)) {
    const rules = new Set(full.filter((settings) => includes(settings, choices)).map(ruleOf));
    const [rule] = rules;
    if (rules.size === 1 && rule !== byItself && !found.some((one) => includes(choices, one.choices))) found.push({ choices, rule });
  }
  return { byItself, otherwise: found.reduce(merged, []) };
}

/** Takes a choice up into one before it that has another value of one option and is the same otherwise. */
function merged(before: readonly RuleUnder[], { choices, rule }: { readonly choices: Chosen; readonly rule: DataRule }): readonly RuleUnder[] {
  const own = Object.fromEntries(Object.entries(choices).map(([name, value]) => [name, [value]]));
  const otherIn = (one: RuleUnder) => Object.keys({ ...own, ...one.choices }).filter((name) => JSON.stringify(own[name]) !== JSON.stringify(one.choices[name]));
  const alike = before.find((one) => one.rule === rule && otherIn(one).length === 1 && Object.keys(one.choices).length === Object.keys(own).length);
  if (alike === undefined) return [...before, { choices: own, rule }];
  const [name] = otherIn(alike);
  return before.map((one) => (one === alike ? { rule, choices: { ...one.choices, [name]: [...one.choices[name], ...own[name]] } } : one));
}

const defaultsOf = ({ options }: Model): OptionSettings => Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));

type Choices = readonly (readonly [name: string, option: Choice])[];
type Chosen = Readonly<Record<string, string>>;

const includes = (settings: Chosen, some: Chosen) => Object.entries(some).every(([name, value]) => settings[name] === value);

const combinations = (choices: Choices): readonly Chosen[] =>
  choices.reduce<readonly Chosen[]>((all, [name, { values }]) => all.flatMap((some) => Object.keys(values).map((value) => ({ ...some, [name]: value }))), [{}]);

/** Some of the choices made, the fewest first. */
const partial = (choices: Choices): readonly Chosen[] =>
  choices
    .reduce<readonly Chosen[]>(
      (all, [name, { values }]) => all.flatMap((some) => [some, ...Object.keys(values).map((value) => ({ ...some, [name]: value }))]),
      [{}],
    )
    .slice()
    .sort((a, b) => Object.keys(a).length - Object.keys(b).length);

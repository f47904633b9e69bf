import { describe, expect, it } from "vitest";
import { models } from "../../src/engine/catalog.ts";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import type { Model } from "../../src/engine/method/model.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { run } from "../../src/engine/run/run.ts";
import { readCase } from "../cases/cases.ts";
import { fits, takeRows, type Settings } from "./samples.ts";

const few = (data: Dataset) => takeRows(data, [...data.dmus.keys()].slice(0, 12));
const without = [few(readCase("tone2001")), few(readCase("hotels")), few(readCase("departments")), few(readCase("economy"))];
const withUndesirable = [few(readCase("tone2003")), few(readCase("dearun"))];

/** Every value of a choice beside each returns to scale and orientation. */
function settingsWith(model: Model, name: string): readonly (readonly Settings[])[] {
  const values = (one: string) => {
    const option = model.options[one];
    return option?.kind === "choice" ? Object.keys(option.values).filter((value) => value !== "chosen") : [];
  };
  const rest = ["rts", "orientation"]
    .filter((one) => one !== name && values(one).length > 0)
    .reduce<readonly Settings[]>((all, one) => all.flatMap((settings) => values(one).map((value) => ({ ...settings, [one]: value }))), [{}]);
  return rest.map((settings) => values(name).map((value) => ({ ...settings, [name]: value })));
}

/** Whether any two values of a choice give some unit of the data another score or status. */
function matters(model: Model, name: string, data: Dataset): boolean {
  const outcome = (options: Settings) =>
    run({ model: model.id, index: null, options, reference: "global", data }, new Simplex()).scores.map(({ score, status }) => ({ score, status }));
  return settingsWith(model, name).some((alternatives) => {
    const [first, ...others] = alternatives.filter((options) => fits(model, options, data)).map(outcome);
    return others.some((other) =>
      other.some(({ score, status }, k) => status !== first[k].status || Math.abs((score ?? 0) - (first[k].score ?? 0)) > 1e-9 * Math.abs(first[k].score ?? 0)),
    );
  });
}

const choices = models
  .filter(({ roles }) => roles.undesirable !== undefined)
  .flatMap((model) => Object.entries(model.options).flatMap(([name, option]) => (option.kind === "choice" ? [{ id: model.id, model, name, option }] : [])));

describe("an option is declared to be shown with undesirable outputs", () => {
  it.each(choices)("exactly where it makes no difference without them and one with them: $id, $name", ({ model, name, option }) => {
    const alone = without.some((data) => matters(model, name, data));
    const beside = withUndesirable.some((data) => matters(model, name, data));
    expect(option.shownWith === "undesirable").toBe(!alone && beside);
  });

  it("in some models and not in others", () => {
    expect(choices.filter(({ option }) => option.shownWith !== undefined).map(({ id, name }) => `${id} ${name}`)).toEqual([
      "super-sbm formula",
      "ddf disposability",
      "ddf vrs-technology",
      "nddf disposability",
      "nddf vrs-technology",
    ]);
  });
});

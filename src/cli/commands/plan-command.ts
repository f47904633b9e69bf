import { extname } from "node:path";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { checkTargets } from "./check-targets.ts";
import type { RunOptions } from "../arguments/options.ts";
import { planOf } from "../shards/plan.ts";
import { checkAnalysisOptions, prepare } from "./prepare.ts";
import { CliProblem } from "../terminal/problem.ts";
import { print } from "../terminal/print.ts";
import { askedShape } from "../reading/read-data.ts";
import { save } from "../results/save.ts";
import { sayRemarks } from "../terminal/say-remarks.ts";
import type { Target } from "./targets.ts";
import { tellOn, type Speaker } from "../terminal/terminal.ts";
import { checkRequired } from "../arguments/typed.ts";

/** `qianyan plan`: checks an analysis and its data as `run` does, and writes what is to be run. */
export async function planCommand(file: string | undefined, options: RunOptions, version: string, at: Speaker, further: readonly string[] = []): Promise<void> {
  if (file === undefined || file === "") throw new CliProblem("file-needed", {});
  checkAnalysisOptions(options);
  checkRequired(options, ["out"]);
  const out = options.out ?? "";
  if (extname(out).toLowerCase() !== ".json") throw new CliProblem("target-kind", { option: "--out", path: out, expected: [".json"] });
  const target: Target = { option: "--out", kind: "plan", path: out };
  const files = [file, ...further];
  const prepared = await prepare(files, options, at.locale, { beforeColumns: () => checkTargets([target], { data: files }), tell: tellOn(at) });
  const plan = planOf(prepared, { files, shape: askedShape(options), locale: at.locale }, out, options.prove, version);
  sayRemarks(prepared.remarks, at);
  await save([{ path: out, content: `${JSON.stringify(plan, null, 2)}\n` }], () => print(at, `${cliTexts[at.locale].planned(out, plan.tasks)}\n`));
}

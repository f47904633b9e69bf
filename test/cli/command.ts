import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { ResultsJson } from "../../src/analysis/run/results-json.ts";
import { main } from "../../src/cli/main.ts";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, and keeps what it writes. */
export async function qianyan(args: readonly string[], env: Readonly<Record<string, string>> = { LANG: "en_US.UTF-8" }, isTTY = false): Promise<Ended> {
  let out = "";
  let err = "";
  const code = await main(args, { env, stdout: { write: (text) => (out += text) }, stderr: { write: (text) => (err += text), isTTY } });
  return { code, out, err };
}

/** The one object that `--json -` prints; fails where anything else is printed. */
export async function resultsOf(...args: string[]): Promise<ResultsJson> {
  const { code, out, err } = await qianyan([...args, "--json", "-"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as ResultsJson;
}

/** A folder of this test file, gone when it ends. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), "qianyan-cli-"));

  constructor() {
    afterAll(() => rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  file(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  names(): readonly string[] {
    return readdirSync(this.folder).sort();
  }
}

export const data = (name: string) => fileURLToPath(new URL(`../../assets/data/${name}`, import.meta.url));

/** The bundled panel with its columns: 31 provinces, 2012–2024, and a zero of Tibet in 2014. */
export const researchPanel = [
  data("china_prov31_2012_2024_industrial_RD.csv"),
  ...["--dmu", "province_zh", "--period", "year"],
  ...["--inputs", "rd_fte_1e4_personyear,rd_exp_1e8CNY,newprod_dev_exp_1e8CNY"],
  ...["--outputs", "newprod_sales_1e8CNY,valid_invention_patents_1e4"],
];

/** Tone (2001), EJOR 130:498–509, p. 505. */
export const tone2001 = "DMU,Input1,Input2,Output1,Output2\nA,4,3,2,3\nB,6,3,2,3\nC,8,1,6,2\nD,8,1,6,1\nE,2,4,1,4\n";
export const tone2001Columns = ["--dmu", "DMU", "--inputs", "Input1,Input2", "--outputs", "Output1,Output2"];

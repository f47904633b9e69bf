import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { slowFiles } from "./test/slow-files.ts";

/** What goes over the whole catalogue, and the judge of the soak. */
const contracts = ["test/contracts/**/*.test.ts", "test/soak/**/*.test.ts"];

/**
 * What takes long begins first, so that no file is waited for alone at the end. Before it the files that want a document stand together:
 * a process ends, with all the modules that it has loaded, where the next file wants another environment.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const seconds = ({ moduleId }: TestSpecification) => Object.entries(slowFiles).find(([name]) => moduleId.includes(name))?.[1] ?? 0;
    const wants = new Map(files.map(({ moduleId }) => [moduleId, readFileSync(moduleId, "utf8").startsWith("// @vitest-environment") ? 1 : 0]));
    return (await super.sort(files)).sort((a, b) => wants.get(b.moduleId)! - wants.get(a.moduleId)! || seconds(b) - seconds(a));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Vitest would leave one core free, which of two is half of the machine.
    maxWorkers: "100%",
    projects: [
      // Their files leave nothing behind: a process loads the modules once for all that it runs.
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", ...contracts],
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      // What compares thousands of results with independent ones runs at full speed: the others cover the sources.
      { test: { name: "contracts", include: contracts, isolate: false, testTimeout: 240_000, hookTimeout: 240_000 } },
      // Half of the time a page waits for its threads, or the test for the page: one file more than there are cores.
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          isolate: false,
          maxWorkers: availableParallelism() + 1,
          sequence: { groupOrder: 1 },
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      // The page in Firefox and WebKit: `npm run test:engines` alone runs it.
      { test: { name: "engines", include: ["test/engines/*.engines.ts"], maxWorkers: 1, testTimeout: 600_000, hookTimeout: 600_000 } },
      // Workbooks of any origin, opened, changed and saved: `npm run round-trips` alone runs it.
      { test: { name: "trips", include: ["test/trips/*.trips.ts"], maxWorkers: 1, testTimeout: 600_000, hookTimeout: 600_000 } },
      // What the page takes: `npm run bench` alone runs it.
      { test: { name: "page", include: ["test/bench/*.bench.ts"], testTimeout: 600_000, hookTimeout: 600_000 } },
    ],
    coverage: {
      provider: "v8",
      include: ["src/engine/**", "src/analysis/**", "src/report/**"],
      // The kernel's sources run as WebAssembly: what covers them is that their twins end in the same bits.
      exclude: ["**/tsconfig.json", "src/engine/lp/wasm/assembly/**"],
      reporter: ["text-summary"],
      thresholds: {
        "src/engine/**": { lines: 95, functions: 95 },
        "src/analysis/**": { lines: 90, functions: 90 },
        "src/report/**": { lines: 90, functions: 90 },
      },
    },
  },
});

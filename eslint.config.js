import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What each layer of src may import besides itself. The arrows only point down (ARCHITECTURE.md). */
const layers = {
  engine: [],
  analysis: ["engine"],
  locale: ["engine", "analysis"],
  procedures: ["engine", "analysis", "locale"],
  report: ["engine", "analysis", "locale", "procedures"],
  workbook: ["engine", "analysis", "locale", "report"],
  worker: ["engine", "analysis", "procedures"],
  functions: ["engine", "analysis", "locale", "procedures", "report", "workbook", "worker"],
  help: ["engine", "analysis", "locale", "procedures", "functions"],
  taskpane: ["engine", "analysis", "locale", "procedures", "report", "workbook", "worker", "functions", "help"],
  samples: ["engine", "analysis", "locale", "procedures", "report", "workbook", "taskpane"],
  standalone: ["engine", "analysis", "locale", "procedures", "report", "workbook", "worker", "functions", "taskpane", "samples"],
  addin: ["engine", "analysis", "locale", "procedures", "report", "workbook", "worker", "functions", "taskpane", "samples"],
  solvers: ["engine"],
  cli: ["engine", "analysis", "locale", "procedures", "report", "workbook", "worker", "solvers"],
};
/** Layers without any package, host or platform: pure TypeScript. */
const pure = ["engine", "analysis", "locale", "procedures", "report"];
/** The packages that such a layer may have all the same, as pure as it is: distributions, matrices, quantiles, projections. */
const kept = { procedures: "(@stdlib/|ml-matrix$|d3-)" };

const boundaries = Object.entries(layers).map(([layer, below]) => {
  const forbidden = Object.keys(layers).filter((other) => other !== layer && !below.includes(other));
  const patterns = [];
  if (forbidden.length > 0) {
    patterns.push({ regex: `^\\.{1,2}/(.*/)?(${forbidden.join("|")})/`, message: `src/${layer} may import ${["itself", ...below].join(", ")} only.` });
  }
  if (pure.includes(layer)) {
    const but = kept[layer];
    patterns.push({
      regex: but === undefined ? "^[^.]" : `^(?!${but})[^.]`,
      message: `src/${layer} is pure: no packages${but === undefined ? "" : ` but ${but}`}.`,
    });
  }
  return { files: [`src/${layer}/**/*.{ts,tsx}`], rules: { "no-restricted-imports": ["error", { patterns }] } };
});

/** The folders of src whose functions take five parameters and have seventy lines at most: what takes more is a noun, or has phases, of its own. */
const measured = [
  "engine",
  "analysis",
  "locale",
  "procedures",
  "report",
  "worker",
  "functions",
  "help",
  "samples",
  "addin",
  "solvers",
  "cli",
  "taskpane",
  "standalone",
  "workbook",
];
/** What may take or have more, and why. */
const excepted = [
  // The kernel's loops: AssemblyScript has no value that is several numbers but an object, and an object would be allocated for every column priced.
  { files: ["src/engine/lp/wasm/assembly/**/*.ts"], rules: { "max-params": "off" } },
];
const functionSizes = [
  {
    files: measured.map((folder) => `src/${folder}/**/*.{ts,tsx}`),
    rules: { "max-params": ["error", 5], "max-lines-per-function": ["error", { max: 70, IIFEs: true }] },
  },
  ...excepted,
];

export default tseslint.config(
  { ignores: ["node_modules", "build", "dist", "coverage", "src/engine/lp/wasm/kernel-script.js"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-base-to-string": "off",
      // What a floor declares is added to an interface of the floor below.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // An adapter of an asynchronous port may have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // Hooks and ports hand out plain functions as members: none of them reads `this`.
      "@typescript-eslint/unbound-method": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  { files: ["src/{taskpane,samples,standalone,addin}/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat["recommended-latest"]] },
  ...boundaries,
  ...functionSizes,
  // The kernel's language: TypeScript sees one number where AssemblyScript has several, between which a cast converts.
  { files: ["src/engine/lp/wasm/assembly/**"], rules: { "@typescript-eslint/no-unnecessary-type-assertion": "off" } },
  { files: ["src/cli/**", "test/**"], rules: { "no-console": "off" } },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "URL", "Buffer", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "fetch", "AbortController", "performance"].map(
          (name) => [name, "readonly"],
        ),
      ),
    },
  },
);

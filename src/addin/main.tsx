import { createRoot } from "react-dom/client";
import { ExcelHost } from "../workbook/excel/excel-host.ts";
import { ErrorBoundary } from "../taskpane/remarks/error-boundary.tsx";
import { UncaughtErrors } from "../taskpane/remarks/uncaught-errors.ts";
import { laterEvaluator } from "../worker/later-evaluator.ts";
import { AddIn } from "./app.tsx";
import { AskedOfPane } from "./asked.ts";
import type { Connection } from "./connection.ts";
import { ChosenLocale } from "./chosen-locale.ts";
import { connectFunctions } from "./connect-functions.ts";
import { connectHelp } from "./connect-help.ts";
import { connectRibbon } from "./connect-ribbon.ts";
import { whenOfficeIsReady, type Surroundings } from "./office-ready.ts";

const patience = 10_000;

const errors = new UncaughtErrors(window);
const evaluator = laterEvaluator(async () => (await import("../worker/web-pool.ts")).webPool());
const chosen = new ChosenLocale();
const asked = new AskedOfPane();

// Before anything else: Excel may call a function as soon as the page has loaded.
if (typeof CustomFunctions !== "undefined") connectFunctions(CustomFunctions, { evaluator, locale: chosen.read });
if (typeof Office !== "undefined") {
  connectHelp(Office, chosen.read);
  connectRibbon(Office, asked);
}

const root = createRoot(document.getElementById("app")!);

whenOfficeIsReady(patience, (surroundings) =>
  root.render(
    <ErrorBoundary locale={chosen.read()}>
      <AddIn connection={connectionIn(surroundings)} evaluator={evaluator} chosen={chosen} asked={asked} errors={errors} />
    </ErrorBoundary>,
  ),
);

function connectionIn(surroundings: Surroundings): Connection {
  if (surroundings !== "excel") return { kind: surroundings };
  try {
    return { kind: "excel", host: new ExcelHost() };
  } catch (error) {
    return { kind: "failed", error };
  }
}

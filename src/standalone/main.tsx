import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "../taskpane/remarks/error-boundary.tsx";
import { rememberedLocale } from "../taskpane/state/remembered-locale.ts";
import { UncaughtErrors } from "../taskpane/remarks/uncaught-errors.ts";
import { webPool } from "../worker/web-pool.ts";
import { App } from "./app.tsx";
import { giveCanvasesFallbackFonts } from "./grid/fallback-font.ts";
import { gridPart } from "./grid/grid-part.ts";
import "./page.css";

// The largest part of the page comes while the rest of it is put on the screen; where it does not, whoever needs it says so.
void gridPart().catch(() => {});
giveCanvasesFallbackFonts();
const errors = new UncaughtErrors(window);

createRoot(document.getElementById("app")!).render(
  <ErrorBoundary locale={rememberedLocale(navigator.language)}>
    <App evaluator={webPool()} errors={errors} />
  </ErrorBoundary>,
);

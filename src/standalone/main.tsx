import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "../taskpane/error-boundary.tsx";
import { rememberedLocale } from "../taskpane/remembered-locale.ts";
import { UncaughtErrors } from "../taskpane/uncaught-errors.ts";
import { webPool } from "../worker/web-pool.ts";
import { App } from "./app.tsx";
import { giveCanvasesFallbackFonts } from "./fallback-font.ts";
import "./page.css";

giveCanvasesFallbackFonts();
const errors = new UncaughtErrors(window);

createRoot(document.getElementById("app")!).render(
  <ErrorBoundary locale={rememberedLocale(navigator.language)}>
    <App evaluator={webPool()} errors={errors} />
  </ErrorBoundary>,
);

import { createRoot } from "react-dom/client";
import { webPool } from "../worker/web-pool.ts";
import { App } from "./app.tsx";
import "./page.css";

createRoot(document.getElementById("app")!).render(<App evaluator={webPool()} />);

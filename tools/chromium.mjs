// Finds a Chromium, Chrome or Edge on this machine, and installs Chromium through the system's package manager where there is none.
import { join } from "node:path";
import { installThroughSystem, isExecutable, onPath } from "./system-packages.mjs";

// The headless shell comes first: it draws the same page for two thirds of the work.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

const applications = ["/Applications", join(process.env.HOME ?? "", "Applications")].flatMap((folder) =>
  ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => join(folder, `${name}.app`, "Contents", "MacOS", name)),
);

const programs = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
  .flatMap((variable) => process.env[variable] ?? [])
  .flatMap((folder) => [
    join(folder, "Google", "Chrome", "Application", "chrome.exe"),
    join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    join(folder, "Chromium", "Application", "chrome.exe"),
  ]);

/** The packages that hold Chromium's headless shell, where there is one, and Chromium, by package manager. */
const shells = { "apt-get": ["chromium-headless-shell"] };
const packages = { "apt-get": ["chromium"], dnf: ["chromium"], apk: ["chromium"], pacman: ["chromium"], brew: ["--cask", "chromium"] };

/** The path of a browser that Playwright can drive, or null. CHROMIUM_PATH names one explicitly. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : null;
  const candidates =
    process.platform === "win32" ? programs : [...(process.platform === "darwin" ? applications : []), ...names.flatMap((name) => onPath(name) ?? [])];
  return candidates.find(isExecutable) ?? null;
}

/** Finds or installs a browser. Returns its path, or null after saying what is to be done. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  console.log("No Chromium, Chrome or Edge found.");
  for (const [what, wanted] of [
    ["Chromium's headless shell", shells],
    ["Chromium", packages],
  ]) {
    installThroughSystem(what, wanted);
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  console.error("The browser tests need Chromium, Chrome or Edge: install one of them, or name its path in CHROMIUM_PATH, and run `npm test` again.");
  return null;
}

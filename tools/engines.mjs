// Finds the browsers of other engines than Chromium's that `npm run test:engines` can drive on this machine.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isExecutable, onPath } from "./system-packages.mjs";

const programFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) => process.env[variable] ?? []);
const firefoxElsewhere = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  ...programFolders.map((folder) => join(folder, "Mozilla Firefox", "firefox.exe")),
];

/** Firefox as it is released; FIREFOX_PATH names one explicitly. */
function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  const candidates = named ? [named] : [onPath("firefox-esr"), onPath("firefox"), ...firefoxElsewhere];
  return candidates.find((path) => path !== null && isExecutable(path)) ?? null;
}

/** WebKitGTK: the driver, and the small browser that its package brings along; MINIBROWSER_PATH names that one explicitly. */
function findWebKit() {
  const driver = onPath("WebKitWebDriver");
  const browser = process.env.MINIBROWSER_PATH ?? miniBrowsers().find(isExecutable);
  if (driver === null || browser === undefined || !isExecutable(browser)) return null;
  // It has no way to run without a screen.
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  if (!display && onPath("Xvfb") === null) return null;
  return { driver, browser, screen: display ? null : onPath("Xvfb") };
}

/** The newest first. */
function miniBrowsers() {
  const libraries = ["/usr/lib", "/usr/lib64", "/usr/libexec", ...below("/usr/lib", /-linux-gnu/)];
  return libraries
    .flatMap((folder) => below(folder, /^webkit(2?gtk-|gtk-)/).map((found) => join(found, "MiniBrowser")))
    .toSorted()
    .toReversed();
}

function below(folder, name) {
  try {
    return readdirSync(folder).flatMap((entry) => (name.test(entry) ? [join(folder, entry)] : []));
  } catch {
    return [];
  }
}

const version = (program) => /\d+(\.\d+)+\w*/.exec(spawnSync(program, ["--version"], { encoding: "utf8" }).stdout ?? "")?.[0] ?? "";

/** What is there, and what is not with what it takes. */
export function findEngines() {
  const [firefox, webkit] = [findFirefox(), findWebKit()];
  return [
    { name: "Firefox", found: firefox && { path: firefox }, version: firefox ? version(firefox) : "", needs: "Firefox (FIREFOX_PATH names it)" },
    {
      name: "WebKit",
      found: webkit,
      version: webkit ? version(webkit.driver) : "",
      needs: "WebKitWebDriver with its MiniBrowser, and a screen or Xvfb (on Debian: webkit2gtk-driver, xvfb)",
    },
  ];
}

// npm start: installs what is missing, builds, serves the page on this machine and opens it. `--no-open` only prints the address.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { compressTexts } from "./compressed.mjs";
import { installPackages, root } from "./packages.mjs";

const firstPort = 3000;
const lastPort = 3099;

const installed = installPackages();
if (installed !== 0) process.exit(installed);

console.log("Building …");
const built = spawnSync(process.execPath, [join(root, "node_modules/webpack-cli/bin/cli.js"), "--mode", "production"], { cwd: root, stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);

// Imported only now: before installation there is nothing to import.
const { buildHelp } = await import("./help/build-help.mjs");
await buildHelp(join(root, "dist"));
const { pageServer } = await import("./page-server.mjs");
await compressTexts(join(root, "dist"));
const server = pageServer(join(root, "dist"));
const address = `http://localhost:${await listen(server)}/`;
console.log(`\nQianyan 前沿: ${address}\nCtrl+C ends it.`);
if (!process.argv.includes("--no-open")) open(address);

/** Listens on this machine only, on the first free port. */
async function listen(one) {
  for (let port = firstPort; port <= lastPort; port++) {
    const error = await new Promise((resolve) => {
      one.once("error", resolve);
      one.listen(port, "localhost", () => {
        one.off("error", resolve);
        resolve(null);
      });
    });
    if (error === null) return port;
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
  }
  throw new Error(`no port is free between ${firstPort} and ${lastPort}`);
}

/** Opens the address in the browser of a person who sits at this machine; says nothing where there is none. */
function open(url) {
  const [program, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
          ? ["xdg-open", url]
          : [];
  if (program === undefined) return;
  const opener = spawn(program, args, { stdio: "ignore", detached: true });
  opener.on("error", () => {});
  opener.unref();
}

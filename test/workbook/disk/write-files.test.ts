import { execFile, execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettled } from "../../../src/workbook/disk/disk-file.ts";
import { newToken, thisProcess } from "../../../src/workbook/disk/process-owner.ts";
import { writeFiles } from "../../../src/workbook/disk/write-files.ts";
import { journalOf } from "../../../src/workbook/disk/write-journal.ts";

const onWindows = process.platform === "win32";
const writer = fileURLToPath(new URL("dying-writer.mjs", import.meta.url));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "qianyan-disk-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const text = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), "utf8") : null);
const names = () => readdirSync(folder).sort();

/** Writes `o.csv` and `sub/o.index.csv` in a process of its own. */
const dying = (how: "kill" | "fail", step: number, below = ".") =>
  new Promise<{ readonly code: number | null; readonly printed: string }>((resolve) => {
    execFile(process.execPath, [writer, how, String(step), at(`${below}/o.csv`), "NEW", at(`${below}/sub/o.index.csv`), "NEW"], (error, printed) =>
      resolve({ code: error === null ? 0 : typeof error.code === "number" ? error.code : null, printed }),
    );
  });

const outcome = (below = ".") => [text(`${below}/o.csv`), text(`${below}/sub/o.index.csv`)];

describe.each([
  ["where files stood before", "OLD"],
  ["where none stood", null],
])("two files in two folders, %s", (_, before) => {
  const stand = (below = ".") => {
    rmSync(at(below), { recursive: true, force: true });
    mkdirSync(at(`${below}/sub`), { recursive: true });
    if (before !== null) for (const name of ["o.csv", "sub/o.index.csv"]) writeFileSync(at(`${below}/${name}`), before);
  };
  const clean = (below = ".") => {
    expect(readdirSync(at(below)).filter((name) => name !== "o.csv")).toEqual(["sub"]);
    expect(readdirSync(at(`${below}/sub`)).filter((name) => name !== "o.index.csv")).toEqual([]);
  };

  it.skipIf(onWindows)(
    "are both old or both new when the process is killed at any step, as soon as either is touched",
    async () => {
      stand();
      const { code, printed } = await dying("kill", 0);
      const steps = Number(printed);
      expect(steps).toBeGreaterThan(8);
      expect([code, outcome()]).toEqual([0, ["NEW", "NEW"]]);
      clean();
      const seen = new Set<string | null>();
      for (let step = 1; step <= steps; step++) {
        stand();
        expect((await dying("kill", step)).code).toBe(null);
        await readSettled(at(step % 2 === 0 ? "o.csv" : "sub/o.index.csv")).catch(() => null);
        const [first, second] = outcome();
        expect([step, first]).toEqual([step, second]);
        expect([before, "NEW"]).toContain(first);
        seen.add(first);
        await writeFiles(["o.csv", "sub/o.index.csv"].map((name) => ({ path: at(name), content: "NEXT" })));
        expect(outcome()).toEqual(["NEXT", "NEXT"]);
        clean();
      }
      expect(seen).toEqual(new Set([before, "NEW"]));
    },
    300_000,
  );

  it("are both old where the writing fails, whatever fails", async () => {
    stand();
    const steps = Number((await dying("kill", 0)).printed);
    for (let step = 1; step <= steps; step++) stand(`${step}`);
    // One process writes into as many folders, in each of which another step fails; it is gone when the next one writes there.
    const codes = (await dying("fail", steps, "%")).printed.trim().split(" ").map(Number);
    expect(codes).toHaveLength(steps);
    for (const [k, code] of codes.entries()) {
      const below = `${k + 1}`;
      for (const name of ["other.txt", "sub/other.txt"]) {
        await writeFiles([{ path: at(`${below}/${name}`), content: "" }]);
        rmSync(at(`${below}/${name}`));
      }
      // What fails may be of no matter, as the removal of a file that is not needed any more.
      expect([below, ...outcome(below)]).toEqual([below, ...(code === 0 ? ["NEW", "NEW"] : [before, before])]);
      clean(below);
    }
  }, 300_000);
});

describe("what a command that died has left", () => {
  const dead = newToken({ ...thisProcess, pid: 999_999_999 });
  const elsewhere = newToken({ ...thisProcess, machine: "00000000", pid: 999_999_999 });
  const alive = newToken();

  it("is removed by the next one that writes there; what is of a living one, or of another machine, stays", async () => {
    for (const token of [dead, elsewhere, alive]) for (const end of ["0.tmp", "1.old", "journal.tmp"]) writeFileSync(at(`.${token}.${end}`), "");
    await writeFiles([{ path: at("a"), content: "x" }]);
    expect(names()).toEqual(["a", ...[elsewhere, alive].flatMap((token) => ["0.tmp", "1.old", "journal.tmp"].map((end) => `.${token}.${end}`))].sort());
  });

  it("leaves alone what someone has written since", async () => {
    for (const name of ["a", "b"]) writeFileSync(at(name), "OLD");
    linkSync(at("a"), at(`.${dead}.0.old`));
    writeFileSync(at(`.${dead}.1.old`), "OLDER");
    const journal = { kind: "qianyan journal", version: 1, token: dead, first: "a", files: ["a", "b"].map((path) => ({ path, had: true, made: "1 2 3" })) };
    for (const name of ["a", "b"]) writeFileSync(journalOf(at(name)), JSON.stringify(journal));
    expect(String(await readSettled(at("b")))).toBe("OLD");
    expect([text("a"), names()]).toEqual(["OLD", ["a", "b"]]);
  });

  it.each(["", "{", "null", "[]", '{"kind":"qianyan journal","version":1,"token":"x","first":"a","files":[]}'])(
    "is no journal where it is %s",
    async (content) => {
      writeFileSync(at("a"), "OLD");
      writeFileSync(journalOf(at("a")), content);
      utimesSync(journalOf(at("a")), 0, 0);
      expect(String(await readSettled(at("a")))).toBe("OLD");
      expect(names()).toEqual(["a"]);
    },
  );
});

describe.skipIf(onWindows)("a path that leads elsewhere", () => {
  it("is followed, over several links and to a file that is not there yet", async () => {
    mkdirSync(at("sub"));
    writeFileSync(at("sub/real"), "OLD");
    symlinkSync("sub/real", at("one"));
    symlinkSync(at("one"), at("two"));
    symlinkSync("../new", at("sub/dangling"));
    symlinkSync("sub", at("folder"));
    await writeFiles([
      { path: at("two"), content: "X" },
      { path: at("folder/dangling"), content: "Y" },
    ]);
    expect([text("sub/real"), text("new")]).toEqual(["X", "Y"]);
    for (const link of ["one", "two", "sub/dangling", "folder"]) expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
    expect(names()).toEqual(["folder", "new", "one", "sub", "two"]);
  });

  it("to itself is refused", async () => {
    symlinkSync("loop", at("loop"));
    await expect(writeFiles([{ path: at("loop"), content: "X" }])).rejects.toMatchObject({ reason: "ELOOP" });
  });

  it("is written into where it is a pipe, and a device takes what it takes", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const reader = spawn("cat", [at("pipe")]);
    let read = "";
    reader.stdout.on("data", (piece) => (read += String(piece)));
    const ended = new Promise((resolve) => reader.on("close", resolve));
    await writeFiles([{ path: at("pipe"), content: ["a", "b"] }]);
    await ended;
    expect([read, lstatSync(at("pipe")).isFIFO()]).toEqual(["ab", true]);
    await writeFiles([{ path: "/dev/null", content: "x" }]);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it.skipIf(!existsSync("/dev/full"))("changes nothing where one of the outputs is full", async () => {
    writeFileSync(at("a"), "OLD");
    const both = [
      { path: at("a"), content: "NEW" },
      { path: "/dev/full", content: "x" },
    ];
    await expect(writeFiles(both)).rejects.toMatchObject({ path: "/dev/full", reason: "ENOSPC" });
    expect([text("a"), names()]).toEqual(["OLD", ["a"]]);
  });

  it("keeps who may read a file", async () => {
    writeFileSync(at("a"), "OLD", { mode: 0o640 });
    await writeFiles([{ path: at("a"), content: "NEW" }]);
    expect(statSync(at("a")).mode & 0o777).toBe(0o640);
  });

  it("may have a name as long as the system takes", async () => {
    const long = "n".repeat(255);
    await writeFiles([{ path: at(long), content: "X" }]);
    expect(names()).toEqual([long]);
    await expect(writeFiles([{ path: at(`${long}n`), content: "X" }])).rejects.toMatchObject({ reason: "ENAMETOOLONG" });
  });
});

describe.skipIf(onWindows)("a signal in the middle", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("%s ends the process when all is as it was before", async (signal) => {
    writeFileSync(at("a"), "OLD");
    execFileSync("mkfifo", [at("pipe")]);
    const child = spawn(process.execPath, [writer, "none", "0", at("a"), "NEW", at("pipe"), "x"]);
    const ended = new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
    // It waits for a reader of the pipe as soon as the other file is written beside its place.
    while (!names().some((name) => name.endsWith(".tmp"))) await new Promise((wake) => setTimeout(wake, 10));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect([text("a"), names()]).toEqual(["OLD", ["a", "pipe"]]);
  });
});

describe("what belongs to the writing", () => {
  it("takes the files back where it fails", async () => {
    writeFileSync(at("a"), "OLD");
    const said: (string | null)[] = [];
    const both = ["a", "b"].map((name) => ({ path: at(name), content: "NEW" }));
    const fails = async () => {
      said.push(text("a"), text("b"));
      throw new Error("no one listens");
    };
    await expect(writeFiles(both, fails)).rejects.toThrow("no one listens");
    expect([said, text("a"), names()]).toEqual([["NEW", "NEW"], "OLD", ["a"]]);
  });
});

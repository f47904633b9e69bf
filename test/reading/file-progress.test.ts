import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FileProgress, type FileStage } from "../../src/standalone/files/file-progress.ts";
import { openFile } from "../../src/standalone/files/workbook-files.ts";
import { writeXlsx } from "../../src/workbook/file/xlsx.ts";

describe("what is told of a file that is opened or saved", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const heard = () => {
    const progress = new FileProgress();
    const stages: (FileStage | null)[] = [];
    progress.subscribe(() => stages.push(progress.read()));
    return { progress, stages };
  };

  it("is nothing where it is soon done", () => {
    const { progress, stages } = heard();
    const work = progress.begin("saving");
    work.at(0.5);
    work.end("saved");
    vi.runAllTimers();
    expect(stages.filter((stage) => stage !== null)).toEqual([]);
  });

  it("is how far it is, and that it is saved, until other work begins", () => {
    const { progress, stages } = heard();
    const work = progress.begin("saving");
    work.at(0.25);
    vi.runAllTimers();
    work.at(0.5);
    work.at(null);
    work.end("saved");
    progress.begin("opening");
    expect(stages).toEqual([{ doing: "saving", share: 0.25 }, { doing: "saving", share: 0.5 }, { doing: "saving", share: null }, "saved", null]);
  });

  it("is of the work that began last", () => {
    const { progress } = heard();
    const first = progress.begin("saving");
    vi.runAllTimers();
    const last = progress.begin("opening");
    vi.runAllTimers();
    first.at(0.9);
    first.end("saved");
    expect(progress.read()).toEqual({ doing: "opening", share: 0 });
    last.end();
    expect(progress.read()).toBeNull();
  });
});

it("a workbook is read at the pace of who reads it, who hears how far it is", async () => {
  const cells = Array.from({ length: 4000 }, (_, r) => [`U${r}`, r, r / 7]);
  const bytes = await writeXlsx([], { plain: [{ name: "data", cells }] });
  const file = () => new File([bytes as Uint8Array<ArrayBuffer>], "data.xlsx");
  const shares: number[] = [];
  let reading = false;
  const { sheets } = await openFile(file(), async (share) => {
    // No more is read before this has been waited for.
    expect(reading).toBe(false);
    reading = true;
    shares.push(share);
    await new Promise((resolve) => setTimeout(resolve));
    reading = false;
  });
  expect(sheets).toEqual((await openFile(file())).sheets);
  expect(shares.length).toBeGreaterThan(4);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect([shares[0] > 0, shares.at(-1)! <= 1]).toEqual([true, true]);
});

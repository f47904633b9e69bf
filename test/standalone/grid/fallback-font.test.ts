import { describe, expect, it } from "vitest";
import { giveCanvasesFallbackFonts, withFallback } from "../../../src/standalone/grid/fallback-font.ts";

describe("the font of a canvas", () => {
  it.each([
    ["normal normal 10pt Arial", 'normal normal 10pt Arial, "Liberation Sans", "Nimbus Sans", sans-serif'],
    ['normal bold 11pt "Microsoft YaHei"', 'normal bold 11pt "Microsoft YaHei", "Liberation Sans", "Nimbus Sans", sans-serif'],
    ["normal normal 11pt 等线", 'normal normal 11pt 等线, "Liberation Sans", "Nimbus Sans", sans-serif'],
    ["normal normal 12pt 宋体", "normal normal 12pt 宋体, serif"],
    ["normal normal 12pt FangSong", "normal normal 12pt FangSong, serif"],
    ['normal normal 16pt "Times New Roman"', 'normal normal 16pt "Times New Roman", serif'],
  ])("ends in a fallback of its kind: %s", (font, expected) => {
    expect(withFallback(font)).toBe(expected);
  });

  it.each(["12px Arial, Microsoft YaHei, sans-serif", "10pt monospace", "10pt 宋体, sans-serif "])("keeps its own fallback: %s", (font) => {
    expect(withFallback(font)).toBe(font);
  });

  it("is read back as the browser keeps it", () => {
    const canvas = {
      set font(font: string) {
        Object.assign(this, { kept: font });
      },
      get font() {
        return (this as unknown as { kept: string }).kept;
      },
    } as unknown as CanvasRenderingContext2D;
    giveCanvasesFallbackFonts(canvas);
    canvas.font = "10pt Calibri";
    expect(canvas.font).toBe('10pt Calibri, "Liberation Sans", "Nimbus Sans", sans-serif');
  });
});

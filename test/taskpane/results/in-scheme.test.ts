import { describe, expect, it } from "vitest";
import { tileColours } from "../../../src/report/figures/tile-map.ts";
import { grey, ink } from "../../../src/taskpane/results/chart-look.ts";
import type { Drawing } from "../../../src/taskpane/results/draw.ts";
import { darkColour, inScheme } from "../../../src/taskpane/results/in-scheme.ts";

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** What the pane is filled with in the dark. */
const ground = "#292929";

describe("a drawing in the dark", () => {
  it("turns white into the ground of the pane, and letters stand out from it as WCAG asks", () => {
    expect(contrast(darkColour("#FFFFFF"), ground)).toBeLessThan(1.1);
    for (const colour of [ink, grey]) expect(contrast(darkColour(colour), ground)).toBeGreaterThan(4.5);
  });

  it("keeps the letters on the tiles of a map legible, as far as they are in the light", () => {
    for (const { fill, ink: on } of Object.values(tileColours)) {
      const [light, dark] = [contrast(`#${fill}`, `#${on}`), contrast(darkColour(`#${fill}`), darkColour(`#${on}`))];
      expect([fill, dark >= Math.min(4.2, 0.85 * light)]).toEqual([fill, true]);
    }
  });

  it("changes colours alone: a name that looks like one stays, and in the light all stays", () => {
    const drawing = { xAxis: { data: ["#123456"], axisLabel: { color: "#123456" } }, series: [{ name: "#1F2933", itemStyle: { color: ["#1F2933"] } }] };
    expect(inScheme(drawing as unknown as Drawing, "light")).toBe(drawing);
    expect(inScheme(drawing as unknown as Drawing, "dark")).toMatchObject({
      xAxis: { data: ["#123456"], axisLabel: { color: darkColour("#123456") } },
      series: [{ name: "#1F2933", itemStyle: { color: [darkColour("#1F2933")] } }],
    });
  });
});

import { albers } from "../../neighbours/albers.ts";
import { nameKey } from "../../neighbours/name-key.ts";
import { placesOf } from "../../neighbours/unit-places.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import type { Weighted } from "./deviational-ellipse.ts";
import { ellipseFindings } from "./ellipse-findings.ts";
import { ellipseOptions } from "./ellipse-options.ts";
import { gives, says, type EllipseRow, type PointRow } from "./ellipse-results.ts";
import { ellipseWords } from "./ellipse.words.ts";
import { refuses, type Section, ellipseRow, pathOf } from "./ellipse-rows.ts";
import { unitsThatMove } from "./moving-units.ts";

const takes = {
  value: { holds: "numbers", min: 1, rule: "non-negative", like: "score" },
  unit: { holds: "labels", min: 1 },
  period: { holds: "labels", min: 0 },
  longitude: { holds: "numbers", min: 0 },
  latitude: { holds: "numbers", min: 0 },
} as const;

/**
 * The weighted standard deviational ellipse of places (Lefever 1926; Yuill 1971), projected first: in degrees a step east is
 * as long as one north, which no place but the equator has.
 */
export const ellipse = describeProcedure(
  {
    id: "ellipse",
    stage: "after",
    question: "neighbours",
    citations: [
      {
        text: "Lefever, D. W. (1926). Measuring geographic concentration by means of the standard deviational ellipse. American Journal of Sociology 32(1), 88–94.",
      },
      { text: "Yuill, R. S. (1971). The standard deviational ellipse: an updated tool for spatial description. Geografiska Annaler B 53(1), 28–39." },
    ],
    takes,
    options: ellipseOptions,
    least: { rows: 3, in: "period" },
    gives,
    says,
    refuses,
    functions: {
      "SPACE.ELLIPSE": {
        gives: "ellipse",
        parameters: ["value", "unit", "period", "longitude", "latitude", "weighting", "axes", "meridian", "parallel1", "parallel2", "result"],
      },
    },
    *run(given, settings, refuse) {
      const { unit, value, longitude, latitude } = given.columns;
      const places = placesOf(unit[0], longitude[0], latitude[0], refuse);
      const projection = albers(settings.meridian, settings.parallel1, settings.parallel2);
      const found: EllipseRow[] = [];
      const points: PointRow[] = [];
      const sections: Section[] = [];
      for (const [k, { period, rows }] of given.periods.entries()) {
        yield { step: "progress", done: k, total: given.periods.length };
        const inOrder = [...rows].sort((a, b) => (nameKey(unit[0].labels[a]) < nameKey(unit[0].labels[b]) ? -1 : 1));
        const section = { period, rows, points: inOrder.map((row): Weighted => ({ ...projection.of(places[row]), w: value[0].numbers[row] })) };
        sections.push(section);
        found.push(ellipseRow(section, value[0].name, projection, settings, refuse));
        points.push(...rows.map((row): PointRow => ({ period, cells: { unit: unit[0].labels[row], ...pointCells(row) } })));
      }
      function pointCells(row: number) {
        const { longitude: lon, latitude: lat } = places[row];
        return { w: value[0].numbers[row], lon, lat, ...projection.of(places[row]) };
      }
      const path = pathOf(found);
      const units = given.periods.map(({ rows }) => new Set(rows.map((row) => nameKey(unit[0].labels[row]))));
      return { values: { ellipse: found, path, points }, findings: ellipseFindings(found, path, points, units, unitsThatMove(unit[0], places)) };
    },
  },
  ellipseWords,
);

import { Button, Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { labelOf } from "../../analysis/table/cell-label.ts";
import { cellAddress, isCellError, type Cell } from "../../analysis/table/table.ts";
import { regionTexts } from "../../locale/wording/region-words.ts";
import { divisions } from "../../procedures/data-step/divisions.ts";
import { groupAdded } from "../../procedures/data-step/said.ts";
import { groupsSummedUp, totalRows } from "../../procedures/data-step/step-table.ts";
import { provinceOf, withGroups, withRegions } from "../../procedures/neighbours/region-maps.ts";
import { panelSheets } from "../../report/sheets/panel-sheets.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { mendableSentence } from "../remarks/mendable-sentence.ts";
import { isMendable } from "../remarks/mendable.ts";
import type { TablePartProps } from "../columns/table-part.ts";
import { useSaid } from "../state/use-said.ts";

/** Fewer provinces than this among the units are no reason to offer regions. */
const enough = 3;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":empty": { display: "none" },
  },
  check: { marginInlineStart: "-8px" },
  button: { alignSelf: "flex-start" },
});

/** Of a table whose units are provinces, or with rows of totals: a sheet without the totals and with the regions as a group column. */
export function RegionsPart({ pane, source, columns, locale }: TablePartProps) {
  const styles = useStyles();
  const texts = regionTexts(locale);
  const [open, setOpen] = useState(false);
  const [id, setId] = useState("");
  const [leaveOut, setLeaveOut] = useState(true);
  const [busy, setBusy] = useState(false);
  const [said, say] = useSaid(locale);
  const { roles } = pane.draft;
  const dmu = roles.indexOf("dmu");
  const { table } = columns;
  const totals = useMemo(() => totalRows(columns, roles), [columns, roles]);
  const summed = useMemo(() => groupsSummedUp(columns, roles, totals), [columns, roles, totals]);
  const labels = useMemo(() => (dmu < 0 ? [] : table.rows.map((cells) => labelOf(cells[dmu] ?? null))), [table, dmu]);
  const provinces = useMemo(() => [...new Set(labels)].filter((label) => provinceOf(label) !== undefined).length, [labels]);
  if (totals.length === 0 && provinces < enough) return said === "" ? null : <p className={styles.small}>{said}</p>;
  const offered = divisions.filter(({ map }) => (map === null ? summed !== null : provinces >= enough));
  const division = offered.find((one) => one.id === id) ?? null;
  const left = new Set(leaveOut ? totals.map(({ row }) => row) : []);
  const kept = [...labels.keys()].filter((row) => !left.has(row));
  const whole = { header: table.header, rows: kept.map((row) => table.header.map((_, c) => shown(table.rows[row][c] ?? null))) };
  const names = kept.map((row) => labels[row]);
  const groups = kept.map((row) => summed?.[row] ?? null);
  const regional =
    division === null
      ? null
      : division.map === null
        ? { ...withGroups(whole, dmu, division.title[locale], groups), unknown: names.filter((_, k) => groups[k] === null) }
        : withRegions(whole, dmu, names, division.map, locale);
  const make = async () => {
    setBusy(true);
    try {
      const deeds = totals
        .filter(({ row }) => left.has(row))
        .map(({ row, column, name }) => ({
          code: "total" as const,
          file: null,
          sheet: source.sheet,
          address: cellAddress(table, row, column),
          text: name,
          became: null,
        }));
      const { sheets } = await pane.host.writeReport(panelSheets({ ...(regional ?? whole), deeds }, locale, source.sheet));
      await pane.read(sheets[0], null, true);
      say((wanted) => regionTexts(wanted).made(sheets[0]));
    } catch (error) {
      if (!isMendable(error)) throw error;
      say((wanted) => mendableSentence(error, wanted));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Disclosure title={texts.title} heading open={open} onToggle={() => setOpen(!open)}>
      <div className={styles.part}>
        <p className={styles.small}>{texts.about}</p>
        {totals.length > 0 && (
          <Checkbox
            className={styles.check}
            label={texts.leaveOut([...new Set(totals.map(({ name }) => name))], totals.length)}
            checked={leaveOut}
            onChange={(_, { checked }) => setLeaveOut(checked === true)}
          />
        )}
        {offered.length > 0 && (
          <Select aria-label={texts.map} value={id} onChange={(_, { value }) => setId(value)}>
            <option value="">{texts.none}</option>
            {offered.map((one) => (
              <option key={one.id} value={one.id}>
                {one.offered[locale]}
              </option>
            ))}
          </Select>
        )}
        {division !== null && regional !== null && (
          <p className={styles.small}>{groupAdded(division.id, [...new Set(groups.filter((one) => one !== null))], regional.unknown, locale)}</p>
        )}
        <Button className={styles.button} disabledFocusable={busy || (regional === null && left.size === 0)} onClick={() => void make()}>
          {texts.make}
        </Button>
        <p className={styles.small} role="status">
          {said}
        </p>
      </div>
    </Disclosure>
  );
}

const shown = (cell: Cell): string | number | null => (isCellError(cell) ? cell.error : typeof cell === "boolean" ? String(cell) : cell);

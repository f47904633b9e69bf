import { Button, Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { cellAddress } from "../../analysis/table/table.ts";
import { regionTexts } from "../../locale/wording/region-words.ts";
import { groupAdded } from "../../procedures/data-step/said.ts";
import { panelSheets } from "../../report/sheets/panel-sheets.ts";
import type { TablePartProps } from "../columns/table-part.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useDeed } from "../state/use-deed.ts";
import { fittingDivisions, hasRegions, regionalTable, unitsOf } from "./regional-table.ts";

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
  const { busy, said, say, doing } = useDeed(locale);
  const { roles } = pane.draft;
  const units = useMemo(() => unitsOf(columns, roles), [columns, roles]);
  if (!hasRegions(units)) return said === "" ? null : <p className={styles.small}>{said}</p>;
  const { totals } = units;
  const offered = fittingDivisions(units);
  const division = offered.find((one) => one.id === id) ?? null;
  const left = leaveOut ? totals : [];
  const regional = regionalTable(columns, units, left, division, locale);
  const make = () =>
    doing(async () => {
      const deeds = left.map(({ row, column, name }) => ({
        code: "total" as const,
        file: null,
        sheet: source.sheet,
        address: cellAddress(columns.table, row, column),
        text: name,
        became: null,
      }));
      const { sheets } = await pane.host.writeReport(panelSheets({ ...regional, deeds }, locale, source.sheet));
      await pane.read(sheets[0], null, true);
      say((wanted) => regionTexts(wanted).made(sheets[0]));
    });
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
        {division !== null && regional.unknown !== null && <p className={styles.small}>{groupAdded(division.id, regional.groups, regional.unknown, locale)}</p>}
        <Button className={styles.button} disabledFocusable={busy || (regional.unknown === null && left.length === 0)} onClick={() => void make()}>
          {texts.make}
        </Button>
        <p className={styles.small} role="status">
          {said}
        </p>
      </div>
    </Disclosure>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useEffect, useMemo, useRef, useState } from "react";
import { spelledLabels, type SpellingPolicy } from "../../analysis/checks/spellings.ts";
import type { TableColumns } from "../../analysis/table/table-columns.ts";
import { chosenOrder, orderOfPeriods } from "../../engine/data/periods/order.ts";
import { paneDataTexts } from "../../locale/pane/data.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { periodColumnOf, periodOrderOf } from "../state/draft.ts";
import type { TablePartProps } from "./table-part.ts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, maxHeight: "260px", overflowY: "auto" },
  item: { paddingInlineStart: tokens.spacingHorizontalXS },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  resets: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  said: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Two ends of a button that a period is moved by. */
type Way = "earlier" | "later";

/** The order in which the periods are taken, what it rests on, and buttons to change it; shown where a column holds periods. */
export function PeriodOrderPart({ pane, columns, locale }: TablePartProps) {
  const styles = useStyles();
  const texts = paneDataTexts(locale);
  const { draft } = pane;
  const periodOrder = periodOrderOf(draft);
  const named = periodColumnOf(draft);
  const column = named === null ? -1 : columns.table.header.indexOf(named);
  // A procedure takes each label as it is written.
  const spellings = draft.procedure === null ? (draft.spellings ?? "apart") : "apart";
  const list = useRef<HTMLOListElement>(null);
  const [opened, open] = useState<boolean | null>(null);
  const [moved, tell] = useState<{ readonly period: string; readonly way: Way; readonly said: string } | null>(null);

  // The button has gone to another place with its period: the keyboard goes with it, or to its twin at either end.
  useEffect(() => {
    if (moved === null) return;
    const row = [...(list.current?.querySelectorAll<HTMLElement>("li") ?? [])].find((item) => item.dataset["period"] === moved.period);
    const [up, down] = row?.querySelectorAll("button") ?? [];
    const [wanted, other] = moved.way === "earlier" ? [up, down] : [down, up];
    (wanted?.disabled ? other : wanted)?.focus();
  }, [moved]);

  // Labels that are taken as one are one period.
  const ofData = useMemo(() => periodLabels(columns, column, spellings), [columns, column, spellings]);
  const read = useMemo(() => orderOfPeriods(ofData), [ofData]);
  const fits = periodOrder !== null && periodOrder.length === ofData.length && ofData.every((label) => periodOrder.includes(label));
  const order = fits ? chosenOrder(periodOrder) : read;
  const { periods } = order;
  if (periods.length < 2) return null;
  const unfit = periodOrder !== null && !fits;
  const give = (wanted: readonly string[]) =>
    pane.change({ kind: "period-order", order: wanted.every((period, k) => period === read.periods[k]) ? null : wanted });
  const move = (from: number, way: Way) => {
    const to = way === "earlier" ? from - 1 : from + 1;
    const wanted = [...periods];
    [wanted[from], wanted[to]] = [wanted[to], wanted[from]];
    give(wanted);
    tell({ period: periods[from], way, said: texts.movedTo(periods[from], to + 1, periods.length) });
  };
  const sentence = unfit ? texts.orderUnfit : noteSentence({ code: "period-order", periods, by: order.by, plain: order.plain, doubt: order.doubt }, locale);
  return (
    <Disclosure
      title={texts.periodOrder}
      said={sentence}
      heading
      open={opened ?? (unfit || order.doubt !== null)}
      onToggle={() => open(!(opened ?? (unfit || order.doubt !== null)))}
    >
      <div className={styles.part}>
        <p className={styles.said}>{sentence}</p>
        <ol ref={list} className={styles.list} aria-label={texts.periodOrder}>
          {periods.map((period, k) => (
            <li key={period} className={styles.item} data-period={period}>
              <div className={styles.row}>
                <span className={styles.name}>{period}</span>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowUpRegular />}
                  aria-label={texts.earlier(period)}
                  disabled={k === 0}
                  onClick={() => move(k, "earlier")}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowDownRegular />}
                  aria-label={texts.later(period)}
                  disabled={k === periods.length - 1}
                  onClick={() => move(k, "later")}
                />
              </div>
            </li>
          ))}
        </ol>
        <div className={styles.resets}>
          <Button size="small" disabledFocusable={periodOrder === null} onClick={() => give(read.periods)}>
            {texts.orderAsRead}
          </Button>
          <Button size="small" disabledFocusable={!unfit && periods.every((period, k) => period === ofData[k])} onClick={() => give(ofData)}>
            {texts.orderOfData}
          </Button>
        </div>
        <div className={styles.spoken} role="status">
          {moved?.said}
        </div>
      </div>
    </Disclosure>
  );
}

/** The periods as a run names them, in the order of the data. */
function periodLabels(columns: TableColumns, column: number, spellings: SpellingPolicy): readonly string[] {
  if (column < 0) return [];
  if (spellings === "apart") return columns.labelsOf(column);
  const keptFor = new Map(spelledLabels("period", columns.labels(column)).flatMap((thing) => thing.spellings.map(({ label }) => [label, thing.kept] as const)));
  return [...new Set(columns.labelsOf(column).map((label) => keptFor.get(label) ?? label))];
}

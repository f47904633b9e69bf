import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneDataTexts } from "../../locale/pane/data.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, maxHeight: "260px", overflowY: "auto" },
  item: { paddingInlineStart: tokens.spacingHorizontalXS },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Two ends of a button that a period is moved by. */
type Way = "earlier" | "later";

export interface PeriodListProps {
  readonly periods: readonly string[];
  readonly locale: Locale;
  readonly onGive: (periods: readonly string[]) => void;
}

/** The periods in their order, each with buttons that move it; a screen reader hears where it went. */
export function PeriodList({ periods, locale, onGive }: PeriodListProps) {
  const styles = useStyles();
  const texts = paneDataTexts(locale);
  const list = useRef<HTMLOListElement>(null);
  const [moved, tell] = useState<{ readonly period: string; readonly way: Way; readonly said: string } | null>(null);

  // The button has gone to another place with its period: the keyboard goes with it, or to its twin at either end.
  useEffect(() => {
    if (moved === null) return;
    const row = [...(list.current?.querySelectorAll<HTMLElement>("li") ?? [])].find((item) => item.dataset["period"] === moved.period);
    const [up, down] = row?.querySelectorAll("button") ?? [];
    const [wanted, other] = moved.way === "earlier" ? [up, down] : [down, up];
    (wanted?.disabled ? other : wanted)?.focus();
  }, [moved]);

  const move = (from: number, way: Way) => {
    const to = way === "earlier" ? from - 1 : from + 1;
    const wanted = [...periods];
    [wanted[from], wanted[to]] = [wanted[to], wanted[from]];
    onGive(wanted);
    tell({ period: periods[from], way, said: texts.movedTo(periods[from], to + 1, periods.length) });
  };
  return (
    <>
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
      <div className={styles.spoken} role="status">
        {moved?.said}
      </div>
    </>
  );
}

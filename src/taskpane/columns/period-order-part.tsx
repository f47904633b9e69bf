import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { paneDataTexts } from "../../locale/pane/data.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { PeriodList } from "./period-list.tsx";
import type { TablePartProps } from "./table-part.ts";
import { usePeriodOrder } from "./use-period-order.ts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  resets: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  said: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

/** The order in which the periods are taken, what it rests on, and buttons to change it; shown where a column holds periods. */
export function PeriodOrderPart({ pane, columns, locale }: TablePartProps) {
  const styles = useStyles();
  const texts = paneDataTexts(locale);
  const [opened, open] = useState<boolean | null>(null);
  const { order, ofData, asRead, given, unfit, give } = usePeriodOrder(pane, columns);
  const { periods, by, plain, doubt } = order;
  if (periods.length < 2) return null;
  const sentence = unfit ? texts.orderUnfit : noteSentence({ code: "period-order", periods, by, plain, doubt }, locale);
  const shown = opened ?? (unfit || doubt !== null);
  return (
    <Disclosure title={texts.periodOrder} said={sentence} heading open={shown} onToggle={() => open(!shown)}>
      <div className={styles.part}>
        <p className={styles.said}>{sentence}</p>
        <PeriodList periods={periods} locale={locale} onGive={give} />
        <div className={styles.resets}>
          <Button size="small" disabledFocusable={!given} onClick={() => give(asRead)}>
            {texts.orderAsRead}
          </Button>
          <Button size="small" disabledFocusable={!unfit && periods.every((period, k) => period === ofData[k])} onClick={() => give(ofData)}>
            {texts.orderOfData}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}

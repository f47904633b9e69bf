import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import type { ReactNode } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { functionAnchor } from "../../locale/wording/help-address.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import type { RangeAddress } from "../../workbook/host.ts";
import { Explained } from "../parts/explained.tsx";
import { HelpLink } from "../parts/help-link.tsx";
import { Section } from "../parts/section.tsx";
import { StartButton } from "../run/start-button.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { useDeed } from "../state/use-deed.ts";
import type { Said } from "../state/use-said.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  entry: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingBlock: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  named: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, minWidth: 0, overflowWrap: "anywhere" },
  small: { flexShrink: 0 },
  said: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", ":empty": { display: "none" } },
});

/** A formula that can be written into the selected cell. */
export interface OfferedFormula {
  readonly id: string;
  /** `SBM.SUPER` */
  readonly name: string;
  /** What it gives, where functions of one name give several results. */
  readonly gives?: string;
}

export interface FormulaListProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  /** What is offered; a text where nothing can be: why. */
  readonly offered: readonly OfferedFormula[] | string;
  /** Writes all of them on a sheet of their own, and says so. */
  readonly onAll?: () => Promise<Said>;
  /** Writes one into a cell, and says so. */
  readonly onOne: (id: string, at: RangeAddress) => Promise<Said>;
  /** What must be said of others. */
  readonly children?: ReactNode;
}

/** The worksheet functions that repeat a run: all of them on a new sheet, or one in the selected cell. */
export function FormulaList({ pane, locale, offered, onAll, onOne, children }: FormulaListProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const { host, selection } = pane;
  const { busy, said, say, doing } = useDeed(locale);
  const telling = (work: () => Promise<Said>) => {
    say();
    return doing(async () => say(await work()));
  };
  const waiting = busy || pane.run.phase !== "idle";
  const cell = selection === null ? null : firstCell(selection.address);
  return (
    <Section title={<Explained text={texts.formulas} help={texts.formulasHelp} locale={locale} />}>
      {typeof offered === "string" ? (
        <p className={styles.said}>{offered}</p>
      ) : (
        <>
          {onAll !== undefined && (
            <StartButton icon={<MathFormulaRegular />} waiting={waiting} onStart={() => void telling(onAll)}>
              {texts.insertFormulas}
            </StartButton>
          )}
          {cell !== null && (
            <ul className={styles.list}>
              {offered.map(({ id, name, gives }) => (
                <li key={id} className={styles.entry}>
                  <span className={styles.named}>
                    <HelpLink className={styles.name} locale={locale} page="functions" anchor={functionAnchor(name)}>
                      ={name}
                    </HelpLink>
                    {gives !== undefined && <span className={styles.said}>{gives}</span>}
                  </span>
                  <Button
                    className={styles.small}
                    size="small"
                    appearance="subtle"
                    disabledFocusable={waiting}
                    aria-label={`${texts.insertAt(cell)} ${texts.insertAtHelp(gives === undefined ? name : `${name} (${gives})`)}`}
                    onClick={() => void telling(async () => onOne(id, selection ?? (await host.selection())))}
                  >
                    {texts.insertAt(cell)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {children}
        </>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
    </Section>
  );
}

/** The first cell of a range, without its dollar signs. */
export const firstCell = (address: string) => address.split(":")[0].replaceAll("$", "");

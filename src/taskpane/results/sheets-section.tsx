import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import type { Locale } from "../../engine/declare/text.ts";
import { allResults, methodPage } from "../../locale/wording/help-address.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { Explained } from "../parts/explained.tsx";
import { HelpLink } from "../parts/help-link.tsx";
import type { Helped } from "../method/method-facts.tsx";
import { Section } from "../parts/section.tsx";
import { StartButton } from "../run/start-button.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { useDeed } from "../state/use-deed.ts";

const useStyles = makeStyles({
  sheets: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  sheet: { justifyContent: "flex-start", width: "100%", minWidth: 0, minHeight: "28px", fontWeight: tokens.fontWeightRegular },
  sheetName: { flexGrow: 1, textAlign: "start", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  link: { fontSize: "inherit" },
  options: { display: "flex", flexDirection: "column", marginInlineStart: "-8px" },
  said: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", ":empty": { display: "none" } },
});

export interface SheetsSectionProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  /** What was run, for the help on its results. */
  readonly of: Helped;
  readonly sheets: readonly string[];
  readonly indexed: boolean;
  /** Whether the tables of the founding study can be made of the run. */
  readonly founding: boolean;
  /** Writes the sheets with what the pane's settings ask for, and returns their names. */
  readonly write: () => Promise<readonly string[]>;
}

/** The sheets that were written, each a step away, and how to write them with more in them. */
export function SheetsSection({ pane, locale, of, sheets, indexed, founding, write }: SheetsSectionProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const { goTo } = paneTexts(locale);
  const { settings } = pane;
  const { busy, said, say, doing } = useDeed(locale);
  const writeNow = () =>
    doing(async () => {
      const { length } = await write();
      say((one) => resultTexts(one).wrote(length));
    });
  return (
    <Section title={<Explained text={texts.sheets} help={texts.writeHelp} locale={locale} />}>
      <div className={styles.sheets}>
        {sheets.map((sheet) => (
          <Button
            key={sheet}
            size="small"
            className={styles.sheet}
            icon={<TableRegular />}
            aria-label={goTo(sheet)}
            onClick={() => pane.select({ sheet, address: "A1" })}
          >
            <span className={styles.sheetName}>{sheet}</span>
            <ArrowRightRegular />
          </Button>
        ))}
      </div>
      <p className={styles.said}>
        <HelpLink className={styles.link} locale={locale} page={methodPage(of)} anchor={allResults}>
          {texts.helpOfResults(of.title[locale])}
        </HelpLink>
      </p>
      <div className={styles.options}>
        {indexed && (
          <Checkbox
            label={texts.arithmeticMeans}
            checked={settings.arithmeticMeans}
            onChange={(_, { checked }) => pane.set({ arithmeticMeans: checked === true })}
          />
        )}
        {founding && (
          <Checkbox
            label={texts.foundingPreset}
            checked={settings.foundingStudy}
            onChange={(_, { checked }) => pane.set({ foundingStudy: checked === true })}
          />
        )}
      </div>
      <StartButton icon={<DocumentTableRegular />} waiting={busy || pane.run.phase !== "idle"} onStart={() => void writeNow()}>
        {texts.write}
      </StartButton>
      <p className={styles.said} role="status">
        {said}
      </p>
    </Section>
  );
}

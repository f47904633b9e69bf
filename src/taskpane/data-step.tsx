import { Button, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import { mendableSentence } from "./mendable.ts";
import { Section } from "./section.tsx";
import type { AnalysisPane } from "./use-analysis.ts";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  grow: { flexGrow: 1, minWidth: 0 },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { flexShrink: 0, minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
});

/** Which sheet, and which part of it. */
export function DataStep({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { draft, sheets, selection } = pane;
  const { sheet, source, problem } = draft;
  const ranged = source !== null && source.address !== null;
  const selected = selection !== null && selection.address.includes(":") ? selection : null;
  return (
    <Section title={texts.data}>
      <div className={styles.row}>
        <Select className={styles.grow} aria-label={texts.sheet} value={sheet} onChange={(_, { value }) => void pane.read(value, null)}>
          {sheets.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          title={texts.readAgain}
          aria-label={texts.readAgain}
          onClick={() => void pane.read(sheet, source?.address ?? null)}
        />
      </div>
      {source !== null && (
        <div className={styles.facts}>
          <span>
            {source.address ?? texts.wholeSheet} · {texts.size(source.rows, source.columns.length)}
          </span>
          {ranged ? (
            <Button className={styles.link} size="small" appearance="transparent" onClick={() => void pane.read(sheet, null)}>
              {texts.useWholeSheet}
            </Button>
          ) : (
            selected !== null && (
              <Button
                className={styles.link}
                size="small"
                appearance="transparent"
                title={`${selected.sheet} ${selected.address}`}
                onClick={() => void pane.read(selected.sheet, selected.address)}
              >
                {texts.useSelection}
              </Button>
            )
          )}
        </div>
      )}
      {problem !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{mendableSentence(problem, locale)}</MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}

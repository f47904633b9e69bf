import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useEffect, useMemo, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneChainTexts } from "../../locale/pane/chain.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { StepsLine } from "../chain/steps-line.tsx";
import { Section } from "../parts/section.tsx";
import { StartButton } from "../run/start-button.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { reopen } from "./reopen.ts";
import { loadSaved, removeSaved, type SavedAnalysis } from "./saved-analysis.ts";
import { chainOf } from "./stored.ts";
import { useSaid } from "../state/use-said.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  entry: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    flexWrap: "wrap",
  },
  words: { flexGrow: 1, flexBasis: "120px", minWidth: 0, display: "flex", flexDirection: "column" },
  name: { overflowWrap: "anywhere" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  sure: { flexBasis: "100%", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  answers: { display: "flex", gap: tokens.spacingHorizontalS },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", ":empty": { display: "none" } },
});

export interface SavedAnalysesProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  /** Changes when an analysis was added: the list is read again. */
  readonly version?: number;
  /** Whether an empty list shows anything. */
  readonly always?: boolean;
}

/** The analyses that the workbook keeps: to open again, or to delete. */
export function SavedAnalyses({ pane, locale, version = 0, always = false }: SavedAnalysesProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const words = paneChainTexts(locale);
  const { host } = pane;
  const [saved, setSaved] = useState<readonly SavedAnalysis[] | null>(null);
  const [doomed, setDoomed] = useState<string | null>(null);
  const [said, say] = useSaid(locale);

  useEffect(() => {
    let gone = false;
    // A workbook that cannot be read just now keeps its list: it is read again with the next change.
    void loadSaved(host).then(
      (list) => !gone && setSaved(list),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [host, version]);

  const entries = useMemo(() => (saved ?? []).map((one) => ({ one, chain: chainOf(one) })), [saved]);
  if (saved === null || (saved.length === 0 && !always && said === "")) return null;
  const open = async (one: SavedAnalysis) => {
    const outcome = await reopen(pane, one);
    if ("sentence" in outcome) return say(outcome.sentence);
    if (outcome.asked !== null) return void pane.start(outcome.asked);
    say((wanted) => resultTexts(wanted).reopened(one.name));
  };
  const remove = async ({ id, name }: SavedAnalysis) => {
    setSaved(await removeSaved(host, id));
    setDoomed(null);
    say((wanted) => resultTexts(wanted).removed(name));
  };
  return (
    <Section title={texts.savedAnalyses}>
      {saved.length === 0 && <span className={styles.small}>{texts.noneSaved}</span>}
      {saved.length > 0 && (
        <ul className={styles.list}>
          {entries.map(({ one, chain }) => (
            <li key={one.id} className={styles.entry}>
              <span className={styles.words}>
                <span className={styles.name}>{one.name}</span>
                <span className={styles.small}>{texts.savedOn(one.date, one.rows, one.source.sheet)}</span>
                {chain !== null && <StepsLine steps={chain.chain} locale={locale} />}
              </span>
              {chain === null ? (
                <Button size="small" aria-label={texts.reopenNamed(one.name)} onClick={() => void open(one)}>
                  {texts.reopen}
                </Button>
              ) : (
                <StartButton size="small" label={words.runAllNamed(one.name)} waiting={pane.run.phase !== "idle"} onStart={() => void open(one)}>
                  {words.runAll}
                </StartButton>
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                title={texts.remove}
                aria-label={texts.removeNamed(one.name)}
                onClick={() => setDoomed(one.id)}
              />
              {doomed === one.id && (
                <div className={styles.sure} role="alert">
                  <span>{texts.removeSure(one.name)}</span>
                  <span className={styles.answers}>
                    <Button size="small" appearance="primary" onClick={() => void remove(one)}>
                      {texts.remove}
                    </Button>
                    <Button size="small" onClick={() => setDoomed(null)}>
                      {texts.keep}
                    </Button>
                  </span>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <span className={styles.said} role="status">
        {said}
      </span>
    </Section>
  );
}

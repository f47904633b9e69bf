import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneCompareTexts } from "../../locale/pane/compare.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { compareSaved, isComparable } from "../compare/compare-saved.ts";
import { Section } from "../parts/section.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { sayTrouble } from "../state/use-deed.ts";
import { useSaid, type Said } from "../state/use-said.ts";
import { ownSheets } from "./own-sheets.ts";
import { reopen } from "./reopen.ts";
import type { SavedAnalysis } from "./saved-analysis.ts";
import { SavedEntry } from "./saved-entry.tsx";
import { chainOf } from "./stored.ts";
import { useRerun } from "./use-rerun.ts";
import { useSavedList } from "./use-saved-list.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  compare: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
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

/** The analyses that the workbook keeps: to open again, to duplicate, rename, delete with their sheets, and to compare. */
export function SavedAnalyses({ pane, locale, version = 0, always = false }: SavedAnalysesProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const { host } = pane;
  const { saved, ...list } = useSavedList(host, version);
  const [doomed, setDoomed] = useState<{ readonly id: string; readonly sheets: readonly string[] } | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, say] = useSaid(locale);

  const entries = useMemo(() => (saved ?? []).map((one) => ({ one, chain: chainOf(one), comparable: isComparable(one) })), [saved]);
  if (saved === null || (saved.length === 0 && !always && said === "")) return null;
  const several = entries.filter(({ comparable }) => comparable).length > 1;
  // The one that was chosen first is what the others are held against.
  const picked = chosen.flatMap((id) => entries.filter(({ one, comparable }) => comparable && one.id === id).map(({ one }) => one));
  const waiting = pane.run.phase !== "idle";

  /** Does what may meet a cell that is being edited, or a sheet that is gone: then it says so. */
  const trying = (work: () => Promise<void>) => void work().catch((error: unknown) => sayTrouble(error, say));
  const open = async (one: SavedAnalysis, copied: boolean) => {
    const words = await reopened(pane, one, copied);
    if (words !== null) say(words);
  };
  const rename = async (one: SavedAnalysis, wanted: string) => {
    const renamed = await list.rename(one, wanted);
    if (renamed.done) setRenaming(null);
    say(renamed.said);
  };
  const remove = async (one: SavedAnalysis, sheets: readonly string[]) => {
    const removed = await list.remove(one, sheets);
    setDoomed(null);
    say(removed);
  };
  return (
    <Section title={texts.savedAnalyses}>
      {saved.length === 0 && <span className={styles.small}>{texts.noneSaved}</span>}
      {saved.length > 0 && (
        <ul className={styles.list}>
          {entries.map(({ one, chain, comparable }) => (
            <SavedEntry
              key={one.id}
              saved={one}
              chain={chain}
              locale={locale}
              waiting={waiting}
              chosen={several && comparable ? chosen.includes(one.id) : null}
              doomed={doomed?.id === one.id ? doomed.sheets : null}
              choose={(wanted) => setChosen((before) => (wanted ? [...before, one.id] : before.filter((id) => id !== one.id)))}
              open={() => trying(() => open(one, false))}
              duplicate={() => trying(() => open(one, true))}
              renaming={renaming === one.id}
              askName={(wanted) => setRenaming(wanted ? one.id : null)}
              rename={(name) => trying(() => rename(one, name))}
              ask={(wanted) => trying(async () => setDoomed(wanted ? { id: one.id, sheets: await ownSheets(host, one) } : null))}
              remove={(sheets) => trying(() => remove(one, sheets))}
            />
          ))}
        </ul>
      )}
      {several && <CompareChosen pane={pane} locale={locale} picked={picked} trying={trying} say={say} />}
      <span className={styles.said} role="status">
        {said}
      </span>
    </Section>
  );
}

/** Opens a kept analysis, or a copy of it, and gives what there is to say of that; null where its run shows it. */
async function reopened(pane: AnalysisPane, one: SavedAnalysis, copied: boolean): Promise<Said | null> {
  const outcome = await reopen(pane, one);
  if ("sentence" in outcome) return outcome.sentence;
  if (outcome.asked !== null) {
    void pane.start(outcome.asked);
    return null;
  }
  if (copied) {
    // Where its own sheets are not known, they may be among those of the same method.
    if ((await ownSheets(pane.host, one)).length === 0) pane.set({ replace: false });
    pane.goTo("method");
  }
  return (wanted) => (copied ? paneCompareTexts(wanted).duplicated(one.name) : resultTexts(wanted).reopened(one.name));
}

interface CompareChosenProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  readonly picked: readonly SavedAnalysis[];
  trying(work: () => Promise<void>): void;
  say(words: Said): void;
}

/** Compares the analyses that were chosen, two or more. */
function CompareChosen({ pane, locale, picked, trying, say }: CompareChosenProps) {
  const styles = useStyles();
  const words = paneCompareTexts(locale);
  const rerun = useRerun(pane);
  const compare = async () => {
    const comparison = await compareSaved(pane, picked, locale);
    const sentence = "sentence" in comparison ? comparison.sentence : await rerun(comparison.saved);
    if (sentence !== null) say(sentence);
  };
  return (
    <div className={styles.compare}>
      <Button disabledFocusable={picked.length < 2 || pane.run.phase !== "idle"} onClick={() => trying(compare)}>
        {words.compare(picked.length)}
      </Button>
      <span className={styles.small}>{words.compareHelp}</span>
    </div>
  );
}

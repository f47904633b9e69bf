import { makeStyles, tokens } from "@fluentui/react-components";
import { completeAnalysis } from "../../analysis/run/analysis.ts";
import { runOutlook, type RunOutlook } from "../../analysis/run/run-outlook.ts";
import type { Table } from "../../analysis/table/table.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { outlookTexts } from "../../locale/pane/run-outlook.ts";
import { sentence } from "../../locale/wording/sentences.ts";
import { procedureById } from "../../procedures/catalog.ts";
import { analysisDraft } from "../method/draft-method.ts";
import type { Draft } from "../state/draft.ts";
import { RunFactsList, type RunFact } from "../run/run-facts-list.tsx";
import { Section } from "../parts/section.tsx";
import { procedureOutlook, type ProcedureOutlook } from "./procedure-outlook.ts";
import { mostForeseen, useOutlook } from "./use-outlook.ts";

/** Rows without a score that are named. */
const named = 3;

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface OutlookPartProps {
  readonly draft: Draft;
  readonly table: Table;
  readonly locale: Locale;
}

/** What a run will do, before it does: how much is to be solved against which frontiers, and which rows will have no result. */
export function OutlookPart({ draft, table, locale }: OutlookPartProps) {
  const styles = useStyles();
  const texts = outlookTexts(locale);
  const large = table.rows.length > mostForeseen;
  const found = useOutlook(draft, table, large ? nothing : look);
  return (
    <Section title={texts.title}>
      <div aria-live="polite" aria-busy={!large && found === null}>
        {large || found === null ? (
          <p className={styles.note}>{large ? texts.later(mostForeseen.toLocaleString(locale)) : texts.checking}</p>
        ) : (
          <RunFactsList facts={factsOf(found.value, table.rows.length, locale)} none="" locale={locale} />
        )}
      </div>
    </Section>
  );
}

type Outlook = RunOutlook | ProcedureOutlook | Mistake | null;

const nothing = (): Outlook => null;

function look(draft: Draft, table: Table): Outlook {
  if (draft.procedure !== null) return procedureOutlook(draft, procedureById(draft.procedure.id), table);
  try {
    return runOutlook(completeAnalysis(analysisDraft(draft)), table);
  } catch (error) {
    if (error instanceof Mistake) return error;
    throw error;
  }
}

function factsOf(outlook: Outlook, rows: number, locale: Locale): readonly RunFact[] {
  const texts = outlookTexts(locale);
  if (outlook === null) return [[texts.rowsUsed, [texts.withTable]]];
  if (outlook instanceof Mistake) return [[texts.stops, [sentence(outlook, locale)], true]];
  if ("used" in outlook)
    return [
      [texts.rowsUsed, [texts.rowsOf(outlook.used, rows)]],
      [texts.leftOut, notesSaid(outlook.leftOut, texts.allUsed, locale)],
    ];
  const { evaluations, byPrograms, replicates, frontiers, unscored } = outlook;
  return [
    [texts.solved, [texts.evaluations(evaluations, byPrograms, replicates)]],
    [texts.frontiers, frontiers.map(texts.frontier)],
    [texts.unscored, notesSaid(unscored, texts.allScored, locale)],
  ];
}

/** The first few of the rows with their reasons, and how many there are in all. */
function notesSaid(notes: readonly Note[], none: string, locale: Locale): readonly string[] {
  const texts = outlookTexts(locale);
  if (notes.length === 0) return [none];
  return [
    texts.counted(notes.length),
    ...notes.slice(0, named).map((note) => noteSentence(note, locale)),
    ...(notes.length > named ? [texts.more(notes.length - named)] : []),
  ];
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { Table } from "../../analysis/table/table.ts";
import { effectiveOptions } from "../../engine/declare/options.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneProcedureTexts } from "../../locale/pane/procedure.ts";
import { paneRunTexts } from "../../locale/pane/run.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import type { Source } from "../state/draft.ts";
import { OutlookPart } from "../outlook/outlook-part.tsx";
import { ReplaceOption } from "../run/replace-option.tsx";
import { RunFactsList } from "../run/run-facts-list.tsx";
import { saidSettings } from "../run/said-settings.ts";
import { Section } from "../parts/section.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { takenFacts } from "./taken-facts.ts";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface ProcedureRunStepProps {
  readonly pane: AnalysisPane;
  readonly source: Source;
  readonly table: Table;
  readonly procedure: Procedure;
  readonly locale: Locale;
}

/** What of a procedure will run, on which columns. */
export function ProcedureRunStep({ pane, source, table, procedure, locale }: ProcedureRunStepProps) {
  const styles = useStyles();
  const words = paneRunTexts(locale);
  const { draft } = pane;
  const taken = takenFacts(procedure, draft, locale).map(({ title, names, said, lacking }): readonly [string, readonly string[]] => [
    title,
    lacking ? [] : names.length > 0 ? names : [said],
  ]);
  const settings = saidSettings(effectiveOptions(procedure.options, draft.options, []), draft.options, locale);
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [words.method, [procedure.words.title[locale]]],
    [words.observations, [paneProcedureTexts(locale).rows(source.rows)]],
    ...taken,
    ...settings.map(([title, value]) => [title, [value]] as const),
  ];
  // A procedure says itself what its columns and options are.
  const declared = [...Object.values(procedure.words.takes), ...Object.values(procedure.options)];
  const meanings = Object.fromEntries(declared.map(({ title, help }) => [title[locale], help[locale]]));
  return (
    <>
      <Section title={words.what}>
        <RunFactsList facts={facts} none={words.none} locale={locale} meanings={meanings} />
      </Section>
      <OutlookPart draft={draft} table={table} locale={locale} />
      <Section title={words.options}>
        <ReplaceOption pane={pane} locale={locale} />
      </Section>
      <p className={styles.note}>{words.workbookUntouched}</p>
    </>
  );
}

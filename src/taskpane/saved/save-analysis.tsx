import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { BookmarkRegular } from "@fluentui/react-icons/svg/bookmark";
import { useState } from "react";
import { indexById, modelById } from "../../engine/catalog.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { Explained } from "../parts/explained.tsx";
import type { Finished } from "../run/run-state.ts";
import { Section } from "../parts/section.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { keptOf, placeOf } from "./kept-run.ts";
import { addSaved, savedOf } from "./saved-analysis.ts";
import { sayTrouble } from "../state/use-deed.ts";
import { useSaid } from "../state/use-said.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", ":empty": { display: "none" } },
});

export interface SaveAnalysisProps {
  readonly pane: AnalysisPane;
  readonly finished: Finished;
  readonly locale: Locale;
  readonly onSaved: () => void;
}

/** Keeps the analysis of a run in the workbook under a name. */
export function SaveAnalysis({ pane, finished, locale, onSaved }: SaveAnalysisProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const source = placeOf(finished);
  const method = titleOf(finished)[locale];
  const proposed = texts.defaultName(method, source.sheet);
  const [typed, setTyped] = useState<string | null>(null);
  const [said, say] = useSaid(locale);
  const name = (typed ?? proposed).trim();
  const save = async () => {
    try {
      await addSaved(pane.host, savedOf(name, new Date().toISOString().slice(0, 10), keptOf(finished), source, sheetsOf(finished)));
      say((one) => resultTexts(one).saved(name));
      onSaved();
    } catch (error) {
      sayTrouble(error, say);
    }
  };
  return (
    <Section title={<Explained text={texts.save} help={texts.saveHelp} locale={locale} />}>
      <div className={styles.row}>
        <Field label={texts.analysisName}>
          <Input value={typed ?? proposed} maxLength={80} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Button icon={<BookmarkRegular />} disabled={name === ""} onClick={() => void save()}>
          {texts.saveNow}
        </Button>
        <span className={styles.said} role="status">
          {said}
        </span>
      </div>
    </Section>
  );
}

/** The sheets of its results; those of a chain are of several analyses. */
const sheetsOf = ({ chain, sheets }: Finished) => (chain === null ? sheets : []);

/** What the method of a run is called. */
function titleOf(finished: Finished): Text {
  if (finished.kind === "procedure") return finished.completed.procedure.words.title;
  const { model, index } = finished.completed.analysis;
  return (index === null ? modelById(model) : indexById(index)).title;
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { effectiveOptions } from "../../engine/declare/options.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneMethodTexts } from "../../locale/pane/method.ts";
import { paneProcedureTexts } from "../../locale/pane/procedure.ts";
import { takesNumbers } from "../../procedures/declare/slots.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import { DeclaredOptions } from "../method/declared-options.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { Advice, Details, Fact, MethodFacts, OptionsHelp, type Helped } from "../method/method-facts.tsx";
import { inALine, saidSettings } from "../run/said-settings.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { takenFacts } from "./taken-facts.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  assign: { alignSelf: "flex-start" },
});

/** When to use the chosen procedure and when not, its formula and source, the columns that it will take, and its options. */
export function ProcedureDetails({ procedure, pane, locale }: { readonly procedure: Procedure; readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneMethodTexts(locale);
  const words = paneProcedureTexts(locale);
  const [expert, showExpert] = useState(false);
  const { draft, change } = pane;
  const helped: Helped = { kind: "procedure", id: procedure.id, title: procedure.words.title };
  const options = effectiveOptions(procedure.options, draft.options, []);
  const taken = takenFacts(procedure, draft, locale);
  const numbers = taken.flatMap(({ holds, names }) => (takesNumbers({ holds }) ? names : []));
  return (
    <Details>
      <MethodFacts of={helped} {...procedure.words} citations={procedure.citations} locale={locale}>
        <div>
          <Fact term={words.formula}>{procedure.words.formula[locale]}</Fact>
        </div>
        {draft.source !== null && (
          <Advice term={words.taken}>
            {taken.map(({ slot, title, said }) => (
              <div key={slot}>{inALine([[title, said]], locale)}</div>
            ))}
          </Advice>
        )}
      </MethodFacts>
      {draft.source !== null && (
        <Button className={styles.assign} size="small" onClick={() => pane.goTo("data")}>
          {words.assign}
        </Button>
      )}
      {options.length > 0 && (
        <Disclosure
          title={texts.expert}
          said={inALine(saidSettings(options, draft.options, locale), locale)}
          open={expert}
          onToggle={() => showExpert(!expert)}
        >
          <div className={styles.fields}>
            <DeclaredOptions
              options={options}
              settings={draft.options}
              names={numbers}
              locale={locale}
              onChange={(name, value) => change({ kind: "option", name, value })}
            />
          </div>
          <OptionsHelp of={[helped]} locale={locale} />
        </Disclosure>
      )}
    </Details>
  );
}

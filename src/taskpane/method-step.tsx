import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { catalog } from "../engine/catalog.ts";
import type { Question } from "../engine/method.ts";
import type { Locale } from "../engine/text.ts";
import { paneMethodTexts, questionTexts } from "../locale/pane-method.ts";
import { Disclosure } from "./disclosure.tsx";
import { MethodCard } from "./method-card.tsx";
import type { AnalysisPane } from "./use-analysis.ts";

const questions: readonly Question[] = ["efficiency", "productivity", "emissions"];

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  cards: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The catalogue as cards, by the question that a person has. */
export function MethodStep({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const chosen = pane.draft.index ?? pane.draft.model;
  const home = catalog.find(({ id }) => id === chosen)!.question;
  const [open, setOpen] = useState<readonly Question[]>([home]);
  return (
    <div role="group" aria-label={paneMethodTexts(locale).heading} className={styles.group}>
      <div className={styles.cards}>
        {questions.map((question) => {
          const methods = catalog.filter((method) => method.question === question);
          if (methods.length === 0) return null;
          const isOpen = open.includes(question);
          return (
            <Disclosure
              key={question}
              heading
              title={questionTexts[question][locale]}
              count={methods.length}
              open={isOpen}
              onToggle={() => setOpen(isOpen ? open.filter((one) => one !== question) : [...open, question])}
            >
              {/* A group of radio buttons for each question: Tab comes to those of a question that holds no choice yet. */}
              <div className={styles.cards} role="radiogroup" aria-label={questionTexts[question][locale]}>
                {methods.map((method) => (
                  <MethodCard key={method.id} method={method} chosen={method.id === chosen} pane={pane} locale={locale} />
                ))}
              </div>
            </Disclosure>
          );
        })}
      </div>
    </div>
  );
}

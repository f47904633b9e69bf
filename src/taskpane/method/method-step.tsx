import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { catalog } from "../../engine/catalog.ts";
import type { Question } from "../../engine/method/method.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";
import { paneMethodTexts, questionTexts } from "../../locale/pane/method.ts";
import { procedureById, procedures } from "../../procedures/catalog.ts";
import { afterQuestions, procedureQuestions, type ProcedureQuestion } from "../../procedures/questions.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { MethodCard } from "./method-card.tsx";
import { ProcedureCard } from "../procedure/procedure-card.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";

/** In the order of the work. */
const groups: readonly Group[] = ["prepare", "efficiency", "productivity", "emissions", ...afterQuestions, "survey", "targets", "audit"];
type Group = Question | ProcedureQuestion;
const groupTexts: Readonly<Record<Group, Text>> = { ...questionTexts, ...procedureQuestions };

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  cards: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The catalogue as cards, by the question that a person has; the procedures before and after the scores beside it. */
export function MethodStep({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const { model, index, procedure } = pane.draft;
  const chosen = procedure?.id ?? index ?? model;
  const home: Group = procedure === null ? catalog.find(({ id }) => id === chosen)!.question : procedureById(procedure.id).question;
  const [open, setOpen] = useState<readonly Group[]>([home]);
  return (
    <div role="group" aria-label={paneMethodTexts(locale).heading} className={styles.group}>
      <div className={styles.cards}>
        {groups.map((group) => {
          const methods = catalog.filter((method) => method.question === group);
          const others = procedures.filter(({ question }) => question === group);
          if (methods.length + others.length === 0) return null;
          const isOpen = open.includes(group);
          const title = groupTexts[group][locale];
          return (
            <Disclosure
              key={group}
              heading
              title={title}
              count={methods.length + others.length}
              open={isOpen}
              onToggle={() => setOpen(isOpen ? open.filter((one) => one !== group) : [...open, group])}
            >
              {/* A group of radio buttons for each question: Tab comes to those of a question that holds no choice yet. */}
              <div className={styles.cards} role="radiogroup" aria-label={title}>
                {methods.map((method) => (
                  <MethodCard key={method.id} method={method} chosen={procedure === null && method.id === chosen} pane={pane} locale={locale} />
                ))}
                {others.map((one) => (
                  <ProcedureCard key={one.id} procedure={one} chosen={one.id === procedure?.id} pane={pane} locale={locale} />
                ))}
              </div>
            </Disclosure>
          );
        })}
      </div>
    </div>
  );
}

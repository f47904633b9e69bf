import { Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useId, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneMethodTexts } from "../../locale/pane/method.ts";
import { MethodCards } from "./method-cards.tsx";
import { methodsFor, offeredMethod, offeredMethods } from "./offered-methods.ts";
import { ProposalPart } from "./proposal-part.tsx";
import { panelId, QuestionTabs, tabId } from "./question-tabs.tsx";
import { asQuestion, type AskedQuestion } from "./questions.ts";
import { searchMethods } from "./search-methods.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  question: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS} 0` },
  found: { margin: `0 0 ${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, ":empty": { display: "none" } },
});

/** The methods by the question that a person has, or by a word; the one that fits the columns is proposed. */
export function MethodStep({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneMethodTexts(locale);
  const id = useId();
  const { model, index, procedure } = pane.draft;
  const home = offeredMethod(procedure?.id ?? index ?? model).question;
  // A question that is looked at is left where a method of another one is chosen.
  const [looked, look] = useState<{ readonly at: AskedQuestion; readonly from: AskedQuestion } | null>(null);
  const [query, setQuery] = useState("");
  const question = looked?.from === home ? looked.at : home;
  const searched = query.trim();
  const found = searched === "" ? [] : searchMethods(searched, offeredMethods);
  return (
    <div role="group" aria-label={texts.heading} className={styles.step}>
      <ProposalPart pane={pane} locale={locale} onTake={() => (look(null), setQuery(""))} />
      <Input
        type="search"
        aria-label={texts.search}
        placeholder={texts.searchHint}
        contentBefore={<SearchRegular />}
        input={{ className: styles.input }}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      {searched === "" && <QuestionTabs id={id} selected={question} home={home} locale={locale} onSelect={(at) => look({ at, from: home })} />}
      <div>
        <p className={styles.found} aria-live="polite">
          {searched !== "" && (found.length === 0 ? texts.nothing(searched) : texts.found(found.length))}
        </p>
        {searched === "" ? (
          <div role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id, question)}>
            <h2 className={styles.question}>{asQuestion[question][locale]}</h2>
            <MethodCards methods={methodsFor(question)} group={question} label={asQuestion[question][locale]} pane={pane} locale={locale} />
          </div>
        ) : (
          found.length > 0 && <MethodCards methods={found} group="found" label={texts.search} pane={pane} locale={locale} />
        )}
      </div>
    </div>
  );
}

import type { Locale } from "../../engine/declare/text.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import { ChoiceCard } from "../method/choice-card.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { ProcedureDetails } from "./procedure-details.tsx";
import { unmetSlots } from "./unmet-slots.ts";

export interface ProcedureCardProps {
  readonly procedure: Procedure;
  /** The radio buttons of one group share it. */
  readonly group: string;
  readonly chosen: boolean;
  readonly pane: AnalysisPane;
  readonly locale: Locale;
}

/** One procedure: what it is in a sentence; of the chosen one all that there is to know and to set. */
export function ProcedureCard({ procedure, group, chosen, pane, locale }: ProcedureCardProps) {
  const { words } = procedure;
  return (
    <ChoiceCard
      group={group}
      title={words.title[locale]}
      summary={words.summary[locale]}
      unmet={pane.draft.source === null ? [] : unmetSlots(procedure, pane.draft, locale, "words")}
      chosen={chosen}
      locale={locale}
      onChoose={() => pane.change({ kind: "procedure", procedure })}
    >
      <ProcedureDetails procedure={procedure} pane={pane} locale={locale} />
    </ChoiceCard>
  );
}

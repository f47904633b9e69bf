import { makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { MethodCard } from "./method-card.tsx";
import { ProcedureCard } from "../procedure/procedure-card.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import type { OfferedMethod } from "./offered-methods.ts";

const useStyles = makeStyles({ cards: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS } });

export interface MethodCardsProps {
  readonly methods: readonly OfferedMethod[];
  /** What the radio buttons have in common: the arrow keys go from one to the next. */
  readonly group: string;
  readonly label: string;
  readonly pane: AnalysisPane;
  readonly locale: Locale;
}

/** Methods to choose from, one card below the other. */
export function MethodCards({ methods, group, label, pane, locale }: MethodCardsProps) {
  const styles = useStyles();
  const { model, index, procedure } = pane.draft;
  return (
    <div className={styles.cards} role="radiogroup" aria-label={label}>
      {methods.map((one) =>
        one.kind === "procedure" ? (
          <ProcedureCard key={one.id} procedure={one} group={group} chosen={one.id === procedure?.id} pane={pane} locale={locale} />
        ) : (
          <MethodCard key={one.id} method={one} group={group} chosen={procedure === null && one.id === (index ?? model)} pane={pane} locale={locale} />
        ),
      )}
    </div>
  );
}

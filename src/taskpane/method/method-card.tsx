import type { Method } from "../../engine/method/method.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneMethodTexts } from "../../locale/pane/method.ts";
import { ChoiceCard } from "./choice-card.tsx";
import type { Draft } from "../state/draft.ts";
import { MethodDetails } from "./method-details.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";

export interface MethodCardProps {
  readonly method: Method;
  /** The radio buttons of one group share it. */
  readonly group: string;
  readonly chosen: boolean;
  readonly pane: AnalysisPane;
  readonly locale: Locale;
}

/** One method: what it is in a sentence; of the chosen one all that there is to know and to set. */
export function MethodCard({ method, group, chosen, pane, locale }: MethodCardProps) {
  return (
    <ChoiceCard
      group={group}
      title={method.title[locale]}
      summary={method.summary[locale]}
      unmet={unmetNeeds(method, pane.draft, locale)}
      chosen={chosen}
      locale={locale}
      onChoose={() => pane.change({ kind: "method", method })}
    >
      <MethodDetails method={method} pane={pane} locale={locale} />
    </ChoiceCard>
  );
}

/** What the method needs of the data and the columns do not give it. */
function unmetNeeds({ roles, kind }: Method, { roles: given }: Draft, locale: Locale): readonly string[] {
  const texts = paneMethodTexts(locale);
  const has = (role: Draft["roles"][number]) => given.includes(role);
  return [
    ...((kind === "index" || (roles.period?.min ?? 0) > 0) && !has("period") ? [texts.needsPeriod] : []),
    ...((roles.group?.min ?? 0) > 0 && !has("group") ? [texts.needsGroup] : []),
    ...((roles.undesirable?.min ?? 0) > 0 && !has("undesirable") ? [texts.needsUndesirable] : []),
    ...(roles.undesirable === undefined && has("undesirable") ? [texts.noUndesirable] : []),
  ];
}

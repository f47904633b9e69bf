import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useMemo } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { proposalSentence, proposalTexts } from "../../locale/pane/method-proposal.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { columnFacts } from "./column-facts.ts";
import { offeredMethod, titleOf } from "./offered-methods.ts";
import { proposeMethods } from "./propose-methods.ts";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
  },
  one: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, alignItems: "center" },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  reason: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

export interface ProposalPartProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  readonly onTake: () => void;
}

/** The method that fits the columns, why, and what else there is to think of; a press takes it. */
export function ProposalPart({ pane, locale, onTake }: ProposalPartProps) {
  const styles = useStyles();
  const texts = proposalTexts(locale);
  const { columns, draft, change } = pane;
  const { source, roles, procedure, index, model } = draft;
  const proposals = useMemo(() => (columns === null ? [] : proposeMethods(columnFacts({ source, roles }, columns))), [columns, source, roles]);
  if (proposals.length === 0) return null;
  const chosen = procedure?.id ?? index ?? model;
  const take = (id: string) => {
    const method = offeredMethod(id);
    change(method.kind === "procedure" ? { kind: "procedure", procedure: method } : { kind: "method", method });
    onTake();
  };
  return (
    <section aria-label={texts.title} className={styles.part}>
      {proposals.map(({ id, because }, k) => {
        const title = titleOf(offeredMethod(id))[locale];
        return (
          <div key={id} className={styles.one}>
            <div>
              <div className={styles.term}>{k === 0 ? texts.title : texts.also}</div>
              <div className={styles.title}>{title}</div>
            </div>
            {/* It keeps the keyboard's place once it has been pressed. */}
            <Button
              size="small"
              appearance={k === 0 ? "primary" : "secondary"}
              disabledFocusable={id === chosen}
              {...(id === chosen ? { icon: <CheckmarkRegular />, "aria-label": `${title}: ${texts.taken}` } : { "aria-label": texts.takeNamed(title) })}
              onClick={() => take(id)}
            >
              {id === chosen ? texts.taken : texts.take}
            </Button>
            <div className={styles.reason}>{proposalSentence(because, locale)}</div>
          </div>
        );
      })}
    </section>
  );
}

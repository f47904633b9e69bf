import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Method } from "../engine/method.ts";
import type { Locale } from "../engine/text.ts";
import { paneMethodTexts } from "../locale/pane-method.ts";
import type { Draft } from "./draft.ts";
import { MethodDetails } from "./method-details.tsx";
import type { AnalysisPane } from "./use-analysis.ts";

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1 },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  head: {
    display: "grid",
    gridTemplateColumns: "18px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusLarge,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":has(input:focus-visible)": { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-4px" },
  },
  radio: { margin: "2px 0 0", width: "16px", height: "16px", accentColor: tokens.colorBrandBackground, ":focus": { outlineStyle: "none" } },
  text: { minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  summary: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  unmet: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface MethodCardProps {
  readonly method: Method;
  readonly chosen: boolean;
  readonly pane: AnalysisPane;
  readonly locale: Locale;
}

/** One method: what it is in a sentence; of the chosen one all that there is to know and to set. */
export function MethodCard({ method, chosen, pane, locale }: MethodCardProps) {
  const styles = useStyles();
  const id = useId();
  const unmet = unmetNeeds(method, pane.draft, locale);
  return (
    <div className={mergeClasses(styles.card, chosen && styles.chosen)}>
      <label className={styles.head}>
        <input
          type="radio"
          name={`method-${method.question}`}
          className={styles.radio}
          checked={chosen}
          aria-describedby={`${id}-summary`}
          aria-labelledby={`${id}-title`}
          onChange={() => pane.change({ kind: "method", method })}
        />
        <span className={styles.text}>
          <span className={styles.title} id={`${id}-title`}>
            {method.title[locale]}
          </span>
          <span className={styles.summary} id={`${id}-summary`}>
            {method.summary[locale]}
          </span>
          {unmet.length > 0 && <span className={styles.unmet}>{unmet.join(locale === "en" ? "; " : "；")}</span>}
        </span>
      </label>
      {chosen && <MethodDetails method={method} pane={pane} locale={locale} />}
    </div>
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

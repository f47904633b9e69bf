import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { modelById } from "../engine/catalog.ts";
import type { Method } from "../engine/method.ts";
import { frontier, reference, windowWidth } from "../engine/options.ts";
import type { Locale } from "../engine/text.ts";
import { paneMethodTexts, rightName } from "../locale/pane-method.ts";
import { ChoiceField } from "./choice-field.tsx";
import { Disclosure } from "./disclosure.tsx";
import { isWindowed, shownOptionsOf } from "./draft-method.ts";
import type { Draft } from "./draft.ts";
import { OptionFields } from "./option-fields.tsx";
import type { AnalysisPane } from "./use-analysis.ts";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  facts: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  term: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  fact: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  cite: { fontSize: "inherit" },
  advice: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

/** When to use the chosen method and when not, where it comes from, what to call it, and its options. */
export function MethodDetails({ method, pane, locale }: { readonly method: Method; readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneMethodTexts(locale);
  const { draft, change } = pane;
  const [expert, showExpert] = useState(false);
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        <div>
          <Fact term={texts.use}>{method.whenToUse[locale]}</Fact>
        </div>
        <div>
          <Fact term={texts.notUse}>{method.whenNot[locale]}</Fact>
        </div>
        <div>
          <Fact term={texts.source}>
            {method.citations.map(({ text, doi }) => (
              <div key={text}>
                {text}{" "}
                {doi !== undefined && (
                  <Link inline className={styles.cite} href={`https://doi.org/${doi}`} target="_blank" rel="noopener">
                    {doi}
                  </Link>
                )}
              </div>
            ))}
          </Fact>
        </div>
        <div className={styles.advice}>
          <Fact term={texts.name}>{rightName(draft.model, draft.index, draft.roles.includes("undesirable"), locale)}</Fact>
        </div>
      </dl>
      {method.kind === "index" && (
        <ChoiceField
          label={texts.measure}
          help={texts.measureHelp}
          value={draft.model}
          values={method.measures.map((id) => ({ value: id, title: modelById(id).title[locale] }))}
          onChange={(model) => change({ kind: "model", model })}
        />
      )}
      <Disclosure title={texts.expert} said={saidOptions(draft, locale)} open={expert} onToggle={() => showExpert(!expert)}>
        <OptionFields pane={pane} locale={locale} />
      </Disclosure>
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

/** What the options are set to, in a line. */
function saidOptions(draft: Draft, locale: Locale): string {
  const said = shownOptionsOf(draft).flatMap(([name, option]) => {
    const setting = draft.options[name] ?? option.default;
    if (setting === null || setting === "") return [];
    const value = option.kind === "choice" ? (option.values[String(setting)]?.[locale] ?? "") : option.kind === "number" ? String(setting) : "…";
    return [[option.title[locale], value] as const];
  });
  const technology = draft.roles.includes("period") ? [[reference.title[locale], reference.values[draft.reference][locale]] as const] : [];
  const width = draft.window ?? null;
  const windows = isWindowed(draft) ? [[windowWidth.title[locale], String(width === null || width === "" ? windowWidth.default : width)] as const] : [];
  const groups = draft.roles.includes("group") ? [[frontier.title[locale], frontier.values[draft.frontier ?? frontier.default][locale]] as const] : [];
  const [colon, mark] = locale === "en" ? [": ", "; "] : ["：", "；"];
  return [...said, ...technology, ...windows, ...groups].map(([title, value]) => title + colon + value).join(mark);
}

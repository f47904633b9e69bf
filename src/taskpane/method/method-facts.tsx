import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Citation } from "../../engine/method/description.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";
import { allOptions, methodPage } from "../../locale/wording/help-address.ts";
import { paneMethodTexts } from "../../locale/pane/method.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { HelpLink } from "../parts/help-link.tsx";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  advice: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
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
  references: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  options: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, marginBlockStart: tokens.spacingVerticalM },
});

/** What has a page in the help. */
export interface Helped {
  readonly kind: "model" | "index" | "procedure";
  readonly id: string;
  readonly title: Text;
}

export interface MethodFactsProps {
  readonly of: Helped;
  readonly whenToUse: Text;
  readonly whenNot: Text;
  readonly citations: readonly Citation[];
  readonly locale: Locale;
  /** Further facts, below. */
  readonly children?: ReactNode;
}

/** When to use a method or a procedure, when not, and, folded away, where it comes from. */
export function MethodFacts({ of, whenToUse, whenNot, citations, locale, children }: MethodFactsProps) {
  const styles = useStyles();
  const texts = paneMethodTexts(locale);
  const [shown, show] = useState(false);
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <Fact term={texts.use}>{whenToUse[locale]}</Fact>
        </div>
        <div>
          <Fact term={texts.notUse}>{whenNot[locale]}</Fact>
        </div>
        {children}
        <div>
          <Fact term={texts.help}>
            <HelpLink className={styles.cite} locale={locale} page={methodPage(of)}>
              {texts.helpOf(of.title[locale])}
            </HelpLink>
          </Fact>
        </div>
      </dl>
      {citations.length > 0 && (
        <Disclosure title={texts.references(citations.length)} open={shown} onToggle={() => show(!shown)}>
          <ul className={styles.references}>
            {citations.map(({ text, doi }) => (
              <li key={text}>
                {text}{" "}
                {doi !== undefined && (
                  <Link inline className={styles.cite} href={`https://doi.org/${doi}`} target="_blank" rel="noopener">
                    {doi}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** Below the options of methods, the way to what the help says of each. */
export function OptionsHelp({ of, locale }: { readonly of: readonly Helped[]; readonly locale: Locale }) {
  const styles = useStyles();
  return of.map((one) => (
    <div key={one.id} className={styles.options}>
      <HelpLink className={styles.cite} locale={locale} page={methodPage(one)} anchor={allOptions}>
        {paneMethodTexts(locale).helpOfOptions(one.title[locale])}
      </HelpLink>
    </div>
  ));
}

/** What stands below the choice of a method or a procedure. */
export const Details = ({ children }: { readonly children: ReactNode }) => <div className={useStyles().details}>{children}</div>;

/** The fact that matters most of them. */
export const Advice = (props: FactProps) => (
  <div className={useStyles().advice}>
    <Fact {...props} />
  </div>
);

export interface FactProps {
  readonly term: string;
  readonly children: ReactNode;
}

export function Fact({ term, children }: FactProps) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

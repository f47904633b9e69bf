import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import type { Finding } from "../../report/findings/finding.ts";
import type { CellLink } from "../../report/layout/report-cell.ts";
import { Explained } from "../parts/explained.tsx";
import { Section } from "../parts/section.tsx";

/** As many as are read at a glance. */
const first = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  basis: { fontSize: tokens.fontSizeBase200, marginInlineStart: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  more: { alignSelf: "flex-start", marginInlineStart: "-6px" },
});

export interface FindingsSectionProps {
  readonly findings: readonly Finding[];
  readonly locale: Locale;
  /** The cell of a report sheet by its wanted name. */
  readonly goTo: (link: CellLink) => void;
}

/** Sentences on the results, each with the way to the cells that it is computed from. */
export function FindingsSection({ findings, locale, goTo }: FindingsSectionProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const [all, setAll] = useState(false);
  const rest = findings.length - first;
  return (
    <Section title={<Explained text={texts.findings} help={texts.findingsHelp} locale={locale} />}>
      <ul className={styles.list}>
        {(all ? findings : findings.slice(0, first)).map(({ text, basis }) => (
          <li key={text}>
            {text}
            {basis.slice(0, 1).map((link) => (
              <Link
                key={link.address}
                as="button"
                className={styles.basis}
                aria-label={texts.basis(`${link.sheet}!${link.address}`)}
                onClick={() => goTo(link)}
              >
                {link.address}
              </Link>
            ))}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.more} size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? texts.fewerFindings : texts.moreFindings(rest)}
        </Button>
      )}
    </Section>
  );
}

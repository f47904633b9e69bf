import { makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { Explained } from "../parts/explained.tsx";
import { Section } from "../parts/section.tsx";
import { ChartCard } from "./chart-card.tsx";
import type { Picture } from "./picture.ts";

const useStyles = makeStyles({
  charts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, minWidth: 0 },
});

export interface ChartsSectionProps {
  readonly pictures: readonly Picture[];
  readonly help: string;
  readonly locale: Locale;
}

/** The pictures of a run, one below the other. */
export function ChartsSection({ pictures, help, locale }: ChartsSectionProps) {
  const styles = useStyles();
  return (
    <Section title={<Explained text={resultTexts(locale).charts} help={help} locale={locale} />}>
      <div className={styles.charts}>
        {pictures.map((picture) => (
          <ChartCard key={picture.title} picture={picture} locale={locale} />
        ))}
      </div>
    </Section>
  );
}

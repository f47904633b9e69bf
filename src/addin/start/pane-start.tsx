import { makeStyles, tokens } from "@fluentui/react-components";
import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { DocumentBulletListRegular } from "@fluentui/react-icons/svg/document-bullet-list";
import { MapRegular } from "@fluentui/react-icons/svg/map";
import { useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { helpAddress } from "../../locale/wording/help-address.ts";
import { startTexts } from "../../locale/pane/start.ts";
import { SampleList } from "../../samples/sample-list.tsx";
import type { Sample } from "../../samples/sample.ts";
import { Disclosure } from "../../taskpane/parts/disclosure.tsx";
import { mendableSentence } from "../../taskpane/remarks/mendable-sentence.ts";
import { isMendable } from "../../taskpane/remarks/mendable.ts";
import { Section } from "../../taskpane/parts/section.tsx";
import { ChoiceButton } from "../../taskpane/start/choice-button.tsx";
import { Minute } from "../../taskpane/start/minute.tsx";
import type { Asked } from "../../taskpane/start/beginning.ts";
import type { AnalysisPane } from "../../taskpane/state/use-analysis.ts";
import { useSaid } from "../../taskpane/state/use-said.ts";
import { insertSample } from "./insert-sample.ts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  said: { margin: 0, ":empty": { display: "none" } },
});

export interface PaneStartProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  readonly onAsk: (what: Asked) => void;
  /** Hears what there is to do with the sample, where it does not show. */
  readonly onInserted: (hint: ((locale: Locale) => string) | null) => void;
}

/** What there is to begin with in a workbook of Excel: a sample on new sheets, a template, help, a tour, a minute on what is measured. */
export function PaneStart({ pane, locale, onAsk, onInserted }: PaneStartProps) {
  const styles = useStyles();
  const texts = startTexts(locale);
  const [busy, setBusy] = useState(false);
  const [minute, setMinute] = useState(false);
  const [said, say] = useSaid(locale);
  const insert = async (sample: Sample) => {
    setBusy(true);
    try {
      const { sheet, hint } = await insertSample(pane.host, sample, locale);
      await pane.host.select({ sheet, address: "A1" });
      await pane.read(sheet, null, true);
      onInserted(hint);
    } catch (error) {
      if (!isMendable(error)) throw error;
      say((wanted) => mendableSentence(error, wanted));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Section title={texts.insertSamples}>
        <p className={styles.small}>{texts.insertHint}</p>
        <SampleList locale={locale} disabled={busy} onSample={(sample) => void insert(sample)} />
        <p className={styles.said} role="status">
          {said}
        </p>
      </Section>
      <Section title={texts.first}>
        <div className={styles.list}>
          <ChoiceButton icon={<DocumentBulletListRegular />} title={texts.template} text={texts.templateHint} onChoose={() => onAsk("templates")} />
          <ChoiceButton icon={<MapRegular />} title={texts.tour} text={texts.tourHint} onChoose={() => onAsk("tour")} />
          <ChoiceButton icon={<BookOpenRegular />} title={texts.help} text={texts.helpHint} href={helpAddress(locale, "index")} />
          <Disclosure title={texts.minute} open={minute} onToggle={() => setMinute(!minute)}>
            <Minute locale={locale} />
          </Disclosure>
        </div>
      </Section>
    </>
  );
}

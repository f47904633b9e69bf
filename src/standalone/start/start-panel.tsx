import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { DataScatterRegular } from "@fluentui/react-icons/svg/data-scatter";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { GridRegular } from "@fluentui/react-icons/svg/grid";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { MapRegular } from "@fluentui/react-icons/svg/map";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { helpAddress } from "../../locale/wording/help-address.ts";
import { startTexts } from "../../locale/pane/start.ts";
import { SampleList } from "../../samples/sample-list.tsx";
import type { Sample } from "../../samples/sample.ts";
import { ChoiceButton } from "../../taskpane/start/choice-button.tsx";
import { Minute } from "../../taskpane/start/minute.tsx";
import type { KeptOffer } from "../kept/use-kept-workbook.ts";

const useStyles = makeStyles({
  start: {
    position: "absolute",
    inset: 0,
    zIndex: 2,
    overflowY: "auto",
    overflowX: "hidden",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  inner: {
    boxSizing: "border-box",
    maxWidth: "1000px",
    marginInline: "auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 32px`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    "@media (max-width: 520px)": { padding: tokens.spacingHorizontalL },
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.title3, margin: 0 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 4fr) minmax(0, 8fr)",
    gap: tokens.spacingHorizontalXXL,
    "@media (max-width: 1100px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0, marginBlockEnd: tokens.spacingVerticalXS },
  under: { marginBlockStart: tokens.spacingVerticalL },
  discard: { alignSelf: "flex-end" },
});

export interface StartPanelProps {
  readonly locale: Locale;
  /** Whether the workbook can be replaced yet. */
  readonly ready: boolean;
  readonly offer: KeptOffer | null;
  /** Whether a person asked for it: then the keyboard goes on in it. */
  readonly asked: boolean;
  readonly onOpen: () => void;
  readonly onBlank: () => void;
  readonly onSample: (sample: Sample) => void;
  readonly onTour: () => void;
  readonly onClose: () => void;
}

/** The first sight, over the sheets: a file, a sample, the last workbook, or a look at what is measured. */
export function StartPanel({ locale, ready, offer, asked, onOpen, onBlank, onSample, onTour, onClose }: StartPanelProps) {
  const styles = useStyles();
  const texts = startTexts(locale);
  const [minute, setMinute] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) panel.current?.querySelector<HTMLElement>("[data-begins]")?.focus();
  }, [asked]);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section ref={panel} className={styles.start} aria-label={texts.start} data-testid="start" onKeyDown={leave}>
      <div className={styles.inner}>
        <div className={styles.head}>
          <div className={styles.words}>
            <h2 className={styles.title}>{minute ? texts.minute : texts.title}</h2>
            {!minute && <p className={styles.lead}>{texts.lead}</p>}
          </div>
          <Button appearance="subtle" icon={<DismissRegular />} aria-label={texts.close} title={texts.close} onClick={onClose} />
        </div>
        {minute ? (
          <>
            <Minute locale={locale} />
            <div>
              <Button appearance="primary" autoFocus onClick={() => setMinute(false)}>
                {texts.back}
              </Button>
            </div>
          </>
        ) : (
          <div className={styles.parts}>
            <div className={styles.part}>
              <ChoiceButton first primary icon={<FolderOpenRegular />} title={texts.open} text={texts.openHint} disabled={!ready} onChoose={onOpen} />
              {offer !== null && <GoOn offer={offer} locale={locale} />}
              <ChoiceButton icon={<GridRegular />} title={texts.blank} text={texts.blankHint} disabled={!ready} onChoose={onBlank} />
              <h3 className={`${styles.heading} ${styles.under}`}>{texts.first}</h3>
              <ChoiceButton icon={<DataScatterRegular />} title={texts.minute} text={texts.minuteHint} onChoose={() => setMinute(true)} />
              <ChoiceButton icon={<MapRegular />} title={texts.tour} text={texts.tourHint} onChoose={onTour} />
              <ChoiceButton icon={<BookOpenRegular />} title={texts.help} text={texts.helpHint} href={helpAddress(locale, "index")} />
            </div>
            <div className={styles.part}>
              <h3 className={styles.heading}>{texts.samples}</h3>
              <SampleList locale={locale} disabled={!ready} onSample={onSample} />
            </div>
          </div>
        )}
      </div>
    </section>
  );
}

/** The workbook that was not saved when its page ended. */
function GoOn({ offer, locale }: { readonly offer: KeptOffer; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = startTexts(locale);
  const { name, time } = offer.workbook;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(time);
  return (
    <>
      <ChoiceButton icon={<HistoryRegular />} title={texts.goOn} text={texts.goOnHint(name, when)} onChoose={offer.restore} />
      <Button className={styles.discard} size="small" appearance="subtle" onClick={offer.discard}>
        {texts.discard}
      </Button>
    </>
  );
}

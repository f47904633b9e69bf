import { Button, makeStyles, shorthands, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { pageTexts } from "../../locale/hosts/page.ts";
import type { KeptOffer } from "./use-kept-workbook.ts";

const useStyles = makeStyles({
  bar: { ...shorthands.borderRadius(0), ...shorthands.borderWidth(0, 0, "1px") },
  sentence: { overflowWrap: "anywhere" },
});

/** Offers a workbook that was not saved when its page ended. Nothing is restored unasked. */
export function KeptBar({ offer, locale }: { readonly offer: KeptOffer; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = pageTexts(locale);
  const { name, time } = offer.workbook;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(time);
  return (
    <MessageBar className={styles.bar} intent="info" layout="auto" data-testid="kept">
      <MessageBarBody className={styles.sentence}>{texts.kept(name, when)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={offer.restore}>
          {texts.restore}
        </Button>
        <Button size="small" onClick={offer.discard}>
          {texts.discard}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

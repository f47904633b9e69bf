import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { Suspense, useSyncExternalStore } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { faultSentence } from "../../locale/said/faults.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { laterPart } from "../state/later-part.ts";
import { isMendable } from "./mendable.ts";
import type { UncaughtErrors } from "./uncaught-errors.ts";

const MendableWords = laterPart(async () => (await import("./mendable-words.tsx")).MendableWords);

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: `${tokens.spacingHorizontalL} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  sentence: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
});

/** Says in the page's language what nothing caught; nothing as long as there is no such thing. */
export function UncaughtBar({ errors, locale }: { readonly errors: UncaughtErrors; readonly locale: Locale }) {
  const styles = useStyles();
  const last = useSyncExternalStore(errors.subscribe, errors.read);
  if (last === null) return null;
  const texts = paneTexts(locale);
  const { error } = last;
  return (
    <div role="alert" className={styles.bar} data-testid="uncaught">
      <span className={styles.sentence}>
        {isMendable(error) ? (
          <Suspense fallback={null}>
            <MendableWords problem={error} locale={locale} />
          </Suspense>
        ) : (
          `${faultSentence(error, locale)}${texts.goOn}`
        )}
      </span>
      <Button size="small" appearance="transparent" aria-label={texts.dismiss} icon={<DismissRegular />} onClick={errors.dismiss} />
    </div>
  );
}

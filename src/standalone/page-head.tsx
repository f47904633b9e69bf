import { Suspense, type Ref } from "react";
import type { Locale } from "../engine/declare/text.ts";
import { UncaughtBar } from "../taskpane/remarks/uncaught-bar.tsx";
import type { UncaughtErrors } from "../taskpane/remarks/uncaught-errors.ts";
import { laterPart } from "../taskpane/state/later-part.ts";
import { AreaSwitch } from "./areas/area-switch.tsx";
import type { OneArea } from "./areas/use-one-area.ts";
import type { KeptOffer } from "./kept/use-kept-workbook.ts";
import { TopBar, type TopBarProps } from "./top-bar.tsx";

/** Nobody waits for what is seldom asked. */
const KeptBar = laterPart(async () => (await import("./kept/kept-bar.tsx")).KeptBar);

interface PageHeadProps {
  readonly top: Ref<HTMLDivElement>;
  readonly bar: Omit<TopBarProps, "locale" | "children">;
  readonly area: OneArea;
  readonly errors: UncaughtErrors;
  /** A workbook that was not saved; null where none is offered here. */
  readonly offer: KeptOffer | null;
  readonly locale: Locale;
}

/** What stands above the sheets: the bar of the page, and below it what has to be seen before anything else. */
export function PageHead({ top, bar, area, errors, offer, locale }: PageHeadProps) {
  return (
    <div ref={top}>
      <TopBar {...bar} locale={locale}>
        <AreaSwitch area={area} locale={locale} />
      </TopBar>
      <UncaughtBar errors={errors} locale={locale} />
      {offer !== null && (
        <Suspense>
          <KeptBar offer={offer} locale={locale} />
        </Suspense>
      )}
    </div>
  );
}

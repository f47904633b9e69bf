import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { DataBarVerticalRegular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useEffect, useId, useRef, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { useScheme } from "../appearance/scheme.ts";
import { inScheme } from "./in-scheme.ts";
import { meaningOf } from "../../help/meanings.ts";
import { NumberTable } from "./number-table.tsx";
import type { Picture } from "./picture.ts";
import { downloadBlob, fileNameOf, pngBlob, svgBlob } from "./save-picture.ts";
import { useSaid } from "../state/use-said.ts";

/** The drawing library is a chunk of its own. */
const loadDraw = () => import("./draw.ts");

const useStyles = makeStyles({
  card: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorNeutralForeground1 },
  // A chart's colours have meanings: where the system forces its own on the page, they stay, on the ground that it chose.
  drawing: { width: "100%", minWidth: 0, position: "relative", overflow: "hidden", forcedColorAdjust: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginInlineStart: "-6px" },
  action: { minWidth: 0, paddingInline: "6px", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, ":empty": { display: "none" } },
});

/** One chart with its title, a table in its stead, and the chart as a file. */
export function ChartCard({ picture, locale }: { readonly picture: Picture; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const id = useId();
  const [tabled, setTabled] = useState(false);
  const [said, say] = useSaid(locale);
  const save = async (kind: "png" | "svg") => {
    say();
    const svg = (await loadDraw()).svgOf(picture.option("page"), picture.page);
    try {
      downloadBlob(kind === "svg" ? svgBlob(svg) : await pngBlob(svg, picture.page), `${fileNameOf(picture.title)}.${kind}`);
    } catch {
      say((one) => resultTexts(one).saveFailed);
    }
  };
  return (
    <figure className={styles.card} aria-labelledby={id}>
      <figcaption className={styles.title} id={id}>
        {picture.title}
      </figcaption>
      {tabled ? (
        <NumberTable
          title={picture.title}
          header={picture.header}
          meanings={picture.header.map((head) => meaningOf(head, locale))}
          locale={locale}
          rows={picture.rows}
        />
      ) : (
        <Canvas picture={picture} locale={locale} />
      )}
      <div className={styles.actions}>
        <Button
          className={styles.action}
          size="small"
          appearance="subtle"
          icon={tabled ? <DataBarVerticalRegular /> : <TableRegular />}
          aria-describedby={id}
          onClick={() => setTabled(!tabled)}
        >
          {tabled ? texts.showChart : texts.showTable}
        </Button>
        {(["png", "svg"] as const).map((kind) => (
          <Button
            key={kind}
            className={styles.action}
            size="small"
            appearance="subtle"
            icon={<ArrowDownloadRegular />}
            aria-describedby={id}
            onClick={() => void save(kind)}
          >
            {kind === "png" ? texts.savePng : texts.saveSvg}
          </Button>
        ))}
      </div>
      <span className={styles.said} role="status">
        {said}
      </span>
    </figure>
  );
}

function Canvas({ picture, locale }: { readonly picture: Picture; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const scheme = useScheme();
  useEffect(() => {
    let gone = false;
    let dispose = () => {};
    void loadDraw().then(
      ({ drawInto }) => {
        if (gone || place.current === null) return;
        const drawn = drawInto(place.current);
        drawn.show(inScheme(picture.option("pane"), scheme));
        dispose = drawn.dispose;
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      dispose();
    };
  }, [picture, scheme]);
  if (failed) return <p className={styles.said}>{texts.drawingFailed}</p>;
  return <div ref={place} className={styles.drawing} style={{ height: picture.paneHeight }} role="img" aria-label={picture.label} />;
}

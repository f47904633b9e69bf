import { makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { startTexts } from "../../locale/pane/start.ts";

const useStyles = makeStyles({
  picture: { width: "100%", height: "auto", display: "block", fontFamily: "inherit", fontSize: "12px" },
  axis: { stroke: tokens.colorNeutralStroke1, fill: "none" },
  frontier: { stroke: tokens.colorBrandStroke1, strokeWidth: "2px", fill: "none" },
  best: { fill: tokens.colorBrandBackground },
  other: { fill: tokens.colorNeutralForeground3 },
  gap: { stroke: tokens.colorNeutralForeground2, strokeDasharray: "3 3", fill: "none" },
  words: { fill: tokens.colorNeutralForeground2 },
  strong: { fill: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Input and output of a few units; those that lie below the line do with more what others do with less. */
const best = [
  [52, 138],
  [96, 74],
  [164, 42],
] as const;
const others = [
  [118, 128],
  [150, 96],
  [196, 112],
  [214, 70],
] as const;

/** The idea of a frontier: no data, only what it looks like. */
export function FrontierPicture({ locale }: { readonly locale: Locale }) {
  const styles = useStyles();
  const texts = startTexts(locale);
  const [own] = others;
  return (
    <svg className={styles.picture} viewBox="0 0 260 190" role="img" aria-label={texts.figure}>
      <path className={styles.axis} d="M28 10V164H250" />
      <path className={styles.frontier} d={`M52 164L${best.map((point) => point.join(" ")).join("L")}L250 30`} />
      <path className={styles.gap} d={`M${own[0] - 6} ${own[1]}H62`} />
      <path className={styles.words} d={`M58 ${own[1]}l7 -4v8z`} />
      {best.map(([x, y]) => (
        <circle key={x} className={styles.best} cx={x} cy={y} r={5} />
      ))}
      {others.map(([x, y]) => (
        <circle key={x} className={styles.other} cx={x} cy={y} r={4} />
      ))}
      <text className={styles.strong} x={172} y={28} textAnchor="end">
        {texts.frontier}
      </text>
      <text className={styles.words} x={88} y={own[1] + 16} textAnchor="middle">
        {texts.distance}
      </text>
      <text className={styles.words} x={250} y={182} textAnchor="end">
        {texts.input}
      </text>
      <text className={styles.words} x={34} y={20}>
        {texts.output}
      </text>
    </svg>
  );
}

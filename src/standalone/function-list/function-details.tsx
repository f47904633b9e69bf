import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { functionListTexts } from "../../locale/hosts/function-list.ts";
import { signatureOf, type ListedFunction, type ListedParameter } from "./listed-functions.ts";

const useStyles = makeStyles({
  signature: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  help: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalS} 0`, whiteSpace: "pre-line" },
  heading: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0 },
  name: { ...typographyStyles.body1Strong, marginBlockStart: tokens.spacingVerticalS },
  kind: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
  about: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  choices: { listStyleType: "none", margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0 },
});

/** What a function gives, and what each of its arguments stands for. */
export function FunctionDetails({ fn, locale }: { readonly fn: ListedFunction; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = functionListTexts(locale);
  return (
    <>
      <p className={styles.signature}>{signatureOf(fn)}</p>
      <p className={styles.help}>{fn.help}</p>
      {fn.page !== null && (
        <Link href={fn.page} target="_blank" rel="noopener">
          {texts.more}
        </Link>
      )}
      <h3 className={styles.heading}>{texts.parameters}</h3>
      {fn.parameters.length === 0 ? (
        <p className={styles.about}>{texts.none}</p>
      ) : (
        <dl className={styles.list}>
          {fn.parameters.map((parameter, k) => (
            <Parameter key={k} parameter={parameter} locale={locale} />
          ))}
        </dl>
      )}
    </>
  );
}

function Parameter({ parameter: { name, title, help, optional, choices }, locale }: { readonly parameter: ListedParameter; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = functionListTexts(locale);
  const beside = [...(title === null ? [] : [title]), ...(optional && !help.toLowerCase().startsWith(texts.optional) ? [texts.optional] : [])];
  return (
    <>
      <dt className={styles.name}>
        {name}
        {beside.length > 0 && <span className={styles.kind}>{beside.join(locale === "zh-CN" ? "，" : ", ")}</span>}
      </dt>
      <dd className={styles.about}>
        {help}
        {choices.length > 0 && (
          <ul className={styles.choices}>
            {choices.map(({ value, title: meaning }) => (
              <li key={value}>
                <code>{`"${value}"`}</code> {meaning}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}

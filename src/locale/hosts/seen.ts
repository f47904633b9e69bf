/** Characters that a reader cannot see, or takes for another that looks the same. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u00a0\u2000-\u200a\u202f\u205f\u2e80-\u2fdf\u3000\uf900-\ufaff]/gu;

/** A label with what cannot be seen in it: 北京[U+200B]. */
export const seen = (label: string): string =>
  label.replaceAll(unseen, (one) => `${/\p{L}|\p{So}/u.test(one) ? one : ""}[U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}]`);

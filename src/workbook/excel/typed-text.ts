/**
 * A text as it is written into a cell, so that Excel keeps it as the text that it is. Excel takes what is assigned as if
 * a person had typed it: "1-2" would become a day in January and "=A" a formula. A leading apostrophe, which no cell
 * shows, prevents that.
 */
export const typedText = (text: string): string => (/^\s*[=+\-@'#＝＋－＠]|\p{Nd}|^\s*(true|false)\s*$/iu.test(text) ? `'${text}` : text);

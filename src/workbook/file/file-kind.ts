import type { FileFault } from "./file-problem.ts";

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, k) => bytes[k] === byte);

/** Is this a zip archive, as every .xlsx file is? */
export const looksLikeXlsx = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** Is this the container that old .xls files and encrypted workbooks share? */
export const looksLikeOldOffice = (bytes: Uint8Array) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

/** Workbooks in other formats than .xlsx, of which `readForeign` reads the cells. */
const otherWorkbooks: readonly FileFault[] = ["old-xls", "ods", "xlsb"];

/** Whether a file is refused as .xlsx only because it is a workbook in another format. */
export const isOtherWorkbook = (fault: FileFault): boolean => otherWorkbooks.includes(fault);

/** Bytes from the start that say what a file is. */
const looked = 4096;

/** What a file is that is no zip archive, whatever it is called. */
export function foreignKind(bytes: Uint8Array): FileFault {
  if (looksLikeOldOffice(bytes)) {
    // The names of the container's streams tell an encrypted workbook from an old one.
    const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
    return names.includes("EncryptedPackage") ? "password" : "old-xls";
  }
  // A workbook before Excel 97 is a stream of records without a container.
  if ([0x00, 0x02, 0x04, 0x08].some((version) => startsWith(bytes, [0x09, version]))) return "old-xls";
  const head = textOf(bytes.subarray(0, looked));
  if (head === null || head.trim() === "") return "not-xlsx";
  if (/^\s*(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|meta|body|table|div|style)\b/i.test(head) || /^mime-version:/i.test(head)) return "web-page";
  if (/^\s*<\?xml/i.test(head))
    return /urn:schemas-microsoft-com:office:spreadsheet/.test(head) ? "xml-2003" : /<(html|table)\b/i.test(head) ? "web-page" : "not-xlsx";
  return /[\t,;]|\n/.test(head) && !head.startsWith("%PDF") && !head.startsWith("{") && !head.startsWith("<") ? "plain-text" : "not-xlsx";
}

/** The start of a text, or null where these are bytes of another kind. What is looked at is ASCII, which GB18030 leaves as it is. */
function textOf(head: Uint8Array): string | null {
  const encoding = startsWith(head, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(head, [0xfe, 0xff])
      ? "utf-16be"
      : startsWith(head, [0xef, 0xbb, 0xbf])
        ? "utf-8"
        : "gb18030";
  const text = new TextDecoder(encoding).decode(head);
  return [...text].some((letter) => letter < " " && !"\t\r\n\f\v".includes(letter)) ? null : text;
}

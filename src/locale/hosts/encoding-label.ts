/** The names of encodings as their standards write them, by the names that programs ask for. */
const labels: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
  gb18030: "GB18030",
  gbk: "GBK",
  gb2312: "GB2312",
  big5: "Big5",
  shift_jis: "Shift_JIS",
  "euc-jp": "EUC-JP",
  "euc-kr": "EUC-KR",
};

/** What an encoding is called in a sentence; one that is not met in tables as it is named. */
export const encodingLabel = (name: string): string => labels[name.toLowerCase()] ?? name;

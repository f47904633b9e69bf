import { describe, expect, it } from "vitest";
import { knownEncoding, readText } from "../../src/workbook/file/text/csv.ts";
import type { FileProblem } from "../../src/workbook/file/file-problem.ts";
import { encoded } from "./encoded.ts";
import { Chance, countOf, utf8, type Generated } from "./read-file.ts";

const words = {
  chinese:
    "北京市 上海市 石家庄 唐山 秦皇岛 邯郸 呼和浩特 鄂尔多斯 锡林郭勒 齐齐哈尔 牡丹江 南京 无锡 徐州 连云港 杭州 宁波 温州 衢州 合肥 芜湖 亳州 福州 厦门 景德镇 济南 青岛 淄博 郑州 开封 漯河 武汉 十堰 长沙 湘潭 广州 深圳 东莞 南宁 柳州 海口 三亚 儋州 成都 攀枝花 泸州 贵阳 遵义 昆明 曲靖 拉萨 日喀则 西安 咸阳 兰州 嘉峪关 西宁 银川 石嘴山 乌鲁木齐 克拉玛依 中国平安 招商银行 宁德时代 比亚迪 五粮液 第一人民医院 中心医院 师范大学 理工大学 农业银行 某某区 高新技术开发区 张伟 王芳 李娜 刘洋 甲 乙 丙 丁",
  traditional:
    "臺北市 新北市 桃園市 臺中市 臺南市 高雄市 基隆市 新竹縣 苗栗縣 彰化縣 南投縣 雲林縣 嘉義市 屏東縣 宜蘭縣 花蓮縣 臺東縣 澎湖縣 香港島 九龍 新界 國立臺灣大學 長庚醫院 中華電信 台積電 鴻海 國泰金控",
  japanese:
    "北海道 青森県 岩手県 東京都 神奈川県 愛知県 京都府 大阪府 兵庫県 福岡県 トヨタ自動車 ソニー みずほ銀行 さいたま市 つくば大学 国立病院 売上高 従業員数",
  korean: "서울특별시 부산광역시 대구 인천 광주 대전 울산 세종 경기도 강원도 충청북도 전라남도 제주 삼성전자 현대자동차 국민은행 서울대학교",
  western:
    "Genève Zürich Köln München Düsseldorf São Paulo Málaga Córdoba Besançon Île-de-France Århus Malmö Göteborg Orléans Nîmes Bogotá Lübeck Gießen Logroño Évora",
  russian: "Москва Санкт-Петербург Казань Новосибирск Екатеринбург Самара Омск Уфа Воронеж Пермь Волгоград Тюмень",
  greek: "Αθήνα Θεσσαλονίκη Πάτρα Ηράκλειο Λάρισα Βόλος Ιωάννινα Χανιά",
  polish: "Łódź Kraków Wrocław Gdańsk Poznań Białystok Częstochowa Rzeszów Toruń",
} as const;

const headers = { chinese: ["地区", "投入", "产出"], other: ["d", "x", "y"] };

interface Kind {
  readonly encoding: string;
  readonly words: keyof typeof words;
  readonly read: boolean;
}

const kinds: readonly Kind[] = [
  ...["utf-8", "utf-8 mark", "utf-16le mark", "utf-16be mark", "utf-16le", "utf-16be", "gb18030"].map(
    (encoding) => ({ encoding, words: "chinese", read: true }) as const,
  ),
  { encoding: "utf-8", words: "western", read: true },
  { encoding: "utf-8", words: "russian", read: true },
  { encoding: "utf-8", words: "greek", read: true },
  { encoding: "utf-8", words: "korean", read: true },
  { encoding: "utf-16le", words: "japanese", read: true },
  { encoding: "big5", words: "traditional", read: false },
  { encoding: "shift_jis", words: "japanese", read: false },
  { encoding: "euc-jp", words: "japanese", read: false },
  { encoding: "euc-kr", words: "korean", read: false },
  { encoding: "windows-1252", words: "western", read: false },
  { encoding: "windows-1251", words: "russian", read: false },
  { encoding: "koi8-r", words: "russian", read: false },
  { encoding: "windows-1253", words: "greek", read: false },
  { encoding: "windows-1250", words: "polish", read: false },
];

function* files(chance: Chance, perKind: number): Generator<Generated & { readonly kind: Kind }> {
  for (const kind of kinds)
    for (let k = 0; k < perKind; k++) {
      const list = words[kind.words].split(" ");
      const names = chance.some(list, chance.whole(1, 12));
      const header = kind.words === "chinese" && chance.next() < 0.7 ? headers.chinese : headers.other;
      const values = names.map(() => [chance.whole(1, 999), chance.whole(1, 999)]);
      const text = [header, ...names.map((name, r) => [name, ...values[r].map(String)])].map((row) => row.join(",")).join(chance.one(["\n", "\r\n"]));
      yield { bytes: encoded(text, kind.encoding), dmu: header[0], inputs: header.slice(1), right: { names, numbers: values }, unsure: !kind.read, kind };
    }
}

describe("encodings of generated files", () => {
  it("are read as they were written, or refused, or the guess is told", () => {
    const found = countOf(files(new Chance(11), 100));
    expect(found.files).toBe(100 * kinds.length);
    expect(found.wrong.slice(0, 3)).toEqual([]);
    expect(found.refused.length / found.certain, found.refused.slice(0, 3).join("\n")).toBeLessThanOrEqual(0.02);
    // Of the files in encodings that are not guessed, few look like Chinese, and of those it is told.
    expect(found.wrongButTold / (found.files - found.certain)).toBeLessThan(0.05);
  });

  it("are read as they were written where they are named", () => {
    for (const { bytes, right, kind } of files(new Chance(13), 30)) {
      const text = readText(bytes, { encoding: kind.encoding.replace(" mark", "") });
      expect(text.cells.slice(1).map(([name]) => name)).toEqual(right!.names);
      expect(text.notes).toEqual([]);
    }
  });

  it("are refused with the row where a file is cut off or put together of two", () => {
    const chance = new Chance(17);
    const refusal = (bytes: Uint8Array) => {
      try {
        return readText(bytes).notes.map(({ code }) => code);
      } catch (error) {
        return [(error as FileProblem).fault, (error as FileProblem).row];
      }
    };
    for (let k = 0; k < 100; k++) {
      const lines = ["地区,投入", ...chance.some(words.chinese.split(" "), 10).map((name, r) => `${name},${r + 1}`)];
      const at = chance.whole(2, 9);
      const [own, foreign] = chance.one([
        ["utf-8", "gb18030"],
        ["gb18030", "utf-8"],
      ]);
      const parts = lines.map((line, r) => encoded(`${line}\n`, r === at ? foreign : own));
      expect(refusal(Uint8Array.from(parts.flatMap((part) => [...part]))), `${lines.join("\n")}: ${at} ${own}`).toEqual(["encoding-mixed", at + 1]);
      for (const encoding of ["utf-8", "gb18030"]) {
        const whole = encoded([...lines, "合计"].join("\n"), encoding);
        expect(refusal(whole.subarray(0, -1))).toEqual(["encoding-cut", lines.length + 1]);
      }
    }
  });
});

describe("the encoding of a file", () => {
  it("is told where it was guessed, with a text that hangs on it", () => {
    expect(readText(encoded("地区,x\n北京,1\n", "gb18030")).notes).toEqual([{ code: "encoding-guessed", encoding: "gb18030", sample: "地区" }]);
    expect(readText(utf8("地区,x\n北京,1\n")).notes).toEqual([]);
    expect(readText(utf8("d,x\nA,1\n")).notes).toEqual([]);
  });

  it("is not taken for Chinese where private use or another language comes of it; what it may be is said", () => {
    const refused = (text: string, encoding: string) => {
      try {
        return readText(encoded(text, encoding));
      } catch (error) {
        return { ...(error as FileProblem), others: (error as FileProblem).trouble.others };
      }
    };
    expect(refused("city,x,y\n臺北市,50,40\n高雄市,60,42\n", "big5")).toMatchObject({
      fault: "encoding-unlike",
      row: 2,
      others: [{ encoding: "big5", sample: "臺北市" }],
    });
    const [first] = (refused("d,x,y\nGenève,1,2\nB,2,3\n", "windows-1252") as { others: readonly unknown[] }).others;
    expect(first).toEqual({ encoding: "windows-1252", sample: "Genève" });
  });

  it("is told where characters had been lost before", () => {
    expect(readText(utf8("d,x\n\ufffd京,1\n")).notes).toEqual([{ code: "lost-characters", row: 2, sample: "\ufffd京" }]);
  });

  it("is refused where another was named than its mark says, or one that it is not in", () => {
    const refused = (bytes: Uint8Array, encoding: string) => () => readText(bytes, { encoding });
    expect(refused(encoded("d,x\n北京,1\n", "utf-8 mark"), "gbk")).toThrow(expect.objectContaining({ fault: "encoding-mark" }) as Error);
    expect(refused(encoded("d,x\n北京,1\n", "gb18030"), "utf-8")).toThrow(expect.objectContaining({ fault: "encoding-named" }) as Error);
  });

  it("goes by the labels of the standard and by Windows' numbers", () => {
    expect(["GBK", "latin1", "cp936", "windows-950", "utf-16", "klingon", ""].map(knownEncoding)).toEqual([
      "gbk",
      "latin1",
      "gbk",
      "big5",
      "utf-16",
      null,
      null,
    ]);
  });
});

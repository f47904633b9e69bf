import { expect, it } from "vitest";
import { joinsReferences } from "../../../src/workbook/cells/joined-references.ts";

it.each([
  "=SUM((B1,B3))",
  "=RANK(B2,(B1:B2, $C$4))",
  "=INDEX((A1:B2,C1),1,2,2)",
  "=B1:B3 B2:C2",
  "=SUM(行 列)",
  "=SUM('一 月'!A1:B2 'b'!B1)",
  "=AREAS((数据!A1,B3))",
])("%s joins references", (formula) => {
  expect(joinsReferences(formula)).toBe(true);
});

it.each([
  "=SUM(A1, B1)",
  '=IF((A1>1)*(B1<2), "a b", "(1,2)")',
  "=SUM('一 月'!A1,B1)",
  "=A1 + B1 - (C1)",
  "=SUM({1,2;3,4})*(2)",
  "=(SUM(A1,B1))/2",
  "=LET(x, 1,\n x+1)",
  "=LAMBDA(a,b,a+b)(1,2)",
  "=IF(A1=1 , B1 , C1)",
  "=F.TEST(A1:A3,B1:B3)",
])("%s does not", (formula) => {
  expect(joinsReferences(formula)).toBe(false);
});

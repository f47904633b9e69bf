/** DMUs in 8 periods, from a fixed sequence. */
export function largePanel(variables: readonly string[], dmus = 800): string {
  let state = 12345;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return (1 + (state % 9999) / 100).toFixed(2);
  };
  const rows = Array.from({ length: dmus * 8 }, (_, k) => [`U${k % dmus}`, 2012 + Math.floor(k / dmus), ...variables.map(next)].join(","));
  return [["单位", "年份", ...variables].join(","), ...rows].join("\n");
}

/** "15.00" as 1500; exact, however large. Undefined for what is no amount. */
export function centsOf(text: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) {
    return undefined;
  }
  const cents = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -cents : cents;
}

export function centsText(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What is left of an amount after another was taken off. */
export const minus = (from: string, taken: string) => centsText((centsOf(from) ?? 0n) - (centsOf(taken) ?? 0n));

export const isPositive = (text: string) => (centsOf(text) ?? 0n) > 0n;

export const isZero = (text: string) => centsOf(text) === 0n;

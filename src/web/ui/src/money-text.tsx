import { formatMoney } from './format.ts';
import { useAccountLocale } from './locale-context.tsx';

/** An exact amount as the server sent it; the text is never turned into a number that could lose a cent. */
export function MoneyText({ value, tone }: { value: string | null | undefined; tone?: 'plain' | 'signed' }) {
  const { currency } = useAccountLocale();
  if (value === null || value === undefined) {
    return <span className="amount">–</span>;
  }
  const negative = value.startsWith('-');
  const color = tone === 'signed' && !/^-?0*(\.0*)?$/.test(value) ? (negative ? 'var(--bad)' : 'var(--good)') : undefined;
  return (
    <span className="amount" style={color ? { color } : undefined}>
      {formatMoney(value, currency)}
    </span>
  );
}

import { formatMoney, spokenMoney } from './money';

describe('money', () => {
  it('is written the way the reader writes it', () => {
    expect(formatMoney(1250, 'EUR', 'de')).toBe('12,50\u00a0€');
    expect(formatMoney(1250, 'EUR', 'en')).toBe('€12.50');
  });

  it('knows currencies without and with three fraction digits', () => {
    expect(formatMoney(1500, 'JPY', 'en')).toBe('¥1,500');
    expect(formatMoney(1500, 'KWD', 'en')).toContain('1.500');
  });

  it('makes one formatter for many amounts', () => {
    formatMoney(1, 'CHF', 'fr');
    const make = vi.spyOn(Intl, 'NumberFormat');

    expect(formatMoney(150, 'CHF', 'fr')).toContain('1,50');
    expect(make).not.toHaveBeenCalled();
    make.mockRestore();
  });

  it('is spoken without needless cents', () => {
    expect(spokenMoney(1400, 'EUR')).toBe('14 euros');
    expect(spokenMoney(1250, 'EUR')).toBe('12.50 euros');
  });
});

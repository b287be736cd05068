import { majorUnits, minorUnits } from './typed-money';

describe('money that a person types', () => {
  it('becomes minor units with a comma or a point', () => {
    expect(minorUnits('12', 'EUR')).toBe(1200);
    expect(minorUnits('12,5', 'EUR')).toBe(1250);
    expect(minorUnits(' 12.05 ', 'EUR')).toBe(1205);
    expect(minorUnits('0', 'EUR')).toBe(0);
  });

  it('has as many digits as its currency', () => {
    expect(minorUnits('1500', 'JPY')).toBe(1500);
    expect(minorUnits('1500.5', 'JPY')).toBeNull();
    expect(minorUnits('1.234', 'KWD')).toBe(1234);
    expect(minorUnits('1.234', 'EUR')).toBeNull();
  });

  it('is never rounded by binary fractions', () => {
    expect(minorUnits('19.99', 'EUR')).toBe(1999);
    expect(minorUnits('1.15', 'EUR')).toBe(115);
  });

  it('is refused when it is anything else', () => {
    for (const typed of ['', '-1', '1e3', 'twelve', '1,200.00', '12345678', '.5']) {
      expect(minorUnits(typed, 'EUR')).toBeNull();
    }
  });
});

describe('minor units', () => {
  it('are written back as they would be typed', () => {
    expect(majorUnits(1200, 'EUR')).toBe('12.00');
    expect(majorUnits(1500, 'JPY')).toBe('1500');
    expect(majorUnits(1234, 'KWD')).toBe('1.234');
  });
});

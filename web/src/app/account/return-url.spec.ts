import { safeReturnUrl } from './return-url';

describe('the way back after signing in', () => {
  it('leads to pages of this app', () => {
    expect(safeReturnUrl('/checkout/1?x=y')).toBe('/checkout/1?x=y');
  });

  it('never leads elsewhere', () => {
    for (const url of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', undefined]) {
      expect(safeReturnUrl(url)).toBe('/');
    }
  });

  it('does not lead back to signing in', () => {
    expect(safeReturnUrl('/sign-in?returnUrl=/')).toBe('/');
  });
});

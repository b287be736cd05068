import { languageName } from './language';

describe('languageName', () => {
  it('names a language by its tag', () => {
    expect(languageName('en')).toBe('English');
    expect(languageName('pt-BR')).toBe('Brazilian Portuguese');
  });

  it('leaves what is no tag as it is', () => {
    expect(languageName('OmU, deutsch')).toBe('OmU, deutsch');
    expect(languageName('')).toBe('');
  });
});

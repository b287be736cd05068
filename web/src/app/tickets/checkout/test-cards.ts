export interface TestCard {
  token: string;
  name: string;
  digits: string;
  effect: string;
}

/** The cards of the built-in payment sandbox: no money moves. */
export const TEST_CARDS: TestCard[] = [
  { token: 'tok_ok', name: 'Test card', digits: '4242', effect: 'Pays at once' },
  { token: 'tok_declined', name: 'Declined test card', digits: '0002', effect: 'The bank says no' },
  { token: 'tok_slow', name: 'Slow test card', digits: '3003', effect: 'Answers after 3 seconds' },
  { token: 'tok_timeout', name: 'Silent test card', digits: '0408', effect: 'No answer: settled later' },
];

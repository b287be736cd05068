import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { fieldError, problemOf } from './problem';

describe('problems', () => {
  it('are read from the server with what they carry', () => {
    const problem = problemOf(
      new HttpErrorResponse({
        status: 409,
        error: {
          type: '/problems/seat-taken',
          title: 'Conflict',
          status: 409,
          detail: 'No longer free: C4',
          seats: ['C4'],
        },
      }),
    );

    expect(problem).toMatchObject({
      code: 'seat-taken',
      status: 409,
      detail: 'No longer free: C4',
      extra: { seats: ['C4'] },
    });
  });

  it('are read when the body comes as text', () => {
    const error = '{"type":"/problems/hold-expired","title":"Gone","status":410}';

    expect(problemOf(new HttpErrorResponse({ status: 410, error })).code).toBe('hold-expired');
  });

  it('name a lost connection', () => {
    expect(problemOf(new HttpErrorResponse({ status: 0 })).code).toBe('offline');
  });

  it('have words for answers without a problem document', () => {
    expect(problemOf(new HttpErrorResponse({ status: 502, error: '<html>' })).code).toBe('unavailable');
    expect(problemOf(new HttpErrorResponse({ status: 403 })).detail).toContain('not open to your account');
    expect(problemOf(new Error('boom')).code).toBe('unexpected');
  });

  it("read the gateway's plain JSON and its wait", () => {
    const problem = problemOf(
      new HttpErrorResponse({
        status: 429,
        error: { message: 'API rate limit exceeded' },
        headers: new HttpHeaders({ 'Retry-After': '30' }),
      }),
    );

    expect(problem).toMatchObject({ code: 'http-429', detail: 'API rate limit exceeded', retryAfter: 30 });
  });

  it('find the message of a field, also behind a prefix', () => {
    const problem = problemOf(
      new HttpErrorResponse({
        status: 400,
        error: { title: 'x', errors: [{ field: 'request.email', message: 'is bad' }] },
      }),
    );

    expect(fieldError(problem, 'email')).toBe('is bad');
    expect(fieldError(problem, 'name')).toBeUndefined();
    expect(fieldError(null, 'name')).toBeUndefined();
  });
});

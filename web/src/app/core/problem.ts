import { HttpErrorResponse } from '@angular/common/http';

export interface FieldError {
  field: string;
  message: string;
}

/** A failure as the pages show it: RFC 9457 from the server, or made here when no server answered. */
export interface Problem {
  /** `/problems/seat-taken`, as the server sent it; `/problems/<code>` for those made here. */
  type: string;
  /** The last part of `type`, such as `seat-taken`; `offline` and `unavailable` are made here. */
  code: string;
  title: string;
  status: number;
  detail: string;
  errors: FieldError[];
  /** Members beyond RFC 9457's, such as `seats` of `seat-taken`. */
  extra: Record<string, unknown>;
  /** Seconds to wait, from `Retry-After`. */
  retryAfter?: number;
}

const STANDARD = new Set(['type', 'title', 'status', 'detail', 'instance', 'errors']);

export function problemOf(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse)) {
    return problem('unexpected', 0, 'Something went wrong', 'The page ran into an error. Please try again.');
  }
  if (error.status === 0) {
    return problem('offline', 0, 'No connection', 'The cinema cannot be reached. Check your connection and try again.');
  }
  const body = bodyOf(error);
  if (!body) return withoutBody(error);
  const type = text(body['type']) ?? `/problems/http-${error.status}`;
  return {
    type,
    code: type.split('/').pop() ?? type,
    title: text(body['title']) ?? 'Something went wrong',
    status: error.status,
    detail: text(body['detail']) ?? text(body['message']) ?? text(body['title']) ?? 'Something went wrong.',
    errors: Array.isArray(body['errors']) ? (body['errors'] as FieldError[]) : [],
    extra: Object.fromEntries(Object.entries(body).filter(([key]) => !STANDARD.has(key))),
    ...retryAfterOf(error),
  };
}

/** The message for one form field, if the server named it (`user.email` answers for `email`, too). */
export function fieldError(problem: Problem | null | undefined, field: string): string | undefined {
  return problem?.errors.find((error) => error.field === field || error.field.endsWith(`.${field}`))?.message;
}

function withoutBody(error: HttpErrorResponse): Problem {
  const made =
    error.status >= 500
      ? problem(
          'unavailable',
          error.status,
          'Not available',
          'This part of the cinema does not answer right now. Please try again in a moment.',
        )
      : problem(
          `http-${error.status}`,
          error.status,
          'Something went wrong',
          WORDS[error.status] ?? 'The request was refused.',
        );
  return { ...made, ...retryAfterOf(error) };
}

const WORDS: Record<number, string> = {
  401: 'Please sign in.',
  403: 'This is not open to your account.',
  404: 'This does not exist (any more).',
  413: 'The file is too large.',
  429: 'Too many requests. Please wait a moment.',
};

function bodyOf(error: HttpErrorResponse): Record<string, unknown> | null {
  if (error.error && typeof error.error === 'object' && !(error.error instanceof Blob)) return error.error;
  if (typeof error.error !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(error.error);
    return parsed && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function retryAfterOf(error: HttpErrorResponse): Pick<Problem, 'retryAfter'> {
  const seconds = Number(error.headers?.get('Retry-After'));
  return seconds > 0 ? { retryAfter: seconds } : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function problem(code: string, status: number, title: string, detail: string): Problem {
  return { type: `/problems/${code}`, code, title, status, detail, errors: [], extra: {} };
}

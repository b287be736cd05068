import { HttpErrorResponse } from '@angular/common/http';
import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { problemOf } from '../core/problem';
import { fieldProblems } from './field-problems';

describe('a problem on a form', () => {
  const film = () =>
    runInInjectionContext(TestBed.inject(Injector), () =>
      form(signal({ title: 'Metropolis', cast: ['Brigitte Helm', ''], types: [{ code: 'CHILD' }] })),
    );

  function refused(body: object, status = 400) {
    return problemOf(
      new HttpErrorResponse({ status, error: { type: '/problems/invalid-input', title: 'Bad', ...body } }),
    );
  }

  it('stands beside the field that it names', () => {
    const fields = film();
    const errors = [{ field: 'title', message: 'must not be blank' }];

    const [error] = fieldProblems(fields, refused({ errors }));

    expect(error.fieldTree).toBe(fields.title);
    expect(error.message).toBe('Must not be blank');
  });

  it('finds entries of lists and their members', () => {
    const fields = film();
    const errors = [
      { field: 'cast[1]', message: 'must not be blank' },
      { field: 'types[0].code', message: 'must match' },
    ];

    const found = fieldProblems(fields, refused({ errors }));

    expect(found[0].fieldTree).toBe(fields.cast[1]);
    expect(found[1].fieldTree).toBe(fields.types[0].code);
  });

  it('stays with the form when the form has no such field', () => {
    const fields = film();
    const errors = [
      { field: 'openingHours', message: 'must not be null' },
      { field: 'cast[7]', message: 'must not be blank' },
    ];

    const found = fieldProblems(fields, refused({ errors }));

    expect(found.map((error) => error.fieldTree)).toEqual([fields, fields]);
    expect(found[0].message).toBe('openingHours: must not be null');
  });

  it('says its detail when it names no field', () => {
    const fields = film();

    const found = fieldProblems(fields, refused({ detail: 'Another movie has this id' }, 409));

    expect(found).toEqual([{ fieldTree: fields, kind: 'server', message: 'Another movie has this id' }]);
  });
});

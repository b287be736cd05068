import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { SearchDialog } from './search-dialog';

describe('the search', () => {
  let dialog: ComponentFixture<SearchDialog>;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MatDialogRef, useValue: {} },
      ],
    });
    dialog = TestBed.createComponent(SearchDialog);
    dialog.detectChanges();
  });

  async function search(found: number, total: number): Promise<string> {
    const field = dialog.nativeElement.querySelector('input') as HTMLInputElement;
    field.value = 'the';
    field.dispatchEvent(new Event('input'));
    const request = await vi.waitFor(() => {
      dialog.detectChanges();
      return TestBed.inject(HttpTestingController).expectOne(({ url }) => url === '/api/movies');
    });
    const items = Array.from({ length: found }, (_, i) => ({ id: `m${i}`, title: `The ${i}`, genres: [] }));
    request.flush({ items, page: 0, size: 20, total });
    await dialog.whenStable();
    return dialog.nativeElement.querySelector('[role=status]').textContent;
  }

  it('keeps what it found while it looks for the next', async () => {
    await search(2, 2);
    const field = dialog.nativeElement.querySelector('input') as HTMLInputElement;
    field.value = 'thei';
    field.dispatchEvent(new Event('input'));
    await vi.waitFor(() => {
      dialog.detectChanges();
      expect(dialog.nativeElement.querySelector('[role=status]').textContent).toBe('Searching…');
    });

    expect(dialog.nativeElement.querySelectorAll('li').length).toBe(2);
  });

  it('counts the films', async () => {
    expect(await search(2, 2)).toBe('2 films');
  });

  it('says when it lists not all of them', async () => {
    expect(await search(20, 57)).toBe('The first 20 of 57 films');
  });
});

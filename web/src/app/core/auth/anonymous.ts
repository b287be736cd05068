import { HttpContextToken } from '@angular/common/http';

/** Marks calls that carry no access token and whose 401 is an answer, not a lost session. */
export const ANONYMOUS = new HttpContextToken<boolean>(() => false);

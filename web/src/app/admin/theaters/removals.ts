import { Screen, Theater } from '../../theaters/theater';
import { Question } from '../confirm-dialog/confirm';
import { TheaterAdminApi } from './theater-admin-api';

export function theaterRemoval(theater: Theater, api: TheaterAdminApi): Question {
  return {
    title: `Delete ${theater.name}?`,
    message:
      'The theater leaves the programme for good. While it has screens this is refused, and so is deleting a screen' +
      ' with showtimes to come. Past bookings and reports keep its name.',
    confirm: 'Delete theater',
    destructive: true,
    run: () => api.remove(theater.id),
    explain: (problem) =>
      problem.code === 'theater-in-use' ? `${problem.detail}. Delete its screens first, then the theater.` : null,
  };
}

export function screenRemoval(screen: Screen, api: TheaterAdminApi): Question {
  return {
    title: `Delete ${screen.name}?`,
    message: 'The screen and its layout disappear. Past bookings and reports keep its name.',
    confirm: 'Delete screen',
    destructive: true,
    run: () => api.removeScreen(screen.id),
    explain: (problem) =>
      problem.code === 'screen-scheduled'
        ? `${problem.detail}. Cancel them under Showtimes first, then delete the screen.`
        : null,
  };
}

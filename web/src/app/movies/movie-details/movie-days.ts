import { Showtime } from '../../showtimes/showtime';
import { languageName } from '../../ui/language';
import { Day, dayLabel, isoDay } from '../../ui/time';
import { bookable } from '../programme';

export interface ShowtimeDay extends Day {
  showtimes: Showtime[];
}

export interface TheaterTimes {
  id: string;
  name: string;
  formats: { name: string; showtimes: Showtime[] }[];
}

/** The days that have showtimes, each on the calendar of its showtime's theater. */
export function daysOf(showtimes: Showtime[], now: Date): ShowtimeDay[] {
  const days = new Map<string, ShowtimeDay>();
  for (const showtime of bookable(showtimes, now)) {
    const iso = isoDay(showtime.startsAt, showtime.theater.timezone);
    const [weekday, day, month] = dayLabel(iso).split(' ');
    const isToday = iso === isoDay(now, showtime.theater.timezone);
    const entry = days.get(iso) ?? { iso, name: isToday ? 'Today' : weekday, date: `${day} ${month}`, showtimes: [] };
    entry.showtimes.push(showtime);
    days.set(iso, entry);
  }
  return [...days.values()].sort((a, b) => a.iso.localeCompare(b.iso));
}

export function byTheater(showtimes: Showtime[]): TheaterTimes[] {
  const theaters = new Map<string, TheaterTimes>();
  for (const showtime of showtimes) {
    const { id, name } = showtime.theater;
    const theater = theaters.get(id) ?? { id, name, formats: [] };
    const language = showtime.language && languageName(showtime.language);
    const formatName = [showtime.format, language].filter(Boolean).join(' · ') || 'Standard';
    let format = theater.formats.find((candidate) => candidate.name === formatName);
    if (!format) theater.formats.push((format = { name: formatName, showtimes: [] }));
    format.showtimes.push(showtime);
    theaters.set(id, theater);
  }
  return [...theaters.values()].sort((a, b) => a.name.localeCompare(b.name));
}

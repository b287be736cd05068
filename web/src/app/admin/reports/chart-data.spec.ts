import { occupancyChart, revenueChart } from './chart-data';
import { RevenueRow } from './report';

function revenue(key: string, net: number, currency = 'EUR'): RevenueRow {
  return { key, label: `Film ${key}`, currency, gross: net, refunds: 0, net, tickets: 1, bookings: 1 };
}

describe('a chart', () => {
  it('shows days in their order', () => {
    const chart = revenueChart([revenue('2026-11-22', 100), revenue('2026-11-21', 300)], 'day', 'EUR');

    expect(chart.along).toBe(true);
    expect(chart.points).toEqual([
      { label: 'Sat 21 Nov', value: 300 },
      { label: 'Sun 22 Nov', value: 100 },
    ]);
  });

  it('never adds up different currencies', () => {
    const rows = [revenue('a', 100), revenue('a', 5000, 'JPY')];

    expect(revenueChart(rows, 'movie', 'JPY').points).toEqual([{ label: 'Film a', value: 5000 }]);
  });

  it('shows the largest of many names and says so', () => {
    const rows = Array.from({ length: 20 }, (_, index) => revenue(String(index), index));

    const chart = revenueChart(rows, 'movie', 'EUR');

    expect(chart.points).toHaveLength(12);
    expect(chart.points[0].value).toBe(19);
    expect(chart.rest).toBe('The 12 largest of 20 films; the table has all of them.');
  });

  it('shows occupancy as a share', () => {
    const rows = [{ key: 't', label: 'Odeon', showtimes: 2, sold: 50, capacity: 200, occupancy: 0.25 }];

    expect(occupancyChart(rows, 'theater')).toEqual({
      title: 'Seats sold by theater',
      points: [{ label: 'Odeon', value: 0.25 }],
      along: false,
      rest: '',
    });
  });
});

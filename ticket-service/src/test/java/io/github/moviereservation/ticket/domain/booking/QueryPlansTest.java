package io.github.moviereservation.ticket.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.moviereservation.ticket.support.PromoBookingTest;
import io.github.moviereservation.ticket.support.PromoCodes;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.hibernate.query.sql.spi.SelectInterpretationsKey;
import org.junit.jupiter.api.Test;

/** Hibernate plans each native query that has a result anew, and keeps all these plans: each booking would cost more. */
@QuarkusTest
class QueryPlansTest extends PromoBookingTest {

    private static final int BOOKINGS = 5;

    @Test
    void bookingsLeaveNoQueryPlansBehind() throws JMException {
        var promo = PromoCodes.given(PromoCodes.percent(10));
        bookAndCancel(promo, 1);
        var before = plansOfNativeQueries();

        for (int number = 2; number <= BOOKINGS; number++) {
            bookAndCancel(promo, number);
        }

        assertThat(plansOfNativeQueries()).isEqualTo(before);
    }

    private void bookAndCancel(String promo, int number) {
        var booking = book(with(promo, ofSeats("tok_ok", "A" + number)));
        booking.then().statusCode(201);
        as(ann).post("/api/bookings/" + booking.path("id") + "/cancel").then().statusCode(200);
    }

    /** Those that the garbage collector has to keep. */
    private static long plansOfNativeQueries() throws JMException {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .filter(line -> line.contains(SelectInterpretationsKey.class.getName()))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                .sum();
    }
}

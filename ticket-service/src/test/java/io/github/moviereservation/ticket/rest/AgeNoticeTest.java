package io.github.moviereservation.ticket.rest;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.moviereservation.ticket.support.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AgeNoticeTest extends BookingTest {

    @ParameterizedTest
    @CsvSource({"PG-13, 13", "R, 17", "NC-17, 18", "FSK 16, 16", "fsk 12, 12", "18, 18"})
    void aCertificateThatAsksForAnAgeIsNoticed(String certificate, int age) {
        showtime = showtimes.givenRated(certificate);
        var order = fromHold(hold("A1"), "tok_ok");

        quote(order).then().statusCode(200).body("ageNotice.age", is(age), "ageNotice.certificate", is(certificate));
        book(order).then().statusCode(201).body("ageNotice.age", is(age));
        as(ann).get("/api/bookings").then().body("items[0].ageNotice.age", is(age));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"PG", "G", "NR", "FSK 0", "of no board"})
    void anyOtherCertificateIsNot(String certificate) {
        showtime = showtimes.givenRated(certificate);
        var order = fromHold(hold("A1"), "tok_ok");

        quote(order).then().statusCode(200).body("ageNotice", nullValue());
        book(order).then().statusCode(201).body("ageNotice", nullValue());
    }
}

package io.github.moviereservation.movie.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A date on which a film can have come, or will come, to the cinemas. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReleaseDate.Check.class)
public @interface ReleaseDate {

    String message() default "must be between 1888-01-01 and 2199-12-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<ReleaseDate, LocalDate> {

        /** The year of the oldest film that survives. */
        private static final int FIRST_YEAR = 1888;

        private static final int LAST_YEAR = 2199;

        @Override
        public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
            return date == null || date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        }
    }
}

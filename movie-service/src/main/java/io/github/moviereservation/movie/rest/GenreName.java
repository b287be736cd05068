package io.github.moviereservation.movie.rest;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a genre can be called, wherever it is named. */
@NotBlank
@Size(max = 50)
@Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*", message = "must not have invisible characters")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface GenreName {

    String message() default "is no name of a genre";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package io.github.moviereservation.events;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class Sample {

    @Id
    public UUID id;

    public String name;
}

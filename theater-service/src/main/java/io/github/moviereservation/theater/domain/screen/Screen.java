package io.github.moviereservation.theater.domain.screen;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An auditorium of a theater. Its version grows with every change, under a lock on its row. */
@Entity
@Table(name = "screen")
public class Screen {

    @Id
    public UUID id;

    public long version;
    public UUID theaterId;
    public String name;

    /** The name without case: unique within the theater. */
    public String nameKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> formats;

    public int capacity;

    /** How long it is cleaned after a film; null when as long as is usual in the chain. */
    public Integer cleaningMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    public Layout layout;

    public static Screen of(UUID theaterId, ScreenDetails details) {
        var screen = new Screen();
        screen.id = UUID.randomUUID();
        screen.theaterId = theaterId;
        screen.change(details);
        return screen;
    }

    public void change(ScreenDetails details) {
        LayoutRules.check(details.layout());
        version++;
        name = details.name();
        nameKey = keyOf(name);
        formats = details.formats().stream().distinct().toList();
        if (details.cleaning() != null) {
            cleaningMinutes = details.cleaning().minutes();
        }
        layout = details.layout();
        capacity = layout.capacity();
    }

    static String keyOf(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

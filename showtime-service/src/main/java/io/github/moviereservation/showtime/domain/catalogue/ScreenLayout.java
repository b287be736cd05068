package io.github.moviereservation.showtime.domain.catalogue;

import io.github.moviereservation.showtime.domain.json.LayoutConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A layout that a screen has or had. It never changes: a showtime keeps the one it was scheduled with. */
@Entity
@Table(name = "screen_layout")
public class ScreenLayout {

    @Id
    public UUID id;

    @Convert(converter = LayoutConverter.class)
    public Layout layout;

    static ScreenLayout of(Layout layout) {
        var stored = new ScreenLayout();
        stored.id = UUID.randomUUID();
        stored.layout = layout;
        return stored;
    }
}

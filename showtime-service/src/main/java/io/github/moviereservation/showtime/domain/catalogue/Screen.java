package io.github.moviereservation.showtime.domain.catalogue;

import io.github.moviereservation.showtime.domain.json.TextsConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** This service's copy of a screen. A deleted one stays as a mark, as a film does. */
@Entity
@Table(name = "screen")
public class Screen {

    @Id
    public UUID id;

    /** 0 until the screen's first details arrive. */
    public long version;

    public boolean deleted;

    @ManyToOne(fetch = FetchType.LAZY)
    public Theater theater;

    public String name;

    @Convert(converter = TextsConverter.class)
    public List<String> formats;

    /** How long it is cleaned after a film; null when as long as is usual. */
    public Integer cleaningMinutes;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    public ScreenLayout layout;

    public boolean accepts(long newVersion) {
        return !deleted && newVersion > version;
    }

    public void save(long newVersion, Theater owner, ScreenDetails details) {
        if (!accepts(newVersion)) {
            return;
        }
        version = newVersion;
        theater = owner;
        name = details.name();
        formats = details.formats();
        cleaningMinutes = details.cleaningMinutes();
        layout = ScreenLayout.of(details.layout());
    }

    public void delete() {
        deleted = true;
    }

    /** With its theater at hand. */
    public boolean isOpen() {
        return version > 0 && !deleted && theater.isOpen();
    }
}

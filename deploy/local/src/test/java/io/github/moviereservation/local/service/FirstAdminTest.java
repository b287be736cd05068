package io.github.moviereservation.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.moviereservation.local.Secrets;
import io.github.moviereservation.local.Settings;
import io.github.moviereservation.local.StartFailed;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdminTest {

    @TempDir
    Path home;

    private Secrets secrets;

    @BeforeEach
    void open() {
        secrets = new Secrets(home);
    }

    @Test
    void onAnEmptyHomeAPasswordIsMadeAndKept() throws Exception {
        var made = admin(Map.of()).account();

        assertThat(made.email()).isEqualTo("admin@cinema.local");
        assertThat(made.password()).hasSizeGreaterThan(40);
        assertThat(admin(Map.of()).account()).isEqualTo(made);
    }

    @Test
    void onAnEmptyHomeTheGivenAccountIsKept() throws Exception {
        admin(given("ann@cinema.test", "long enough"));

        assertThat(admin(Map.of()).account()).isEqualTo(new AdminAccount("ann@cinema.test", "long enough"));
    }

    @Test
    void aPasswordThatUserServiceRefusesIsNotKept() throws Exception {
        assertThatThrownBy(() -> admin(given("ann@cinema.test", "too short")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("CINEMA_ADMIN_PASSWORD")
                .hasMessageContaining("10 characters");

        assertThat(admin(Map.of()).account().email()).isEqualTo("admin@cinema.local");
    }

    @Test
    void aHomeThatKeepsATooShortPasswordGetsAnother() throws Exception {
        secrets.keep("admin-password", "too short");

        assertThat(admin(Map.of()).account().password()).hasSizeGreaterThan(40);
    }

    @Test
    void anotherPasswordIsKeptOnlyOnceItWorked() throws Exception {
        var first = admin(Map.of()).account();
        var changed = given(first.email(), "changed in the app");

        assertThat(admin(changed).confirmed(first::equals)).contains(first);
        assertThat(admin(Map.of()).account()).isEqualTo(first);

        var works = admin(changed).account();
        assertThat(admin(changed).confirmed(works::equals)).contains(works);
        assertThat(admin(Map.of()).account()).isEqualTo(works);
    }

    @Test
    void aPasswordThatWasChangedInTheAppIsNotGivenOut() throws Exception {
        admin(Map.of());

        assertThat(admin(Map.of()).confirmed(account -> false)).isEmpty();
    }

    private FirstAdmin admin(Map<String, String> environment) throws StartFailed {
        return FirstAdmin.of(Settings.of(home, environment), secrets);
    }

    private static Map<String, String> given(String email, String password) {
        return Map.of("CINEMA_ADMIN_EMAIL", email, "CINEMA_ADMIN_PASSWORD", password);
    }
}

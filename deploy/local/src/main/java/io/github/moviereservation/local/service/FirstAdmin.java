package io.github.moviereservation.local.service;

import io.github.moviereservation.local.Secrets;
import io.github.moviereservation.local.Settings;
import io.github.moviereservation.local.StartFailed;
import java.util.Optional;

/** The first admin: as the environment says, else made at the first start and kept. */
public final class FirstAdmin {

    /** user-service does not start with a shorter one. */
    private static final int SHORTEST_PASSWORD = 10;

    private static final String DEFAULT_EMAIL = "admin@cinema.local";
    private static final String EMAIL = "admin-email";
    private static final String PASSWORD = "admin-password";

    private final Secrets secrets;
    private final AdminAccount account;

    private FirstAdmin(Secrets secrets, AdminAccount account) {
        this.secrets = secrets;
        this.account = account;
    }

    public static FirstAdmin of(Settings settings, Secrets secrets) throws StartFailed {
        if (settings.adminPassword().filter(FirstAdmin::isTooShort).isPresent()) {
            throw new StartFailed("CINEMA_ADMIN_PASSWORD has fewer than " + SHORTEST_PASSWORD + " characters");
        }
        var kept = kept(secrets);
        var email =
                settings.adminEmail().or(() -> kept.map(AdminAccount::email)).orElse(DEFAULT_EMAIL);
        var password = settings.adminPassword()
                .or(() -> kept.map(AdminAccount::password))
                .orElseGet(Secrets::random);
        var admin = new FirstAdmin(secrets, new AdminAccount(email, password));
        if (kept.isEmpty()) {
            admin.keep();
        }
        return admin;
    }

    /** The one that is made when there is no admin yet. */
    public AdminAccount account() {
        return account;
    }

    public interface SignIn {
        boolean works(AdminAccount account) throws InterruptedException;
    }

    /**
     * The account with which one can sign in: as the environment says, then it is kept; or the one that was kept before;
     * none when the password was changed since.
     */
    public Optional<AdminAccount> confirmed(SignIn signIn) throws InterruptedException {
        if (signIn.works(account)) {
            keep();
            return Optional.of(account);
        }
        var kept = kept(secrets).filter(other -> !other.equals(account));
        return kept.isPresent() && signIn.works(kept.get()) ? kept : Optional.empty();
    }

    private static Optional<AdminAccount> kept(Secrets secrets) {
        return secrets.find(PASSWORD)
                .filter(password -> !isTooShort(password))
                .map(password -> new AdminAccount(secrets.find(EMAIL).orElse(DEFAULT_EMAIL), password));
    }

    private void keep() {
        if (!kept(secrets).equals(Optional.of(account))) {
            secrets.keep(EMAIL, account.email());
            secrets.keep(PASSWORD, account.password());
        }
    }

    private static boolean isTooShort(String password) {
        return password.length() < SHORTEST_PASSWORD;
    }
}

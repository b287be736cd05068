package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.web.Roles;
import io.github.moviereservation.web.SearchText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/** A person who can sign in. The e-mail is unique in its normal form. */
@Entity
public class Account {

    @Id
    public UUID id;

    public String email;
    public String name;

    /** E-mail and name as they are searched for. */
    public String searchText;

    public String passwordHash;
    public String role;

    /** Grows with each announced change, so that listeners can order the events. */
    public long version;

    public Instant createdAt;

    public static Account of(String email, String name, String passwordHash, String role) {
        var account = new Account();
        account.id = UUID.randomUUID();
        account.email = normalEmail(email);
        account.rename(name);
        account.passwordHash = passwordHash;
        account.role = role;
        account.version = 1;
        account.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return account;
    }

    public static String normalEmail(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public void rename(String newName) {
        name = newName;
        searchText = SearchText.fold(email + " " + newName);
    }

    public boolean isAdmin() {
        return role.equals(Roles.ADMIN);
    }

    /** Takes effect with the next access token: those already issued keep the old role until they expire. */
    public AccountRoleChanged changeRole(String newRole, UUID changedBy) {
        var previous = role;
        role = newRole;
        version++;
        return new AccountRoleChanged(id, newRole, previous, version, changedBy, Instant.now());
    }
}

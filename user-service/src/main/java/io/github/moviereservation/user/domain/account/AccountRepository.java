package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.web.Roles;
import io.github.moviereservation.web.SearchText;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    private static final String INSERT = """
            insert into account (id, email, name, search_text, password_hash, role, version, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (email) do nothing""";

    /** Any number: it only has to be the same in every replica. */
    private static final String LOCK_FIRST_ADMIN = "select cast(pg_advisory_xact_lock(8081) as text)";

    /** Null when there is none. */
    public Uni<Account> findByEmail(String email) {
        return find("email", Account.normalEmail(email)).firstResult();
    }

    /** Locks until the transaction ends. Null when there is none. */
    public Uni<Account> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** False when the e-mail is taken, also when it is taken at this very moment. */
    Uni<Boolean> addUnlessTaken(Account account) {
        return getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, account.id)
                        .setParameter(2, account.email)
                        .setParameter(3, account.name)
                        .setParameter(4, account.searchText)
                        .setParameter(5, account.passwordHash)
                        .setParameter(6, account.role)
                        .setParameter(7, account.version)
                        .setParameter(8, account.createdAt)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    /** Locks all admins and this account. Who changes admins takes these locks, in this order: one at a time. */
    Uni<List<Account>> lockWithAdmins(UUID id) {
        return find("role = ?1 or id = ?2 order by id", Roles.ADMIN, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Lets one replica at a time look for the first admin, until its transaction ends. */
    Uni<Void> lockFirstAdmin() {
        return getSession()
                .chain(session -> session.createNativeQuery(LOCK_FIRST_ADMIN, String.class)
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Boolean> hasAdmin() {
        return count("role", Roles.ADMIN).map(admins -> admins > 0);
    }

    /** Newest first; each word of {@code text} is a part of the e-mail or the name. Both filters may be null. */
    PanacheQuery<Account> search(String text, String role) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        if (role != null) {
            parameters.add(role);
            conditions.add("role = ?1");
        }
        for (var pattern : SearchText.patterns(text == null ? "" : text)) {
            parameters.add(pattern);
            conditions.add("searchText like ?%d escape '\\'".formatted(parameters.size()));
        }
        var where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return find(where + "order by createdAt desc, id", parameters.toArray());
    }
}

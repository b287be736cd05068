package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.web.NotFoundProblem;
import io.github.moviereservation.web.Page;
import io.github.moviereservation.web.PageQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What admins do with other people's accounts. */
@ApplicationScoped
public class Administration {

    private final AccountRepository accounts;
    private final Outbox outbox;

    Administration(AccountRepository accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @WithSession
    public Uni<Page<Account>> search(String text, String role, PageQuery page) {
        var found = accounts.search(text, role);
        return found.count()
                .chain(total -> found.page(page.page(), page.size()).list().map(items -> Page.of(items, page, total)));
    }

    @WithTransaction
    public Uni<Account> changeRole(UUID id, String role, UUID changedBy) {
        return lock(id).onItem()
                .ifNull()
                .failWith(() -> new NotFoundProblem("user"))
                .chain(locked -> {
                    var account = locked.account();
                    if (account.role.equals(role)) {
                        return Uni.createFrom().item(account);
                    }
                    locked.mustNotBeLastAdmin();
                    return outbox.add(account.changeRole(role, changedBy)).replaceWith(account);
                });
    }

    /** Null when there is no such account. */
    Uni<Locked> lock(UUID id) {
        return accounts.lockWithAdmins(id)
                .map(locked -> locked.stream()
                        .filter(account -> account.id.equals(id))
                        .findFirst()
                        .map(account -> new Locked(
                                account,
                                locked.stream().filter(Account::isAdmin).count()))
                        .orElse(null));
    }

    /** An account and the number of admins, which cannot change until the transaction ends. */
    record Locked(Account account, long admins) {

        void mustNotBeLastAdmin() {
            if (account.isAdmin() && admins == 1) {
                throw new LastAdminException();
            }
        }
    }
}

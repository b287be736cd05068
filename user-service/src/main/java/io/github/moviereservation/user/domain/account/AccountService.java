package io.github.moviereservation.user.domain.account;

import io.github.moviereservation.events.Outbox;
import io.github.moviereservation.user.domain.password.Passwords;
import io.github.moviereservation.web.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a person does with their own account. */
@ApplicationScoped
public class AccountService {

    private final AccountRepository accounts;
    private final Administration administration;
    private final Passwords passwords;
    private final Outbox outbox;

    AccountService(AccountRepository accounts, Administration administration, Passwords passwords, Outbox outbox) {
        this.accounts = accounts;
        this.administration = administration;
        this.passwords = passwords;
        this.outbox = outbox;
    }

    /** The password is hashed before the transaction: it is slow, and a connection is precious. */
    public Uni<Account> register(String email, String name, String password) {
        return passwords
                .hash(password)
                .map(hash -> Account.of(email, name, hash, Roles.CUSTOMER))
                .chain(this::add);
    }

    @WithTransaction
    Uni<Account> add(Account account) {
        return accounts.addUnlessTaken(account)
                .invoke(added -> {
                    if (!added) {
                        throw new EmailTakenException();
                    }
                })
                .chain(() -> outbox.add(AccountRegistered.of(account)))
                .replaceWith(account);
    }

    @WithSession
    public Uni<Account> get(UUID id) {
        return accounts.findById(id).onItem().ifNull().failWith(AccountGoneException::new);
    }

    /** Changes nothing when the name is null. */
    @WithTransaction
    public Uni<Account> rename(UUID id, String name) {
        return accounts.lock(id)
                .onItem()
                .ifNull()
                .failWith(AccountGoneException::new)
                .invoke(account -> {
                    if (name != null) {
                        account.rename(name);
                    }
                });
    }

    /** Deletes the account with its sessions, and tells of it. */
    @WithTransaction
    public Uni<Void> delete(UUID id) {
        return administration
                .lock(id)
                .onItem()
                .ifNull()
                .failWith(AccountGoneException::new)
                .invoke(Administration.Locked::mustNotBeLastAdmin)
                .chain(locked ->
                        outbox.add(AccountDeleted.of(locked.account())).chain(() -> accounts.delete(locked.account())));
    }
}

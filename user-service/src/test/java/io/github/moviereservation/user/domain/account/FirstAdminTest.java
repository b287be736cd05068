package io.github.moviereservation.user.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.moviereservation.testing.Race;
import io.github.moviereservation.user.support.OperatorSettings;
import io.github.moviereservation.user.support.Person;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every test leaves the operator's admin as the only one. */
@QuarkusTest
class FirstAdminTest {

    private static final String PASSWORD = "an operator's password";

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    AccountRepository accounts;

    @Test
    void theConfiguredAdminExistsAfterTheStart() {
        Person.login(OperatorSettings.ADMIN_EMAIL, OperatorSettings.ADMIN_PASSWORD)
                .then()
                .statusCode(200)
                .body("user.role", is("admin"));
    }

    @Test
    void whereThereIsAnAdminNothingHappens() {
        var email = Person.newEmail();

        await(() -> firstAdmin.ensure(email, PASSWORD));

        Person.login(email, PASSWORD).then().statusCode(401);
    }

    @Test
    void ofReplicasThatStartTogetherOneMakesTheAdmin() throws Exception {
        withoutAdmins(() -> {
            var email = Person.newEmail();

            Race.of(4, () -> await(() -> firstAdmin.ensure(email, PASSWORD)));

            Person.login(email, PASSWORD).then().statusCode(200).body("user.role", is("admin"));
            assertThat(adminCount()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void anAccountWithTheAdminsEmailIsTakenFromWhoeverOpenedIt() throws Exception {
        withoutAdmins(() -> {
            var squatter = Person.registered();
            var session = squatter.refreshToken();

            await(() -> firstAdmin.ensure(squatter.email(), PASSWORD));

            squatter.login().then().statusCode(401);
            Person.refresh(session).then().statusCode(401);
            Person.login(squatter.email(), PASSWORD).then().statusCode(200).body("user.role", is("admin"));
            return null;
        });
    }

    private void withoutAdmins(Callable<Void> test) throws Exception {
        setRoles("role = 'customer' where role = 'admin'");
        try {
            test.call();
        } finally {
            setRoles("role = 'customer' where role = 'admin'");
            setRoles("role = 'admin' where email = '" + OperatorSettings.ADMIN_EMAIL + "'");
        }
    }

    private void setRoles(String update) {
        await(() -> Panache.withTransaction(() -> accounts.update(update)));
    }

    private long adminCount() {
        return await(() -> Panache.withSession(() -> accounts.count("role", "admin")));
    }

    private static <T> T await(Supplier<Uni<T>> action) {
        try {
            return VertxContextSupport.subscribeAndAwait(action);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}

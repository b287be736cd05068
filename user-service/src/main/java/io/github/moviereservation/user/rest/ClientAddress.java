package io.github.moviereservation.user.rest;

import io.github.moviereservation.user.domain.AccountsConfig;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * The address that failed logins are counted by. The gateway appends the one that it saw to what the client itself
 * wrote into {@code X-Forwarded-For}, so only the last element can be believed.
 */
@ApplicationScoped
public class ClientAddress {

    private final List<IpSubnetFilterRule> trusted;

    @Inject
    ClientAddress(AccountsConfig config) {
        this(config.trustedProxies());
    }

    ClientAddress(List<String> trustedProxies) {
        trusted = trustedProxies.stream().map(ClientAddress::network).toList();
    }

    public String of(HttpServerRequest request) {
        var peer = request.remoteAddress();
        return resolve(
                new InetSocketAddress(peer.hostAddress(), peer.port()),
                request.headers().getAll("X-Forwarded-For"));
    }

    String resolve(InetSocketAddress peer, List<String> forwardedFor) {
        var own = peer.getAddress().getHostAddress();
        if (forwardedFor.isEmpty() || trusted.stream().noneMatch(network -> network.matches(peer))) {
            return own;
        }
        var header = forwardedFor.getLast();
        var last = header.substring(header.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? own : last;
    }

    private static IpSubnetFilterRule network(String cidr) {
        var slash = cidr.indexOf('/');
        return new IpSubnetFilterRule(
                cidr.substring(0, slash), Integer.parseInt(cidr.substring(slash + 1)), IpFilterRuleType.ACCEPT);
    }
}

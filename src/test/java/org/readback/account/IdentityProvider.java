package org.readback.account;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A small OpenID Connect provider behind a real port: discovery, keys, authorization code
 * and signed ID tokens. Whoever comes is the person that the test names.
 */
final class IdentityProvider implements AutoCloseable {

	/** For a claim that the provider does not send. */
	static final String LEFT_OUT = "left out";

	private final HttpServer server;

	private final RSAKey key;

	private final Map<String, Object> person = new HashMap<>();

	private String nonce = "";

	IdentityProvider() {
		try {
			this.key = new RSAKeyGenerator(2048).keyID("1").generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (JOSEException | IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> json(exchange, configuration()));
		this.server.createContext("/keys", (exchange) -> answer(exchange, new JWKSet(this.key).toString()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", (exchange) -> json(exchange, tokens()));
		this.server.start();
	}

	String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/**
	 * Who signs in from now on. Their address is verified, unless the claims say
	 * something else, or that this claim is left out.
	 */
	void vouchFor(Map<String, Object> claims) {
		this.person.clear();
		this.person.put("email_verified", true);
		this.person.putAll(claims);
		this.person.values().removeIf(LEFT_OUT::equals);
	}

	private Map<String, Object> configuration() {
		return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint",
				issuer() + "/token", "jwks_uri", issuer() + "/keys", "response_types_supported",
				new String[] { "code" }, "subject_types_supported", new String[] { "public" },
				"id_token_signing_alg_values_supported", new String[] { "RS256" });
	}

	private void authorize(HttpExchange exchange) throws IOException {
		Map<String, String> query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
			.build()
			.getQueryParams()
			.toSingleValueMap();
		this.nonce = decoded(query.get("nonce"));
		exchange.getResponseHeaders()
			.set("Location", decoded(query.get("redirect_uri")) + "?code=once&state=" + query.get("state"));
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private static String decoded(String text) {
		return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	private Map<String, Object> tokens() {
		try {
			JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer())
				.subject("42")
				.audience("readback")
				.issueTime(new Date())
				.expirationTime(Date.from(Instant.now().plusSeconds(300)))
				.claim("nonce", this.nonce);
			this.person.forEach(claims::claim);
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(),
					claims.build());
			token.sign(new RSASSASigner(this.key));
			return Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 300, "id_token",
					token.serialize());
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
		answer(exchange, JsonMapper.shared().writeValueAsString(body));
	}

	private static void answer(HttpExchange exchange, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}

package org.readback.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Forgets the tokens of the identity provider: who somebody is is all that Readback asks.
 */
class NoAuthorizedClients implements OAuth2AuthorizedClientRepository {

	@Override
	@SuppressWarnings("NullAway") // there never is one
	public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication principal,
			HttpServletRequest request) {
		return null;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		// nothing is asked in the person's name later
	}

	@Override
	public void removeAuthorizedClient(String registration, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
		// nothing was saved
	}

}

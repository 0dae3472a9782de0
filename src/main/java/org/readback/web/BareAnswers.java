package org.readback.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What Tomcat answers by itself, before any filter is asked, has our headers, and a
 * sentence instead of its own page, whose style they forbid.
 */
@Component
class BareAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addEngineValves(new HeaderValve());
		factory.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new SentenceValve()));
	}

	private static final class SentenceValve extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable fault) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				HttpStatus status = HttpStatus.valueOf(response.getStatus());
				Problems.write(request, response, status, status.is4xxClientError()
						? "The address or a header is malformed or too long." : "Something went wrong on our side.");
				response.finishResponse();
			}
			catch (IOException ex) {
				// Whoever asked is gone.
			}
		}

	}

	private static final class HeaderValve extends ValveBase {

		HeaderValve() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			Headers.write(response, request.isSecure());
			getNext().invoke(request, response);
		}

	}

}

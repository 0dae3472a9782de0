package org.readback.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A small mail server (SMTP) behind a real port, in good health or not. */
final class MailServer implements AutoCloseable {

	/** How it treats whoever comes. */
	enum Mood {

		TAKES_MAIL, SAYS_NOTHING, HANGS_UP, REFUSES

	}

	private final ServerSocket server;

	private final List<Socket> kept = new ArrayList<>();

	private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();

	private volatile Mood mood = Mood.TAKES_MAIL;

	MailServer() {
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread thread = new Thread(this::serve, "mail server");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.server.getLocalPort();
	}

	void become(Mood mood) {
		this.mood = mood;
	}

	/** The mails that came until now, each with its headers; they are handed out once. */
	List<String> mails() {
		List<String> all = new ArrayList<>();
		this.mails.drainTo(all);
		return all;
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				if (this.mood == Mood.SAYS_NOTHING) {
					this.kept.add(socket);
				}
				else {
					talk(socket);
				}
			}
			catch (IOException ex) {
				// Somebody went away in the middle, or the test is over.
			}
		}
	}

	private void talk(Socket socket) throws IOException {
		try (socket;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
				PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
			if (this.mood == Mood.HANGS_UP) {
				return;
			}
			out.print("220 ready\r\n");
			out.flush();
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				boolean refused = this.mood == Mood.REFUSES && line.startsWith("RCPT");
				out.print(refused ? "550 nobody here\r\n" : line.equals("DATA") ? "354 go on\r\n" : "250 fine\r\n");
				out.flush();
				if (line.equals("DATA")) {
					this.mails.add(mail(in));
					out.print("250 taken\r\n");
					out.flush();
				}
			}
		}
	}

	private static String mail(BufferedReader in) throws IOException {
		StringBuilder mail = new StringBuilder();
		for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
			mail.append(line).append('\n');
		}
		return mail.toString();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.kept) {
			socket.close();
		}
	}

}

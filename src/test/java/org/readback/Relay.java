package org.readback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a browser and a server on this machine, so that the way between them can
 * be cut. DevTools can do that too, but not for what a service worker fetches.
 */
class Relay implements AutoCloseable {

	private final int target;

	private final int port;

	private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

	private ServerSocket door;

	Relay(int target) {
		this.target = target;
		this.door = open(0);
		this.port = this.door.getLocalPort();
	}

	int port() {
		return this.port;
	}

	/** Breaks what is connected, and refuses what would be. */
	synchronized void cut() {
		closeQuietly(this.door);
		this.connections.forEach(Relay::closeQuietly);
		this.connections.clear();
	}

	synchronized void mend() {
		if (this.door.isClosed()) {
			this.door = open(this.port);
		}
	}

	@Override
	public void close() {
		cut();
	}

	private ServerSocket open(int wanted) {
		try {
			ServerSocket opened = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
			inBackground(() -> accept(opened));
			return opened;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept(ServerSocket from) throws IOException {
		while (true) {
			connect(from, from.accept());
		}
	}

	private synchronized void connect(ServerSocket from, Socket browser) throws IOException {
		if (from.isClosed()) {
			browser.close();
			return;
		}
		Socket server;
		try {
			server = new Socket(InetAddress.getLoopbackAddress(), this.target);
		}
		catch (ConnectException dead) {
			// It may be started again.
			browser.close();
			return;
		}
		this.connections.add(browser);
		this.connections.add(server);
		inBackground(() -> copy(browser, server));
		inBackground(() -> copy(server, browser));
	}

	private void copy(Socket from, Socket to) throws IOException {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		finally {
			this.connections.remove(from);
			this.connections.remove(to);
		}
	}

	private static void inBackground(Traffic traffic) {
		Thread thread = new Thread(() -> {
			try {
				traffic.flow();
			}
			catch (IOException ex) {
				// The way was cut, here or at one of its ends.
			}
		}, "relay");
		thread.setDaemon(true);
		thread.start();
	}

	private static void closeQuietly(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Traffic {

		void flow() throws IOException;

	}

}

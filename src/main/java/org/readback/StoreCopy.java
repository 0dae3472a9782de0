package org.readback;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * The copy of an H2 store from before its migration, beside it. While its name says that
 * the migration is under way, the store may be anything, and the copy is what counts.
 */
class StoreCopy {

	/** In memory and on a server there is no file to copy. */
	private static final Pattern FILE = Pattern
		.compile("jdbc:h2:(?!(?:mem|tcp|ssl|zip|classpath):)(?:[a-zA-Z]\\w+:)*(?<path>[^;]+).*");

	private final Path store;

	private final Path part;

	private final Path underWay;

	StoreCopy(Path store) {
		this.store = store;
		this.part = beside("-migrating.part");
		this.underWay = beside("-migrating.zip");
	}

	/** The copy of the store at this address, where that is a file of H2. */
	static Optional<StoreCopy> of(String url) {
		Matcher matcher = FILE.matcher(url);
		return matcher.matches() ? Optional.of(new StoreCopy(file(matcher.group("path")))) : Optional.empty();
	}

	private static Path file(String path) {
		return Path
			.of(path.replaceFirst("^~(?=/)", Matcher.quoteReplacement(System.getProperty("user.home"))) + ".mv.db");
	}

	/** Whether a migration began and did not come to its end. */
	boolean isUnderWay() {
		return Files.exists(this.underWay);
	}

	/** Copies the store, which the connection keeps from every other process. */
	void take(Connection connection) throws IOException, SQLException {
		try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
			backup.setString(1, this.part.toAbsolutePath().toString());
			backup.execute();
			toDisk(this.part, StandardOpenOption.WRITE);
		}
		catch (IOException | SQLException ex) {
			Files.deleteIfExists(this.part);
			throw ex;
		}
		rename(this.part, this.underWay);
	}

	/**
	 * Makes the store what it was. It may be done again when it was cut short.
	 * @throws IOException also if a process, maybe this one, still has the store open
	 */
	void putBack() throws IOException {
		try (FileChannel channel = FileChannel.open(this.store, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				// The lock that H2 takes as well.
				FileLock lock = channel.tryLock();
				ZipInputStream copy = new ZipInputStream(Files.newInputStream(this.underWay))) {
			if (lock == null || copy.getNextEntry() == null) {
				throw new IOException((lock == null) ? "another process has opened it" : this.underWay + " is broken");
			}
			channel.truncate(0);
			copy.transferTo(Channels.newOutputStream(channel));
			channel.force(true);
		}
		catch (OverlappingFileLockException ex) {
			throw new IOException("it is still open", ex);
		}
		drop();
	}

	/** Keeps the copy, for whoever wants to go back. */
	Path keep(String version) throws IOException {
		Path kept = beside("-schema-" + version + ".zip");
		rename(this.underWay, kept);
		return kept;
	}

	void drop() throws IOException {
		Files.delete(this.underWay);
		folderToDisk();
	}

	@Override
	public String toString() {
		return this.store.toString();
	}

	private Path beside(String ending) {
		String name = String.valueOf(this.store.getFileName()).replaceFirst("\\.mv\\.db$", "");
		return this.store.resolveSibling(name + ending);
	}

	private void rename(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		folderToDisk();
	}

	/**
	 * Without it a power cut could bring the old name back, and with it the old store.
	 */
	private void folderToDisk() throws IOException {
		// Windows opens no folders.
		if (this.store.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			toDisk(this.store.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ);
		}
	}

	private static void toDisk(Path path, StandardOpenOption mode) throws IOException {
		try (FileChannel channel = FileChannel.open(path, mode)) {
			channel.force(true);
		}
	}

}

package org.readback.bank.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.readback.scoring.Lexicon;

/**
 * The files of banks, kits and lexicon. What it hands out has kept every rule of the
 * format; else {@link FaultyFiles} lists all that is wrong.
 */
public final class BankFiles {

	private static final List<String> PATTERNS = List.of("banks/*/*.yaml", "kits/*.yaml", "lexicon/*.yaml");

	private static final Pattern PATH = Pattern.compile(".*/(banks/[^/]+/[^/]+|kits/[^/]+|lexicon/[^/]+)$");

	private final SortedMap<String, String> texts;

	private BankFiles(Map<String, String> texts) {
		this.texts = new TreeMap<>(texts);
	}

	/** These texts by their paths, as {@code banks/aws/bank.yaml}. */
	public static BankFiles of(Map<String, String> texts) {
		return new BankFiles(texts);
	}

	/** Those that came with the program. */
	public static BankFiles builtIn() {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(
				BankFiles.class.getClassLoader());
		Map<String, String> texts = new TreeMap<>();
		try {
			for (String pattern : PATTERNS) {
				for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
					texts.put(path(resource), resource.getContentAsString(StandardCharsets.UTF_8));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new BankFiles(texts);
	}

	private static String path(Resource resource) throws IOException {
		Matcher matcher = PATH.matcher(resource.getURL().getPath());
		if (!matcher.matches()) {
			throw new IOException("A file of the banks has a strange place: " + resource);
		}
		return matcher.group(1);
	}

	/** Changes with every letter of the banks and kits. */
	public int checksum() {
		CRC32 crc = new CRC32();
		this.texts.forEach((path, text) -> {
			if (!path.startsWith("lexicon/")) {
				crc.update((path + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
			}
		});
		return (int) crc.getValue();
	}

	/** The banks and kits. */
	public BankContent content() {
		Faults faults = new Faults();
		BankReader banks = new BankReader(faults);
		banks.read(files("banks/"));
		List<BankContent.Kit> kits = new KitReader(faults, banks.questions()).read(files("kits/"));
		faults.throwIfAny();
		return new BankContent(banks.banks(), banks.questions(), kits);
	}

	/** The lexicon; its checksum is that of its files in the order of their names. */
	public Lexicon lexicon() {
		Faults faults = new Faults();
		List<YamlFile> files = files("lexicon/");
		Lexicon lexicon = new LexiconReader(faults).read(files, sha256(files));
		faults.throwIfAny();
		return lexicon;
	}

	private List<YamlFile> files(String folder) {
		return this.texts.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(folder))
			.map((entry) -> new YamlFile(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static String sha256(List<YamlFile> files) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			files.forEach((file) -> digest.update((file.text() + "\n").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

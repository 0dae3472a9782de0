package org.readback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * LibreOffice, asked what it makes of a CSV file. As an extension it skips a test where
 * there is none, or fails it where {@code READBACK_OFFICE_REQUIRED} is true.
 */
public class Office implements ExecutionCondition {

	/** Comma, double quote, UTF-8, from the first line. */
	public static final String EXPLICIT = "CSV:44,34,76,1";

	private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("READBACK_SOFFICE", "/usr/bin/soffice"));

	private static final int LONGEST_RUN = 180;

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Files.isExecutable(PROGRAM)) {
			return ConditionEvaluationResult.enabled("LibreOffice is there");
		}
		if (Boolean.parseBoolean(System.getenv("READBACK_OFFICE_REQUIRED"))) {
			throw new IllegalStateException("READBACK_OFFICE_REQUIRED is true, but no LibreOffice at " + PROGRAM);
		}
		String skipped = "SKIPPED: no LibreOffice found at " + PROGRAM + "; what it makes of our CSV was not tested";
		System.err.println(skipped);
		return ConditionEvaluationResult.disabled(skipped);
	}

	/** A cell as LibreOffice holds it; a number is written as it stores it. */
	public record Cell(String text, String formula) {
	}

	/**
	 * Opens a CSV file and returns its rows, without the empty cells at their ends.
	 * @param filter how to read it, or empty for what LibreOffice finds out by itself
	 */
	public static List<List<Cell>> open(Path csv, String filter) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory(csv.getParent(), "office");
		List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "--headless", "--norestore",
				"-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "fods", "--outdir",
				folder.toString()));
		if (!filter.isEmpty()) {
			command.add("--infilter=" + filter);
		}
		command.add(csv.toString());
		Path log = folder.resolve("log");
		Process office = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		Path sheet = folder.resolve(csv.getFileName().toString().replace(".csv", ".fods"));
		if (!office.waitFor(LONGEST_RUN, TimeUnit.SECONDS) || !Files.exists(sheet)) {
			office.destroyForcibly();
			throw new IllegalStateException("LibreOffice did not read it: " + Files.readString(log));
		}
		return rows(sheet);
	}

	private static List<List<Cell>> rows(Path sheet) throws IOException {
		try {
			NodeList found = DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(sheet.toFile())
				.getElementsByTagName("table:table-row");
			List<List<Cell>> rows = new ArrayList<>();
			for (int i = 0; i < found.getLength(); i++) {
				rows.add(cells((Element) found.item(i)));
			}
			while (rows.get(rows.size() - 1).isEmpty()) {
				rows.remove(rows.size() - 1);
			}
			return rows;
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IOException(ex);
		}
	}

	private static List<Cell> cells(Element row) {
		List<Cell> cells = new ArrayList<>();
		for (Element element : children(row, "table:table-cell")) {
			String value = element.getAttribute("office:value");
			List<String> lines = children(element, "text:p").stream().map(Office::text).toList();
			Cell cell = new Cell(value.isEmpty() ? String.join("\n", lines) : value,
					element.getAttribute("table:formula"));
			String repeated = element.getAttribute("table:number-columns-repeated");
			int times = repeated.isEmpty() ? 1 : Integer.parseInt(repeated);
			for (int i = 0; i < Math.min(times, 100); i++) {
				cells.add(cell);
			}
		}
		while (!cells.isEmpty() && cells.get(cells.size() - 1).text().isEmpty()) {
			cells.remove(cells.size() - 1);
		}
		return cells;
	}

	private static String text(Node paragraph) {
		StringBuilder text = new StringBuilder();
		for (Node node = paragraph.getFirstChild(); node != null; node = node.getNextSibling()) {
			switch (node.getNodeName()) {
				case "#text" -> text.append(node.getTextContent());
				case "text:tab" -> text.append('\t');
				case "text:line-break" -> text.append('\n');
				case "text:s" -> {
					String count = ((Element) node).getAttribute("text:c");
					text.append(" ".repeat(count.isEmpty() ? 1 : Integer.parseInt(count)));
				}
				default -> text.append(text(node));
			}
		}
		return text.toString();
	}

	private static List<Element> children(Element parent, String name) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeName().equals(name)) {
				children.add((Element) node);
			}
		}
		return children;
	}

}

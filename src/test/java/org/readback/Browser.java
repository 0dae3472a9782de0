package org.readback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.util.FileSystemUtils;

/**
 * A Chromium with an empty profile, and what one person does with it. Its programs are
 * Debian's; {@code READBACK_CHROMIUM} and {@code READBACK_CHROMEDRIVER} name others. It
 * reaches the application through a {@link Relay}, so under a port of its own.
 */
public class Browser implements AutoCloseable {

	private static final Path CHROMIUM = program("READBACK_CHROMIUM", "/usr/bin/chromium");

	private static final Path CHROMEDRIVER = program("READBACK_CHROMEDRIVER", "/usr/bin/chromedriver");

	/**
	 * It says that it has no classes for this Chromium's DevTools; we send their commands
	 * by name.
	 */
	private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int FARTHEST_TAB = 100;

	/**
	 * A bar that stays at the bottom of the window covers some row by chance, and one can
	 * scroll that away from under it.
	 */
	private static final String AXE = """
			const done = arguments[arguments.length - 1];
			const bars = [...document.querySelectorAll('.rb-bar')];
			const place = position => bars.forEach(bar => bar.style.position = position);
			const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
			place('static');
			axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(
				result => result.violations.flatMap(violation => violation.nodes.map(node =>
					violation.id + ' (' + node.impact + '): ' + violation.help + ': ' + node.html)),
				error => ['axe failed: ' + error]).then(found => { place(''); done(found); });
			""";

	static {
		SELENIUM.setLevel(Level.SEVERE);
	}

	private final Relay relay;

	private final Path profile;

	private final ChromeDriver driver;

	private final List<LogEntry> console = new ArrayList<>();

	/** Starts a browser for the application at that port of this machine. */
	public Browser(int port) {
		this.relay = new Relay(port);
		try {
			this.profile = Files.createTempDirectory("readback-browser");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(CHROMEDRIVER.toFile())
			.withSilent(true)
			.usingAnyFreePort()
			.build();
		this.driver = new ChromeDriver(service, options(this.profile));
		this.driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
		resize(1280, 900);
	}

	static Stream<Path> programs() {
		return Stream.of(CHROMIUM, CHROMEDRIVER);
	}

	/** What this class has no word for. */
	public ChromeDriver driver() {
		return this.driver;
	}

	/** Opens a page by its path. */
	public void open(String path) {
		this.driver.get("http://localhost:" + this.relay.port() + path);
	}

	/** Waits until the page has an element that the selector matches. */
	public WebElement find(String selector) {
		return until((driver) -> driver.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null));
	}

	/** Waits until the page has such an element, and returns its text. */
	public String text(String selector) {
		return until((driver) -> driver.findElement(By.cssSelector(selector)).getText());
	}

	/**
	 * Waits until the condition is neither null nor false, and returns it. A part of the
	 * page that is replaced meanwhile is looked for again.
	 */
	public <T> T until(Function<? super WebDriver, T> condition) {
		return new WebDriverWait(this.driver, PATIENCE, Duration.ofMillis(50))
			.ignoring(StaleElementReferenceException.class)
			.until(condition);
	}

	/** Runs a script in the page, which its Content-Security-Policy does not forbid. */
	public Object script(String script, Object... arguments) {
		return this.driver.executeScript(script, arguments);
	}

	/** Shows pages as on a screen of 1280 by 900. */
	public void desktop() {
		resize(1280, 900);
	}

	/** Shows pages as on a telephone of 390 by 844. */
	public void phone() {
		resize(390, 844);
	}

	/** Cuts the way to the application for pages and service workers, or mends it. */
	public void offline(boolean offline) {
		if (offline) {
			this.relay.cut();
		}
		else {
			this.relay.mend();
		}
		// Only so does the page hear of it.
		cdp("Network.enable", Map.of());
		cdp("Network.emulateNetworkConditions",
				Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
	}

	/** Lets the tab die with all that it had not saved, and goes on in a new one. */
	public void crashTab() {
		String crashed = this.driver.getWindowHandle();
		String next = this.driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
		this.driver.switchTo().window(crashed);
		try {
			this.driver.get("chrome://crash");
			throw new IllegalStateException("The tab has survived");
		}
		catch (WebDriverException ex) {
			// So Chromedriver reports the crash that was asked for.
		}
		this.driver.switchTo().window(next);
		resize(1280, 900);
	}

	/** Presses Tab until the element has the focus, then the other keys, one by one. */
	public WebElement tabTo(String selector, CharSequence... keys) {
		find(selector);
		for (int i = 0; i < FARTHEST_TAB; i++) {
			Optional<WebElement> reached = until((driver) -> focusOrTab(selector));
			if (reached.isPresent()) {
				press(keys);
				return reached.get();
			}
		}
		throw new AssertionError("No way by keyboard to " + selector);
	}

	private Optional<WebElement> focusOrTab(String selector) {
		WebElement active = this.driver.switchTo().activeElement();
		if ((Boolean) script("return arguments[0].matches(arguments[1])", active, selector)) {
			return Optional.of(active);
		}
		active.sendKeys(Keys.TAB);
		return Optional.empty();
	}

	/** Presses keys one by one, wherever the focus is. */
	public void press(CharSequence... keys) {
		for (CharSequence key : keys) {
			until((driver) -> {
				driver.switchTo().activeElement().sendKeys(key);
				return true;
			});
		}
	}

	/**
	 * What axe finds wrong with pages in light and dark, on a desktop and a telephone,
	 * and which of them have to be moved sideways on the narrowest screen.
	 */
	public List<String> violations(List<String> pages) {
		List<String> violations = new ArrayList<>();
		for (String theme : List.of("light", "dark")) {
			script("document.cookie = 'theme=" + theme + "; path=/'");
			for (String page : pages) {
				desktop();
				open(page);
				axe().forEach((found) -> violations.add(theme + " " + page + " " + found));
				phone();
				axe().forEach((found) -> violations.add(theme + " 390px " + page + " " + found));
				resize(320, 700);
				violations.addAll(tooWide(theme + " " + page));
			}
		}
		desktop();
		return violations;
	}

	/**
	 * What axe finds wrong with the open page, however it came about, on a desktop and on
	 * the narrowest screen that pages are made for, and whether it has to be moved
	 * sideways there.
	 */
	public List<String> violationsHere(String name) {
		List<String> violations = new ArrayList<>();
		axe().forEach((found) -> violations.add(name + " " + found));
		resize(320, 700);
		axe().forEach((found) -> violations.add(name + " 320px " + found));
		violations.addAll(tooWide(name));
		desktop();
		return violations;
	}

	private List<String> tooWide(String name) {
		boolean moves = (Boolean) script("return document.documentElement.scrollWidth > innerWidth");
		return moves ? List.of(name + " 320px is wider than the screen") : List.of();
	}

	/** What axe finds wrong with the open page by WCAG 2.2 AA and by good practice. */
	@SuppressWarnings("unchecked")
	public List<String> axe() {
		this.driver.executeScript(axeSource());
		return (List<String>) this.driver.executeAsyncScript(AXE);
	}

	/** What the browser has written to its console as an error until now. */
	public List<String> consoleErrors() {
		this.driver.manage().logs().get(LogType.BROWSER).forEach(this.console::add);
		return this.console.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
			.map(LogEntry::getMessage)
			.toList();
	}

	/** What the Content-Security-Policy of the pages has refused until now. */
	public List<String> cspViolations() {
		return consoleErrors().stream().filter((message) -> message.contains("Content Security Policy")).toList();
	}

	/** Keeps a picture of the window under {@code target/screenshots}. */
	public Path screenshot(String name) {
		try {
			Path folder = Files.createDirectories(Path.of("target/screenshots"));
			return Files.write(folder.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
		this.relay.close();
		try {
			FileSystemUtils.deleteRecursively(this.profile);
		}
		catch (IOException ex) {
			// A process of Chromium's that is still ending may have written once more.
			this.profile.toFile().deleteOnExit();
		}
	}

	/**
	 * Shows pages on a screen of that size. A window cannot be made as narrow as a
	 * telephone; what a page sees of it can.
	 */
	public void resize(int width, int height) {
		cdp("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	private void cdp(String command, Map<String, Object> parameters) {
		this.driver.executeCdpCommand(command, parameters);
	}

	private static ChromeOptions options(Path profile) {
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
		// A container's /dev/shm may be too small for a page.
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
				"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-quic", "--user-data-dir=" + profile);
		return options;
	}

	private static String axeSource() {
		try (InputStream source = Browser.class.getResourceAsStream("/axe.min.js")) {
			return new String(source.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path program(String variable, String usual) {
		return Path.of(System.getenv().getOrDefault(variable, usual));
	}

}

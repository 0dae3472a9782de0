package org.readback.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RadarTests {

	@Test
	void drawsWhatWasNotAskedAsAGapAndNeverAsAnEdge() {
		Radar radar = radar("4.0", null, "1.0", "2.0");

		assertThat(radar.edges()).hasSize(2);
		assertThat(radar.area()).isEqualTo("M232.0 45.0L232.0 169.0L232.0 200.0L170.0 169.0Z");
		assertThat(radar.gaps()).containsExactly("Topic 1");
	}

	@Test
	void needsThreeTopicsForAFigure() {
		assertThat(radar("4.0", "1.0").drawable()).isFalse();
		assertThat(radar("4.0", "1.0", "2.0").drawable()).isTrue();
	}

	@Test
	void breaksALongTitle() {
		Radar.Axis axis = new Radar.Axis("RDS and managed operations", null, 0);

		assertThat(axis.lines()).containsExactly("RDS and managed", "operations");
	}

	private static Radar radar(String... means) {
		List<Radar.Axis> axes = new ArrayList<>();
		for (int i = 0; i < means.length; i++) {
			BigDecimal mean = (means[i] != null) ? new BigDecimal(means[i]) : null;
			axes.add(new Radar.Axis("Topic " + i, mean, 2 * Math.PI * i / means.length));
		}
		return new Radar(axes);
	}

}

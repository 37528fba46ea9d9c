package dev.mattock.engine.env;

import com.google.common.collect.ImmutableList;

/** Which modalities are observed, and their shapes. */
public record ObservationSpec(ImmutableList<Modality> modalities) {
  /** The fields of {@link Modality#LOCATION_STATS}, in order. */
  public static final ImmutableList<String> LOCATION_FIELDS =
      ImmutableList.of("xpos", "ypos", "zpos", "yaw", "pitch");
}

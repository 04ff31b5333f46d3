namespace DataAuditor.Pictures;

/// <summary>A record that speaks against the data, small enough to be shown: PNG files.</summary>
/// <param name="Metric">The id of the metric that found it.</param>
/// <param name="Record">Its zero-based position in the synthetic data.</param>
/// <param name="Detail">What is wrong with it, in words.</param>
/// <param name="Image">The image.</param>
/// <param name="Reference">What it was held against; null where that was no image.</param>
/// <param name="Difference">Where the two differ, brighter where more; null where they are not of one size.</param>
public sealed record PicturedRecord(string Metric, long Record, string Detail, Thumbnail Image, Thumbnail? Reference, Thumbnail? Difference);

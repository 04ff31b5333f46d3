namespace DataAuditor.Media;

/// <summary>Frames of a video, all of one size.</summary>
/// <param name="Frames">In their order in time; at least one.</param>
/// <param name="FramesPerSecond">How far they lie apart.</param>
public sealed record RasterVideo(IReadOnlyList<RasterImage> Frames, double FramesPerSecond);

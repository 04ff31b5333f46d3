namespace DataAuditor.Media;

/// <summary>Which frames of a video are wanted, and how large.</summary>
/// <param name="FramesPerSecond">Frames at even distances in time; null for the video's own.</param>
/// <param name="Side">To this many pixels the shorter side is scaled down, the longer with it, both to even numbers; null for the video's own size. Nothing is scaled up.</param>
/// <param name="MostFrames">Of longer videos the first so many are taken.</param>
public sealed record VideoRequest(double? FramesPerSecond = null, int? Side = null, int MostFrames = 1024);

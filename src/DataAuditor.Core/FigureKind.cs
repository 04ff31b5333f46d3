namespace DataAuditor;

/// <summary>How a <see cref="Figure"/> is drawn.</summary>
public enum FigureKind
{
    /// <summary>Each series is a line through its points.</summary>
    Line,

    /// <summary>Each series is a step line over bins: one more edge than heights.</summary>
    Histogram,
}

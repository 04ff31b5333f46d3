namespace DataAuditor;

/// <summary>A chart of what a measurement found, for the reports that can draw one.</summary>
/// <param name="Horizontal">What the horizontal axis shows.</param>
/// <param name="Vertical">What the vertical axis shows.</param>
public sealed record Figure(string Title, FigureKind Kind, string Horizontal, string Vertical)
{
    public required IReadOnlyList<FigureSeries> Series { get; init; }
}

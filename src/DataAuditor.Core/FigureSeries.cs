namespace DataAuditor;

/// <summary>One line of a <see cref="Figure"/>.</summary>
/// <param name="X">Horizontal positions; for a histogram the edges of the bins, one more than <paramref name="Y"/>.</param>
/// <param name="Y">Vertical positions; for a histogram the shares of the bins.</param>
public sealed record FigureSeries(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y);

namespace DataAuditor.Distances;

/// <summary>
/// What the nearest rows of each query are like. Where several are equally near, the first of them would depend on the order of rows; these
/// do not. By query; NaN where there is no row.
/// </summary>
/// <param name="Means">Over the equally near rows, each of which counts alike; off by rounding where their values differ.</param>
/// <param name="Least">Exactly that of one of them.</param>
public sealed record NearestValues(double[] Means, double[] Least);

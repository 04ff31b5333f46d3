namespace DataAuditor.Distances;

/// <summary>How the differences of columns become one distance.</summary>
internal enum DistanceForm
{
    /// <summary>Differences, each at most 1, as their mean.</summary>
    ClippedMean,

    /// <summary>The sum of differences.</summary>
    Sum,

    /// <summary>The root of the sum of squared differences.</summary>
    Euclidean,
}

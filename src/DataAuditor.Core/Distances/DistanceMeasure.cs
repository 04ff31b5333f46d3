using System.Text.Json.Serialization;

namespace DataAuditor.Distances;

/// <summary>How far apart two records are. All scales come from one table, the real one, so that distances can be compared across tables.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DistanceMeasure>))]
public enum DistanceMeasure
{
    /// <summary>
    /// Gower (1971): the mean over columns of 0 or 1 for categories, and for numbers of the difference over the range, at most 1. One null is 1
    /// apart, two are 0. In [0, 1].
    /// </summary>
    Gower,

    /// <summary>
    /// The sum over columns of the difference over the range for numbers, and of 2, the distance of two one-hot vectors, for unequal
    /// categories, where null is a category. A null number stands in the middle of the range and is marked, which adds 1 against a number.
    /// </summary>
    L1Onehot,

    /// <summary>
    /// The Euclidean distance of one-hot vectors and of numbers by their rank in the real table, in [−½, ½]; a number outside the real range
    /// goes on by the range, at most one range. A null number stands at 0 and is marked, which adds 1 to the squares against a number.
    /// </summary>
    L2Quantile,
}

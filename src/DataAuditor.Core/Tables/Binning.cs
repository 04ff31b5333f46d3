using System.Text.Json.Serialization;

namespace DataAuditor.Tables;

/// <summary>How numbers become cells of a contingency table. Values beyond the outer edges belong to the outer bins.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Binning>))]
public enum Binning
{
    /// <summary>Bins of equal frequency in the real table; a value that holds the mass of several bins gets one of its own. Nulls and NaN have their own bins.</summary>
    QuantileReal,

    /// <summary>Bins of equal width over the range of the real table. Nulls and NaN have their own bins.</summary>
    EqualWidthReal,

    /// <summary>
    /// Each table by bins of equal width over its own range, the maximum alone in a last one, for comparison with SDMetrics' report: a
    /// shifted column looks unchanged. Nulls and NaN have their own bins; the report itself has them share the maximum's.
    /// </summary>
    OwnEdges,
}

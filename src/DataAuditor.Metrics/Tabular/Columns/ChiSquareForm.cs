using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Columns;

/// <summary>What a column's chi-square statistic compares.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ChiSquareForm>))]
public enum ChiSquareForm
{
    /// <summary>Both tables as samples of one population: the 2 × K table of counts.</summary>
    Homogeneity,

    /// <summary>The synthetic counts against the real frequencies, taken as exact; levels that the real table lacks are left out. The survey's formula.</summary>
    GoodnessOfFit,

    /// <summary>Relative frequencies in the place of counts, as SDMetrics and TabSyn do: the number of records has no influence.</summary>
    Frequency,
}

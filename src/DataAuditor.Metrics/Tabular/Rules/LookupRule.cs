namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Every combination, such as postcode and town, stands in a look-up table.</summary>
public sealed record LookupRule : ReferenceRule
{
    protected override string Default => $"lookup({string.Join(", ", Columns)})";
}

using System.Text.Json.Serialization;

namespace DataAuditor.Reports;

public sealed record ReportPart(string Name, double Value)
{
    public IReadOnlyDictionary<string, double>? Details { get; init; }

    public ConfidenceInterval? Interval { get; init; }

    /// <summary>True for a number to hold the value against; see <see cref="Part.IsReference"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsReference { get; init; }
}

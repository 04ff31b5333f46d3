using DataAuditor.JsonSchema;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>How many documents fail a rule, and how the first of them does.</summary>
internal sealed class RuleFailures : IState<RuleFailures>
{
    private (long Record, SchemaError Error)? _first;

    public long Documents { get; private set; }

    public void Add(long record, SchemaError error)
    {
        Documents++;
        if (_first is null || record < _first.Value.Record) _first = (record, error);
    }

    public void Merge(RuleFailures later)
    {
        Documents += later.Documents;
        if (later._first is { } first && (_first is null || first.Record < _first.Value.Record)) _first = first;
    }

    public Exhibit Exhibit(string rule)
    {
        var (record, error) = _first!.Value;
        var others = Documents == 1 ? "" : FormattableString.Invariant($"; {Documents - 1} more documents fail this");
        return new Exhibit(record, Documents, $"{Describe(error)}{others}", rule);
    }

    /// <summary>The failure in words, with its place where the document has several.</summary>
    public static string Describe(SchemaError error)
    {
        var place = error.InstanceLocation.Length == 0 ? "" : $"{error.InstanceLocation}: ";
        var line = error.Line > 1 ? FormattableString.Invariant($" (line {error.Line}, column {error.Column})") : "";
        return $"{place}{error.Message}{line}";
    }
}

using DataAuditor.JsonSchema;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>How many documents fail a rule, and how the first of them does.</summary>
internal sealed class RuleFailures : IState<RuleFailures>
{
    private (long Record, string Failure)? _first;

    public long Documents { get; private set; }

    public void Add(long record, SchemaError error)
    {
        Documents++;
        if (_first is null || record < _first.Value.Record) _first = (record, Describe(error));
    }

    public void Merge(RuleFailures later)
    {
        Documents += later.Documents;
        if (later._first is { } first && (_first is null || first.Record < _first.Value.Record)) _first = first;
    }

    public void Archive(StateArchive archive)
    {
        Documents = archive.PassCount(Documents);
        _first = archive.Pass(_first is not null) ? (archive.PassCount(_first?.Record ?? 0), archive.PassText(_first?.Failure ?? "")) : null;
        if (_first is null != (Documents == 0)) throw StateArchive.Broken("a rule's failures are not as many as they should be");
    }

    public Exhibit Exhibit(string rule)
    {
        var (record, failure) = _first!.Value;
        var others = Documents == 1 ? "" : FormattableString.Invariant($"; {Documents - 1} more documents fail this");
        return new Exhibit(record, Documents, $"{failure}{others}", rule);
    }

    /// <summary>The failure in words, with its place where the document has several.</summary>
    public static string Describe(SchemaError error)
    {
        var place = error.InstanceLocation.Length == 0 ? "" : $"{error.InstanceLocation}: ";
        var line = error.Line > 1 ? FormattableString.Invariant($" (line {error.Line}, column {error.Column})") : "";
        return $"{place}{error.Message}{line}";
    }
}

using DataAuditor.Metrics.Json.Documents;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.WellFormed;

/// <summary>How many records pass all checks of their form, and each of them.</summary>
public sealed class FormTally : IState<FormTally>
{
    private readonly Share _records = new();

    private readonly UnreadableRecords _unreadable = new();

    private readonly Breakdown<Share> _byCheck = new();

    private long _withoutSchema;

    /// <summary>Whether any record could be held against a schema.</summary>
    internal bool HasSchema { get; private set; }

    public void Merge(FormTally later)
    {
        _records.Merge(later._records);
        _unreadable.Merge(later._unreadable);
        _byCheck.Merge(later._byCheck);
        _withoutSchema += later._withoutSchema;
        HasSchema |= later.HasSchema;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_records);
        archive.PassState(_unreadable);
        archive.PassState(_byCheck);
        _withoutSchema = archive.PassCount(_withoutSchema);
        HasSchema = archive.Pass(HasSchema);
    }

    internal void Add(Sample sample, IReadOnlyList<FormCheck> checks)
    {
        _unreadable.Add(sample);
        _records.Add(checks.All(static check => check.Faults.Count == 0));
        foreach (var check in checks) _byCheck.Of(check.Name)!.Add(check.Faults.Count == 0);
        var isChecked = checks.Any(static check => check.Name == FormCheck.Schema);
        HasSchema |= isChecked;
        if (!isChecked && sample.Fault is null) _withoutSchema++;
    }

    /// <param name="needsSchema">Whether there is no value without a schema.</param>
    internal Measurement Measure(MetricInfo info, bool needsSchema)
    {
        const string lack = "there is no schema: name one as the manifest's data.schema, or in each record's field 'schema'";
        _unreadable.Check();
        if (_records.Count == 0) return info.WorstFor("there is no synthetic record");
        if (needsSchema && !HasSchema && _withoutSchema > 0) return Measurement.NotMeasurable(lack);
        if (_withoutSchema == _records.Count && _byCheck.States.Count == 1) return Measurement.NotMeasurable($"{lack}; nor does a record name an image or a video, or option 'references' ids");

        return new Measurement.Score(_records.Value)
        {
            Uncertainty = _records.Uncertainty,
            Parts = [.. _byCheck.States.Select(static row => new Part(row.Key, row.Value.Value) { Uncertainty = row.Value.Uncertainty, Details = [new("records", row.Value.Count)] })],
            Notes = _withoutSchema == 0 ? [] : [FormattableString.Invariant($"{_withoutSchema} of {_records.Count} records have no schema: only their files and ids are checked")],
        };
    }
}
